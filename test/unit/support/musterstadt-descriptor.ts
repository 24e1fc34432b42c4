import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { AtlasPackage } from '../../../src/model/index.ts';
import { readPackageDescriptor } from '../../../src/reading/index.ts';

/** The descriptor of the demo city as the atlas reads it. */
export function readMusterstadt(): AtlasPackage {
  const { value } = readPackageDescriptor(readFileSync(resolve(import.meta.dirname, '../../../geodata/musterstadt/datapackage.json')));
  if (value === null) throw new Error('the demo city can not be read');
  return value;
}
