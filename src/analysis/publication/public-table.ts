import type { AtlasSession } from '../tasks/atlas-session.ts';
import { hasNumber, ValueState, valueStateName, type MissingValueDescriptor, type ValueStateName } from '../../model/index.ts';
import { DisclosureReason } from '../../statistics/index.ts';
import type { AffectedColumn } from './affected.ts';
import type { ColumnOnLevel, PublishedLevel } from './cells.ts';
import type { SuppressedDataset, SuppressedYear } from './suppress-dataset.ts';

/** Signs of the published tables; their labels stand in the schema. */
const SIGNS: Readonly<Partial<Record<ValueStateName, string>>> = {
  secret: '*',
  notRated: 'nb',
  notApplicable: 'x',
  uninhabited: 'ub',
  notCalculable: 'nk',
  pending: '...',
  uncertain: '/',
  notAggregable: 'na',
  noData: 'kd',
};

export const MISSING_VALUES: readonly MissingValueDescriptor[] = [
  { value: '', label: 'missing' },
  ...Object.entries(SIGNS).map(([label, value]) => ({ value, label })),
];

/** Letters behind a number, as the symbol profile `ba` reads them. */
const FLAGS: Readonly<Partial<Record<number, string>>> = {
  [ValueState.provisional]: ' p',
  [ValueState.corrected]: ' r',
  [ValueState.estimated]: ' s',
};

export interface PublicTable {
  readonly keyColumn: string;
  readonly yearColumn: string;
  readonly columns: readonly string[];
  /** Key of the rows with the city's totals; null where none is written. */
  readonly totalKey: string | null;
  readonly csv: string;
}

/**
 * The table of one level, all years in long form: only what may be shown. A count that is hidden stands as `*`; delivered numbers of an area
 * with any hidden count are hidden too, because rate times base would give the count back. The topmost level carries the city's totals.
 * Null where the level has no year.
 */
export async function publicTable(session: AtlasSession, dataset: SuppressedDataset, levelId: string): Promise<PublicTable | null> {
  const { columns } = dataset.affected;
  const taken = new Set(columns.map(({ column }) => column));
  const keyColumn = free('schluessel', taken);
  const yearColumn = free('jahr', taken);
  const lines: string[] = [];
  let totalKey: string | null = null;
  for (const year of dataset.years) {
    const level = year.layout.levels.find(({ loaded }) => loaded.level.id === levelId);
    if (level === undefined) continue;
    const cells = await Promise.all(columns.map((column) => columnCells(session, dataset, column, year, level)));
    level.loaded.level.keys.forEach((key, area) => {
      const texts = cells.map((column) => column[area] ?? null);
      // areas the data set does not speak of have no row, as in the original
      if (texts.some((text) => text !== null))
        lines.push([key, String(year.year), ...texts.map((text) => text ?? '')].map(quoted).join(';'));
    });
    if (!level.top) continue;
    totalKey ??= free('insgesamt', new Set(level.loaded.level.keys));
    const totals = await Promise.all(columns.map((column) => totalCell(session, dataset, column, year)));
    if (totals.some((text) => text !== '')) lines.push([totalKey, String(year.year), ...totals].map(quoted).join(';'));
  }
  if (lines.length === 0) return null;
  const names = columns.map(({ column }) => column);
  const header = [keyColumn, yearColumn, ...names].map(quoted).join(';');
  return { keyColumn, yearColumn, columns: names, totalKey, csv: `${header}\n${lines.join('\n')}\n` };
}

/** Cell texts of one column; null where the area lies outside the data set. */
async function columnCells(
  session: AtlasSession,
  dataset: SuppressedDataset,
  column: AffectedColumn,
  year: SuppressedYear,
  level: PublishedLevel,
): Promise<readonly (string | null)[]> {
  const { keys } = level.loaded.level;
  const reference = { dataset: dataset.affected.dataset, column: column.column };
  // numbers that can not be summed stand only where they were delivered
  if (column.kind !== 'count' && !level.direct) return keys.map(() => '');
  const kind = column.kind === 'category' ? { kind: column.kind, categories: column.categories } : { kind: column.kind };
  const values = (await session.columns.resolve(reference, level.loaded.level.id, kind)).get(year.year);
  if (values === undefined || values.origin === 'crosswalk') return keys.map(() => '');
  const hidden = column.kind === 'delivered' ? await hiddenDelivered(session, column, year, level, values) : null;
  const reasons = year.reasons.get(column.column);
  return keys.map((_, area) => {
    if (values.outside?.[area] === 1) return null;
    const cell = level.offset + area;
    const isHidden = column.kind === 'count' ? (reasons?.[cell] ?? 0) !== DisclosureReason.published : hidden?.[area] === 1;
    if (isHidden) return SIGNS.secret!;
    const state = values.states[area]!;
    const value = values.values[area]!;
    if (!hasNumber(state) || Number.isNaN(value)) return SIGNS[valueStateName(state)] ?? '';
    if (column.kind === 'category') return column.categories[value]?.value ?? '';
    return state === ValueState.limited ? `(${numberText(value)})` : `${numberText(value)}${FLAGS[state] ?? ''}`;
  });
}

/** Areas whose delivered number must go: a count beside it is hidden, its base is small, or it times its base is a small count. */
async function hiddenDelivered(
  session: AtlasSession,
  column: AffectedColumn,
  year: SuppressedYear,
  level: PublishedLevel,
  values: ColumnOnLevel,
): Promise<Uint8Array> {
  const hidden = year.anyHidden.slice(level.offset, level.offset + level.loaded.level.keys.length);
  const { deliveredBase, minimumCases } = column;
  if (deliveredBase === null || minimumCases <= 0) return hidden;
  const bases = (await session.columns.resolve(deliveredBase.reference, level.loaded.level.id, { kind: 'count' })).get(year.year);
  bases?.values.forEach((base, area) => {
    const count = deliveredBase.factor > 0 ? Math.round((values.values[area]! * base) / deliveredBase.factor) : NaN;
    const others = base - count;
    if (base < minimumCases || (count > 0 && count < minimumCases) || (others > 0 && others < minimumCases)) hidden[area] = 1;
  });
  return hidden;
}

async function totalCell(
  session: AtlasSession,
  { affected }: SuppressedDataset,
  column: AffectedColumn,
  year: SuppressedYear,
): Promise<string> {
  if (column.kind !== 'count') return '';
  const { value } = (await session.columns.city({ dataset: affected.dataset, column: column.column }, { kind: 'count' }))(year.year);
  if (Number.isNaN(value)) return '';
  return (year.reasons.get(column.column)?.[year.layout.city] ?? 0) === DisclosureReason.published ? numberText(value) : SIGNS.secret!;
}

/** Plain digits; the dust of sums of shares is taken off. */
const numberText = (value: number): string => String(Number(value.toPrecision(12)));

const quoted = (text: string): string => (/[;"\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function free(name: string, taken: ReadonlySet<string>): string {
  let found = name;
  for (let number = 2; taken.has(found); number++) found = `${name}${number}`;
  return found;
}
