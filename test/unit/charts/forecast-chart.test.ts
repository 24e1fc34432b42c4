import { describe, expect, it } from 'vitest';
import { nothing } from 'lit';
import { forecastChart, type ForecastChartInput } from '../../../src/charts/index.ts';
import '../../../src/texts/supply-topic.ts';
import { templateText } from './template-text.ts';

const input = (more: Partial<ForecastChartInput> = {}): ForecastChartInput => ({
  widthPixels: 380,
  fontPixels: 12,
  indicator: { unit: 'none', decimals: 0, value: { kind: 'count', count: [] } },
  language: 'de',
  title: 'Platzbedarf',
  years: [2022, 2023, 2024, 2025, 2026],
  forecastFrom: 2025,
  paths: [
    { name: 'gleiches Ziel', values: Float64Array.of(90, 95, 100, 104, 108), role: 'middle' },
    { name: 'ungünstig', values: Float64Array.of(90, 95, 100, 110, 120), role: 'worst' },
  ],
  level: { name: 'Plätze heute', value: 98 },
  shownYear: 2026,
  heightPixels: 240,
  ...more,
});
const drawn = (more: Partial<ForecastChartInput> = {}): string => {
  const chart = forecastChart(input(more));
  return chart === nothing ? '' : templateText(chart as Exclude<typeof chart, typeof nothing>);
};
/** `d` of the paths of a class, as numbers of points. */
const points = (text: string, className: string): number[] =>
  [...text.matchAll(new RegExp(`class="?${className}"? d="?([^" ]*)`, 'g'))].map(([, d = '']) => (d.match(/[ML]/g) ?? []).length);

describe('the forecast chart', () => {
  it('draws counted years solid once, and each path dashed from the last counted year on', () => {
    const text = drawn();
    expect(points(text, 'line')).toEqual([3]);
    expect(points(text, 'line ahead')).toEqual([3, 3]);
    expect(text).toContain('forecast-zone');
    expect(text).toContain('Plätze heute');
  });

  it('says in words what it shows', () => {
    expect(drawn()).toContain(
      'Platzbedarf. Gezählt 90 (2022) bis 100 (2024); Prognose bis 2026: gleiches Ziel 108, ungünstig 120; Plätze heute: 98.',
    );
    expect(drawn({ forecastFrom: null, level: null })).toContain('Platzbedarf. Gezählt 90 (2022) bis 108 (2026).');
  });

  it('is plain without a forecast, and nothing without numbers', () => {
    const text = drawn({ forecastFrom: null });
    expect(text).not.toContain('forecast-zone');
    expect(points(text, 'line')).toEqual([5]);
    expect(points(text, 'line ahead')).toEqual([]);
    const empty = { name: '', values: new Float64Array(5).fill(Number.NaN), role: 'middle' } as const;
    expect(forecastChart(input({ paths: [empty], level: null }))).toBe(nothing);
    expect(forecastChart(input({ years: [2024], paths: [{ ...empty, values: Float64Array.of(1) }] }))).toBe(nothing);
  });

  it('keeps gaps open and draws single years as dots', () => {
    const values = Float64Array.of(90, Number.NaN, 100, Number.NaN, 108);
    const text = drawn({ paths: [{ name: 'Bedarf', values, role: 'middle' }] });
    expect(points(text, 'line')).toEqual([0]);
    expect(text.match(/class="dot"/g)?.length).toBeGreaterThanOrEqual(3);
  });
});
