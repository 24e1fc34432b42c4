import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DEFAULT_BLOCKS, DEFAULT_SEED, generateCity } from './city.ts';
import { packageFiles } from './package-files.ts';

const { values } = parseArgs({ options: { blocks: { type: 'string' }, seed: { type: 'string' }, out: { type: 'string' } } });
const blocks = Number(values.blocks ?? DEFAULT_BLOCKS);
const seed = Number(values.seed ?? DEFAULT_SEED);
const isWholeNumber = (n: number): boolean => Number.isInteger(n) && n >= 0;
if (!isWholeNumber(blocks) || blocks < 800 || blocks > 120000 || !isWholeNumber(seed)) {
  process.stderr.write('usage: npm run musterstadt -- [--blocks 800..120000] [--seed NUMBER] [--out DIR]\n');
  process.exit(2);
}
const home = join(dirname(fileURLToPath(import.meta.url)), '..', 'musterstadt');
const out = values.out === undefined ? home : resolve(values.out);
const files = packageFiles(generateCity({ blocks, seed }));
mkdirSync(out, { recursive: true });
// Files of an earlier run that no longer belong to the package; a folder with anything else is left alone.
const known = /\.(csv|topojson|geojson|tif)$|^datapackage\.json$/;
if (out === home) for (const name of readdirSync(out)) if (known.test(name) && !files.has(name)) rmSync(join(out, name));
let total = 0;
for (const [path, bytes] of files) {
  writeFileSync(join(out, path), bytes);
  total += bytes.length;
}
process.stdout.write(`${files.size} files, ${(total / 1e6).toFixed(2)} MB in ${out}\n`);
