import type { FacilityKindId } from '../../model/index.ts';
import type { MapFacilities } from '../map-model.ts';
import type { Frame } from '../picture/frame.ts';

/** A symbol on the map: one facility, or several of one kind that would cover each other. x, y in CSS pixels of the frame. */
export interface PlacedSymbol {
  readonly kind: FacilityKindId;
  readonly sign: string;
  readonly x: number;
  readonly y: number;
  /** Positions in the columns of the kind. */
  readonly members: readonly number[];
}

/** Symbols of one kind nearer than this become one. */
export const CLUSTER_PIXELS = 30;

/**
 * Places the symbols. The ground is cut into cells anchored to the plane (so clusters stay when the map is moved); a facility joins the first
 * symbol of its kind within reach in its own or a neighbouring cell. Cost O(facilities).
 */
export function layoutFacilities(facilities: readonly MapFacilities[], frame: Frame): PlacedSymbol[] {
  return facilities.flatMap((set) => layoutKind(set, frame));
}

function layoutKind({ kind, sign, coordinates }: MapFacilities, frame: Frame): PlacedSymbol[] {
  const reach = CLUSTER_PIXELS * frame.unitsPerPixel;
  const cells = new Map<string, { x: number; y: number; members: number[] }[]>();
  const clusters: { x: number; y: number; members: number[] }[] = [];
  for (let facility = 0; facility < coordinates.length / 2; facility++) {
    const x = coordinates[2 * facility]!;
    const y = coordinates[2 * facility + 1]!;
    if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
    const column = Math.floor(x / reach);
    const row = Math.floor(y / reach);
    let nearest: { x: number; y: number; members: number[] } | null = null;
    let nearestDistance = reach;
    for (let dc = -1; dc <= 1; dc++) {
      for (let dr = -1; dr <= 1; dr++) {
        for (const cluster of cells.get(`${column + dc}/${row + dr}`) ?? []) {
          const distance = Math.hypot(cluster.x - x, cluster.y - y);
          if (distance < nearestDistance) [nearest, nearestDistance] = [cluster, distance];
        }
      }
    }
    if (nearest !== null) {
      nearest.members.push(facility);
      continue;
    }
    const cluster = { x, y, members: [facility] };
    clusters.push(cluster);
    const key = `${column}/${row}`;
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, [cluster]);
    else cell.push(cluster);
  }
  return clusters.flatMap(({ members }) => {
    const meanX = members.reduce((sum, member) => sum + coordinates[2 * member]!, 0) / members.length;
    const meanY = members.reduce((sum, member) => sum + coordinates[2 * member + 1]!, 0) / members.length;
    const x = (meanX - frame.left) / frame.unitsPerPixel;
    const y = (frame.top - meanY) / frame.unitsPerPixel;
    const seen = x > -CLUSTER_PIXELS && y > -CLUSTER_PIXELS && x < frame.width + CLUSTER_PIXELS && y < frame.height + CLUSTER_PIXELS;
    return seen ? [{ kind, sign, x, y, members }] : [];
  });
}

/** The symbol nearest to a place within `reachPixels`; the last drawn lies on top. */
export function symbolAt(symbols: readonly PlacedSymbol[], x: number, y: number, reachPixels: number): PlacedSymbol | null {
  let best: PlacedSymbol | null = null;
  let bestDistance = reachPixels;
  for (const symbol of symbols) {
    const distance = Math.hypot(symbol.x - x, symbol.y - y);
    if (distance <= bestDistance) [best, bestDistance] = [symbol, distance];
  }
  return best;
}
