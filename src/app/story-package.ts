import { finding, type Finding, type Story } from '../model/index.ts';
import { filesSource, httpSource } from '../reading/index.ts';
import type { ArchiveFile } from '../report/document-jobs.ts';
import type { ConferenceEnvironment } from './conference-environment.ts';
import { goOn, part, type DocumentWork } from './document-work.ts';

const DESCRIPTOR = 'datapackage.json';
const NAMED_FILES = 5;
/** Share of the progress the reading of the files gets. */
const READING = 0.5;

/**
 * The open package as a ZIP with a story inside, to be unpacked into a folder or dropped onto an atlas. What its recipes and views rest on
 * goes along in the story itself. `findings` name the files that could not be had. @throws AtlasError `io` without the descriptor
 */
export async function packageWithStory(
  { location, view }: Pick<ConferenceEnvironment, 'location' | 'view'>,
  story: Story,
  work: DocumentWork,
): Promise<{ readonly bytes: Uint8Array; readonly findings: readonly Finding[] }> {
  if (location === null) throw new TypeError('packageWithStory: no package is open');
  const source = location.kind === 'files' ? filesSource(location.files) : httpSource(location.baseUrl);
  const descriptor = withStory(await source.read(DESCRIPTOR), story);
  const paths = new Set((view().atlas?.resources ?? []).flatMap(({ path }) => path));
  const missing: string[] = [];
  const files: ArchiveFile[] = [{ path: DESCRIPTOR, bytes: new TextEncoder().encode(descriptor) }];
  const reading = part(work, 0, READING);
  for (const path of paths) {
    goOn(work);
    try {
      files.push({ path, bytes: await source.read(path) });
    } catch {
      missing.push(path);
    }
    reading.onProgress((files.length + missing.length) / (paths.size + 1));
  }
  const { writeInWorker } = await import('../report/document-writer.ts');
  const named = [...missing.slice(0, NAMED_FILES), ...(missing.length > NAMED_FILES ? ['…'] : [])].join(', ');
  return {
    bytes: await writeInWorker({ kind: 'zip', files }, part(work, READING, 1)),
    findings: missing.length === 0 ? [] : [finding('story-left-out', 'warning', '', { value: named })],
  };
}

/** The descriptor as it is, with the story in the place of the one of its id or behind the others. */
function withStory(bytes: Uint8Array, story: Story): string {
  const document = JSON.parse(new TextDecoder().decode(bytes)) as { atlas: { stories?: readonly { readonly id: string }[] } };
  const others = (document.atlas.stories ?? []).filter(({ id }) => id !== story.id);
  return `${JSON.stringify({ ...document, atlas: { ...document.atlas, stories: [...others, story] } }, null, 1)}\n`;
}
