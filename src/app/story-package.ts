import { finding, type Finding, type Story } from '../model/index.ts';
import { filesSource, httpSource } from '../reading/index.ts';
import { ZipArchive } from '../report/zip-archive.ts';
import type { ConferenceEnvironment } from './conference-environment.ts';

const DESCRIPTOR = 'datapackage.json';
const NAMED_FILES = 5;

/**
 * The open package as a ZIP with a story inside, to be unpacked into a folder or dropped onto an atlas. What its recipes and views rest on
 * goes along in the story itself. `findings` name the files that could not be had. @throws AtlasError `io` without the descriptor
 */
export async function packageWithStory(
  { location, view }: Pick<ConferenceEnvironment, 'location' | 'view'>,
  story: Story,
): Promise<{ readonly zip: Uint8Array; readonly findings: readonly Finding[] }> {
  if (location === null) throw new TypeError('packageWithStory: no package is open');
  const source = location.kind === 'files' ? filesSource(location.files) : httpSource(location.baseUrl);
  const descriptor = withStory(await source.read(DESCRIPTOR), story);
  const paths = (view().atlas?.resources ?? []).flatMap(({ path }) => path);
  const missing: string[] = [];
  const archive = new ZipArchive();
  await archive.add(DESCRIPTOR, new TextEncoder().encode(descriptor));
  for (const path of new Set(paths)) {
    try {
      await archive.add(path, await source.read(path));
    } catch {
      missing.push(path);
    }
  }
  const named = [...missing.slice(0, NAMED_FILES), ...(missing.length > NAMED_FILES ? ['…'] : [])].join(', ');
  return { zip: archive.finish(), findings: missing.length === 0 ? [] : [finding('story-left-out', 'warning', '', { value: named })] };
}

/** The descriptor as it is, with the story in the place of the one of its id or behind the others. */
function withStory(bytes: Uint8Array, story: Story): string {
  const document = JSON.parse(new TextDecoder().decode(bytes)) as { atlas: { stories?: readonly { readonly id: string }[] } };
  const others = (document.atlas.stories ?? []).filter(({ id }) => id !== story.id);
  return `${JSON.stringify({ ...document, atlas: { ...document.atlas, stories: [...others, story] } }, null, 1)}\n`;
}
