import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dendrogram, criterionChart, screePlot, silhouetteStrip, typeProfileBars } from '../../../src/charts/index.ts';
import { cutDendrogram, cutHeight, layoutDendrogram, type Merges } from '../../../src/charts/dendrogram-layout.ts';
import { templateText } from './template-text.ts';

/** A random tree: each merge joins two of the parts that are left. */
const trees = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 40 }).map((choices): Merges => {
  const leaves = choices.length + 1;
  const parts = Array.from({ length: leaves }, (_, leaf) => leaf);
  const left: number[] = [];
  const right: number[] = [];
  choices.forEach(([one, other], merge) => {
    left.push(parts.splice(one % parts.length, 1)[0]!);
    right.push(parts.splice(other % parts.length, 1)[0]!);
    parts.push(leaves + merge);
  });
  return { left, right, heights: left.map((_, merge) => merge + 1) };
});

const drawn = (template: unknown): string => {
  const text = templateText(template);
  expect(text).not.toMatch(/NaN|undefined|Infinity/);
  return text;
};

describe('layout of a dendrogram', () => {
  it('holds every leaf once and keeps each subtree together, so that no branches cross', () => {
    fc.assert(
      fc.property(trees, (merges) => {
        const leaves = merges.left.length + 1;
        const { order, places } = layoutDendrogram(merges);
        expect([...order].toSorted((one, other) => one - other)).toEqual(Array.from({ length: leaves }, (_, leaf) => leaf));
        const below = (node: number): number[] =>
          node < leaves ? [node] : [...below(merges.left[node - leaves]!), ...below(merges.right[node - leaves]!)];
        for (let node = leaves; node < 2 * leaves - 1; node++) {
          const own = below(node).map((leaf) => places[leaf]!);
          expect(Math.max(...own) - Math.min(...own)).toBe(own.length - 1);
        }
      }),
    );
  });

  it('cuts into exactly as many parts as asked for, all made of whole subtrees', () => {
    fc.assert(
      fc.property(trees, fc.nat(), (merges, wanted) => {
        const leaves = merges.left.length + 1;
        const clusters = 1 + (wanted % leaves);
        const members = cutDendrogram(merges, clusters);
        expect(new Set(members.subarray(0, leaves)).size).toBe(clusters);
        for (let node = leaves; node < 2 * leaves - 1; node++) {
          if (members[node] === -1) continue;
          expect(members[merges.left[node - leaves]!]).toBe(members[node]);
          expect(members[merges.right[node - leaves]!]).toBe(members[node]);
        }
        if (clusters > 1) expect(merges.heights[leaves - clusters]).toBeGreaterThan(cutHeight(merges, clusters));
      }),
    );
  });

  it('has no cut where nothing is cut', () => {
    const merges = { left: [0, 3], right: [1, 2], heights: [1, 4] };
    expect(cutHeight(merges, 1)).toBeNaN();
    expect(cutHeight(merges, 9)).toBeNaN();
    expect(cutHeight(merges, 2)).toBe(2.5);
    expect(cutHeight(merges, 3)).toBe(0.5);
  });
});

describe('pictures of types and factors', () => {
  const size = { label: 'Bild', widthPixels: 300, fontPixels: 12 };

  it('draws branches of one type in its colour, mixed ones neutral', () => {
    const merges = { left: [0, 2, 4], right: [1, 3, 5], heights: [1, 1, 3] };
    const colored = (leafColors: (string | null)[]): string =>
      drawn(dendrogram({ ...size, rowPixels: 10, merges, clusters: 2, leafColors, cutLabel: '2 Typen' }));
    expect(colored(['#111111', '#111111', '#eeeeee', '#eeeeee'])).toMatch(
      /stroke=#111111[\s\S]*stroke=#eeeeee|stroke=#eeeeee[\s\S]*stroke=#111111/,
    );
    expect(colored(['#111111', '#222222', null, null])).not.toContain('stroke=#');
  });

  it('stays whole with degenerate numbers', () => {
    drawn(
      dendrogram({ ...size, rowPixels: 10, merges: { left: [0], right: [1], heights: [0] }, clusters: 2, leafColors: [], cutLabel: '' }),
    );
    drawn(typeProfileBars({ ...size, language: 'de', parts: [{ name: 'A', value: Number.NaN }], reach: 0, color: null }));
    drawn(
      silhouetteStrip({
        ...size,
        heightPixels: 100,
        language: 'de',
        types: [
          { name: '1', silhouettes: [0], color: null },
          { name: '2', silhouettes: [], color: null },
        ],
      }),
    );
    expect(
      drawn(
        silhouetteStrip({ ...size, heightPixels: 100, language: 'de', types: [{ name: '1', silhouettes: [Number.NaN], color: null }] }),
      ),
    ).toBe('');
    expect(drawn(criterionChart({ ...size, heightPixels: 80, counts: [2, 3], values: [Number.NaN, 1], best: null, chosen: 3 }))).toBe('');
    drawn(criterionChart({ ...size, heightPixels: 80, counts: [2, 3, 4], values: [0.5, 0.5, 0.5], best: 2, chosen: 9 }));
    const names = { data: 'Daten', random: 'Zufall', kaiser: 'Kaiser', axis: 'Komponente' };
    drawn(screePlot({ ...size, heightPixels: 200, language: 'de', eigenvalues: [1, 1], parallel: [], factors: 0, names }));
    expect(drawn(screePlot({ ...size, heightPixels: 200, language: 'de', eigenvalues: [1], parallel: [], factors: 1, names }))).toBe('');
  });

  it('draws at most two steps per pixel, however many areas a type has', () => {
    const silhouettes = Array.from({ length: 50_000 }, (_, area) => 1 - area / 50_000);
    const picture = drawn(
      silhouetteStrip({ ...size, heightPixels: 100, language: 'de', types: [{ name: '1', silhouettes, color: '#123456' }] }),
    );
    expect(picture.match(/H/g)!.length).toBeLessThanOrEqual(2 * size.widthPixels);
  });
});
