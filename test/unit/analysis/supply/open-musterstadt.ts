import { fileURLToPath } from 'node:url';
import { openAtlas, type AtlasSession } from '../../../../src/analysis/index.ts';
import { folderSource } from '../../../../src/cli/folder-source.ts';

const FOLDER = fileURLToPath(new URL('../../../../geodata/musterstadt', import.meta.url));

/** The demo city as a worker has it. */
export async function openMusterstadt(): Promise<AtlasSession> {
  const { session } = await openAtlas(folderSource(FOLDER));
  if (session === null) throw new Error('Musterstadt can not be opened');
  return session;
}
