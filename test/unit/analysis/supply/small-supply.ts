import { datasetId, facilityKindId, levelId, recipeId, type ColumnReference, type SupplyRecipe } from '../../../../src/model/index.ts';
import { BLOCK_KEYS, type TinyTable } from '../../../fixtures/analysis/tiny-city.ts';

/** Blocks 1..6 with 10, 20 ... 60 young and a fifth as many older children; two blocks without people. */
export const peopleAndChildren = (): TinyTable => ({
  dataset: 'people',
  level: 'block',
  csv: [
    'key;year;people;young;older',
    ...[2021, 2022, 2023].flatMap((year) =>
      BLOCK_KEYS.map((key, block) => (block < 6 ? `${key};${year};500;${10 * (block + 1)};${2 * (block + 1)}` : `${key};${year};0;0;0`)),
    ),
  ].join('\n'),
});

export const columnsOf = (names: readonly string[], dataset = 'people'): ColumnReference[] =>
  names.map((column) => ({ dataset: datasetId(dataset), column }));

export const supplyRecipe = ({
  columns,
  level = 'block',
}: {
  readonly columns: readonly string[];
  readonly level?: string;
}): SupplyRecipe => ({
  kind: 'supply',
  id: recipeId('versorgung'),
  title: 'Versorgung',
  version: 1,
  level: levelId(level),
  facilityKind: facilityKindId('kita'),
  ageGroup: 'u3',
  demand: { columns: columnsOf(columns), title: 'Kindern unter 3 Jahren', ages: { from: 0, to: 3 }, raster: null },
  travel: { mode: 'foot', unit: 'meters', speedKmh: 5, detourFactor: 1, source: '' },
  breaks: [300, 500, 1000],
  standard: { limit: 1000, source: '' },
  target: null,
  per: 100,
  access: { kind: 'twoStep' },
  forecast: null,
  targetPaths: null,
});

export function granted<Result extends { readonly kind: string }>(result: Result): Exclude<Result, { readonly kind: 'refused' }> {
  if (result.kind === 'refused') throw new Error(`refused: ${JSON.stringify(result)}`);
  return result as Exclude<Result, { readonly kind: 'refused' }>;
}
