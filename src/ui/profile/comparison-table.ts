import { html, nothing, svg, type TemplateResult } from 'lit';
import type { ChoroplethSpecification } from '../../cartography/specification.ts';
import { sparkline } from '../../charts/index.ts';
import type { IndicatorDescriptor, IndicatorSeries, Level } from '../../model/index.ts';
import {
  formatDifference,
  formatNumber,
  formatQuantity,
  formatValue,
  indicatorTitle,
  translate,
  type Language,
} from '../../texts/index.ts';
import { areaFigures, breakYearsOf, comparesWithCity, isSmallBase } from './area-figures.ts';

const SPARKLINE_WIDTH_PIXELS = 64;
const SPARKLINE_HEIGHT_PIXELS = 24;

export interface ComparisonTableInput {
  readonly areas: readonly number[];
  readonly level: Level;
  readonly indicator: IndicatorDescriptor;
  readonly series: IndicatorSeries;
  readonly yearIndex: number;
  readonly specification: ChoroplethSpecification;
  readonly language: Language;
  readonly removeButton: (area: number, name: string) => TemplateResult;
}

/** Several areas below each other: value, difference to the city, small base, development; the city in the last row. */
export function comparisonTable(input: ComparisonTableInput): TemplateResult {
  const { areas, indicator, series, yearIndex, language } = input;
  const city = formatQuantity(series.city[yearIndex] ?? Number.NaN, indicator, language);
  return html`<table class="compare">
    <caption class="visually-hidden">
      ${translate(language, 'profile.compare')}: ${indicatorTitle(indicator, language)} ${series.years[yearIndex]}
    </caption>
    <thead>
      <tr>
        <th scope="col">${translate(language, 'profile.area')}</th>
        <th scope="col">${translate(language, 'profile.value')}</th>
        <th scope="col">${translate(language, 'profile.trend')}</th>
        <td></td>
      </tr>
    </thead>
    <tbody>
      ${areas.map((area) => comparisonRow(input, area))}
      ${
        city === ''
          ? nothing
          : html`<tr class="city">
              <th scope="row">${translate(language, 'profile.city')}</th>
              <td>${city}</td>
              <td></td>
              <td></td>
            </tr>`
      }
    </tbody>
  </table>`;
}

function comparisonRow(input: ComparisonTableInput, area: number): TemplateResult {
  const { level, indicator, series, yearIndex, specification, language, removeButton } = input;
  const figures = areaFigures(series, yearIndex, area);
  const name = level.names[area] ?? '';
  const fill = specification.fills[specification.fillIndex[area] ?? -1];
  const difference = formatDifference(figures.value, figures.cityValue, indicator, language, 'short');
  return html`<tr>
    <th scope="row">
      <svg class="swatch-dot" viewBox="0 0 10 10" aria-hidden="true">
        ${svg`<circle cx="5" cy="5" r="4.5" stroke="currentColor" fill=${fill?.color ?? 'none'} />`}</svg
      >${name}
    </th>
    <td>
      ${formatValue(figures.value, figures.state, indicator, language)}
      ${difference === '' ? nothing : html`<br /><span class="muted small">${difference}</span>`}
      ${isSmallBase(figures.base) ? html`<br /><span class="muted small">n = ${formatNumber(figures.base, 0, language)}</span>` : nothing}
    </td>
    <td>
      ${sparkline({
        name,
        years: series.years,
        values: figures.values,
        cityValues: comparesWithCity(indicator) ? series.city : null,
        breakYears: breakYearsOf(series, [area]),
        widthPixels: SPARKLINE_WIDTH_PIXELS,
        heightPixels: SPARKLINE_HEIGHT_PIXELS,
        indicator,
        language,
      })}
    </td>
    <td>${removeButton(area, name)}</td>
  </tr>`;
}
