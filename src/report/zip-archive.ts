import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** Already small: compressing them again takes time only. */
const COMPRESSED = /\.(png|jpe?g|tiff?|zip|gpkg|streets)$/i;

/** Files one after the other; between two of them the page can breathe. */
export class ZipArchive {
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
