import type { ChoroplethSpecification } from '../../cartography/specification.ts';
import type { AtlasPackage, IndicatorDescriptor, IndicatorSeries, LevelDescriptor } from '../../model/index.ts';
import { attributionText, formatDate, translate, type Language } from '../../texts/index.ts';

/** Method, number of classes, and what is special about them, each a line. */
export function methodLines(specification: ChoroplethSpecification, language: Language): string[] {
  const method = translate(language, `method.short.${specification.method}`);
  return [
    translate(language, 'legend.method', { method, count: specification.classes.length }),
    ...specification.notes.map((note) => translate(language, `note.${note}`)),
  ];
}

/** Source, reference date (Stand), areas and their edition (Gebietsstand), and how the values came to this level. */
export function provenanceLines(input: {
  readonly atlas: AtlasPackage | null;
  readonly indicator: IndicatorDescriptor;
  readonly series: IndicatorSeries | null;
  readonly yearIndex: number;
  readonly levelDescriptor: LevelDescriptor;
  readonly language: Language;
}): string[] {
  const { atlas, indicator, series, yearIndex, levelDescriptor, language } = input;
  const attribution = atlas?.atlas.attributions?.[0];
  const source = indicator.source ?? (attribution === undefined ? undefined : attributionText(attribution, language));
  const date = indicator.referenceDate ?? series?.years[yearIndex];
  const { titlePlural: level, validFrom, validTo } = levelDescriptor;
  const origin = series?.origin[yearIndex];
  const edition = { ...(validFrom === undefined ? {} : { from: validFrom }), ...(validTo === undefined ? {} : { to: validTo }) };
  return [
    ...(source === undefined ? [] : [translate(language, 'legend.source', { source })]),
    ...(date === undefined ? [] : [translate(language, 'legend.referenceDate', { date: formatDate(String(date), language) })]),
    translate(language, 'legend.boundaries', { level, ...edition }),
    ...(origin === 'aggregated' || origin === 'crosswalk' ? [translate(language, `legend.${origin}`)] : []),
  ];
}
