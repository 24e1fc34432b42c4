import type { AtlasSession } from '../tasks/atlas-session.ts';
import { NO_PARENT, type AtlasPackage, type ColumnReference, type DatasetId, type LevelId, type Year } from '../../model/index.ts';
import type { PublishedTotal } from '../../statistics/index.ts';

type LoadedLevel = NonNullable<Awaited<ReturnType<AtlasSession['level']>>['value']>;
/** One column on one level in one year, as the analysis has it: true numbers, before any secrecy. */
export type ColumnOnLevel =
  Awaited<ReturnType<AtlasSession['columns']['resolve']>> extends ReadonlyMap<Year, infer Column> ? Column : never;

/** The cells of a data set in one year: the areas of every published level one after the other, the city last. */
export interface CellLayout {
  readonly levels: readonly PublishedLevel[];
  readonly cellCount: number;
  readonly city: number;
  readonly totals: readonly PublishedTotal[];
}

export interface PublishedLevel {
  readonly loaded: LoadedLevel;
  readonly offset: number;
  /** True where the data set has rows of its own for this level and year. */
  readonly direct: boolean;
  /** True where no larger level is published: its areas add up to the city. */
  readonly top: boolean;
}

/**
 * Lays out the levels a data set can be published on in a year: those with rows of their own and all above them, which get the sums of the
 * true numbers. Levels that are reached by a crosswalk only are left to the reader's program, which does it with the published numbers.
 */
export async function layOut(session: AtlasSession, dataset: DatasetId, year: Year): Promise<CellLayout> {
  const { atlas } = session.atlas;
  const direct = new Set<LevelId>();
  for (const [position, table] of (atlas.tables ?? []).entries()) {
    if (table.dataset !== dataset) continue;
    const { join } = await session.table(position);
    if (join?.byYear.has(year) === true) direct.add(table.level);
  }
  const included = withAllAbove(session.atlas, direct);
  const levels: PublishedLevel[] = [];
  let offset = 0;
  for (const { id, parent } of atlas.levels) {
    const loaded = included.has(id) ? (await session.level(id)).value : null;
    if (loaded === null) continue;
    levels.push({ loaded, offset, direct: direct.has(id), top: parent === undefined || !included.has(parent.level) });
    offset += loaded.level.keys.length;
  }
  return { levels, cellCount: offset + 1, city: offset, totals: totalsOf(levels, offset) };
}

function withAllAbove(atlas: AtlasPackage, direct: ReadonlySet<LevelId>): Set<LevelId> {
  const included = new Set(direct);
  let grows = true;
  while (grows) {
    grows = false;
    for (const { id, parent } of atlas.atlas.levels) {
      if (parent === undefined || !included.has(id) || included.has(parent.level)) continue;
      included.add(parent.level);
      grows = true;
    }
  }
  return included;
}

function totalsOf(levels: readonly PublishedLevel[], city: number): PublishedTotal[] {
  const totals: PublishedTotal[] = [];
  for (const { loaded, offset, top } of levels) {
    const { keys, parentLevel, parentIndex } = loaded.level;
    if (top) totals.push({ total: city, parts: keys.map((_, area) => offset + area) });
    const parent = levels.find((candidate) => candidate.loaded.level.id === parentLevel);
    if (parent === undefined || parentIndex === null) continue;
    const parts: number[][] = parent.loaded.level.keys.map(() => []);
    parentIndex.forEach((area, child) => {
      if (area !== NO_PARENT) parts[area]!.push(offset + child);
    });
    parts.forEach((list, area) => {
      if (list.length > 0) totals.push({ total: parent.offset + area, parts: list });
    });
  }
  return totals;
}

/** The true numbers of a count in all cells of a layout; NaN = none there. */
export async function countsInCells(
  session: AtlasSession,
  reference: ColumnReference,
  year: Year,
  layout: CellLayout,
): Promise<Float64Array> {
  const counts = new Float64Array(layout.cellCount).fill(NaN);
  for (const { loaded, offset } of layout.levels) {
    const column = (await session.columns.resolve(reference, loaded.level.id, { kind: 'count' })).get(year);
    column?.values.forEach((value, area) => {
      if (column.outside?.[area] !== 1) counts[offset + area] = whole(value);
    });
  }
  counts[layout.city] = whole((await session.columns.city(reference, { kind: 'count' }))(year).value);
  return counts;
}

/** Sums of shares come back with the dust of binary fractions. */
const whole = (value: number): number => (Math.abs(value - Math.round(value)) < 1e-6 ? Math.round(value) : value);

/** Sum of several counts per cell; NaN where one of them has no number. */
export async function sumInCells(
  session: AtlasSession,
  references: readonly ColumnReference[],
  year: Year,
  layout: CellLayout,
): Promise<Float64Array> {
  const sum = new Float64Array(layout.cellCount);
  for (const reference of references) {
    const counts = await countsInCells(session, reference, year, layout);
    for (let cell = 0; cell < sum.length; cell++) sum[cell]! += counts[cell]!;
  }
  return sum;
}
