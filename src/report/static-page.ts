import type { ChoroplethSpecification, FillSpecification } from '../cartography/specification.ts';
import type { IndicatorDescriptor, IndicatorSeries, Level, LevelDescriptor } from '../model/index.ts';
import '../texts/embed-topic.ts';
import { compareNames, formatValue, indicatorTitle, translate, type Language } from '../texts/index.ts';
import { escapeText, patternFill, staticMapSvg } from './static-map.ts';

/** A map as last completed, with its words. */
export interface StaticMapInput {
  readonly level: Level;
  readonly levelDescriptor: LevelDescriptor;
  readonly indicator: IndicatorDescriptor;
  readonly series: IndicatorSeries;
  readonly yearIndex: number;
  readonly specification: ChoroplethSpecification;
  readonly headline: string;
  readonly reading: string;
  /** Source, attribution, rules. */
  readonly notes: readonly string[];
  readonly language: Language;
}

/**
 * Headline, reading sentence, picture, legend, table and source of a map as HTML text, for pages that say everything without a script.
 * `data-indicator`, `data-level`, `data-year`, `data-language` say what it shows. Everything that comes from the package is escaped.
 */
export function staticMapHtml(input: StaticMapInput): string {
  const { level, levelDescriptor, indicator, series, yearIndex, specification, headline, reading, notes, language } = input;
  const year = series.years[yearIndex] ?? '';
  const values = series.values[yearIndex];
  const states = series.states[yearIndex];
  const compare = compareNames(language);
  const order = level.names.map((_, area) => area).sort((a, b) => compare(level.names[a] ?? '', level.names[b] ?? ''));
  const cells = order.map((area) => {
    const value = formatValue(values?.[area] ?? Number.NaN, states?.[area] ?? 0, indicator, language);
    return `<tr><th scope="row">${escapeText(level.names[area] ?? level.keys[area] ?? '')}</th><td>${escapeText(value)}</td></tr>`;
  });
  const title = `${indicatorTitle(indicator, language)}, ${year}`;
  return [
    `<section class="picture" data-indicator="${escapeText(indicator.id)}" data-level="${escapeText(levelDescriptor.id)}" data-year="${year}" data-language="${language}" lang="${language}">`,
    `<h2>${escapeText(headline)}</h2><p>${escapeText(reading)}</p>`,
    staticMapSvg({ geometry: level.geometry, boundingBox: level.boundingBox, specification, name: reading || headline }),
    `<p>${escapeText(title)}</p><ul aria-label="${escapeText(translate(language, 'embed.legend'))}">`,
    ...[...specification.classes, ...specification.states].map(legendEntry),
    `</ul><details><summary>${escapeText(translate(language, 'embed.table.show'))}</summary><table><caption>${escapeText(title)}</caption>`,
    `<thead><tr><th scope="col">${escapeText(levelDescriptor.title)}</th><th scope="col">${escapeText(String(year))}</th></tr></thead>`,
    `<tbody>${cells.join('')}</tbody></table></details>`,
    `<footer>${notes.map((note) => `<p>${escapeText(note)}</p>`).join('')}</footer></section>`,
  ].join('\n');
}

function legendEntry(fill: FillSpecification): string {
  const sample = (color: string): string => `<rect width="24" height="16" fill="${color}" stroke="#858c99"/>`;
  const pattern = patternFill(fill);
  const both = sample(fill.color) + (pattern === null ? '' : sample(pattern));
  return `<li><svg width="24" height="16" viewBox="0 0 24 16" aria-hidden="true">${both}</svg>${escapeText(fill.label)} (${fill.count})</li>`;
}
