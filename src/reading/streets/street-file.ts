/** A file as the user gave it. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file with streets; a shapefile brings its .dbf, .prj and .cpg along as companions (others are ignored). */
export interface StreetFile extends NamedBytes {
  readonly companions?: readonly NamedBytes[];
}

const withoutExtension = (name: string): string => name.replace(/\.[^.]*$/, '').toLowerCase();

/** The companion with an extension, by the same name in any case; undefined without. */
export const companionOf = (file: StreetFile, extension: string): Uint8Array | undefined =>
  file.companions?.find(
    ({ name }) => withoutExtension(name) === withoutExtension(file.name) && name.toLowerCase().endsWith(`.${extension}`),
  )?.bytes;
