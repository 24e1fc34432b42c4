import { html, nothing, type TemplateResult } from 'lit';
import type { AtlasPackage, Level } from '../../../model/index.ts';
import { compareNames } from '../../../texts/index.ts';
import type { TextsController } from '../../texts-controller.ts';
import { titleOf } from '../parts/title-of.ts';
import { numbersOf, type Axes } from './pair-picture.ts';
import type { Correlations } from './pairs.ts';

interface PairPointsInput {
  readonly correlations: Correlations;
  readonly axes: Axes;
  readonly level: Level;
  readonly atlas: AtlasPackage | null;
  readonly texts: TextsController;
  readonly selectedAreas: readonly number[];
  readonly rows: number;
  readonly onMore: () => void;
  readonly onPointed: (areas: readonly number[]) => void;
  readonly onPicked: (area: number) => void;
}

/** The points of the picture as a table: the way in for keyboard and screen reader. By name, a page at a time. */
export function pairPoints(input: PairPointsInput): TemplateResult {
  const { correlations, axes, level, atlas, texts, selectedAreas, rows, onMore, onPointed, onPicked } = input;
  const { indicators } = correlations.matrix;
  const [xs, ys] = [correlations.columns[indicators.indexOf(axes.x)]!, correlations.columns[indicators.indexOf(axes.y)]!];
  const byName = compareNames(texts.language);
  const areas = [...level.keys.keys()]
    .filter((area) => Number.isFinite(xs[area]) && Number.isFinite(ys[area]))
    .toSorted((one, other) => byName(level.names[one] ?? '', level.names[other] ?? ''));
  const chosen = new Set(selectedAreas);
  return html`<details class="points">
    <summary>${texts.text('analysis.correlations.points', { count: areas.length })}</summary>
    <div class="scroll" tabindex="0" role="region" aria-label=${texts.text('analysis.correlations.points', { count: areas.length })}>
      <table>
        <thead>
          <tr>
            <th scope="col">${texts.text('charts.area')}</th>
            <th scope="col">${titleOf(atlas, axes.x, texts.language)}</th>
            <th scope="col">${titleOf(atlas, axes.y, texts.language)}</th>
          </tr>
        </thead>
        <tbody>
          ${areas.slice(0, rows).map((area) => {
            const { x, y } = numbersOf(input, area);
            return html`<tr>
              <td>
                <button
                  class="quiet"
                  aria-pressed=${chosen.has(area)}
                  @click=${() => onPicked(area)}
                  @focus=${() => onPointed([area])}
                  @blur=${() => onPointed([])}
                  @pointerenter=${() => onPointed([area])}
                  @pointerleave=${() => onPointed([])}
                >
                  ${level.names[area]}
                </button>
              </td>
              <td>${x}</td>
              <td>${y}</td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
    ${
      areas.length > rows
        ? html`<button @click=${onMore}>
            ${texts.text('analysis.correlations.points.more', { count: Math.min(rows, areas.length - rows) })}
          </button>`
        : nothing
    }
  </details>`;
}
