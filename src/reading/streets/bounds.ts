/**
 * Nodes of an OSM file: a large city's extract with all its buildings has some ten million; at 17 bytes each these are 500 MB, about what
 * a browser's tab bears beside the atlas. Federal states belong cut to the city first.
 */
export const MAXIMUM_NODES = 30_000_000;

/** Lines of any file: Germany's largest city has 300,000 ways; ten times that is a mistake of extent. */
export const MAXIMUM_LINES = 3_000_000;

/** Vertices of all lines together: bounds the arrays that are built from them. */
export const MAXIMUM_VERTICES = 30_000_000;

/** References of one way: OSM permits 2,000; other sources join longer ones. */
export const MAXIMUM_WAY_NODES = 100_000;

/** Bytes of a packed file after unpacking: a hostile one of a few megabytes may unpack to a thousand times its size. */
export const MAXIMUM_UNPACKED_BYTES = 4 * 1024 ** 3;

/** Bytes of a document that is one piece in memory (JSON, a database): what engines allow for one string is about 512 MiB. */
export const MAXIMUM_DOCUMENT_BYTES = 512 * 1024 ** 2;

/** Reading stopped because one of these bounds was passed; turned into a finding where the file is read. */
export class BoundPassed extends Error {
  override readonly name = 'BoundPassed';
}

/** Reading stopped because the bytes are not what their format promises; `place` says where, in words of no language. */
export class FileDamaged extends Error {
  override readonly name = 'FileDamaged';
  readonly place: string;
  readonly line: number | undefined;

  constructor(place: string, line?: number, options?: ErrorOptions) {
    super(place, options);
    this.place = place;
    this.line = line;
  }
}
