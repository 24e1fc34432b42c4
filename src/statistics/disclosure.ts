import { attackIntervals, isRecovered } from './disclosure-attack.ts';
import { DisclosureReason, hasSmallBase, type DisclosureTable, type PublishedTotal } from './disclosure-table.ts';

export interface DisclosureResult {
  /** Length n, DisclosureReason codes; 0 = may be published. */
  readonly reasons: Uint8Array;
  /** Cells that are published although nobody or everybody of the area has the attribute. */
  readonly groupCells: readonly number[];
  /** Hidden cells above 0 that can still be worked out although nothing is left to hide beside them. */
  readonly unprotected: readonly number[];
}

/**
 * Statistical disclosure control of counts in a hierarchy of areas (cell suppression).
 *
 * Primary: a count above 0 and below `minimumCases` is hidden, and so is one whose complement (base minus count) is, and every count with a
 * base below `minimumCases`. Secondary: every published total has either no hidden member or at least two (the total itself counts), otherwise the smallest remaining count above 0
 * among its parts is hidden as well, else the total. This is repeated up and down the hierarchy until it holds everywhere. Then the result
 * is attacked (`attackIntervals`) by a reader who knows the rules; while a hidden count could be worked out, another one is hidden.
 * Deterministic: among equal counts the first is taken. Zeros are never hidden as partners: everyone could guess them.
 *
 * Not covered: sums over areas that overlap without being nested, and differences between years after boundaries moved.
 * Source: Hundepool et al. (2012), Statistical Disclosure Control, ch. 4; the rules of the German statistical offices.
 * Cost O(rounds * cells in totals), a few rounds.
 */
export function suppressCells(table: DisclosureTable): DisclosureResult {
  const reasons = primaryReasons(table);
  const totalsOf = totalsByCell(table);
  const givenUp = new Set<number>();
  for (;;) {
    closeTotals(table, reasons);
    const intervals = attackIntervals(table, reasons);
    const recovered = hiddenCells(table, reasons).filter(
      (cell) => table.counts[cell]! > 0 && !givenUp.has(cell) && isRecovered(intervals, cell),
    );
    if (recovered.length === 0) break;
    // one partner may protect all members of a total: at most one per total and round, then the attack is played again
    const served = new Set<PublishedTotal>();
    for (const cell of recovered) {
      const own = totalsOf[cell] ?? [];
      if (own.some((total) => served.has(total))) continue;
      const chosen = own.find((total) => nextPartner(table, reasons, total) !== null);
      if (chosen === undefined) {
        givenUp.add(cell);
        continue;
      }
      reasons[nextPartner(table, reasons, chosen)!] = DisclosureReason.secondary;
      served.add(chosen);
    }
    // what was given up may have been protected by the way
    if (served.size > 0) givenUp.clear();
  }
  return { reasons, groupCells: groupCells(table, reasons), unprotected: [...givenUp].sort((first, second) => first - second) };
}

/** The totals a cell belongs to: first those it is a part of, then those it is the sum of. */
function totalsByCell({ counts, totals }: DisclosureTable): PublishedTotal[][] {
  const byCell: PublishedTotal[][] = Array.from(counts, () => []);
  for (const total of totals) for (const part of total.parts) byCell[part]!.push(total);
  for (const total of totals) byCell[total.total]!.push(total);
  return byCell;
}

function primaryReasons(table: DisclosureTable): Uint8Array {
  const { counts, bases, minimumCases, groups, preset } = table;
  return Uint8Array.from(counts, (count, cell) => {
    if (Number.isNaN(count)) return DisclosureReason.published;
    if (count > 0 && count < minimumCases) return DisclosureReason.primary;
    const known = preset?.[cell] ?? DisclosureReason.published;
    // nothing to protect in a zero, and a hidden zero protects nothing
    if (known !== DisclosureReason.published && count > 0) return known;
    const others = (bases?.[cell] ?? NaN) - count;
    if (others > 0 && others < minimumCases) return DisclosureReason.complement;
    if (hasSmallBase(table, cell)) return DisclosureReason.group;
    const everyoneAlike = others === 0 || (count === 0 && others > 0);
    return groups === 'hide' && everyoneAlike ? DisclosureReason.group : DisclosureReason.published;
  });
}

const hiddenCells = ({ counts }: DisclosureTable, reasons: Uint8Array): number[] => {
  const cells: number[] = [];
  for (let cell = 0; cell < counts.length; cell++) if (reasons[cell] !== DisclosureReason.published) cells.push(cell);
  return cells;
};

/** Hides until every total has no hidden member or at least two. */
function closeTotals(table: DisclosureTable, reasons: Uint8Array): void {
  let changed = true;
  while (changed) {
    changed = false;
    for (const total of table.totals) {
      if (Number.isNaN(table.counts[total.total]!) || !exposesOne(table, total, reasons)) continue;
      const partner = nextPartner(table, reasons, total);
      if (partner === null) continue;
      reasons[partner] = DisclosureReason.secondary;
      changed = true;
    }
  }
}

/** True where exactly one member is hidden and it is worth protecting: everyone may work out a zero. */
function exposesOne({ counts }: DisclosureTable, { total, parts }: PublishedTotal, reasons: Uint8Array): boolean {
  let only = -1;
  for (const cell of [total, ...parts]) {
    if (reasons[cell] === DisclosureReason.published) continue;
    if (only >= 0) return false;
    only = cell;
  }
  return only >= 0 && counts[only]! > 0;
}

/** The smallest published part above 0, else the published total; null where all is hidden or zero. */
function nextPartner({ counts }: DisclosureTable, reasons: Uint8Array, { total, parts }: PublishedTotal): number | null {
  let partner: number | null = null;
  for (const part of parts) {
    if (reasons[part] === DisclosureReason.published && counts[part]! > 0 && (partner === null || counts[part]! < counts[partner]!)) {
      partner = part;
    }
  }
  return partner ?? (reasons[total] === DisclosureReason.published && counts[total]! > 0 ? total : null);
}

function groupCells({ counts, bases }: DisclosureTable, reasons: Uint8Array): number[] {
  const cells: number[] = [];
  counts.forEach((count, cell) => {
    const base = bases?.[cell] ?? NaN;
    if (reasons[cell] === DisclosureReason.published && base > 0 && (count === 0 || count === base)) cells.push(cell);
  });
  return cells;
}
