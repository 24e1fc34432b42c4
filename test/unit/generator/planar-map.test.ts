import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildArcs, polygonsByLabel } from '../../../geodata/generator/arcs.ts';
import { overlayLines } from '../../../geodata/generator/arrangement.ts';
import { EdgeKind, OUTSIDE, type PlanarMap } from '../../../geodata/generator/planar-map.ts';
import { randomStream } from '../../../geodata/generator/seeded-random.ts';
import { cutFace, type CutRule } from '../../../geodata/generator/subdivide.ts';

const square = (size: number) => ({ points: [0, 0, size, 0, size, size, 0, size, 0, 0], kind: EdgeKind.outline });
const everything = (): boolean => true;
const rule: CutRule = {
  field: (x, y) => {
    const length = Math.sqrt(1 + (0.0002 * (x + y)) ** 2);
    return [1 / length, (0.0002 * (x + y)) / length];
  },
  elongation: 1.4,
  stepMeters: 45,
  snapMeters: 25,
  kind: EdgeKind.street,
  jitter: 0.08,
  minimumCompactness: 0.3,
};

/** Invariants of a half-edge structure: loops close, twins meet, every face is counter-clockwise, Euler's formula holds. */
function validate(map: PlanarMap, wholeArea: number): void {
  const used = new Set(map.origin);
  const broken = map.origin.filter(
    (_, h) => map.previous[map.next[h]!] !== h || map.origin[map.next[h]!] !== map.origin[h ^ 1] || map.face[map.next[h]!] !== map.face[h],
  );
  expect(broken).toEqual([]);
  let sum = 0;
  for (let face = 1; face < map.faceCount; face++) {
    expect(map.loop(face).every((h) => map.face[h] === face)).toBe(true);
    const area = map.area(face);
    expect(area).toBeGreaterThan(0);
    sum += area;
  }
  expect(sum / wholeArea).toBeCloseTo(1, 9);
  expect(used.size - map.kind.length + map.faceCount).toBe(2);
}

describe('planar map', () => {
  test('two crossing streets make four blocks', () => {
    const map = overlayLines(
      [square(1000), { points: [-50, 500, 1050, 520], kind: EdgeKind.main }, { points: [480, -50, 510, 1050], kind: EdgeKind.main }],
      5,
      (x, y) => x >= 0 && x <= 1000 && y >= 0 && y <= 1000,
    );
    expect(map.faceCount - 1).toBe(4);
    validate(map, 1e6);
  });

  test('dead ends vanish', () => {
    const map = overlayLines([square(1000), { points: [-50, 500, 700, 520], kind: EdgeKind.main }], 5, everything);
    expect(map.faceCount - 1).toBe(1);
    validate(map, 1e6);
  });

  test('cutting faces keeps every invariant', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 60 }), (seed, cuts) => {
        const map = overlayLines([square(2000)], 5, everything);
        const random = randomStream(seed, 'cuts');
        for (let i = 0; i < cuts; i++) {
          let largest = 1;
          for (let face = 2; face < map.faceCount; face++) if (map.area(face) > map.area(largest)) largest = face;
          expect(cutFace(map, largest, rule, random)).not.toBeNull();
        }
        expect(map.faceCount - 1).toBe(cuts + 1);
        validate(map, 4e6);
      }),
      { seed: 5, numRuns: 25 },
    );
  });

  test('polygons of labels cover the ground once, holes included', () => {
    const map = overlayLines([square(2000)], 5, everything);
    const random = randomStream(11, 'cuts');
    for (let i = 0; i < 80; i++) {
      let largest = 1;
      for (let face = 2; face < map.faceCount; face++) if (map.area(face) > map.area(largest)) largest = face;
      cutFace(map, largest, rule, random);
    }
    const arcs = buildArcs(map);
    // One block in the middle is an area of its own, surrounded by the other.
    const inner = Array.from({ length: map.faceCount }, (_, face) => face).find(
      (face) => face !== OUTSIDE && map.loop(face).every((h) => map.face[h ^ 1] !== OUTSIDE),
    )!;
    const label = Array.from({ length: map.faceCount }, (_, face) => (face === OUTSIDE ? -1 : face === inner ? 1 : 0));
    const [ring, hole] = polygonsByLabel(map, arcs, label, 2);
    expect(ring).toHaveLength(1);
    expect(ring![0]).toHaveLength(2);
    expect(hole![0]).toHaveLength(1);
    expect(new Set(ring![0]![1]!.map((arc) => (arc < 0 ? ~arc : arc)))).toEqual(
      new Set(hole![0]![0]!.map((arc) => (arc < 0 ? ~arc : arc))),
    );
  });
});
