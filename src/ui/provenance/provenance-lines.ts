import type { AtlasPackage, IndicatorDescriptor, IndicatorSeries, LevelDescriptor, Year } from '../../model/index.ts';
import { formatDate, translate, type Language } from '../../texts/index.ts';
import { recipeLines } from './recipe-line.ts';
import { indicatorReferenceDate, indicatorSources, recipeBehind } from './sources.ts';

/** What is on the map, as far as it tells where it comes from. */
export interface ProvenanceInput {
  readonly atlas: AtlasPackage;
  readonly indicator: IndicatorDescriptor | null;
  readonly series: IndicatorSeries | null;
  readonly yearIndex: number;
  readonly levelDescriptor: LevelDescriptor | null;
  readonly language: Language;
}

/** `31.12.` with its year; a date that has its year already, or the year alone. */
function dateText(date: string | undefined, year: Year | null, language: Language): string {
  if (date === undefined) return String(year ?? '');
  if (/\d{4}/.test(date)) return formatDate(date, language);
  return year === null ? date : `${date}${date.endsWith('.') ? '' : ' '}${year}`;
}

/** Recipe, source, reference date (Stand), areas and their edition (Gebietsstand), and how the values came to this level: a line each. */
export function provenanceLines({ atlas, indicator, series, yearIndex, levelDescriptor, language }: ProvenanceInput): string[] {
  const year = series?.years[yearIndex] ?? null;
  const sources = indicator === null ? [] : indicatorSources(atlas, indicator);
  const date = dateText(indicator === null ? undefined : indicatorReferenceDate(atlas, indicator, year), year, language);
  const origin = series?.origin[yearIndex];
  const recipe = indicator === null ? null : recipeBehind(atlas, indicator);
  const [computed, inputs] = indicator === null ? [] : recipeLines(atlas, indicator, language);
  const lines = computed === undefined ? [] : [computed];
  if (sources.length > 0) lines.push(translate(language, 'legend.source', { source: sources.join('; ') }));
  if (date !== '') lines.push(translate(language, 'legend.referenceDate', { date }));
  if (levelDescriptor !== null) {
    const { titlePlural: level, validFrom, validTo } = levelDescriptor;
    const edition = { ...(validFrom === undefined ? {} : { from: validFrom }), ...(validTo === undefined ? {} : { to: validTo }) };
    lines.push(translate(language, 'legend.boundaries', { level, ...edition }));
  }
  if (recipe !== null && levelDescriptor !== null && recipe.level !== levelDescriptor.id) {
    lines.push(translate(language, 'recipe.provenance.upward'));
  } else if (origin === 'aggregated' || origin === 'crosswalk') lines.push(translate(language, `legend.${origin}`));
  // Last, for it can be long.
  if (inputs !== undefined) lines.push(inputs);
  return lines;
}
