import {
  NO_PARENT,
  type AtlasPackage,
  type CategoryDescriptor,
  type ColumnReference,
  type DatasetId,
  type Finding,
  type LevelId,
  type TableDescriptor,
  type WithFindings,
  type Year,
} from '../../model/index.ts';
import { aggregateColumn, markUninhabited } from '../series/aggregate.ts';
import { categoryColumn } from '../series/category-column.ts';
import { cityOfColumn, deliveredCityValue, NO_CITY_VALUE, type CityValue } from '../series/city-value.ts';
import type { ColumnValues } from '../series/column-values.ts';
import { carryCounts, carryUnchanged, type Crosswalk } from '../series/crosswalk.ts';
import { fillGaps, gatherColumn } from '../series/gather-column.ts';
import { childLevels, levelDescriptor, olderEditions, populationReference } from './level-tree.ts';
import { parentPosition, type LoadedLevel } from './load-level.ts';
import type { LoadedTable } from './load-table.ts';
import { createPace } from './pace.ts';
import { getOrLoad, RecentlyUsed } from './recently-used.ts';

/** Years -> column. */
export type ColumnByYear = ReadonlyMap<Year, ColumnValues>;

/** What the resolver asks of the session. */
export interface PackageData {
  readonly atlas: AtlasPackage;
  level(id: LevelId): Promise<WithFindings<LoadedLevel | null>>;
  /** The table at this position of the descriptor's `tables`. */
  table(position: number): Promise<LoadedTable>;
  /** The crosswalk between two editions; null when none is declared or it can not be read. */
  crosswalk(from: LevelId, to: LevelId): Promise<WithFindings<Crosswalk | null>>;
}

/** How a column is treated: counts add up, delivered numbers do not, classes are read from text. */
export type ColumnKind =
  | { readonly kind: 'count' }
  | { readonly kind: 'delivered' }
  | { readonly kind: 'category'; readonly categories: readonly CategoryDescriptor[] };

/** A column of 50,000 areas and 12 years takes about 5 MB, one of 1,900 areas 0.2 MB. */
const KEPT_COLUMN_BYTES = 96e6;

/** What was made for these columns; delivered ones are kept, and weighed, on their own. */
const bytesOf = (columns: ColumnByYear, ownOrigin: (origin: ColumnValues['origin']) => boolean): number => {
  let bytes = 0;
  for (const { values, states, origin } of columns.values()) if (ownOrigin(origin)) bytes += values.byteLength + states.byteLength;
  return bytes;
};
const bytesOfDelivered = (columns: ColumnByYear): number => bytesOf(columns, (origin) => origin === 'direct');
const bytesOfDerived = (columns: ColumnByYear): number => bytesOf(columns, (origin) => origin !== 'direct');

/** Tells apart what must not share a place in the cache. */
const kindKey = (kind: ColumnKind): string =>
  kind.kind === 'category' ? `category ${kind.categories.map(({ value }) => value).join('\n')}` : kind.kind;

const isCount = ({ kind }: ColumnKind): boolean => kind === 'count';

/**
 * Brings the columns of the tables to the levels of the package, and keeps the last ones.
 *
 * A year comes from the level's own table first; a count else from the nearest level below that has the year (itself delivered or summed
 * up), else from an older edition through the crosswalk. The nearest level is taken and not the smallest: a table delivered in between has
 * fewer gaps and secrets than its parts.
 */
export class ColumnResolver {
  readonly #data: PackageData;
  readonly #kept = new RecentlyUsed<Promise<ColumnByYear>>(KEPT_COLUMN_BYTES);

  constructor(data: PackageData) {
    this.#data = data;
  }

  /** The column on a level, for every year it can be had there. */
  resolve(reference: ColumnReference, level: LevelId, kind: ColumnKind): Promise<ColumnByYear> {
    return getOrLoad(
      this.#kept,
      `resolved ${kindKey(kind)} ${reference.dataset} ${reference.column} ${level}`,
      () => this.#resolve(reference, level, kind, true),
      bytesOfDerived,
    );
  }

  /** All years a data set has a column in, on whatever level; ascending. */
  async years({ dataset, column }: ColumnReference): Promise<Year[]> {
    const years = new Set<Year>();
    for (const { table, join } of await this.#tablesOf(dataset)) {
      if (table === null || join === null || !(table.numeric.has(column) || table.text.has(column))) continue;
      for (const year of join.byYear.keys()) years.add(year);
    }
    return [...years].sort((a, b) => a - b);
  }

  /** The city's value per year: the delivered one first; a count else as the sum over the first whole level, largest areas first. */
  async city(reference: ColumnReference, kind: ColumnKind): Promise<(year: Year) => CityValue> {
    // A class of the whole city says nothing beside the classes of its areas.
    if (kind.kind === 'category') return () => NO_CITY_VALUE;
    const levels = new Set(
      (this.#data.atlas.atlas.tables ?? []).flatMap(({ dataset, level }) => (dataset === reference.dataset ? [level] : [])),
    );
    const columns: { areas: number; byYear: ColumnByYear }[] = [];
    for (const id of levels) {
      const loaded = (await this.#data.level(id)).value;
      if (loaded === null) continue;
      columns.push({ areas: loaded.level.keys.length, byYear: await this.#direct(reference, id, kind, true) });
    }
    columns.sort((a, b) => a.areas - b.areas);
    return (year) => {
      const direct = columns.flatMap(({ byYear }) => byYear.get(year) ?? []);
      return isCount(kind) ? cityOfColumn(direct) : deliveredCityValue(direct);
    };
  }

  /** Inhabitants of a level's areas in a year, or in the nearest year known (length n, NaN = unknown); null when the package does not tell. */
  async inhabitants(level: LevelId): Promise<(year: Year) => Float64Array | null> {
    const reference = populationReference(this.#data.atlas, level);
    if (reference === null) return () => null;
    const byYear = await getOrLoad(
      this.#kept,
      `population ${reference.dataset} ${reference.column} ${level}`,
      () => this.#resolve(reference, level, { kind: 'count' }, false),
      bytesOfDerived,
    );
    return (year) => {
      let nearest: Year | null = null;
      for (const known of byYear.keys()) if (nearest === null || Math.abs(known - year) < Math.abs(nearest - year)) nearest = known;
      return nearest === null ? null : (byYear.get(nearest)?.values ?? null);
    };
  }

  /** `marking`: areas without a number where nobody lives become uninhabited; the population itself is read without. */
  async #resolve(reference: ColumnReference, level: LevelId, kind: ColumnKind, marking: boolean): Promise<ColumnByYear> {
    const resolved = new Map(await this.#direct(reference, level, kind, marking));
    const merge = (other: ColumnByYear): void => {
      for (const [year, column] of other) if (!resolved.has(year)) resolved.set(year, column);
    };
    const { atlas } = this.#data;
    if (isCount(kind)) {
      // What was delivered for an older edition sums up exactly; what was carried over between editions is an estimate.
      for (const exact of [true, false]) {
        for (const child of childLevels(atlas, level)) merge(await this.#aggregated(reference, child.id, level, marking, exact));
      }
    }
    for (const older of olderEditions(atlas, level)) merge(await this.#carried(reference, older.id, level, kind, marking));
    return resolved;
  }

  #direct(reference: ColumnReference, level: LevelId, kind: ColumnKind, marking: boolean): Promise<ColumnByYear> {
    return getOrLoad(
      this.#kept,
      `delivered ${marking} ${kindKey(kind)} ${reference.dataset} ${reference.column} ${level}`,
      () => this.#gather(reference, level, kind, marking),
      bytesOfDelivered,
    );
  }

  async #gather(reference: ColumnReference, level: LevelId, kind: ColumnKind, marking: boolean): Promise<ColumnByYear> {
    const { dataset, column } = reference;
    const loaded = (await this.#data.level(level)).value;
    const byYear = new Map<Year, ColumnValues>();
    if (loaded === null) return byYear;
    const pace = createPace();
    const joins = new Map<Year, NonNullable<LoadedTable['join']>>();
    for (const { descriptor, table, join } of await this.#tablesOf(dataset, level)) {
      if (table === null || join === null || join.report.matchedKeys === 0) continue;
      const source =
        kind.kind === 'category'
          ? this.#categories(descriptor, table.text.get(column), column, kind.categories)
          : table.numeric.get(column);
      if (source === undefined) continue;
      for (const [year, joined] of join.byYear) {
        const gathered = gatherColumn(table, source, joined, loaded.repeated, descriptor);
        const earlier = byYear.get(year);
        const earlierJoin = joins.get(year)?.byYear.get(year);
        byYear.set(year, earlier === undefined || earlierJoin === undefined ? gathered : fillGaps(earlier, gathered, earlierJoin));
        joins.set(year, join);
        await pace.breathe();
      }
    }
    if (!marking || byYear.size === 0) return byYear;
    const inhabitants = await this.inhabitants(level);
    for (const [year, values] of byYear) {
      const people = inhabitants(year);
      if (people !== null) byYear.set(year, markUninhabited(values, people));
    }
    return byYear;
  }

  #categories(
    descriptor: TableDescriptor,
    texts: readonly string[] | undefined,
    column: string,
    categories: readonly CategoryDescriptor[],
  ) {
    const schema = this.#data.atlas.resources.find(({ name }) => name === descriptor.resource)?.schema;
    return texts === undefined ? undefined : categoryColumn(texts, categories, schema, descriptor.columns?.[column] ?? column);
  }

  /** `exact`: years that were not carried over between editions, else the others. */
  async #aggregated(reference: ColumnReference, child: LevelId, parent: LevelId, marking: boolean, exact: boolean): Promise<ColumnByYear> {
    const parts = marking
      ? await this.resolve(reference, child, { kind: 'count' })
      : await this.#resolve(reference, child, { kind: 'count' }, false);
    const byYear = new Map<Year, ColumnValues>();
    if (parts.size === 0) return byYear;
    const below = (await this.#data.level(child)).value;
    const above = (await this.#data.level(parent)).value;
    const parentIndex = below?.level.parentIndex ?? null;
    if (below === null || above === null || parentIndex === null) return byYear;
    const rule = levelDescriptor(this.#data.atlas, child)?.parent;
    const prefix = rule !== undefined && 'keyPrefix' in rule ? rule.keyPrefix : null;
    const orphanParent = (key: string): { area: number; key: string } | null => {
      if (prefix === null || key.length < prefix) return null;
      const parentKey = key.slice(0, prefix);
      const area = parentPosition(parentKey, above);
      return { area: area === NO_PARENT ? NO_PARENT : area, key: parentKey };
    };
    const pace = createPace();
    for (const [year, column] of parts) {
      if ((column.origin !== 'crosswalk') !== exact) continue;
      byYear.set(year, aggregateColumn(column, parentIndex, above.level.keys.length, orphanParent));
      await pace.breathe();
    }
    return byYear;
  }

  async #carried(reference: ColumnReference, from: LevelId, to: LevelId, kind: ColumnKind, marking: boolean): Promise<ColumnByYear> {
    const byYear = new Map<Year, ColumnValues>();
    const { value: crosswalk } = await this.#data.crosswalk(from, to);
    if (crosswalk === null) return byYear;
    const old = marking ? await this.resolve(reference, from, kind) : await this.#resolve(reference, from, kind, false);
    for (const [year, column] of old) byYear.set(year, isCount(kind) ? carryCounts(column, crosswalk) : carryUnchanged(column, crosswalk));
    return byYear;
  }

  async #tablesOf(dataset: DatasetId, level?: LevelId): Promise<LoadedTable[]> {
    const found: LoadedTable[] = [];
    for (const [position, table] of (this.#data.atlas.atlas.tables ?? []).entries()) {
      if (table.dataset === dataset && (level === undefined || table.level === level)) found.push(await this.#data.table(position));
    }
    return found;
  }

  /** Findings of the tables of some data sets. */
  async findings(datasets: ReadonlySet<DatasetId>): Promise<Finding[]> {
    const found: Finding[] = [];
    for (const dataset of datasets) for (const { findings } of await this.#tablesOf(dataset)) found.push(...findings);
    return found;
  }
}
