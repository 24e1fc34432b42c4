import { html, nothing, type TemplateResult } from 'lit';
import { comparisonDots, lineChart, MAXIMUM_LINES, stripPlot } from '../../charts/index.ts';
import {
  differencePhrase,
  formatDifference,
  formatNumber,
  formatQuantity,
  formatValue,
  indicatorTitle,
  translate,
} from '../../texts/index.ts';
import type { StoryLayout } from '../../model/index.ts';
import { areaFigures, breakYearsOf, comparesWithCity } from '../profile/area-figures.ts';
import { swatch } from '../legend/swatch.ts';
import type { SlideInput } from './slide-input.ts';

/** More rows do not fit on a slide in large type. */
const MOST_ROWS = 8;
const MOST_COMPARED = 4;
const FONT_PIXELS = 24;

const cityText = ({ series, yearIndex, indicator, language }: SlideInput): string =>
  comparesWithCity(indicator) ? formatQuantity(series.city[yearIndex] ?? Number.NaN, indicator, language) : '';

/** Value of an area, or the word why there is none. */
const valueText = ({ series, yearIndex, indicator, language }: SlideInput, area: number): string => {
  const { value, state } = areaFigures(series, yearIndex, area);
  return formatValue(value, state, indicator, language);
};

/**
 * The city, and who stands out: one area with its difference in words, several where their numbers are not on the map already
 * (`areNamed`).
 */
export function slideComparison(input: SlideInput, areNamed: boolean): TemplateResult | typeof nothing {
  const { level, series, yearIndex, indicator, language } = input;
  const areas = areNamed && input.areas.length > 1 ? [] : input.areas;
  const city = cityText(input);
  if (city === '' && areas.length === 0) return nothing;
  return html`<ul class="comparison">
    ${areas.slice(0, MOST_COMPARED).map((area) => {
      const { value, state, cityValue } = areaFigures(series, yearIndex, area);
      const known = formatValue(value, state, indicator, language);
      const difference = differencePhrase(value, cityValue, indicator, language);
      return html`<li>
        <strong>${level.names[area]}</strong> <span class="value">${known}</span>
        ${difference === '' || areas.length > 1 ? nothing : html`<span class="difference">${difference}</span>`}
      </li>`;
    })}
    ${city === '' ? nothing : html`<li class="city">${translate(language, 'conference.presentation.city', { value: city })}</li>`}
  </ul>`;
}

/** The areas that stand out and the city in rows; without any, how many areas each class has. Never a ranking of all. */
export function slideTable(input: SlideInput): TemplateResult {
  const { areas, level, series, yearIndex, indicator, specification, language } = input;
  if (areas.length === 0) return classTable(input);
  const city = cityText(input);
  const isCompared = comparesWithCity(indicator);
  const alignment = indicator.value.kind === 'category' ? '' : 'number';
  return html`<table>
    <caption>
      ${indicatorTitle(indicator, language)} ${series.years[yearIndex]}
    </caption>
    <thead>
      <tr>
        <th scope="col">${translate(language, 'profile.area')}</th>
        <th scope="col" class=${alignment}>${translate(language, 'profile.value')}</th>
        ${isCompared ? html`<th scope="col" class="number">${translate(language, 'conference.presentation.difference')}</th>` : nothing}
      </tr>
    </thead>
    <tbody>
      ${areas.slice(0, MOST_ROWS).map((area) => {
        const { value, cityValue } = areaFigures(series, yearIndex, area);
        const fill = specification.fills[specification.fillIndex[area] ?? -1];
        return html`<tr>
          <th scope="row">${fill === undefined ? nothing : swatch(fill, specification.contrastMode)} ${level.names[area]}</th>
          <td class=${alignment}>${valueText(input, area)}</td>
          ${isCompared ? html`<td class="number">${formatDifference(value, cityValue, indicator, language, 'short') || '–'}</td>` : nothing}
        </tr>`;
      })}
      ${
        city === ''
          ? nothing
          : html`<tr class="city">
              <th scope="row">${translate(language, 'profile.city')}</th>
              <td class="number">${city}</td>
              <td></td>
            </tr>`
      }
    </tbody>
  </table>`;
}

/** Whether the figure of a slide names all classes, as the legend does. */
export const showsClassTable = (layout: StoryLayout, { areas, indicator }: SlideInput): boolean =>
  (layout === 'table' && areas.length === 0) || (layout === 'chart' && indicator.value.kind === 'category');

function classTable({ specification, language }: SlideInput): TemplateResult {
  return html`<table>
    <caption>
      ${translate(language, 'conference.presentation.classTable')}
    </caption>
    <thead>
      <tr>
        <th scope="col">${translate(language, 'conference.presentation.class')}</th>
        <th scope="col" class="number">${translate(language, 'conference.presentation.areas')}</th>
      </tr>
    </thead>
    <tbody>
      ${[...specification.classes, ...specification.states].map(
        (fill) =>
          html`<tr>
            <th scope="row">${swatch(fill, specification.contrastMode)} ${fill.label}</th>
            <td class="number">${formatNumber(fill.count, 0, language)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Development of the areas that stand out and of the city; where there is one year only, where they stand among all. */
export function slideChart(input: SlideInput, widthPixels: number, heightPixels: number): TemplateResult | typeof nothing {
  const { series, yearIndex, indicator, specification, language, unit, level } = input;
  const areas = input.areas.slice(0, MAXIMUM_LINES);
  const title = indicatorTitle(indicator, language);
  const setting = { indicator, language, widthPixels, fontPixels: FONT_PIXELS * unit };
  if (indicator.value.kind === 'category') return classTable(input);
  const city = comparesWithCity(indicator)
    ? [{ name: translate(language, 'profile.city'), values: series.city, role: 'city' as const }]
    : [];
  const lines = [
    ...areas.map((area) => ({
      name: level.names[area] ?? '',
      values: areaFigures(series, yearIndex, area).values,
      role: 'area' as const,
    })),
    ...city,
  ];
  const known = series.years.filter((_, index) => lines.some((line) => Number.isFinite(line.values[index]))).length;
  if (known > 1 && lines.length > 0) {
    return lineChart({
      ...setting,
      title,
      years: series.years,
      lines,
      breakYears: breakYearsOf(series, areas),
      shownYear: series.years[yearIndex] ?? null,
      heightPixels,
    });
  }
  if (areas.length > 1) {
    const dots = areas.map((area) => {
      const { value, state } = areaFigures(series, yearIndex, area);
      return {
        name: level.names[area] ?? '',
        value,
        text: formatValue(value, state, indicator, language),
        color: specification.fills[specification.fillIndex[area] ?? -1]?.color ?? null,
      };
    });
    const cityValue = comparesWithCity(indicator) ? (series.city[yearIndex] ?? Number.NaN) : Number.NaN;
    return comparisonDots({ ...setting, title, dots, cityValue, cityText: cityText(input) });
  }
  return stripPlot({
    ...setting,
    title,
    specification,
    values: series.values[yearIndex] ?? new Float64Array(0),
    marked: areas.map((area) => ({ name: level.names[area] ?? '', area })),
    heightPixels: Math.min(heightPixels * 0.5, 90 * unit),
    brush: null,
    onDrag: null,
  });
}

/** One area: its name, value, difference to the city, and how it came there. */
export function slideProfile(input: SlideInput, widthPixels: number, heightPixels: number): TemplateResult {
  const { areas, level, series, yearIndex, indicator, language } = input;
  const [area] = areas;
  if (area === undefined) return html`<p>${translate(language, 'conference.presentation.noArea')}</p>`;
  const { value, cityValue } = areaFigures(series, yearIndex, area);
  const city = cityText(input);
  return html`<div class="profile">
    <h2>${level.names[area]}</h2>
    <p class="big">${valueText(input, area)}</p>
    <p>${differencePhrase(value, cityValue, indicator, language)}</p>
    ${city === '' ? nothing : html`<p class="city">${translate(language, 'conference.presentation.city', { value: city })}</p>`}
    ${slideChart({ ...input, areas: [area] }, widthPixels, Math.max(heightPixels * 0.9, 120 * input.unit))}
  </div>`;
}
