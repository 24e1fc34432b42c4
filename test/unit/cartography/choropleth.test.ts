import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  buildChoropleth,
  buildHistogram,
  contrastRatio,
  DEFAULT_PALETTES,
  paletteOf,
  type ChoroplethInput,
  type ChoroplethSpecification,
} from '../../../src/cartography/index.ts';
import {
  CLASSIFICATION_METHODS,
  hasNumber,
  indicatorId,
  levelId,
  ValueState,
  valueStateName,
  type IndicatorDescriptor,
  type Polarity,
} from '../../../src/model/index.ts';
import { classify } from '../../../src/statistics/index.ts';

const indicator = (polarity: Polarity): IndicatorDescriptor => ({
  id: indicatorId('quote'),
  title: 'Quote',
  unit: 'percent',
  decimals: 1,
  polarity,
  value: { kind: 'count', count: [] },
});

const status = (polarity: Polarity): IndicatorDescriptor => ({
  ...indicator(polarity),
  value: {
    kind: 'category',
    value: { dataset: 'mss' as never, column: 'status' },
    categories: ['hoch', 'mittel', 'niedrig', 'sehr niedrig'].map((label) => ({ value: label, label })),
  },
});

const labels: ChoroplethInput['labels'] = {
  classLabel: (lower, upper, position) => `${position} ${lower} ${upper}`,
  stateLabel: (state) => `state ${state}`,
  categoryLabel: (index) => `category ${index}`,
};

function specify(values: readonly number[], overrides: Partial<ChoroplethInput> = {}): ChoroplethSpecification {
  const numbers = Float64Array.from(values);
  return buildChoropleth({
    indicator: indicator('highIsUnfavourable'),
    level: levelId('block'),
    year: 2024,
    values: numbers,
    states: Uint8Array.from(values, (value) => (Number.isFinite(value) ? ValueState.valid : ValueState.missing)),
    classification: classify(numbers, { method: 'equalInterval', classes: 4 }),
    palette: null,
    diverging: false,
    cityValue: NaN,
    colorScheme: 'light',
    contrastMode: false,
    labels,
    ...overrides,
  });
}

const VALUES = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const darkness = (color: string | undefined): number => contrastRatio((color ?? '#ffffff') as `#${string}`, '#ffffff');

describe('buildChoropleth', () => {
  test('differences turn around the class that holds zero, whose colour belongs to neither side', () => {
    const bounds = [-15, -0.5, 0.5, 4, 9];
    const around = (polarity: Polarity) =>
      specify([-15, 0, 0.2, 3, 9], {
        indicator: indicator(polarity),
        classification: { method: 'quantile', bounds, notes: [] },
        aroundZero: true,
        cityValue: 3,
      });
    const { diverging, classes, fillIndex } = around('highIsFavourable');
    expect(diverging).toBe(true);
    expect(classes.map(({ lower }) => lower)).toEqual([-15, -0.5, 0.5, 4]);
    expect([...fillIndex]).toEqual([0, 1, 1, 2, 3]);
    const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(classes[1]!.color.slice(at, at + 2), 16));
    expect(Math.max(red!, green!, blue!) - Math.min(red!, green!, blue!)).toBeLessThanOrEqual(4);
    expect(darkness(classes[0]!.color)).toBeGreaterThan(darkness(classes[1]!.color));
    // the better end keeps its hue wherever it lies
    expect(around('highIsUnfavourable').classes[0]?.color).toBe(around('highIsFavourable').classes[2]?.color);
  });

  test('limits by hand without a class around zero make no such map', () => {
    const made = specify([-3, 0, 3], { classification: { method: 'manual', bounds: [-3, 0, 3], notes: [] }, aroundZero: true });
    expect(made.diverging).toBe(false);
  });

  test('classes carry bounds, labels, counts and a fill for every area', () => {
    const { classes, fillIndex, fills, bounds } = specify(VALUES);
    expect(bounds).toEqual([0, 2, 4, 6, 8]);
    expect(classes.map((entry) => entry.count)).toEqual([3, 2, 2, 2]);
    expect(classes.map((entry) => entry.label)).toEqual(['first 0 2', 'middle 2 4', 'middle 4 6', 'last 6 8']);
    expect(Array.from(fillIndex)).toEqual([0, 0, 0, 1, 1, 2, 2, 3, 3]);
    expect(fills[3]).toBe(classes[3]);
  });

  test('missing, secret, not rated, uninhabited and zero are five different things', () => {
    const { classes, states, fills, fillIndex } = specify([0, 5, NaN, NaN, NaN, NaN], {
      states: Uint8Array.of(
        ValueState.valid,
        ValueState.roundedToZero,
        ValueState.uninhabited,
        ValueState.missing,
        ValueState.notRated,
        ValueState.secret,
      ),
    });
    expect(classes[0]!.count).toBe(1);
    expect(states.map((entry) => [entry.state, entry.pattern, entry.count])).toEqual([
      ['missing', 'none', 1],
      ['secret', 'dots', 1],
      ['notRated', 'crossHatch', 1],
      ['uninhabited', 'outline', 1],
    ]);
    expect(new Set(states.map((entry) => entry.label)).size).toBe(4);
    expect(Array.from(fillIndex.subarray(2), (fill) => fills[fill])).toEqual([states[3], states[0], states[2], states[1]]);
  });

  test('every state without a number looks different from every other, and none is diagonal', () => {
    const codes = Object.values(ValueState).filter((code) => !hasNumber(code));
    const { states } = specify(
      codes.map(() => NaN),
      { states: Uint8Array.from(codes) },
    );
    expect(states.map((entry) => entry.state)).toEqual(codes.map(valueStateName));
    expect(states.some((entry) => entry.pattern === 'diagonal')).toBe(false);
    // missing and noData never stand beside each other: noData is of a whole level
    const looks = states
      .filter((entry) => !['noData', 'notCalculable'].includes(entry.state))
      .map((entry) => `${entry.color} ${entry.pattern}`);
    expect(new Set(looks).size).toBe(looks.length);
  });

  test('a state wins over a number that stands beside it', () => {
    const { classes, states } = specify([1, 2, 3], { states: Uint8Array.of(0, ValueState.secret, 0) });
    expect(classes.reduce((sum, entry) => sum + entry.count, 0)).toBe(2);
    expect(states[0]).toMatchObject({ state: 'secret', count: 1 });
  });

  test('polarity: the unfavourable end is the strong one', () => {
    const strongHigh = specify(VALUES).classes;
    expect(darkness(strongHigh[3]?.color)).toBeGreaterThan(darkness(strongHigh[0]?.color));
    const strongLow = specify(VALUES, { indicator: indicator('highIsFavourable') }).classes;
    expect(darkness(strongLow[0]?.color)).toBeGreaterThan(darkness(strongLow[3]?.color));
    expect(strongLow.map((entry) => entry.color)).toEqual(strongHigh.map((entry) => entry.color).reverse());
    expect(specify(VALUES, { indicator: indicator('neutral') }).palette).toBe(DEFAULT_PALETTES.neutral);
  });

  test('a diverging map splits the class of the city value and turns around it', () => {
    const { classes, bounds, diverging, palette } = specify(VALUES, { diverging: true, cityValue: 5 });
    expect(diverging).toBe(true);
    expect(palette).toBe(DEFAULT_PALETTES.divergingValued);
    expect(bounds).toEqual([0, 2, 4, 5, 6, 8]);
    expect(classes.map((entry) => entry.count)).toEqual([3, 2, 1, 1, 2]);
    const shades = classes.map((entry) => darkness(entry.color));
    expect(shades[0]).toBeGreaterThan(shades[1]!);
    expect(shades[1]).toBeGreaterThan(shades[2]!);
    expect(shades[4]).toBeGreaterThan(shades[3]!);
  });

  test('hues of a diverging map follow polarity', () => {
    const unfavourable = specify(VALUES, { diverging: true, cityValue: 4 }).classes;
    const favourable = specify(VALUES, { diverging: true, cityValue: 4, indicator: indicator('highIsFavourable') }).classes;
    expect(favourable.map((entry) => entry.color)).toEqual(unfavourable.map((entry) => entry.color).reverse());
  });

  test('without a city value there is nothing to turn around', () => {
    expect(specify(VALUES, { diverging: true }).diverging).toBe(false);
  });

  test('a palette of the wrong kind or none falls back', () => {
    expect(specify(VALUES, { palette: 'puor' }).palette).toBe(DEFAULT_PALETTES.valued);
    expect(specify(VALUES, { palette: 'rainbow' }).palette).toBe(DEFAULT_PALETTES.valued);
    expect(specify(VALUES, { palette: 'viridis' }).palette).toBe('viridis');
    expect(specify(VALUES, { palette: 'viridis', diverging: true, cityValue: 3 }).palette).toBe(DEFAULT_PALETTES.divergingValued);
  });

  test('categories are classes in their own order', () => {
    const classification = { method: 'manual' as const, bounds: [], notes: [] };
    const ordered = specify([0, 3, 3, 9, NaN], { indicator: status('highIsUnfavourable'), classification });
    expect(ordered.method).toBe('categories');
    expect(ordered.bounds).toEqual([]);
    expect(ordered.classes.map((entry) => entry.count)).toEqual([1, 0, 0, 2]);
    expect(ordered.classes[3]?.label).toBe('category 3');
    expect(ordered.states).toMatchObject([{ state: 'missing', count: 2 }]);
    expect(paletteOf(ordered.palette)?.kind).toBe('sequential');
    expect(paletteOf(specify([0, 1], { indicator: status('neutral'), classification }).palette)?.kind).toBe('qualitative');
  });

  test('numbers beyond pinned limits go to the outermost classes', () => {
    const { fillIndex } = specify([-5, 1, 3, 99], { classification: { method: 'manual', bounds: [0, 2, 4], notes: [] } });
    expect(Array.from(fillIndex)).toEqual([0, 0, 1, 1]);
  });

  test("the contrast mode is the reader's choice, the need is computed", () => {
    expect(specify(VALUES, { contrastMode: true })).toMatchObject({ contrastMode: true, contrastNeeded: true });
    const two = { classification: { method: 'manual' as const, bounds: [0, 4, 8], notes: [] } };
    expect(specify(VALUES, two)).toMatchObject({ contrastMode: false, contrastNeeded: false });
  });

  test('whatever comes in, every area is counted once in map and histogram', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.oneof(fc.double(), fc.integer({ min: 0, max: 9 })), fc.constantFrom(...Object.values(ValueState))), {
          maxLength: 60,
        }),
        fc.constantFrom(...CLASSIFICATION_METHODS),
        fc.integer({ min: 2, max: 9 }),
        fc.boolean(),
        fc.double(),
        (areas, method, classes, diverging, cityValue) => {
          const values = Float64Array.from(areas, ([value, state]) => (hasNumber(state) ? value : NaN));
          const states = Uint8Array.from(areas, ([, state]) => state);
          const classification = classify(values, { method, classes, manualLimits: [2, 5] });
          const made = specify(Array.from(values), { states, classification, diverging, cityValue });
          expect(made.fills.reduce((sum, entry) => sum + entry.count, 0)).toBe(areas.length);
          made.fillIndex.forEach((fill) => expect(made.fills[fill]).toBeDefined());
          const counted = made.classes.reduce((sum, entry) => sum + entry.count, 0);
          const histogram = buildHistogram(values, made, 20);
          expect(histogram.bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(counted);
          expect(histogram.edges.length).toBe(histogram.bins.length === 0 ? 0 : histogram.bins.length + 1);
        },
      ),
      { seed: 6, numRuns: 400 },
    );
  });
});

describe('buildHistogram', () => {
  test('bins never cross a class limit and keep to the wanted number', () => {
    const values = Float64Array.from({ length: 100 }, (_, index) => index);
    const specification = specify(Array.from(values), { classification: { method: 'manual', bounds: [0, 10, 99], notes: [] } });
    const { edges, bins, maximumCount } = buildHistogram(values, specification, 20);
    expect(edges).toContain(10);
    expect(bins.length).toBeLessThanOrEqual(20);
    expect(bins[0]).toMatchObject({ lower: 0, classIndex: 0, color: specification.classes[0]!.color });
    expect(bins.at(-1)?.upper).toBe(99);
    expect(maximumCount).toBe(Math.max(...bins.map((bin) => bin.count)));
    // right-closed, the first bin holds its lower edge
    for (const bin of bins) {
      const expected = Array.from(values).filter((value) => value > bin.lower && value <= bin.upper).length + (bin.lower === 0 ? 1 : 0);
      expect(bin.count).toBe(expected);
    }
  });

  test('a class of one value is a bin without width', () => {
    const specification = specify([4, 4, 4]);
    expect(buildHistogram(Float64Array.of(4, 4, 4), specification, 10)).toMatchObject({ edges: [4, 4], maximumCount: 3 });
  });
});
