import { html, type TemplateResult } from 'lit';
import type { StatusDynamicsResult } from '../../../analysis/protocol.ts';
import type { ChoroplethSpecification } from '../../../cartography/specification.ts';
import { DYNAMICS_CLASSES, STATUS_CLASSES, type Level } from '../../../model/index.ts';
import { cssProperties } from '../../css-properties.ts';
import { dispatchIntent } from '../../intent-event.ts';
import type { TextsController } from '../../texts-controller.ts';
import { areasWithCode } from '../parts/areas-by-code.ts';

const STATUS = [0, 1, 2, 3] as const;
const DYNAMICS = [0, 1, 2] as const;

/** Four status classes by three of dynamics: counts in the colours of the map; a cell selects its areas, hovering highlights them. */
export function classMatrix(
  host: HTMLElement,
  texts: TextsController,
  level: Level,
  result: StatusDynamicsResult,
  specification: ChoroplethSpecification | null,
  selected: readonly number[],
): TemplateResult {
  const colored = specification?.classes.length === STATUS_CLASSES * DYNAMICS_CLASSES ? specification.classes : null;
  const cells = cellsOf(result);
  const isSelected = new Set(selected);
  const select = (areas: readonly number[]): void =>
    dispatchIntent(host, { type: 'selection/set', keys: areas.flatMap((area) => level.keys[area] ?? []), source: 'chart' });
  const highlight = (areas: readonly number[]): void => dispatchIntent(host, { type: 'highlight/changed', areas, source: 'chart' });
  return html`<table class="matrix">
    <caption>
      ${texts.text('analysis.index.matrix.caption')}
    </caption>
    <thead>
      <tr>
        <td></td>
        ${DYNAMICS.map((dynamics) => html`<th scope="col">${texts.text(`recipe.class.dynamics.${dynamics}`)}</th>`)}
        <th scope="col">${texts.text('analysis.index.matrix.sum')}</th>
      </tr>
    </thead>
    <tbody>
      ${STATUS.map((status) => {
        const counts = result.matrix[status] ?? [];
        return html`<tr>
          <th scope="row">${texts.text(`recipe.class.status.${status}`)}</th>
          ${DYNAMICS.map((dynamics) => {
            const areas = areasWithCode(cells, status * DYNAMICS_CLASSES + dynamics);
            const cell = colored?.[status * DYNAMICS_CLASSES + dynamics];
            const chosen = areas.length > 0 && areas.length <= selected.length && areas.every((area) => isSelected.has(area));
            return html`<td>
              <button
                class=${cell?.pattern === 'diagonal' ? 'cell hatched' : 'cell'}
                ${cssProperties(cell === undefined ? {} : { 'background-color': cell.color, color: cell.textColor, '--ink': cell.textColor })}
                aria-pressed=${chosen}
                ?disabled=${areas.length === 0}
                aria-label=${texts.text('analysis.index.matrix.cell', {
                  status: texts.text(`recipe.class.status.${status}`),
                  dynamics: texts.text(`recipe.class.dynamics.${dynamics}`),
                  count: areas.length,
                })}
                @click=${() => select(chosen ? [] : areas)}
                @pointerenter=${() => highlight(areas)}
                @pointerleave=${() => highlight([])}
                @focus=${() => highlight(areas)}
                @blur=${() => highlight([])}
              >
                <span>${counts[dynamics] ?? 0}</span>
              </button>
            </td>`;
          })}
          <td>${counts.reduce((sum, count) => sum + count, 0)}</td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}

const kept = new WeakMap<StatusDynamicsResult, Uint8Array>();
const NO_CELL = 255;

/** The cell of each area, kept with the result. */
function cellsOf(result: StatusDynamicsResult): Uint8Array {
  let cells = kept.get(result);
  if (cells === undefined) {
    const { statusClasses, dynamicsClasses } = result;
    cells = statusClasses.map((status, area) => {
      const dynamics = dynamicsClasses[area]!;
      return status < STATUS_CLASSES && dynamics < DYNAMICS_CLASSES ? status * DYNAMICS_CLASSES + dynamics : NO_CELL;
    });
    kept.set(result, cells);
  }
  return cells;
}
