import { html, type TemplateResult } from 'lit';
import { ArrowLeftRight } from 'lucide';
import { pairPlot, pairPlotLayout } from '../../../charts/index.ts';
import type { AtlasPackage, IndicatorId, Level } from '../../../model/index.ts';
import type { ExplorationSettings } from '../../../state/index.ts';
import { formatNumber, MINUS, unitLabel, type Language } from '../../../texts/index.ts';
import { icon } from '../../icons/icon.ts';
import type { TextsController } from '../../texts-controller.ts';
import { choiceField } from '../parts/choice-field.ts';
import type { ScatterController } from '../parts/scatter-controller.ts';
import { titleOf } from '../parts/title-of.ts';
import { readingOf, type Correlations } from './pairs.ts';

export interface Axes {
  readonly x: IndicatorId;
  readonly y: IndicatorId;
}

interface PairPictureInput {
  readonly correlations: Correlations;
  readonly axes: Axes;
  readonly level: Level;
  readonly atlas: AtlasPackage | null;
  readonly texts: TextsController;
  readonly method: ExplorationSettings['correlation'];
  readonly size: { readonly widthPixels: number; readonly fontPixels: number };
  readonly scatter: ScatterController;
  /** Areas pointed at anywhere. */
  readonly pointed: readonly number[];
  readonly selectedAreas: readonly number[];
  readonly onAxes: (axes: Axes) => void;
}

const SIGNIFICANT_DIGITS = 3;
const MOST_DECIMALS = 6;

/** Two indicators against each other: axes to choose, points linked to the map, the line in words. */
export function pairPicture(input: PairPictureInput): TemplateResult {
  const { correlations, axes, atlas, texts, onAxes } = input;
  const { language } = texts;
  const { indicators } = correlations.matrix;
  const name = (id: string): string => titleOf(atlas, id, language);
  return html`<h3>${texts.text('analysis.correlations.plot')}</h3>
    <div class="axes">
      ${choiceField('axis-x', texts.text('analysis.correlations.axis.x'), indicators, axes.x, name, (x) => onAxes({ x, y: x === axes.y ? axes.x : axes.y }))}
      ${choiceField('axis-y', texts.text('analysis.correlations.axis.y'), indicators, axes.y, name, (y) => onAxes({ x: y === axes.x ? axes.y : axes.x, y }))}
    </div>
    <div>
      <button class="quiet" @click=${() => onAxes({ x: axes.y, y: axes.x })}>
        ${icon(ArrowLeftRight)}${texts.text('analysis.correlations.axis.swap')}
      </button>
    </div>
    ${plot(input)}`;
}

function plot(input: PairPictureInput): TemplateResult {
  const { correlations, axes, atlas, texts, method, size, scatter, pointed, selectedAreas, level } = input;
  const { language } = texts;
  const { indicators, coefficients } = correlations.matrix;
  const [x, y] = [indicators.indexOf(axes.x), indicators.indexOf(axes.y)];
  const layout = pairPlotLayout(correlations.columns[x]!, correlations.columns[y]!, size);
  if (layout === null) return html`<p class="hint">${texts.text('analysis.correlations.few', { count: 0 })}</p>`;
  const at = y * indicators.length + x;
  const coefficient = coefficients[at]!;
  const slope = correlations.lines.slopes[at]!;
  const intercept = correlations.lines.intercepts[at]!;
  const reading = texts.text(`analysis.correlations.reading.${readingOf(coefficient, method)}`);
  const title = (id: string): string => withUnitOf(atlas, id, language);
  const [xName, yName] = [titleOf(atlas, axes.x, language), titleOf(atlas, axes.y, language)];
  const [only] = pointed;
  return html`${pairPlot({
      layout,
      label: texts.text('analysis.correlations.plot.label', {
        count: layout.drawn,
        x: xName,
        y: yName,
        method: texts.text(`analysis.correlations.method.${method}`),
        coefficient: formatNumber(coefficient, 2, language),
        reading,
      }),
      xTitle: title(axes.x),
      yTitle: title(axes.y),
      line: Number.isFinite(slope) ? { slope, intercept } : null,
      highlighted: pointed,
      marked: selectedAreas.map((area) => ({ point: area, name: level.names[area] ?? '' })),
      box: scatter.box,
      onPointer: scatter.handler(layout.points),
      language,
    })}
    <p class="hint">
      ${
        only === undefined || pointed.length > 1
          ? texts.text('analysis.correlations.plot.hint')
          : texts.text('analysis.correlations.plot.pointed', { area: level.names[only] ?? '', ...numbersOf(input, only) })
      }
    </p>
    <p>${reading}</p>
    <p class="hint equation">
      ${
        Number.isFinite(slope)
          ? texts.text('analysis.correlations.line', {
              x: xName,
              y: yName,
              intercept: significant(intercept, language),
              sign: slope < 0 ? MINUS : '+',
              slope: significant(Math.abs(slope), language),
            })
          : texts.text('analysis.correlations.line.noLine')
      }
    </p>`;
}

/** The two numbers of an area as written by their indicators. */
export function numbersOf(
  { correlations, axes, atlas, texts }: Pick<PairPictureInput, 'correlations' | 'axes' | 'atlas' | 'texts'>,
  area: number,
): { readonly x: string; readonly y: string } {
  const { indicators } = correlations.matrix;
  const written = (id: IndicatorId): string => {
    const value = correlations.columns[indicators.indexOf(id)]?.[area] ?? Number.NaN;
    const decimals = atlas?.atlas.indicators?.find((one) => one.id === id)?.decimals ?? 2;
    return Number.isFinite(value) ? formatNumber(value, decimals, texts.language) : '–';
  };
  return { x: written(axes.x), y: written(axes.y) };
}

function withUnitOf(atlas: AtlasPackage | null, id: string, language: Language): string {
  const found = atlas?.atlas.indicators?.find((one) => one.id === id);
  const unit = found === undefined ? '' : unitLabel(found.unit, language);
  const title = titleOf(atlas, id, language);
  return unit === '' ? title : `${title} (${unit})`;
}

/** Three digits that count, whatever the size of the number. */
function significant(value: number, language: Language): string {
  if (value === 0) return formatNumber(0, 0, language);
  const before = Math.floor(Math.log10(Math.abs(value))) + 1;
  return formatNumber(value, Math.min(MOST_DECIMALS, Math.max(0, SIGNIFICANT_DIGITS - before)), language);
}
