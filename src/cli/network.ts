import { stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { isKnownCrs, parseCrsName } from '../geometry/index.ts';
import type { CrsCode, Finding } from '../model/index.ts';
import { buildStreetGraph, edgeCountOf, encodeStreetGraph } from '../network/index.ts';
import { readStreetFiles } from '../reading/index.ts';
import { clipStreets, packageArea } from './network-clip.ts';
import { streetFilesOf } from './network-files.ts';
import { networkReport, readableFindings } from './network-report.ts';
import { terminalTexts } from './terminal-texts.ts';

interface NetworkOptions {
  readonly files: readonly string[];
  readonly out: string;
  readonly crs: CrsCode | null;
  readonly clip: string | null;
}

/**
 * `atlas network FILE... --out FILE [--crs EPSG:25832] [--clip DIR]`: joins files of streets to one graph, reports what it is made of and writes
 * the compact file a package's `atlas.network` may point to. Without --crs in the CRS of the package of --clip, else in the UTM zone of the data.
 * @returns exit code: 0 = written, 1 = nothing written (a file can not be read or holds no streets), 2 = wrong usage.
 */
export async function runNetwork(parameters: readonly string[]): Promise<number> {
  const options = readOptions(parameters);
  if (options === null) {
    console.error(terminalTexts.usage);
    return 2;
  }
  const missing = await firstMissing(options.files);
  if (missing !== null) return refuse(terminalTexts.noFile(missing), 2);
  const area = options.clip === null ? null : await packageArea(options.clip);
  if (options.clip !== null && area === null) return refuse(terminalTexts.noAreas(options.clip), 2);
  const crs = options.crs ?? area?.crs;
  const files = await streetFilesOf(options.files);
  const { value, findings } = await readStreetFiles(files, crs === undefined ? {} : { crs });
  if (value === null) return refuseFindings(findings);
  if (area !== null && area.crs !== value.crs) return refuse(terminalTexts.otherCrs(value.crs, area.crs), 2);
  const clipped = area === null ? { lines: value.lines, outside: 0 } : clipStreets(value.lines, area.boundingBox);
  const graph = buildStreetGraph(clipped.lines);
  if (edgeCountOf(graph) === 0) {
    return refuse(clipped.outside > 0 ? terminalTexts.nothingInside(options.clip ?? '') : terminalTexts.noStreets);
  }
  const bytes = new Uint8Array(encodeStreetGraph(graph));
  try {
    await writeFile(options.out, bytes);
  } catch {
    return refuse(terminalTexts.notWritable(options.out));
  }
  const names = options.files.map((file) => basename(file));
  console.log(networkReport({ names, graph, source: value, outside: clipped.outside, findings }));
  console.log(terminalTexts.networkWritten(options.out, bytes.length, value.crs));
  return 0;
}

function readOptions(parameters: readonly string[]): NetworkOptions | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...parameters],
      allowPositionals: true,
      options: { out: { type: 'string' }, crs: { type: 'string' }, clip: { type: 'string' } },
    });
    const crs = values.crs === undefined ? null : parseCrsName(values.crs);
    if (values.crs !== undefined && (crs === null || !isKnownCrs(crs))) return null;
    if (positionals.length === 0 || values.out === undefined || values.out === '') return null;
    return { files: positionals, out: values.out, crs, clip: values.clip ?? null };
  } catch {
    return null;
  }
}

async function firstMissing(files: readonly string[]): Promise<string | null> {
  for (const file of files) if (!((await stat(file).catch(() => null))?.isFile() ?? false)) return file;
  return null;
}

function refuse(message: string, code = 1): number {
  console.error(message);
  return code;
}

function refuseFindings(findings: readonly Finding[]): number {
  console.error(`${readableFindings(findings)}\n${terminalTexts.nothingWritten}`);
  return 1;
}
