import { html, nothing, type TemplateResult } from 'lit';
import type { SupplyForecastResult } from '../../../analysis/protocol.ts';
import { dataTable, forecastChart, type ForecastPath } from '../../../charts/index.ts';
import type { SupplyRecipe, Year } from '../../../model/index.ts';
import { formatNumber } from '../../../texts/index.ts';
import type { ChartSizeController } from '../../charts-panel/chart-size-controller.ts';
import type { TextsController } from '../../texts-controller.ts';
import { shownNeeds } from './forecast-figures.ts';

const HEIGHT_PIXELS = 240;
const NO_NUMBER = '–';

/** Need against places (or the number of people) over the years, with the table behind it. */
export function forecastPicture(
  texts: TextsController,
  size: ChartSizeController,
  draft: SupplyRecipe,
  result: SupplyForecastResult,
  shownYear: Year | null,
): TemplateResult {
  const { needs, places, years, forecastFrom } = result;
  const kind = needs === null ? 'persons' : 'needs';
  const title = texts.text(`supply.forecast.chart.${kind}`);
  const chart = forecastChart({
    widthPixels: size.widthPixels,
    fontPixels: size.fontPixels,
    indicator: { unit: 'none', decimals: 0, value: { kind: 'count', count: [] } },
    language: texts.language,
    title,
    years,
    forecastFrom,
    paths: pathsOf(texts, draft, result),
    level:
      needs !== null && Number.isFinite(places.lower) ? { name: texts.text('supply.forecast.line.places'), value: places.lower } : null,
    shownYear,
    heightPixels: HEIGHT_PIXELS,
  });
  return html`<section>
    <h3>${title}</h3>
    <p class="hint">${texts.text(`supply.forecast.chart.${kind}.subtitle`)}</p>
    ${chart === nothing ? nothing : chart} ${tableOf(texts, draft, result, title)}
  </section>`;
}

function pathsOf(
  texts: TextsController,
  { targetPaths }: SupplyRecipe,
  { needs, persons }: SupplyForecastResult,
): [ForecastPath, ...ForecastPath[]] {
  if (needs === null) return [{ name: texts.text('supply.forecast.line.persons'), values: persons, role: 'middle' }];
  const named = targetPaths !== null;
  return [
    { name: texts.text(named ? 'supply.forecast.line.statusQuo' : 'supply.forecast.line.needs'), values: needs.statusQuo, role: 'middle' },
    ...(named
      ? ([
          { name: texts.text('supply.forecast.line.best'), values: needs.best, role: 'best' },
          { name: texts.text('supply.forecast.line.worst'), values: needs.worst, role: 'worst' },
        ] as const)
      : []),
  ];
}

function tableOf(texts: TextsController, draft: SupplyRecipe, result: SupplyForecastResult, title: string): TemplateResult {
  const { language } = texts;
  const { years, forecastFrom, persons, births, needs, targets, places } = result;
  const path = draft.targetPaths?.shown ?? 'statusQuo';
  const need = shownNeeds(result, path);
  const figure = (value: number | undefined, decimals = 0): string => formatNumber(value ?? Number.NaN, decimals, language) || NO_NUMBER;
  const isForecast = (year: Year): boolean => forecastFrom !== null && year >= forecastFrom;
  const columns: { readonly heading: string; readonly cell: (position: number) => string }[] = [
    { heading: texts.text('supply.forecast.table.persons'), cell: (position) => figure(persons[position]) },
  ];
  if (births !== null) columns.push({ heading: texts.text('supply.forecast.table.births'), cell: (position) => figure(births[position]) });
  if (targets !== null && need !== null && needs !== null) {
    const per = formatNumber(draft.per, 0, language);
    columns.push(
      { heading: texts.text('supply.forecast.table.target', { per }), cell: (position) => figure(targets[path][position], 1) },
      { heading: texts.text('supply.forecast.table.needs'), cell: (position) => figure(need[position]) },
    );
    if (draft.targetPaths !== null)
      columns.push(
        { heading: texts.text('supply.forecast.table.best'), cell: (position) => figure(needs.best[position]) },
        { heading: texts.text('supply.forecast.table.worst'), cell: (position) => figure(needs.worst[position]) },
      );
    if (Number.isFinite(places.lower))
      columns.push({
        heading: texts.text('supply.forecast.table.missing'),
        // places are those of today: nothing to say of the past
        cell: (position) => (isForecast(years[position]!) ? figure(Math.max(0, need[position]! - places.lower)) : NO_NUMBER),
      });
  }
  return dataTable({
    title,
    headings: [texts.text('supply.forecast.table.year'), ...columns.map(({ heading }) => heading)],
    rows: years.map((year, position) => [
      isForecast(year) ? texts.text('supply.forecast.table.forecast', { year: String(year) }) : String(year),
      ...columns.map(({ cell }) => cell(position)),
    ]),
    language,
  });
}
