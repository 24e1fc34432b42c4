import type { AtlasPackage, IndicatorDescriptor } from '../model/index.ts';
import { attributionText, translate, type Language } from '../texts/index.ts';

/** Source, attribution and, for invented data, the word that says so: they go along with every export. */
export function sourceLines(atlas: AtlasPackage | null, indicator: IndicatorDescriptor | null, language: Language): string[] {
  return [
    ...(indicator?.source === undefined ? [] : [`${translate(language, 'export.source')}: ${indicator.source}`]),
    ...(atlas?.atlas.attributions ?? []).map((attribution) => attributionText(attribution, language)),
    ...(atlas?.atlas.fictitious === true ? [translate(language, 'export.fictitious')] : []),
  ];
}
