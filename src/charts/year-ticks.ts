import { svg, type SVGTemplateResult } from 'lit';
import { labelWidth } from './chart-input.ts';
import { px, type LinearScale } from './linear-scale.ts';

const YEAR_STEPS = [1, 2, 3, 4, 5, 10, 20, 50];

/** Years along the axis in the smallest even step whose labels do not touch; the first and the last are always there. */
export function yearTicks(years: readonly number[], fontPixels: number, x: LinearScale, bottom: number): readonly SVGTemplateResult[] {
  const width = labelWidth('0000', fontPixels);
  const room = width + fontPixels * 0.8;
  const first = years[0] ?? 0;
  const last = years.at(-1) ?? 0;
  const leftOf = (year: number): number => (year === first ? x(year) - 4 : year === last ? x(year) + 4 - width : x(year) - width / 2);
  const inStep = (step: number): number[] => years.filter((year) => (year - first) % step === 0 && leftOf(last) - leftOf(year) >= room);
  const fits = (step: number): boolean =>
    inStep(step).every((year, index, kept) => index === 0 || leftOf(year) - leftOf(kept[index - 1] ?? year) >= room);
  const step = YEAR_STEPS.find(fits) ?? Infinity;
  return [...inStep(step), last].map(
    (year) => svg`<line class="tick" x1=${px(x(year))} x2=${px(x(year))} y1=${bottom} y2=${bottom + 4} />
      <text class="label" x=${px(leftOf(year))} y=${px(bottom + fontPixels * 1.4)}>${year}</text>`,
  );
}
