import { ageColumn, SINGLE_AGES, singleAges } from './age-years.ts';
import { clamp } from './exact-math.ts';
import type { Hierarchy } from './hierarchy.ts';
import { fixedNormal } from './latent.ts';
import { hashText } from './seeded-random.ts';
import { ageGroups } from './series.ts';
import type { BlockSeries } from './series.ts';
import { sumUp } from './tables.ts';
import type { TableFile } from './tables.ts';

const YEARS_AHEAD = 11;
/** First ages of the groups of children and youths. */
const groupOfAge = (age: number): number => (age < 3 ? 0 : age < 6 ? 1 : age < 10 ? 2 : age < 15 ? 3 : 4);
/** Yearly change of the adults' groups in the whole city. */
const adultDrift = [0.002, 0.003, -0.009, 0.014, 0.011];
/** Births fall for some years, then recover a little. */
const birthDrift = (yearsAhead: number): number => (yearsAhead <= 4 ? -0.012 : 0.006);

/** Single years of age, and a population forecast by Sozialraum as a city gets it from its forecasting program. */
export function ageTables(series: BlockSeries, hierarchy: Hierarchy, seed: number): TableFile[] {
  const { keys } = hierarchy.sozialraum;
  const children = singleAges(series, hierarchy, seed);
  const ages = Array.from({ length: SINGLE_AGES }, (_, age) => age);
  const common = { level: 'sozialraum', key: 'sozialraum', symbols: 'plain', referenceDate: '31.12.' } as const;
  const last = series.years.length - 1;
  const lastYear = series.years[last]!;
  const sums = sumUp(series, hierarchy.block.parent, keys.length);
  const forecasts = keys.map((_, area) =>
    forecastOf(
      children(area, last),
      ageGroups.slice(5).map((group) => sums(group, area, last)),
      meanBirths(series, sums, area),
      // Some areas still grow, others empty out.
      clamp(0.003 * fixedNormal(seed, hashText('prognose'), area), -0.008, 0.008),
    ),
  );
  return [
    {
      ...common,
      resource: 'altersjahre',
      path: 'altersjahre.csv',
      dataset: 'altersjahre',
      title: 'Kinder und Jugendliche nach Altersjahren (fiktiv)',
      columns: ages.map(ageColumn),
      source: 'Melderegister (fiktiv)',
      rows: series.years.flatMap((year, t) => keys.map((key, area) => `${key};${year};${children(area, t).join(';')}`)),
    },
    {
      ...common,
      resource: 'prognose',
      path: 'prognose.csv',
      dataset: 'prognose',
      title: `Bevölkerungsprognose ${lastYear + 1} bis ${lastYear + YEARS_AHEAD}, mittlere Variante, wie aus SIKURS übernommen (fiktiv)`,
      columns: ageGroups,
      source: `Kleinräumige Bevölkerungsprognose, Basis 31.12.${lastYear} (fiktiv)`,
      rows: Array.from({ length: YEARS_AHEAD }, (_, k) =>
        keys.map((key, area) => `${key};${lastYear + 1 + k};${forecasts[area]![k]!.join(';')}`),
      ).flat(),
    },
  ];
}

/** Births of the last three years, on average. */
function meanBirths(series: BlockSeries, sums: (column: string, area: number, t: number) => number, area: number): number {
  const last = series.years.length - 1;
  return [0, 1, 2].reduce((sum, back) => sum + sums('geburten', area, Math.max(0, last - back)), 0) / 3;
}

/** Persons per age group in each year ahead: cohorts grow older with the area's own gain or loss, adults drift. */
function forecastOf(children: readonly number[], adults: readonly number[], births: number, gain: number): number[][] {
  let ages = [...children];
  let rest = [...adults];
  let born = births;
  const stay = births > 0 ? clamp((ages[0]! + ages[1]! + ages[2]!) / (3 * births), 0.8, 1.25) : 1;
  return Array.from({ length: YEARS_AHEAD }, (_, k) => {
    born *= 1 + birthDrift(k + 1) + gain;
    const older = ages.slice(0, -1).map((persons) => persons * (1 + gain));
    ages = [born * stay, ...older];
    rest = rest.map((persons, group) => persons * (1 + adultDrift[group]! + gain));
    const groups = [0, 0, 0, 0, 0];
    ages.forEach((persons, age) => (groups[groupOfAge(age)]! += persons));
    return [...groups, ...rest].map((persons) => Math.round(persons));
  });
}
