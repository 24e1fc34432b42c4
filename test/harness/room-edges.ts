import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { FAILED, PASSED } from './counts.ts';
import { PROJECT, programOf, runNode } from './program.ts';
import type { StepResult } from './step.ts';

/** dependency-cruiser is content with nothing at all when it can not parse; the project never has fewer modules than this. */
const LEAST_MODULES = 200;
const PLACES: readonly string[] = ['src', 'geodata/generator'];

interface Cruise {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly to: string; readonly rule: { readonly name: string } }[];
  };
}

/** Cruises a folder by our rules; `directory` may be a copy of the project's shape with planted violations. */
export async function cruise(directory: string, places: readonly string[]): Promise<Cruise> {
  const config = join(PROJECT, '.dependency-cruiser.mjs');
  const { output } = await runNode(programOf('dependency-cruiser', 'depcruise'), ['--config', config, '--output-type', 'json', ...places], {
    directory,
  });
  return JSON.parse(output) as Cruise;
}

/** The rooms' directions; fails too when a source file was not seen. */
export async function checkRoomEdges(): Promise<StepResult> {
  const { modules, summary } = await cruise(PROJECT, PLACES);
  const seen = new Set(modules.map(({ source }) => source));
  const unseen = (await Promise.all(PLACES.map(sourcesBelow))).flat().filter((file) => !seen.has(file));
  const problems = [
    ...summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`),
    ...unseen.map((file) => `not seen: ${file}`),
    ...(seen.size < LEAST_MODULES ? [`saw only ${seen.size} modules`] : []),
  ];
  return { counts: problems.length === 0 ? PASSED : FAILED, details: problems.join('\n') };
}

async function sourcesBelow(place: string): Promise<string[]> {
  const names = await readdir(join(PROJECT, place), { recursive: true });
  return names.filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts')).map((name) => `${place}/${name.replaceAll('\\', '/')}`);
}
