import { finding, type Finding, type Story } from '../model/index.ts';
import { filesSource, httpSource } from '../reading/index.ts';
import type { ArchiveFile } from '../report/document-jobs.ts';
import type { ConferenceEnvironment } from './conference-environment.ts';
import { goOn, part, type DocumentWork } from './document-work.ts';

const DESCRIPTOR = 'datapackage.json';
const NAMED_FILES = 5;

/** Shares of the progress: hiding, reading the files. */
const PUBLISHING = 0.4;
const READING = 0.7;

/**
 * The open package as a ZIP with a story inside, to be unpacked into a folder or dropped onto an atlas. What its recipes and views rest on
 * goes along in the story itself. Where the package's files hold numbers its own rules hide, the ZIP holds what `atlas build --public` would
 * write instead: whoever gets a story must not get more than it shows. `findings` tell of that, and name the files that could not be had.
 * @throws AtlasError `io` without the descriptor, `aborted`
 */
export async function packageWithStory(
  { location, view, client }: Pick<ConferenceEnvironment, 'location' | 'view' | 'client'>,
  story: Story,
  work: DocumentWork,
): Promise<{ readonly bytes: Uint8Array; readonly findings: readonly Finding[] }> {
  if (location === null) throw new TypeError('packageWithStory: no package is open');
  const source = location.kind === 'files' ? filesSource(location.files) : httpSource(location.baseUrl);
  const published = await client.run('package/publish', {}, part(work, 0, PUBLISHING));
  const own = published === null ? new TextDecoder().decode(await source.read(DESCRIPTOR)) : JSON.stringify(published.descriptor);
  const files: ArchiveFile[] = [
    { path: DESCRIPTOR, bytes: new TextEncoder().encode(withStory(own, story)) },
    ...(published?.rewritten ?? []),
  ];
  const paths = new Set(published?.copied ?? (view().atlas?.resources ?? []).flatMap(({ path }) => path));
  const missing: string[] = [];
  const reading = part(work, PUBLISHING, READING);
  for (const [index, path] of [...paths].entries()) {
    goOn(work);
    try {
      files.push({ path, bytes: await source.read(path) });
    } catch {
      missing.push(path);
    }
    reading.onProgress((index + 1) / paths.size);
  }
  const { writeInWorker } = await import('../report/document-writer.ts');
  const named = [...missing.slice(0, NAMED_FILES), ...(missing.length > NAMED_FILES ? ['…'] : [])].join(', ');
  return {
    bytes: await writeInWorker({ kind: 'zip', files }, part(work, READING, 1)),
    findings: [
      ...(published === null ? [] : [finding('story-published', 'info', '', { parameters: { count: published.hidden } })]),
      ...(missing.length === 0 ? [] : [finding('story-left-out', 'warning', '', { value: named })]),
    ],
  };
}

/** The descriptor as it is, with the story in the place of the one of its id or behind the others. */
function withStory(descriptor: string, story: Story): string {
  const document = JSON.parse(descriptor) as { atlas: { stories?: readonly { readonly id: string }[] } };
  const others = (document.atlas.stories ?? []).filter(({ id }) => id !== story.id);
  return `${JSON.stringify({ ...document, atlas: { ...document.atlas, stories: [...others, story] } }, null, 1)}\n`;
}
