import { datasetId, type AgeSpan, type AtlasPackage, type ColumnReference, type DatasetId } from '../model/index.ts';

/** A count of people of some ages, as far as its name or title tells. */
export interface AgeColumn {
  readonly reference: ColumnReference;
  readonly ages: AgeSpan;
}

/** Words a count of people may begin with; with any other beginning it counts something else (`sgb2_u15`). */
const PEOPLE =
  '(?:(?:a|alter|age|ages|ew|einw|einwohner|einwohnerinnen und einwohner|bev|bevoelkerung|pop|population|personen|menschen|persons|kinder|children|jugendliche|jahre)[ _]?)?';
const YEARS = '(?: ?(?:jahre|jahren|years|j))?';
const anchored = (body: string): RegExp => new RegExp(`^${PEOPLE}${body}$`);

const UNDER = anchored(`(?:u|unter|under|bis unter)[ _]?(\\d{1,3})${YEARS}`);
const TO_BELOW = anchored(`(?:von )?(\\d{1,3})${YEARS} bis unter (\\d{1,3})${YEARS}`);
const TO = anchored(`(?:von )?(\\d{1,3})(?:[_–-]| bis | to |_bis_)(\\d{1,3})${YEARS}`);
const FROM = anchored(`(?:ab|ue|ueber|over|von)[ _]?(\\d{1,3})${YEARS}`);
const AND_OLDER = anchored(
  `(\\d{1,3})${YEARS}[ _]?(?:\\+|plus|um|u_m|u m|und aelter|und_aelter|und mehr|und_mehr|and over|and older)${YEARS}`,
);
const SINGLE = anchored(`(\\d{1,3})${YEARS}`);
/** A number alone is an open group from here on, and a single year below, unless its neighbours show that years are counted singly. */
const OPEN_FROM = 60;

const plain = (text: string): string =>
  text.toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss').replaceAll(',', '').trim();

/**
 * The ages a column counts by its name or title: `u3`, `a3_5`, `ab_80`, "80 Jahre und älter", `alter_17`; null where it tells none.
 * `hasNeighbour` says whether the data set counts the year before or after in the same manner. "3 bis 5" ends with the whole fifth year.
 */
export function agesOfName(name: string, hasNeighbour: (age: number) => boolean): AgeSpan | null {
  const text = plain(name);
  const numbers = (pattern: RegExp): readonly number[] | null => pattern.exec(text)?.slice(1).map(Number) ?? null;
  const under = numbers(UNDER);
  if (under !== null) return span(0, under[0]);
  const below = numbers(TO_BELOW);
  if (below !== null) return span(below[0], below[1]);
  const to = numbers(TO);
  if (to !== null) return span(to[0], to[1] === undefined ? undefined : to[1] + 1);
  const from = numbers(FROM) ?? numbers(AND_OLDER);
  if (from !== null) return span(from[0], null);
  const single = numbers(SINGLE)?.[0];
  if (single === undefined) return null;
  if (hasNeighbour(single)) return span(single, single + 1);
  return single >= OPEN_FROM ? span(single, null) : null;
}

function span(from: number | undefined, to: number | null | undefined): AgeSpan | null {
  return from === undefined || to === undefined || (to !== null && to <= from) ? null : { from, to };
}

/** Every table column of the package that counts people of some ages. Cost O(columns). */
export function ageColumns(atlas: AtlasPackage): readonly AgeColumn[] {
  const found: AgeColumn[] = [];
  for (const [dataset, columns] of columnsByDataset(atlas)) {
    const singles = new Set([...columns].flatMap(([name]) => SINGLE.exec(plain(name))?.[1] ?? []).map(Number));
    const hasNeighbour = (age: number): boolean => singles.has(age - 1) || singles.has(age + 1);
    for (const [column, title] of columns) {
      const ages = agesOfName(column, hasNeighbour) ?? (title === '' ? null : agesOfName(title, hasNeighbour));
      if (ages !== null) found.push({ reference: { dataset, column }, ages });
    }
  }
  return found;
}

/** Columns per data set with their titles: those of the tables' schemas, and those the indicators name. Keys and periods are no counts. */
export function columnsByDataset(atlas: AtlasPackage): ReadonlyMap<DatasetId, ReadonlyMap<string, string>> {
  const sets = new Map<DatasetId, Map<string, string>>();
  const add = (dataset: DatasetId, column: string, title = ''): void => {
    const columns = sets.get(dataset) ?? new Map<string, string>();
    sets.set(dataset, columns);
    if (!columns.has(column) || title !== '') columns.set(column, title);
  };
  for (const { dataset, resource, key, period, columns = {} } of atlas.atlas.tables ?? []) {
    const fields = atlas.resources.find(({ name }) => name === resource)?.schema?.fields ?? [];
    const renamed = new Map(Object.entries(columns).map(([ours, theirs]) => [theirs, ours]));
    for (const { name, title, type } of fields)
      if (name !== key && !('column' in period && period.column === name) && type !== 'string' && type !== 'date' && type !== 'boolean')
        add(dataset, renamed.get(name) ?? name, title);
    for (const ours of Object.keys(columns)) add(dataset, ours);
  }
  for (const { value } of atlas.atlas.indicators ?? []) {
    const references =
      value.kind === 'rate'
        ? [...value.numerator, ...value.denominator]
        : value.kind === 'delivered' || value.kind === 'category'
          ? []
          : value.count;
    for (const { dataset, column } of references) add(datasetId(dataset), column);
  }
  return sets;
}

/**
 * Columns that together count exactly these ages, none twice, as few as possible; null where that can not be done. The columns are those of
 * one data set. Cost O(columns²).
 */
export function columnsOfAges(columns: readonly AgeColumn[], { from, to }: AgeSpan): readonly ColumnReference[] | null {
  const end = to ?? Number.POSITIVE_INFINITY;
  /** Shortest way from the first age to each border, border by border. */
  const ways = new Map<number, readonly ColumnReference[]>([[from, []]]);
  const queue = [from];
  for (const border of queue) {
    const way = ways.get(border) ?? [];
    if (border === end) return way;
    for (const { reference, ages } of columns) {
      const next = ages.to ?? Number.POSITIVE_INFINITY;
      if (ages.from !== border || next > end || ways.has(next)) continue;
      ways.set(next, [...way, reference]);
      queue.push(next);
    }
  }
  return null;
}

/** The ages some columns count together: one span without gap or overlap, else null. */
export function agesOfColumns(columns: readonly AgeColumn[], chosen: readonly ColumnReference[]): AgeSpan | null {
  const spans = chosen.map(
    ({ dataset, column }) => columns.find(({ reference }) => reference.dataset === dataset && reference.column === column)?.ages ?? null,
  );
  const sorted = spans.filter((one) => one !== null).toSorted((one, other) => one.from - other.from);
  const first = sorted[0];
  if (first === undefined || sorted.length < spans.length) return null;
  let end = first.to;
  for (const { from, to } of sorted.slice(1)) {
    if (end !== from) return null;
    end = to;
  }
  return { from: first.from, to: end };
}
