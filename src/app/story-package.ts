import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { finding, type Finding, type Story } from '../model/index.ts';
import { filesSource, httpSource } from '../reading/index.ts';
import type { ConferenceEnvironment } from './conference-commands.ts';

const DESCRIPTOR = 'datapackage.json';
const NAMED_FILES = 5;
/** Already small: compressing them again takes time only. */
const COMPRESSED = /\.(png|jpe?g|tiff?|zip|gpkg|streets)$/i;

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
  const archive = new Archive();
  await archive.add(DESCRIPTOR, strToU8(descriptor));
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

/** Files one after the other; between two of them the page can breathe. */
class Archive {
  readonly #pieces: Uint8Array[] = [];
  readonly #zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    this.#pieces.push(piece);
  });

  async add(path: string, bytes: Uint8Array): Promise<void> {
    const entry = COMPRESSED.test(path) ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
    this.#zip.add(entry);
    entry.push(bytes, true);
    await new Promise((resolve) => setTimeout(resolve));
  }

  finish(): Uint8Array {
    this.#zip.end();
    const bytes = new Uint8Array(this.#pieces.reduce((sum, { length }) => sum + length, 0));
    let position = 0;
    for (const piece of this.#pieces) {
      bytes.set(piece, position);
      position += piece.length;
    }
    return bytes;
  }
}
