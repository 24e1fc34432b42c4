import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { datasetId, levelId, resourceName, type ResourceDescriptor, type TableDescriptor } from '../../../src/model/index.ts';

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
export const json = (value: unknown): Uint8Array => utf8(JSON.stringify(value));

/** Bytes of a text whose characters are all below 256. */
export const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

export const resource = (members: Partial<ResourceDescriptor> = {}): ResourceDescriptor => ({
  name: resourceName('data'),
  path: 'data.csv',
  ...members,
});

export const table = (members: Partial<TableDescriptor> = {}): TableDescriptor => ({
  dataset: datasetId('d'),
  resource: resourceName('data'),
  level: levelId('plr'),
  key: 'id',
  period: { year: 2020 },
  ...members,
});

const REAL_DATA = resolve(import.meta.dirname, '../../../../shared/realdata');
/** The shared files are optional; tests that need them skip visibly. */
export const hasRealData = existsSync(REAL_DATA);
export const realFile = (path: string): Uint8Array => readFileSync(resolve(REAL_DATA, path));
