/** A file with its path inside the folder the reader gave. */
interface FoundFile {
  readonly path: string;
  readonly file: File;
}

const DESCRIPTOR = 'datapackage.json';

const fileOf = (entry: FileSystemFileEntry): Promise<File> => new Promise((resolve, reject) => entry.file(resolve, reject));

/** A directory hands out its entries in portions, an empty one is the last. */
async function entriesOf(directory: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = directory.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (portion.length === 0) return entries;
    entries.push(...portion);
  }
}

async function walk(entry: FileSystemEntry): Promise<readonly FoundFile[]> {
  if (entry.isFile) return [{ path: entry.fullPath.replace(/^\//, ''), file: await fileOf(entry as FileSystemFileEntry) }];
  const entries = await entriesOf(entry as FileSystemDirectoryEntry);
  return (await Promise.all(entries.map(walk))).flat();
}

/** Paths relative to the folder of the uppermost datapackage.json; without one, as they are. */
export function relativeToDescriptor<File>(files: readonly { readonly path: string; readonly file: File }[]): ReadonlyMap<string, File> {
  const descriptors = files.map(({ path }) => path).filter((path) => path === DESCRIPTOR || path.endsWith(`/${DESCRIPTOR}`));
  const depth = (path: string): number => path.split('/').length;
  const [uppermost] = descriptors.sort((one, other) => depth(one) - depth(other));
  const folder = uppermost?.slice(0, -DESCRIPTOR.length) ?? '';
  return new Map(files.filter(({ path }) => path.startsWith(folder)).map(({ path, file }) => [path.slice(folder.length), file]));
}

/** All files of a drop, folders walked through. Must be called within the drop event: its data are gone afterwards. */
export async function filesOfDrop(transfer: DataTransfer): Promise<ReadonlyMap<string, File>> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  const loose = [...transfer.files].map((file) => ({ path: file.name, file }));
  return relativeToDescriptor(entries.length === 0 ? loose : (await Promise.all(entries.map(walk))).flat());
}

/** Files of an input field, of single files or of a folder. */
export const filesOfInput = (files: FileList): ReadonlyMap<string, File> =>
  relativeToDescriptor([...files].map((file) => ({ path: file.webkitRelativePath || file.name, file })));
