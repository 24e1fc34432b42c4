import { html, nothing, type TemplateResult } from 'lit';
import { ChevronDown } from 'lucide';
import type { AtlasPackage, JoinReport, JoinSum, Severity } from '../../model/index.ts';
import '../../texts/dialogs-topic.ts';
import { formatNumber } from '../../texts/index.ts';
import { icon } from '../icons/icon.ts';
import type { TextsController } from '../texts-controller.ts';
import { severitySign } from './severity-sign.ts';

type Key = Parameters<TextsController['text']>[0];

const MAXIMUM_KEYS = 60;
const MAXIMUM_DECIMALS = 2;

/** How well a table and the areas fit: rows lost are an error when none matched, else a warning. */
export function joinSeverity(join: JoinReport): Severity | null {
  if (join.rows > 0 && join.matchedRows === 0) return 'error';
  const trouble = join.onlyInTable.length + join.duplicateRows.length + join.duplicateGeometryKeys.length;
  if (trouble > 0) return 'warning';
  return join.onlyInGeometry.length > 0 ? 'info' : null;
}

/** What became of the rows of one table, in sentences, with the next step where something is left over. */
export function joinCard(texts: TextsController, atlas: AtlasPackage | null, join: JoinReport): TemplateResult {
  const severity = joinSeverity(join);
  const level = atlas?.atlas.levels.find((one) => one.id === join.level)?.titlePlural ?? join.level;
  const title = atlas?.resources.find((one) => one.name === join.resource)?.title ?? join.resource;
  const left = (key: Key, hint: Key | null, keys: readonly string[]) => leftOver(texts, key, hint, keys);
  return html`<details class="join">
    <summary>
      ${severity === null ? html`<span class="sign good" aria-hidden="true">✓</span>` : severitySign(severity)}
      <span class="title">${title} <span class="muted">→ ${level}</span></span>
      <span class="chip numbers">${texts.text('frame.join.matched.short', { matched: join.matchedRows, rows: join.rows })}</span>
      ${icon(ChevronDown)}
    </summary>
    <div class="inside">
      <p>${texts.text('frame.join.rows', { matched: join.matchedRows, rows: join.rows })}</p>
      <p>${texts.text('frame.join.areas', { matched: join.matchedKeys, areas: join.geometryKeys, level })}</p>
      ${join.years.length === 0 ? nothing : html`<p>${texts.text('frame.join.years', { years: yearsText(join.years) })}</p>`}
      ${left('frame.join.onlyInTable', 'frame.join.onlyInTable.hint', join.onlyInTable)}
      ${left('frame.join.onlyInGeometry', 'frame.join.onlyInGeometry.hint', join.onlyInGeometry)}
      ${left('frame.join.duplicateRows', 'frame.join.duplicateRows.hint', join.duplicateRows)}
      ${left('frame.join.duplicateGeometry', 'frame.join.duplicateGeometry.hint', join.duplicateGeometryKeys)}
      ${left('frame.join.totals', null, join.totalRows)} ${left('frame.join.unassigned', 'frame.join.unassigned.hint', join.unassignedRows)}
      ${join.sums.length === 0 ? nothing : sumsTable(texts, join.sums)}
    </div>
  </details>`;
}

/** `2013–2015, 2017` */
export function yearsText(years: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const year of [...years].sort((one, other) => one - other)) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === year - 1) run[1] = year;
    else if (run?.[1] !== year) runs.push([year, year]);
  }
  return runs.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join(', ');
}

function leftOver(texts: TextsController, key: Key, hint: Key | null, keys: readonly string[]): TemplateResult | typeof nothing {
  if (keys.length === 0) return nothing;
  const listed = keys.slice(0, MAXIMUM_KEYS);
  const rest = keys.length - listed.length;
  return html`<div class="left">
    <p>
      <strong>${texts.text(key, { count: keys.length })}</strong>
      <span class="keys numbers">${listed.join(', ')}${rest > 0 ? ` ${texts.text('frame.join.more', { count: rest })}` : ''}</span>
    </p>
    ${hint === null ? nothing : html`<p class="next">${texts.text(hint)}</p>`}
  </div>`;
}

function sumsTable(texts: TextsController, sums: readonly JoinSum[]): TemplateResult {
  const number = (value: number): string => formatNumber(value, Number.isInteger(value) ? 0 : MAXIMUM_DECIMALS, texts.language);
  const columns = ['before', 'after', 'unmatched', 'duplicates', 'unassigned'] as const;
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${texts.text('frame.join.sums')}>
    <table class="numbers">
      <caption>
        ${texts.text('frame.join.sums')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${texts.text('frame.join.sum.column')}</th>
          ${columns.map((column) => html`<th scope="col">${texts.text(`frame.join.sum.${column}`)}</th>`)}
          <th scope="col">${texts.text('frame.join.sum.total')}</th>
        </tr>
      </thead>
      <tbody>
        ${sums.map(
          (sum) =>
            html`<tr>
              <th scope="row">${sum.column}</th>
              ${columns.map((column) => html`<td>${number(sum[column])}</td>`)}
              <td>${sum.total === null ? '–' : number(sum.total)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
