import type { AtlasSession } from '../tasks/atlas-session.ts';
import type { Pace } from '../tasks/pace.ts';
import { finding, type ColumnReference, type Finding, type Year } from '../../model/index.ts';
import { DisclosureReason, suppressCells } from '../../statistics/index.ts';
import type { AffectedColumn, AffectedDataset } from './affected.ts';
import { countsInCells, layOut, sumInCells, type CellLayout } from './cells.ts';

/** One year of a data set with what may be shown. */
export interface SuppressedYear {
  readonly year: Year;
  readonly layout: CellLayout;
  /** Column -> reasons per cell (0 = published); only counts. */
  readonly reasons: ReadonlyMap<string, Uint8Array>;
  /** Per cell: 1 where any count of the data set is hidden. */
  readonly anyHidden: Uint8Array;
}

export interface SuppressedDataset {
  readonly affected: AffectedDataset;
  readonly years: readonly SuppressedYear[];
  readonly findings: readonly Finding[];
}

/** What is already decided: `dataset column year` -> reasons in the layout of that data set. */
export type Decisions = Map<string, { readonly layout: CellLayout; readonly reasons: Uint8Array }>;

const decisionKey = ({ dataset, column }: ColumnReference, year: Year): string => `${dataset} ${column} ${year}`;

/** Decides for every count of a data set, level and year whether it may be published; adds to `decisions`. */
export async function suppressDataset(
  session: AtlasSession,
  affected: AffectedDataset,
  decisions: Decisions,
  pace: Pace,
): Promise<SuppressedDataset> {
  const tally = { primary: 0, secondary: 0, groups: 0, unprotected: 0 };
  const years: SuppressedYear[] = [];
  for (const year of await yearsOf(session, affected)) {
    const layout = await layOut(session, affected.dataset, year);
    const anyHidden = new Uint8Array(layout.cellCount);
    const reasonsByColumn = new Map<string, Uint8Array>();
    for (const column of affected.columns) {
      if (column.kind !== 'count') continue;
      const reference = { dataset: affected.dataset, column: column.column };
      const reasons = await suppressColumn(session, reference, column, year, layout, decisions, tally);
      reasonsByColumn.set(column.column, reasons);
      decisions.set(decisionKey(reference, year), { layout, reasons });
      await pace.breathe();
      reasons.forEach((reason, cell) => {
        if (reason !== DisclosureReason.published) anyHidden[cell] = 1;
      });
    }
    years.push({ year, layout, reasons: reasonsByColumn, anyHidden });
  }
  return { affected, years, findings: findingsOf(affected, tally) };
}

async function yearsOf(session: AtlasSession, { dataset }: AffectedDataset): Promise<Year[]> {
  const years = new Set<Year>();
  for (const [position, table] of (session.atlas.atlas.tables ?? []).entries()) {
    if (table.dataset === dataset) for (const year of (await session.table(position)).join?.byYear.keys() ?? []) years.add(year);
  }
  return [...years].sort((first, second) => first - second);
}

interface Tally {
  primary: number;
  secondary: number;
  groups: number;
  unprotected: number;
}

async function suppressColumn(
  session: AtlasSession,
  reference: ColumnReference,
  column: AffectedColumn,
  year: Year,
  layout: CellLayout,
  decisions: Decisions,
  tally: Tally,
): Promise<Uint8Array> {
  const counts = await countsInCells(session, reference, year, layout);
  const { minimumCases } = column;
  if (minimumCases <= 0) return new Uint8Array(layout.cellCount);
  const bases = await tightestBase(session, column, year, layout, counts, decisions);
  const preset = await smallSums(session, column, year, layout);
  const result = suppressCells({ counts, bases, totals: layout.totals, minimumCases, groups: 'tell', preset });
  for (const reason of result.reasons) {
    if (reason === DisclosureReason.secondary) tally.secondary++;
    else if (reason !== DisclosureReason.published) tally.primary++;
  }
  tally.groups += result.groupCells.length;
  tally.unprotected += result.unprotected.length;
  return result.reasons;
}

/** The smallest published base of each cell that still covers the count: it narrows the count most. */
async function tightestBase(
  session: AtlasSession,
  column: AffectedColumn,
  year: Year,
  layout: CellLayout,
  counts: Float64Array,
  decisions: Decisions,
): Promise<Float64Array | null> {
  let tightest: Float64Array | null = null;
  for (const references of column.bases) {
    const base = await sumInCells(session, references, year, layout);
    for (const reference of references) hideDecided(base, decisions.get(decisionKey(reference, year)), layout);
    if (tightest === null) tightest = new Float64Array(layout.cellCount).fill(NaN);
    for (let cell = 0; cell < base.length; cell++) {
      if (base[cell]! >= counts[cell]! && !(tightest[cell]! <= base[cell]!)) tightest[cell] = base[cell]!;
    }
  }
  return tightest;
}

/** A base that is itself hidden helps nobody. */
function hideDecided(base: Float64Array, decided: { layout: CellLayout; reasons: Uint8Array } | undefined, layout: CellLayout): void {
  if (decided === undefined) return;
  for (const { loaded, offset } of layout.levels) {
    const theirs = decided.layout.levels.find((level) => level.loaded.level.id === loaded.level.id);
    if (theirs === undefined) continue;
    loaded.level.keys.forEach((_, area) => {
      if (decided.reasons[theirs.offset + area] !== DisclosureReason.published) base[offset + area] = NaN;
    });
  }
  if (decided.reasons[decided.layout.city] !== DisclosureReason.published) base[layout.city] = NaN;
}

/** Cells whose numerator of several counts, or its complement, is too small: their parts are hidden too. */
async function smallSums(session: AtlasSession, column: AffectedColumn, year: Year, layout: CellLayout): Promise<Uint8Array> {
  const preset = new Uint8Array(layout.cellCount);
  for (const { parts, base } of column.sums) {
    const numerator = await sumInCells(session, parts, year, layout);
    const denominator = await sumInCells(session, base, year, layout);
    for (let cell = 0; cell < preset.length; cell++) {
      const others = denominator[cell]! - numerator[cell]!;
      if (numerator[cell]! > 0 && numerator[cell]! < column.minimumCases) preset[cell] = DisclosureReason.primary;
      else if (others > 0 && others < column.minimumCases) preset[cell] = DisclosureReason.complement;
    }
  }
  return preset;
}

function findingsOf({ dataset, columns }: AffectedDataset, { primary, secondary, groups, unprotected }: Tally): Finding[] {
  const minimum = Math.max(...columns.map(({ minimumCases }) => minimumCases));
  const findings: Finding[] = [];
  if (primary > 0) findings.push(finding('disclosure-primary', 'info', dataset, { parameters: { count: primary, minimum } }));
  if (secondary > 0) findings.push(finding('disclosure-secondary', 'info', dataset, { parameters: { count: secondary } }));
  if (groups > 0) findings.push(finding('disclosure-group', 'warning', dataset, { parameters: { count: groups } }));
  // the rules leave none; if they ever do, the package must not be published
  if (unprotected > 0) findings.push(finding('internal-error', 'error', dataset, { value: `disclosure: ${unprotected} cells` }));
  return findings;
}
