import type { FeatureCollection } from '../feature-collection.ts';

/** Ids of the nodes each line starts and ends at. */
export interface EndNodeIds {
  readonly from: Float64Array;
  readonly to: Float64Array;
}

/**
 * What the columns `von` and `nach` say about the ends of lines; null unless every single-part line has both as whole numbers from 0 on and
 * each number stands for one place only (coordinates equal): numbers that mean something else must not tie streets together. Cost O(features).
 */
export function endNodeIds(features: FeatureCollection): EndNodeIds | null {
  const from = new Float64Array(features.count);
  const to = new Float64Array(features.count);
  const places = new Map<number, readonly [number, number]>();
  const standsFor = (id: number, x: number, y: number): boolean => {
    const known = places.get(id);
    if (known === undefined) places.set(id, [x, y]);
    return known === undefined || (known[0] === x && known[1] === y);
  };
  for (let feature = 0; feature < features.count; feature++) {
    const start = nodeNumber(features.property(feature, 'von'));
    const end = nodeNumber(features.property(feature, 'nach'));
    if (start === null || end === null) return null;
    const geometry = features.geometry(feature);
    const line = geometry.kind === 'lines' && geometry.lines.length === 1 ? geometry.lines[0]! : null;
    if (line === null || line.length < 4) return null;
    if (!standsFor(start, line[0]!, line[1]!) || !standsFor(end, line.at(-2)!, line.at(-1)!)) return null;
    from[feature] = start;
    to[feature] = end;
  }
  return features.count === 0 ? null : { from, to };
}

const nodeNumber = (value: unknown): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
