import type { AgeSpan, AtlasPackage, ColumnReference, DatasetId, LevelDescriptor, SupplyRecipe } from '../../../model/index.ts';
import { ageColumns, columnsByDataset, columnsOfAges } from '../../../state/index.ts';

/** Single years of age of a data set, from 0 without a gap. */
export interface AgeSource {
  readonly dataset: DatasetId;
  readonly level: LevelDescriptor;
  readonly columns: readonly ColumnReference[];
  /** The last column counts this age, or it and all above. */
  readonly lastAge: number;
  readonly isOpen: boolean;
}

const BIRTHS = /geburt|geboren|birth|neugebor/i;

export const isSameColumn = (one: ColumnReference, other: ColumnReference): boolean =>
  one.dataset === other.dataset && one.column === other.column;

/** Columns that by name or title count births. */
export function birthColumns(atlas: AtlasPackage): readonly ColumnReference[] {
  return [...columnsByDataset(atlas)].flatMap(([dataset, columns]) =>
    [...columns].flatMap(([column, title]) => (BIRTHS.test(column) || BIRTHS.test(title) ? [{ dataset, column }] : [])),
  );
}

/** Tables of single years of age that reach the group; an open end of the group asks for an open last age. */
export function ageSources(atlas: AtlasPackage, ages: AgeSpan | null): readonly AgeSource[] {
  if (ages === null) return [];
  const columns = ageColumns(atlas);
  return [...new Set(columns.map(({ reference }) => reference.dataset))].flatMap((dataset): readonly AgeSource[] => {
    const level = levelOf(atlas, dataset);
    const own = columns.filter(({ reference }) => reference.dataset === dataset);
    const chosen: ColumnReference[] = [];
    let isOpen = false;
    for (let age = 0; !isOpen; age++) {
      const single = own.find((one) => one.ages.from === age && one.ages.to === age + 1);
      const last = single ?? own.find((one) => one.ages.from === age && one.ages.to === null);
      if (last === undefined) break;
      chosen.push(last.reference);
      isOpen = single === undefined;
    }
    const reaches = ages.to === null ? isOpen && ages.from <= chosen.length - 1 : chosen.length - (isOpen ? 1 : 0) >= ages.to;
    return level === null || !reaches ? [] : [{ dataset, level, columns: chosen, lastAge: chosen.length - 1, isOpen }];
  });
}

/** The smallest level a data set has a table for: first in the order of the package. */
function levelOf({ atlas }: AtlasPackage, dataset: DatasetId): LevelDescriptor | null {
  const delivered = new Set((atlas.tables ?? []).flatMap((table) => (table.dataset === dataset ? [table.level] : [])));
  return atlas.levels.find(({ id, editionOf }) => editionOf === undefined && delivered.has(id)) ?? null;
}

const FORECAST = /prognose|vorausberechnung|vorausschätzung|forecast|projection|sikurs/i;

/** True where name or title of a data set's table calls it a forecast; whether it has coming years only the table itself can tell. */
const isCalledForecast = ({ atlas, resources }: AtlasPackage, dataset: DatasetId): boolean =>
  FORECAST.test(dataset) ||
  (atlas.tables ?? []).some(
    (table) => table.dataset === dataset && FORECAST.test(resources.find(({ name }) => name === table.resource)?.title ?? ''),
  );

/**
 * Columns of other tables that count exactly the group: by ages where they are known, else by the same names. Tables that are called a forecast
 * come first.
 */
export function importedSources(atlas: AtlasPackage, { demand }: SupplyRecipe): readonly (readonly ColumnReference[])[] {
  const used = new Set(demand.columns.map(({ dataset }) => dataset));
  const sets = columnsByDataset(atlas);
  const known = ageColumns(atlas);
  const isForecast = new Map([...sets.keys()].map((dataset) => [dataset, isCalledForecast(atlas, dataset)]));
  const ordered = [...sets].toSorted(([one], [other]) => Number(isForecast.get(other)) - Number(isForecast.get(one)));
  return ordered.flatMap(([dataset, columns]) => {
    if (used.has(dataset)) return [];
    const own = known.filter(({ reference }) => reference.dataset === dataset);
    const byAges = demand.ages === null ? null : columnsOfAges(own, demand.ages);
    if (byAges !== null && byAges.length > 0) return [byAges];
    const names = demand.columns.map(({ column }) => column);
    return names.length > 0 && names.every((name) => columns.has(name)) ? [names.map((column) => ({ dataset, column }))] : [];
  });
}
