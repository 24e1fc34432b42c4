import { finding, type DistrictPlan, type Finding } from '../../model/index.ts';
import { besideItems, plansOfFile, type AppIntent, type Command, type ResultCache } from '../../state/index.ts';
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

/** Larger files are no plans of this atlas: one of 50,000 areas has 2 MB. */
const LARGEST_PLAN_BYTES = 20_000_000;

/**
 * Reads districts: a file saved by this atlas as it is, any other one as polygons that the worker brings onto the areas. They come beside the
 * plans that are there; what is there already is chosen.
 */
async function importDistricts(file: File, { view, dispatch, loader }: SupplyFileEnvironment): Promise<void> {
  const { draft } = view().supply;
  const isOwn = file.name.toLowerCase().endsWith('.json') && file.size <= LARGEST_PLAN_BYTES;
  const saved = isOwn ? plansOfFile(await file.text()) : [];
  if (saved.length > 0 || draft === null) return takePlans(saved, view(), dispatch);
  const request = { file, name: file.name, level: draft.level, facilityKind: draft.facilityKind };
  const imported = await loader.load('supply/importDistricts', request, 'supply');
  if (imported === undefined) return;
  if (imported.plan !== null) takePlans([imported.plan], view(), dispatch);
  notice(dispatch, imported.findings);
}

function takePlans(plans: readonly DistrictPlan[], { supply }: AtlasView, dispatch: (intent: AppIntent) => void): void {
  const present = supply.districtPlans.map(({ item }) => item);
  const fresh = besideItems(present, plans);
  for (const plan of fresh) dispatch({ type: 'districts/changed', plan });
  const [first] = plans;
  if (fresh.length === 0 && first !== undefined) dispatch({ type: 'supply/changed', settings: { districts: first.id } });
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
