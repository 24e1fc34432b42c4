import { finding, parseDistrictPlan, parseScenario, type DistrictPlan, type Finding } from '../../model/index.ts';
import type { AppIntent, Command, ResultCache } from '../../state/index.ts';
import type { AtlasView } from '../../ui/index.ts';
import type { ResultsLoader } from '../../view/index.ts';
import { download } from '../download.ts';
import { saveComparison } from './scenario-table.ts';
import { keepNetwork, keptNetwork } from './kept-network.ts';

/** Commands of the workspace "Versorgung" that are about files. */
export type SupplyFileCommand = Extract<
  Command,
  { type: 'scenario/export' | 'scenario/table' | 'districts/export' | 'districts/import' | 'network/build' | 'network/export' }
>;

export interface SupplyFileEnvironment {
  readonly view: () => AtlasView;
  readonly dispatch: (intent: AppIntent) => void;
  readonly loader: ResultsLoader;
  readonly cache: ResultCache;
}

/** Name of a built network among the files of a request; the worker knows the compact form by its first bytes. */
const NETWORK_FILE = 'strassennetz.streets';

/** Everything that rests on the streets, directly or through recipes. */
const RESTS_ON_NETWORK = [
  'supply/result',
  'supply/forecast',
  'supply/catchment',
  'supply/overlap',
  'supply/siting',
  'supply/districts',
  'network/report',
  'indicator/series',
  'classification/compute',
  'profile/area',
  'recipe/result',
  'recipe/robustness',
  'explore/correlations',
  'explore/factors',
  'explore/types',
  'explore/segregation',
] as const;

/** Carries out a command about files. Never throws: what goes wrong is told as a notice. */
export async function runFileCommand(command: SupplyFileCommand, environment: SupplyFileEnvironment): Promise<void> {
  switch (command.type) {
    case 'scenario/export':
      return exportScenario(environment.view(), command.scenario);
    case 'scenario/table':
      return saveComparison(environment.view());
    case 'districts/export':
      return exportDistricts(environment.view(), command.plan);
    case 'districts/import':
      return importDistricts(command.file, environment);
    case 'network/build':
      return buildNetwork(command.files, environment);
    case 'network/export':
      return exportNetwork(environment);
  }
}

/** Saves a scenario as JSON, in the shape of `atlas.scenarios` of a package. */
function exportScenario({ supply }: AtlasView, id: string): void {
  const scenario = supply.scenarios.find(({ item }) => item.id === id)?.item;
  if (scenario !== undefined) saveJson(`${id}.json`, { scenarios: [scenario] });
}

/** Saves a district plan as JSON, in the shape of `atlas.districts` of a package. */
function exportDistricts({ supply }: AtlasView, id: string): void {
  const plan = supply.districtPlans.find(({ item }) => item.id === id)?.item;
  if (plan !== undefined) saveJson(`${id}.json`, { districts: [plan] });
}

const saveJson = (name: string, content: object): void => download(name, `${JSON.stringify(content, null, 2)}\n`, 'application/json');

/** Reads districts: a file saved by this atlas as it is, any other one as polygons that the worker brings onto the areas. */
async function importDistricts(file: File, { view, dispatch, loader }: SupplyFileEnvironment): Promise<void> {
  const { draft } = view().supply;
  const saved = await savedItems(file);
  if (saved !== null) {
    for (const plan of saved.plans) dispatch({ type: 'districts/changed', plan });
    for (const scenario of saved.scenarios) dispatch({ type: 'scenario/changed', scenario });
    return notice(dispatch, saved.findings);
  }
  if (draft === null) return;
  const request = { file, name: file.name, level: draft.level, facilityKind: draft.facilityKind };
  const imported = await loader.load('supply/importDistricts', request, 'supply');
  if (imported === undefined) return;
  if (imported.plan !== null) dispatch({ type: 'districts/changed', plan: imported.plan });
  notice(dispatch, imported.findings);
}

interface SavedItems {
  readonly plans: readonly DistrictPlan[];
  readonly scenarios: readonly Extract<ReturnType<typeof parseScenario>, { scenario: unknown }>['scenario'][];
  readonly findings: readonly Finding[];
}

/** What this atlas saved; null for any other file. */
async function savedItems(file: File): Promise<SavedItems | null> {
  if (!file.name.toLowerCase().endsWith('.json')) return null;
  let json: unknown;
  try {
    json = JSON.parse(await file.text());
  } catch {
    return null;
  }
  const lists = (typeof json === 'object' && json !== null ? json : {}) as Readonly<Record<string, unknown>>;
  const listOf = (name: string): readonly unknown[] => (Array.isArray(lists[name]) ? (lists[name] as readonly unknown[]) : []);
  const plans = listOf('districts').map(parseDistrictPlan);
  const scenarios = listOf('scenarios').map(parseScenario);
  if (plans.length + scenarios.length === 0) return null;
  const wrong = [...plans, ...scenarios].flatMap((one) => ('wrong' in one ? [one.wrong] : []));
  return {
    plans: plans.flatMap((one) => ('plan' in one ? [one.plan] : [])),
    scenarios: scenarios.flatMap((one) => ('scenario' in one ? [one.scenario] : [])),
    findings: wrong.map((value) => finding('descriptor-invalid', 'error', file.name, { value })),
  };
}

/** Uses streets from the user's files from now on; everything that rests on them is asked anew. */
async function buildNetwork(files: readonly File[], environment: SupplyFileEnvironment): Promise<void> {
  const { view, dispatch, loader } = environment;
  const built = await loader.load('network/build', { files: files.map((file) => ({ name: file.name, blob: file })) }, 'network');
  if (built === undefined) return;
  const atlas = view().atlas?.name;
  if (built.file !== null) {
    forgetResults(environment);
    const kept = atlas !== undefined && (await keepNetwork(atlas, built.file));
    if (!kept) notice(dispatch, [finding('storage-full', 'warning', '')]);
  }
  notice(dispatch, built.findings);
}

/** Builds the network of before the reload again; the package's own streets stay where that fails. */
export async function recallNetwork({ loader }: SupplyFileEnvironment): Promise<void> {
  const file = await keptNetwork();
  if (file === null) return;
  await loader.load('network/build', { files: [{ name: NETWORK_FILE, blob: new Blob([new Uint8Array(file)]) }] }, 'network');
}

function forgetResults({ cache, dispatch }: SupplyFileEnvironment): void {
  cache.forget(RESTS_ON_NETWORK);
  dispatch({ type: 'running/resultArrived' });
}

/** Saves the streets in use in the compact form of a package. */
async function exportNetwork({ view, dispatch, loader }: SupplyFileEnvironment): Promise<void> {
  const found = await loader.load('network/build', { files: [] }, 'network');
  if (found === undefined) return;
  if (found.file === null) return notice(dispatch, [finding('resource-missing', 'warning', NETWORK_FILE), ...found.findings]);
  download(`${view().atlas?.name ?? 'atlas'}-${NETWORK_FILE}`, new Uint8Array(found.file), 'application/octet-stream');
}

function notice(dispatch: (intent: AppIntent) => void, findings: readonly Finding[]): void {
  if (findings.length > 0) dispatch({ type: 'running/noticed', findings, notify: true });
}
