import { areaKey, facilityKindId, finding, indicatorId, levelId, type Finding } from '../model/index.ts';
import type { Language, SchemeChoice, Session } from '../state/index.ts';
import type { MapCardControl } from '../ui/map-card/atlas-map-card.ts';

/** Names of the attributes of `<sozialraum-karte>`, of the parameters of `karte.html`, and of what a message may set. */
export const OPTION_NAMES = [
  'package',
  'indicator',
  'level',
  'year',
  'selection',
  'facilities',
  'controls',
  'theme',
  'language',
  'height',
] as const;
export type OptionName = (typeof OPTION_NAMES)[number];

/** What an embedded map is told, as text: where it comes from (attribute, address, message) makes no difference. */
export type OptionTexts = Readonly<Partial<Record<OptionName, string>>>;

const CONTROLS: readonly MapCardControl[] = ['legend', 'zoom', 'year', 'table', 'search', 'link'];
const DEFAULT_CONTROLS: readonly MapCardControl[] = ['legend', 'zoom', 'table', 'link'];
const THEMES: Readonly<Record<string, SchemeChoice>> = {
  auto: 'system',
  light: 'light',
  dark: 'dark',
  contrast: 'highContrast',
};
const LANGUAGES: readonly Language[] = ['de', 'en'];
const HEIGHT = /^(\d{2,4})(px)?$/;
const LEAST_HEIGHT_PIXELS = 120;

export interface EmbedOptions {
  /** Folder of the package, relative to the page. */
  readonly package: string;
  readonly session: Partial<Session>;
  readonly controls: ReadonlySet<MapCardControl>;
  readonly theme: SchemeChoice;
  /** Height of the map itself in pixels; null = by its width. */
  readonly heightPixels: number | null;
}

/** Separated by commas or blanks. */
const listOf = (text: string | undefined): string[] => (text ?? '').split(/[\s,]+/).filter((part) => part !== '');

/** Reads the options; what can not be read becomes a finding and is left at its default. */
export function readOptions(texts: OptionTexts): { readonly options: EmbedOptions; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const wrong = (column: OptionName, value: string): null => {
    findings.push(finding('session-unknown-value', 'warning', '', { column, value }));
    return null;
  };
  const { indicator, level, year, selection, facilities, controls, theme, language, height } = texts;
  const wantedYear = year === undefined || year === '' ? null : /^\d{4}$/.test(year) ? Number(year) : wrong('year', year);
  const [wholeHeight, pixels] = HEIGHT.exec(height ?? '') ?? [];
  if (height !== undefined && height !== '' && height !== 'auto' && wholeHeight === undefined) wrong('height', height);
  const named = listOf(controls);
  for (const name of named) if (name !== 'none' && !CONTROLS.some((known) => known === name)) wrong('controls', name);
  if (theme !== undefined && theme !== '' && THEMES[theme] === undefined) wrong('theme', theme);
  const knownLanguage = LANGUAGES.find((known) => known === language);
  if (language !== undefined && language !== '' && knownLanguage === undefined) wrong('language', language);
  return {
    findings,
    options: {
      package: texts.package || 'atlas/',
      session: {
        indicator: indicator ? indicatorId(indicator) : null,
        level: level ? levelId(level) : null,
        year: wantedYear,
        selection: listOf(selection).map(areaKey),
        facilities: listOf(facilities).map(facilityKindId),
        ...(knownLanguage === undefined ? {} : { language: knownLanguage }),
      },
      controls: new Set(controls === undefined ? DEFAULT_CONTROLS : CONTROLS.filter((known) => named.includes(known))),
      theme: THEMES[theme ?? ''] ?? 'system',
      heightPixels: pixels === undefined ? null : Math.max(LEAST_HEIGHT_PIXELS, Number(pixels)),
    },
  };
}
