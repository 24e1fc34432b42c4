import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml, markup } from '../../../src/report/markup.ts';
import { methodSheet } from '../../../src/report/method-sheet.ts';
import { Exclusion, levelId, type AnalysisRecipe } from '../../../src/model/index.ts';
import type { RecipeResult } from '../../../src/analysis/protocol.ts';
import '../../../src/texts/english.ts';
import { AREAS, sampleAtlas, sampleLevel, SAMPLES } from './sheet-samples.ts';

const sheet = (
  { recipe, result }: { readonly recipe: AnalysisRecipe; readonly result: RecipeResult },
  more: Partial<Parameters<typeof methodSheet>[0]> = {},
): string =>
  methodSheet({ recipe, result, atlas: sampleAtlas([recipe]), level: sampleLevel(), language: 'de', generated: '2026-11-21', ...more });

/** What a reader sees. */
const words = (html: string): string =>
  html
    .replace(/<style>[\s\S]*<\/style>/, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/[\s\u00a0\u202f]+/g, ' ');

const EVIL = `<img src=x onerror="alert(1)">&'</style><script>`;

describe('markup', () => {
  it('escapes everything that is put in', () => {
    expect(markup`<p title="${'a"b'}">${'<b>'}${markup`<i>${'&'}</i>`}${[1, 'x<']}${null}</p>`.toString()).toBe(
      '<p title="a&quot;b">&lt;b&gt;<i>&amp;</i>1x&lt;</p>',
    );
  });

  it('leaves no sign that could begin a tag, an entity or end an attribute', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", ';', 'a', 'l', 't', '#', '3', '9', '\u0000', 'ä') }),
        (text) => !/[<>"'\u0000]|&(?!(?:amp|lt|gt|quot|#39);)/.test(escapeHtml(text)),
      ),
    );
  });
});

describe('method sheet', () => {
  const kinds = Object.keys(SAMPLES) as (keyof typeof SAMPLES)[];

  it.each(kinds)('of %s is one page without script and without anything from elsewhere', (kind) => {
    for (const language of ['de', 'en'] as const) {
      const html = sheet(SAMPLES[kind], { language });
      expect(html.startsWith(`<!doctype html>\n<html lang="${language}">`)).toBe(true);
      expect(html.trimEnd().endsWith('</html>')).toBe(true);
      expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|\son\w+=/i);
      expect(html.match(/<style>/g)).toHaveLength(1);
      expect(html).toContain("default-src 'none'");
      expect(words(html)).not.toMatch(/undefined|NaN|\[object|analysis\./);
    }
  });

  it.each(kinds)('of %s names title, kind, level, years, sources, date and that data are invented', (kind) => {
    const text = words(sheet(SAMPLES[kind]));
    for (const wanted of [
      SAMPLES[kind].recipe.title,
      'Methodenblatt',
      'Probestadt',
      'Sozialräume',
      '2020, 2022',
      'Alle Angaben sind fiktiv.',
      'Stadt Probestadt, Melderegister',
      'dl-de/by-2-0',
      'Erstellt am 21.11.2026',
      'Hinweise zur Deutung',
      'ökologischer Fehlschluss',
    ])
      expect(text).toContain(wanted);
  });

  const expected: Readonly<Record<keyof typeof SAMPLES, readonly string[]>> = {
    index: [
      'Zusammengesetzter Index',
      'Arme je 100 Kinder',
      'hoch = mehr Bedarf',
      'hoch = weniger Bedarf',
      '2 (67 %)',
      '−1,00; 0,50',
      'über −1,00 bis 0,50',
      'z-Werte (durch n, wie Berlin)',
      'Cronbachs Alpha 0,81',
      'Ausgeschlossene Gebiete gehen auch nicht in Mittelwerte',
      'Angaben sind geheim 1 Sozialraum 5',
      'Von Hand ausgeschlossen Sozialraum 4',
      'Ausreißer ab einem robusten z-Wert (Median, MAD) von 3,5',
      'Sozialraum 2 1 1,50',
      'Version 3, gespeichert am 01.02.2026',
      '3 von 6',
    ],
    statusDynamics: [
      'Status hoch 1 0 0 1',
      'Status sehr niedrig',
      'in seiner eigenen Einheit über 2 Jahre',
      '−1,00; 1,00; 1,50',
      'Dynamik negativ',
    ],
    factors: [
      'Hauptkomponenten',
      'Oblimin',
      'KMO) 0,70',
      'Armut',
      'Kommunalität',
      'Erklärte Varianz 60,0 % 25,0 %',
      'Korrelationen der Faktoren',
      'Basisjahr 2020',
    ],
    typology: [
      'k-Means',
      'Typ 1: Ruhige Lage',
      'Wenig Belastung.',
      '3 Gebiete, 900 Einwohner',
      'Typisch: Sozialraum 1.',
      'Stabilität 90 %',
      'Im Grenzbereich: Sozialraum 2.',
      'Seed) 7',
      'um mehr als 0,25 gestiegen',
      'Wechsel zwischen den Jahren (davon deutlich) 2 (1)',
      '−0,50 (10,0)',
    ],
    association: [
      'lokales Moran I',
      'hohe Werte, auch ringsum 2 Sozialraum 1, Sozialraum 2',
      'Permutationen) 999',
      'FDR',
      'bis 40 m',
      'p (Permutation) < 0,001',
      'empirischer Bayes',
    ],
    expectation: [
      'einfach (kleinste Quadrate, OLS)',
      'Konstante',
      'R² 0,640',
      'über der Erwartung 1',
      '95 %',
      'unter 15 Fällen',
      '8,0 bis 12,0',
      'Ergebnis eines anderen Rezepts („Sozialindex“, Version 3).',
    ],
  };

  it.each(kinds)('of %s says every choice and result', (kind) => {
    const atlas = sampleAtlas([SAMPLES.index.recipe, SAMPLES[kind].recipe]);
    const text = words(sheet(SAMPLES[kind], { atlas }));
    for (const wanted of expected[kind]) expect(text).toContain(wanted);
  });

  it.each(kinds)('of %s speaks English throughout', (kind) => {
    const text = words(sheet(SAMPLES[kind], { language: 'en', atlas: sampleAtlas([SAMPLES[kind].recipe], '', 'en') }));
    expect(text).toContain('Method sheet');
    expect(text).toContain('21 November 2026');
    // Names of the package stay as they are.
    expect(text.replaceAll('Sozialräume', '')).not.toMatch(/\b(und|Gebiete|nicht|Ergebnis|Quelle|Hinweise)\b|[ÄÖÜäöüß]/);
  });

  it.each(kinds)('of %s escapes what comes from data and readers', (kind) => {
    const { recipe, result } = SAMPLES[kind];
    const evil = { ...recipe, title: EVIL, note: EVIL } as AnalysisRecipe;
    const named =
      evil.kind === 'typology'
        ? { ...evil, names: [{ title: EVIL, sentence: EVIL }] }
        : evil.kind === 'factors'
          ? { ...evil, names: [EVIL, EVIL] }
          : evil;
    const atlas = sampleAtlas([named], EVIL);
    const html = sheet({ recipe: named, result }, { atlas, level: { ...sampleLevel(), names: Array.from({ length: AREAS }, () => EVIL) } });
    expect(html).not.toContain('<img');
    expect(html).not.toContain('<script');
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;');
  });

  it('says in words why there is no result', () => {
    const refusal: RecipeResult = { kind: 'refused', reason: 'constantIndicator', indicators: ['arm' as never], findings: [] };
    const text = words(sheet({ recipe: SAMPLES.index.recipe, result: refusal }));
    expect(text).toContain('Mit diesen Angaben gibt es kein Ergebnis.');
    expect(text).toContain('denselben Wert: Kinderarmut');
    expect(text).toContain('Klassengrenzen');
  });

  it('names no areas of another level', () => {
    const text = words(sheet(SAMPLES.index, { level: { ...sampleLevel(), id: levelId('block') } }));
    expect(text).not.toContain('Sozialraum 2');
    expect(text).toContain('Die Liste der Gebiete fehlt');
  });

  it('is true to exclusions: an area that is out stands under its reason, with no number', () => {
    const { result } = SAMPLES.index;
    if (result.kind !== 'index') throw new Error('no index');
    const all = { ...result, exclusions: new Uint8Array(AREAS).fill(Exclusion.uninhabited), areas: 0 };
    expect(words(sheet({ recipe: SAMPLES.index.recipe, result: all }))).toContain(`Unbewohnt ${AREAS}`);
    const none = { ...result, exclusions: new Uint8Array(AREAS), areas: AREAS };
    expect(words(sheet({ recipe: SAMPLES.index.recipe, result: none }))).toContain('Alle Gebiete sind bewertet.');
  });

  it('lets no table grow into a book', () => {
    const { recipe, result } = SAMPLES.index;
    if (result.kind !== 'index') throw new Error('no index');
    const n = 700;
    const many: RecipeResult = {
      ...result,
      values: new Float64Array(n),
      classes: new Uint8Array(n),
      ranks: Uint32Array.from({ length: n }, (_, area) => area + 1),
      exclusions: new Uint8Array(n),
      areas: n,
    };
    const names = Array.from({ length: n }, (_, area) => `Ort ${area}`);
    const text = words(sheet({ recipe, result: many }, { level: { ...sampleLevel(), keys: names as never, names } }));
    expect(text).toContain('Die ersten 500 von 700 Gebieten.');
    expect(text).not.toContain('Ort 650');
  });
});
