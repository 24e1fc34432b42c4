import { nothing } from 'lit';
import { describe, expect, it } from 'vitest';
import { buildChoropleth, buildHistogram } from '../../../src/cartography/index.ts';
import { comparisonDots, histogramChart, lineChart, sparkline, stripPlot, stripScale } from '../../../src/charts/index.ts';
import { ValueState } from '../../../src/model/index.ts';
import { classLabel } from '../../../src/texts/index.ts';
import { rateIndicator, sozialraumLevel } from '../texts/samples.ts';
import { templateText } from './template-text.ts';

const indicator = rateIndicator();
const setting = { widthPixels: 300, fontPixels: 12, indicator, language: 'de' as const };
const values = Float64Array.from([2, 4, 6, 8, 12, 16, 30, Number.NaN]);
const states = Uint8Array.from(values, (value) => (Number.isFinite(value) ? ValueState.valid : ValueState.secret));
const specification = buildChoropleth({
  indicator,
  level: sozialraumLevel().id,
  year: 2024,
  values,
  states,
  classification: { method: 'manual', bounds: [2, 6, 12, 30], notes: [] },
  palette: null,
  diverging: false,
  cityValue: 10,
  colorScheme: 'light',
  contrastMode: false,
  labels: {
    classLabel: (lower, upper, position) => classLabel(lower, upper, position, indicator, 'de'),
    stateLabel: String,
    categoryLabel: String,
  },
});
const histogram = buildHistogram(values, specification, 9);
const years = [2019, 2020, 2021, 2022];

/** A picture that never holds NaN or undefined, whatever the numbers. */
const drawn = (template: unknown): string => {
  const text = templateText(template);
  expect(text).not.toMatch(/NaN|undefined|Infinity/);
  return text;
};

describe('sparkline', () => {
  const input = { name: 'Nord', years, widthPixels: 72, heightPixels: 24, indicator, language: 'de' as const };
  it('draws area and city, leaves gaps and marks breaks', () => {
    const text = drawn(sparkline({ ...input, values: [10, 12, Number.NaN, 20], cityValues: [9, 9, 10, 11], breakYears: [2020] }));
    expect(text).toMatchInlineSnapshot(`
      "<svg class="sparkline" width=72 height=24 role="img" aria-label=Nord, 2019 bis 2022: von 10,0 % auf 20,0 %; Stadt zuletzt 11,0 %>
      <path class="line city" d=M25.3,20L46.7,18.5L68,17.1 /><path class="line city broken" d=M4,20L25.3,20 />
      <line class="break" x1=14.7 x2=14.7 y1="1" y2=23 />
      <path class="line" d= />
      <path class="line broken" d=M4,18.5L25.3,15.6 />
      <circle class="dot" cx=4 cy=18.5 r="1.8" /><circle class="dot" cx=25.3 cy=15.6 r="1.8" /><circle class="dot" cx=68 cy=4 r="1.8" />
      <circle class="dot" cx=68 cy=4 r="2.8" />
      </svg>"
    `);
  });
  it('is nothing without at least two years and one value', () => {
    expect(sparkline({ ...input, values: [NaN, NaN, NaN, NaN], cityValues: null })).toBe(nothing);
    expect(sparkline({ ...input, years: [2024], values: [1], cityValues: null })).toBe(nothing);
  });
});

describe('histogramChart', () => {
  it('draws bars in class colours with limits and city value', () => {
    const text = drawn(histogramChart({ ...setting, histogram, specification, heightPixels: 40, onBar: null, strongClass: null }));
    expect(text).toMatchInlineSnapshot(`
      "<svg class="chart histogram" width=300 height=76 role=img aria-label="Verteilung der Gebiete: 7 Gebiete in 3 Klassen, Stadt 10,0 %" >
      <rect class=bar x=0 y=18 width=41.9 height=40 fill=#f6ebdb></rect><rect class=bar x=42.9 y=44.7 width=31.1 height=13.3 fill=#c17475></rect><rect class=bar x=75 y=44.7 width=31.1 height=13.3 fill=#c17475></rect><rect class=bar x=107.1 y=44.7 width=47.2 height=13.3 fill=#4f264e></rect><rect class=bar x=251.8 y=44.7 width=47.2 height=13.3 fill=#4f264e></rect>
      <line class="axis" x1="0" x2=300 y1=58.5 y2=58.5 />
      <line class="tick" x1=0 x2=0 y1=58 y2=62 /><line class="tick" x1=42.9 x2=42.9 y1=58 y2=62 /><line class="tick" x1=107.1 x2=107.1 y1=58 y2=62 /><line class="tick" x1=300 x2=300 y1=58 y2=62 />
      <text class="label" x=0 y=74>2,0</text><text class="label" x=259.7 y=74>30,0 %</text><text class="label" x=32.8 y=74>6,0</text><text class="label" x=93.7 y=74>12,0</text>
      <line class="city-tick" x1=85.7 x2=85.7 y1=15 y2=58 />
      <text class="label strong" text-anchor="middle" x=85.7 y=12>Stadt 10,0 %</text>
      </svg>"
    `);
    for (const entry of specification.classes) expect(text).toContain(entry.color);
  });
  it('makes every filled bar a named button, one of them a tab stop', () => {
    const text = drawn(histogramChart({ ...setting, histogram, specification, heightPixels: 40, onBar: () => {}, strongClass: 2 }));
    const filled = histogram.bins.filter((bin) => bin.count > 0).length;
    expect(text.match(/role="button"/g)).toHaveLength(filled);
    expect(text.match(/tabindex=0/g)).toHaveLength(1);
    expect(text.match(/class=bar weak/g)).toHaveLength(histogram.bins.filter((bin) => bin.count > 0 && bin.classIndex !== 2).length);
  });
  it('survives a map without numbers', () => {
    const empty = { edges: [], bins: [], maximumCount: 0 };
    drawn(
      histogramChart({
        ...setting,
        histogram: empty,
        specification: { ...specification, bounds: [], cityValue: Number.NaN },
        heightPixels: 40,
        onBar: null,
        strongClass: null,
      }),
    );
  });
});

describe('lineChart', () => {
  const input = { ...setting, title: 'Entwicklung', years, breakYears: [2021], shownYear: 2022, heightPixels: 160 };
  it('labels lines directly and tells their story to a screen reader', () => {
    const text = drawn(
      lineChart({
        ...input,
        lines: [
          { name: 'Nord', values: [10, 12, 14, 20], role: 'area' },
          { name: 'Stadt', values: [9, 9, 10, 11], role: 'city' },
        ],
      }),
    );
    expect(text).toMatchInlineSnapshot(`
      "<svg class="chart" width=300 height=160 role="img" aria-label=Entwicklung. Nord: 10,0 % (2019), 20,0 % (2022); Stadt: 9,0 % (2019), 11,0 % (2022)>
      <line class="grid" x1="0" x2=256.4 y1=139 y2=139 /><line class="grid" x1="0" x2=256.4 y1=98.3 y2=98.3 /><line class="grid" x1="0" x2=256.4 y1=57.7 y2=57.7 /><line class="grid" x1="0" x2=256.4 y1=17 y2=17 />
      <line class="break" x1=130.2 x2=130.2 y1=17 y2=139 />
      <line class="tick" x1=4 x2=4 y1=139 y2=143 />
      <text class="label" x=0 y=155.8>2019</text><line class="tick" x1=88.1 x2=88.1 y1=139 y2=143 />
      <text class="label" x=74.7 y=155.8>2020</text><line class="tick" x1=172.3 x2=172.3 y1=139 y2=143 />
      <text class="label" x=158.8 y=155.8>2021</text><line class="tick" x1=256.4 x2=256.4 y1=139 y2=143 />
      <text class="label" x=233.5 y=155.8>2022</text>
      <line class="shown-year" x1=256.4 x2=256.4 y1=17 y2=139 />
      <g class=line-1>
      <path class="line" d=M4,98.3L88.1,82.1M172.3,65.8L256.4,17 /><path class="line broken" d=M88.1,82.1L172.3,65.8 />
      <circle class="dot" cx=256.4 cy=17 r="3" />
      <text class="line-label" x=264.4 y=21.3>Nord</text>
      </g><g class=city>
      <path class="line" d=M4,106.5L88.1,106.5M172.3,98.3L256.4,90.2 /><path class="line broken" d=M88.1,106.5L172.3,98.3 />
      <circle class="dot" cx=256.4 cy=90.2 r="3" />
      <text class="line-label" x=264.4 y=94.5>Stadt</text>
      </g>
      <text class="label" x="0" y=136>5</text><text class="label" x="0" y=95.3>10</text><text class="label" x="0" y=54.7>15</text><text class="label" x="0" y=14>20 %</text>
      </svg>"
    `);
  });
  it('does not blow up small movements', () => {
    const text = drawn(lineChart({ ...input, lines: [{ name: 'Stadt', values: [13.5, 13.6, 13.6, 13.5], role: 'city' }] }));
    expect(text).toMatch(/>1\d %</);
    expect(text).not.toMatch(/13,5\d/);
  });
  it('is nothing without numbers', () => {
    expect(lineChart({ ...input, lines: [{ name: 'Nord', values: [NaN, NaN, NaN, NaN], role: 'area' }] })).toBe(nothing);
  });
});

describe('stripPlot', () => {
  const input = { ...setting, title: 'Verteilung', specification, heightPixels: 30, brush: null, onDrag: null };
  it('draws every area in its class colour and names the marked one', () => {
    expect(drawn(stripPlot({ ...input, values, marked: [{ area: 6, name: 'Nordstadt' }] }))).toMatchInlineSnapshot(`
      "<svg class=chart strip width=300 height=68 role="img" aria-label="Verteilung: 7 Gebiete von 2,0 % bis 30,0 %, Stadt 10,0 %" >
      <path class="area-edge" d=M6,18v30M26.5,18v30M47,18v30 /><path class="area-edge" d=M67.5,18v30M109,18v30 /><path class="area-edge" d=M150,18v30M294,18v30 />
      <path class=area-tick d=M6,18v30M26.5,18v30M47,18v30 stroke=#f6ebdb /><path class=area-tick d=M67.5,18v30M109,18v30 stroke=#c17475 /><path class=area-tick d=M150,18v30M294,18v30 stroke=#4f264e />
      <line class="axis" x1="0" x2=300 y1=50.5 y2=50.5 />
      <line class="tick" x1=88.3 x2=88.3 y1=50 y2=54 />
      <text class="label" text-anchor="middle" x=88.3 y=65>10</text><line class="tick" x1=191.1 x2=191.1 y1=50 y2=54 />
      <text class="label" text-anchor="middle" x=191.1 y=65>20</text><line class="tick" x1=294 x2=294 y1=50 y2=54 />
      <text class="label" text-anchor="middle" x=286.6 y=65>30 %</text>
      <line class="city-tick" x1=88.3 x2=88.3 y1=14 y2=50 />
      <line class="marked" x1=294 x2=294 y1=16 y2=50 />
      <circle class="marked" cx=294 cy=16 r="4" />
      <text class=label strong x=239.5 y=10>Nordstadt</text><text class=label x=71.5 y=10>Stadt</text>
      </svg>"
    `);
  });
  it('draws at most two ticks per pixel, however many areas', () => {
    const many = Float64Array.from({ length: 50_000 }, (_, area) => (area * 7919) % 1000);
    const text = drawn(
      stripPlot({ ...input, values: many, marked: [], specification: { ...specification, fillIndex: new Uint8Array(50_000) } }),
    );
    expect((text.match(/M[\d.]+,18v30/g) ?? []).length / 2).toBeLessThanOrEqual(2 * 300 + 1);
  });
  it('finds the value of a pixel again', () => {
    const scale = stripScale(values, 300);
    expect(scale?.invert(scale(12))).toBeCloseTo(12, 9);
    expect(stripScale(Float64Array.of(Number.NaN), 300)).toBeNull();
  });
});

describe('comparisonDots', () => {
  it('sorts from high to low, areas without a number last', () => {
    const dots = [
      { name: 'Süd', value: Number.NaN, text: 'geheim', color: null },
      { name: 'Ost', value: 4, text: '4,0 %', color: '#123456' },
      { name: 'Nord', value: 30, text: '30,0 %', color: '#654321' },
    ];
    const text = drawn(comparisonDots({ ...setting, title: 'Vergleich', dots, cityValue: 10, cityText: '10,0 %' }));
    expect([...text.matchAll(/>(Süd|Ost|Nord)</g)].map((match) => match[1])).toEqual(['Nord', 'Ost', 'Süd']);
    expect(text.match(/<circle/g)).toHaveLength(2);
  });
});
