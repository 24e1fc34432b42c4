import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createPace, DESCRIPTOR_PATH, openAtlas, publicParts } from '../analysis/index.ts';
import { ioError, type AtlasPackage, type WithFindings } from '../model/index.ts';
import { isSafeRelativePath } from '../reading/index.ts';
import { folderSource } from './folder-source.ts';

/** The copy as written. */
export interface PublicPackage {
  readonly atlas: AtlasPackage;
  /** Paths written, relative to the target. */
  readonly paths: readonly string[];
}

/**
 * Writes a copy of a package in which suppressed numbers are physically absent; what is left out and what is not stands with `publicParts`.
 * @throws AtlasError `io` when the package can not be opened, a file is missing, or the target can not be written
 */
export async function writePublicPackage(sourceDirectory: string, targetDirectory: string): Promise<WithFindings<PublicPackage>> {
  const { opened, session } = await openAtlas(folderSource(sourceDirectory));
  if (session === null) throw ioError(`${sourceDirectory}: no package (${opened.findings.map(({ code }) => code).join(', ')})`);
  const { atlas, rewritten, copied, findings } = await publicParts(session, createPace());
  const paths: string[] = [];
  const write = async (path: string, content: string): Promise<void> => {
    await mkdir(dirname(join(targetDirectory, path)), { recursive: true });
    await writeFile(join(targetDirectory, path), content);
    paths.push(path);
  };
  for (const path of [...rewritten.map((file) => file.path), ...copied])
    if (!isSafeRelativePath(path)) throw ioError(`${path}: leaves the package`);
  for (const { path, text } of rewritten) await write(path, text);
  for (const path of copied) {
    try {
      await mkdir(dirname(join(targetDirectory, path)), { recursive: true });
      await cp(join(sourceDirectory, path), join(targetDirectory, path), { dereference: true });
      paths.push(path);
    } catch (error) {
      throw ioError(`${path}: can not be copied`, error);
    }
  }
  await write(DESCRIPTOR_PATH, `${JSON.stringify(atlas, null, 2)}\n`);
  return { value: { atlas, paths }, findings };
}
