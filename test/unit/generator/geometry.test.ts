import { describe, expect, test } from 'vitest';
import {
  areaOf,
  areas,
  blockSides,
  contains,
  edgesOf,
  facilities,
  readDescriptor,
  ringArea,
  rows,
  ways,
  type AreaFeature,
} from './committed-city.ts';

const levels = ['block', 'sozialraum', 'stadtteil', 'stadtbezirk', 'stadt'] as const;
const total = (list: readonly AreaFeature[]): number => list.reduce((sum, area) => sum + areaOf(area), 0);
const keyOf = (area: AreaFeature): string => area.properties['schluessel']!;

describe('the areas of Musterstadt', () => {
  test('are as many as the issue asks for', () => {
    expect(areas('block')).toHaveLength(1900);
    expect(areas('sozialraum')).toHaveLength(60);
    expect(areas('stadtteil')).toHaveLength(18);
    expect(areas('stadtbezirk')).toHaveLength(7);
    expect(areas('stadt')).toHaveLength(1);
  });

  test.each([...levels, 'sozialraum-2013'])('level %s covers the city without gap or overlap', (level) => {
    const city = total(areas('stadt'));
    expect(city).toBeGreaterThan(100e6);
    // Shared arcs: rounding moves a border for both neighbours, so that the sums agree to less than a square metre.
    expect(Math.abs(total(areas(level)) - city)).toBeLessThan(1);
    for (const area of areas(level)) {
      expect(areaOf(area)).toBeGreaterThan(200);
      for (const rings of area.geometry.type === 'Polygon' ? [area.geometry.coordinates] : area.geometry.coordinates) {
        expect(ringArea(rings[0]!)).toBeGreaterThan(0);
        for (const hole of rings.slice(1)) expect(ringArea(hole)).toBeLessThan(0);
      }
    }
  });

  test('every edge of a block belongs to two blocks or to the city limits', () => {
    const count = new Map<string, number>();
    for (const block of areas('block')) for (const edge of edgesOf(block)) count.set(edge, (count.get(edge) ?? 0) + 1);
    const limits = new Set(edgesOf(areas('stadt')[0]!));
    const wrong = [...count].filter(([edge, times]) => times !== (limits.has(edge) ? 1 : 2));
    expect(wrong).toEqual([]);
  });

  test.each([
    ['block', 'sozialraum'],
    ['sozialraum', 'stadtteil'],
    ['stadtteil', 'stadtbezirk'],
    ['stadtbezirk', 'stadt'],
    ['sozialraum-2013', 'stadtteil'],
  ])('%s nests in %s', (child, parent) => {
    const sums = new Map<string, number>();
    for (const area of areas(child)) sums.set(area.properties[parent]!, (sums.get(area.properties[parent]!) ?? 0) + areaOf(area));
    expect([...sums.keys()].sort()).toEqual(areas(parent).map(keyOf).sort());
    for (const area of areas(parent)) expect(Math.abs(sums.get(keyOf(area))! - areaOf(area))).toBeLessThan(1);
  });

  test('keys are unique, keep their leading zeros and begin with the key of the Stadtteil', () => {
    for (const [level, length] of [
      ['block', 8],
      ['sozialraum', 6],
      ['sozialraum-2013', 6],
      ['stadtteil', 4],
      ['stadtbezirk', 2],
    ] as const) {
      const keys = areas(level).map(keyOf);
      expect(new Set(keys).size).toBe(keys.length);
      for (const key of keys) expect(key).toMatch(new RegExp(`^0\\d{${length - 1}}$`));
    }
    for (const block of areas('block')) expect(keyOf(block).slice(0, 4)).toBe(block.properties['sozialraum']!.slice(0, 4));
  });

  test.each(['sozialraum', 'sozialraum-2013', 'stadtteil', 'stadtbezirk'])('each %s is one piece', (level) => {
    expect(areas(level).filter((area) => area.geometry.type !== 'Polygon')).toEqual([]);
  });

  test('names are given once per level', () => {
    for (const level of ['sozialraum', 'sozialraum-2013', 'stadtteil', 'stadtbezirk']) {
      const names = areas(level).map((area) => area.properties['name']!);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test('the change of 2020: unchanged keys mean unchanged areas, shares add up to one', () => {
    const now = new Map(areas('sozialraum').map((area) => [keyOf(area), areaOf(area)]));
    const before = areas('sozialraum-2013');
    const changed = before.filter((area) => !now.has(keyOf(area)));
    expect(changed.length).toBeGreaterThanOrEqual(3);
    for (const area of before) if (now.has(keyOf(area))) expect(areaOf(area)).toBeCloseTo(now.get(keyOf(area))!, 3);
    const shares = new Map<string, number>();
    for (const row of rows('umrechnung-2020')) shares.set(row['von']!, (shares.get(row['von']!) ?? 0) + Number(row['anteil']));
    expect([...shares.keys()].sort()).toEqual(before.map(keyOf).sort());
    for (const share of shares.values()) expect(share).toBeCloseTo(1, 5);
  });
});

describe('streets and facilities', () => {
  const water = areas('block').filter((block) => block.properties['nutzung'] === 'Gewässer');
  const tracks = areas('block').filter((block) => block.properties['nutzung'] === 'Bahn');
  const insideAny = (list: readonly AreaFeature[], x: number, y: number): boolean => list.some((area) => contains(area, x, y));

  test('the walkable network is one piece and its lengths are those of its lines', () => {
    const neighbors = new Map<number, number[]>();
    for (const { properties, geometry } of ways()) {
      neighbors.set(properties.von, [...(neighbors.get(properties.von) ?? []), properties.nach]);
      neighbors.set(properties.nach, [...(neighbors.get(properties.nach) ?? []), properties.von]);
      let length = 0;
      geometry.coordinates.forEach(([x, y], i) => {
        const [px, py] = geometry.coordinates[Math.max(0, i - 1)]!;
        length += Math.hypot(x! - px!, y! - py!);
      });
      expect(Math.abs(length - properties.laenge)).toBeLessThan(1);
    }
    const seen = new Set([0]);
    const stack = [0];
    while (stack.length > 0) {
      const fresh = neighbors.get(stack.pop()!)!.filter((node) => !seen.has(node));
      for (const node of fresh) seen.add(node);
      stack.push(...fresh);
    }
    expect(seen.size).toBe(neighbors.size);
  });

  test('lines that share a node meet at one point', () => {
    const place = new Map<number, string>();
    for (const { properties, geometry } of ways()) {
      for (const [node, point] of [
        [properties.von, geometry.coordinates[0]!],
        [properties.nach, geometry.coordinates.at(-1)!],
      ] as const) {
        const key = point.map((value) => value.toFixed(1)).join(' ');
        expect(place.get(node) ?? key).toBe(key);
        place.set(node, key);
      }
    }
  });

  test('river and tracks are crossed on main streets only, the river by six to eight named bridges or more lanes of them', () => {
    const bridges = ways().filter(({ properties }) => properties.art === 'bridge');
    for (const way of ways()) {
      const { coordinates } = way.geometry;
      const k = Math.floor((coordinates.length - 1) / 2);
      const x = (coordinates[k]![0]! + coordinates[k + 1]![0]!) / 2;
      const y = (coordinates[k]![1]! + coordinates[k + 1]![1]!) / 2;
      // Quays and paths beside the tracks run on the border itself: a step to both sides tells them from a crossing.
      const [dx, dy] = [coordinates[k + 1]![0]! - coordinates[k]![0]!, coordinates[k + 1]![1]! - coordinates[k]![1]!];
      const length = Math.hypot(dx, dy);
      const aside = (list: readonly AreaFeature[], step: number): boolean =>
        insideAny(list, x - (dy / length) * step, y + (dx / length) * step);
      const within = (list: readonly AreaFeature[]): boolean => aside(list, 0.5) && aside(list, -0.5);
      if (within(water)) expect(way.properties.art).toBe('bridge');
      if (within(tracks)) expect(['underpass', 'bridge']).toContain(way.properties.art);
    }
    expect(bridges.length).toBeGreaterThanOrEqual(6);
    expect(bridges.length).toBeLessThanOrEqual(9);
    for (const bridge of bridges) expect(bridge.properties.strasse).not.toBe('');
  });

  test('facilities of every kind lie in the city, not in the water, with unique ids', () => {
    const city = areas('stadt')[0]!;
    for (const kind of readDescriptor().atlas.facilities!) {
      const list = facilities(kind.resource);
      expect(list.length).toBeGreaterThan(10);
      expect(new Set(list.map((f) => f.properties['id'])).size).toBe(list.length);
      for (const { geometry, properties } of list) {
        const [x, y] = geometry.coordinates as [number, number];
        expect(contains(city, x, y)).toBe(true);
        expect(insideAny(water, x, y)).toBe(false);
        expect(properties['adresse']).not.toBe('');
      }
    }
  });

  test('some capacities are unknown, none is zero', () => {
    const places = facilities('kitas').map((kita) => kita.properties['u3']);
    expect(places.filter((value) => value === null).length).toBeGreaterThan(0);
    expect(places.filter((value) => value === 0)).toEqual([]);
  });

  test('Baublockseiten name a block and a street', () => {
    const keys = new Set(areas('block').map(keyOf));
    const sides = blockSides();
    expect(sides.length).toBeGreaterThan(4000);
    for (const { properties } of sides) {
      expect(keys.has(properties.baublock)).toBe(true);
      expect(properties.strasse).not.toBe('');
    }
  });
});
