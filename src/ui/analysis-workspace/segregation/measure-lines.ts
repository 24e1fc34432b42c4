import { html, nothing, type TemplateResult } from 'lit';
import { lineChart, lineChartTable, MAXIMUM_LINES, type ChartLine, type LineChartInput } from '../../../charts/index.ts';
import { datasetId } from '../../../model/index.ts';
import type { TextsController } from '../../texts-controller.ts';
import { choiceField } from '../parts/choice-field.ts';
import { isShare, MEASURES, measureText, type Measure, type SegregatedGroup } from './measures.ts';

interface MeasureLinesInput {
  readonly texts: TextsController;
  readonly groups: readonly SegregatedGroup[];
  readonly titleOf: (indicator: string) => string;
  readonly measure: Measure;
  readonly size: { readonly widthPixels: number; readonly fontPixels: number };
  readonly shownYear: number | null;
  readonly onMeasure: (measure: Measure) => void;
}

const HEIGHT_PIXELS = 220;
/** A measure is no indicator of the package, but is written like one. */
const VALUE = { kind: 'delivered', value: { dataset: datasetId('segregation'), column: 'measure' } } as const;

/** One measure over the years, a line a group; with one group also what chance alone would give. */
export function measureLines(input: MeasureLinesInput): TemplateResult {
  const { texts, groups, titleOf, measure, size, shownYear, onMeasure } = input;
  const name = (one: Measure): string => texts.text(`analysis.segregation.measure.${one}`);
  const years = [...new Set(groups.flatMap((group) => group.years.map(({ year }) => year)))].toSorted((one, other) => one - other);
  const factor = isShare(measure) ? 100 : 1;
  const valuesOf = ({ years: known }: SegregatedGroup, of: Measure | 'randomDissimilarity'): number[] =>
    years.map((year) => factor * (known.find((one) => one.year === year)?.[of] ?? Number.NaN));
  const [only, second] = groups;
  const lines: ChartLine[] = groups
    .slice(0, MAXIMUM_LINES)
    .map((group) => ({ name: titleOf(group.indicator), values: valuesOf(group, measure), role: 'area' }));
  if (measure === 'dissimilarity' && only !== undefined && second === undefined)
    lines.push({ name: texts.text('analysis.segregation.lines.chance'), values: valuesOf(only, 'randomDissimilarity'), role: 'city' });
  const chartInput: LineChartInput = {
    title: texts.text('analysis.segregation.lines.title', { measure: name(measure) }),
    years,
    lines,
    breakYears: [],
    shownYear,
    heightPixels: HEIGHT_PIXELS,
    widthPixels: size.widthPixels,
    fontPixels: size.fontPixels,
    indicator: isShare(measure) ? { unit: 'percent', decimals: 1, value: VALUE } : { unit: 'none', decimals: 3, value: VALUE },
    language: texts.language,
  };
  const chart = lineChart(chartInput);
  return html`<h3>${texts.text('analysis.segregation.lines')}</h3>
    ${choiceField('measure', texts.text('analysis.segregation.measure'), MEASURES, measure, name, onMeasure)}
    <p class="hint">${texts.text(`analysis.segregation.measure.${measure}.about`)}</p>
    ${
      chart === nothing
        ? html`<p class="hint">${texts.text('analysis.segregation.lines.oneYear')}</p>`
        : html`${chart}
          ${lineChartTable(chartInput, (line, year) => measureText(measure, (lines[line]?.values[year] ?? Number.NaN) / factor, texts.language))}`
    }`;
}
