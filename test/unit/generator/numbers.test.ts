import { describe, expect, test } from 'vitest';
import { areas, readDescriptor, rows, type Row } from './committed-city.ts';

const years = Array.from({ length: 12 }, (_, i) => String(2013 + i));
const count = (row: Row, column: string): number => (row[column] === '-' ? 0 : Number(row[column]));
const isBlock = (row: Row): boolean => row['baublock'] !== '00000000' && row['baublock'] !== '99999999';
const ageGroups = ['u3', 'a3_5', 'a6_9', 'a10_14', 'a15_17', 'a18_24', 'a25_44', 'a45_64', 'a65_79', 'a80'];
const population = rows('bevoelkerung').filter(isBlock);
const peopleOf = new Map(population.map((row) => [`${row['baublock']} ${row['jahr']}`, row]));

describe('the numbers of Musterstadt', () => {
  test('a city of about 250,000 in every year, each block in every year', () => {
    for (const year of years) {
      const ofYear = population.filter((row) => row['jahr'] === year);
      expect(ofYear).toHaveLength(1900);
      const people = ofYear.reduce((sum, row) => sum + count(row, 'einwohner'), 0);
      expect(people).toBeGreaterThan(225000);
      expect(people).toBeLessThan(262000);
    }
  });

  test('age groups add up to the inhabitants', () => {
    const wrong = population.filter((row) => ageGroups.reduce((sum, group) => sum + count(row, group), 0) !== count(row, 'einwohner'));
    expect(wrong).toEqual([]);
  });

  test('the total row is the sum of the blocks', () => {
    for (const total of rows('bevoelkerung').filter((row) => row['baublock'] === '00000000')) {
      const sum = population.filter((row) => row['jahr'] === total['jahr']).reduce((s, row) => s + count(row, 'einwohner'), 0);
      expect(count(total, 'einwohner')).toBe(sum);
    }
  });

  test('the former Sozialräume have the same people as their city', () => {
    for (const year of years.slice(0, 7)) {
      const former = rows('bevoelkerung-2013').filter((row) => row['jahr'] === year);
      const sum = former.reduce((s, row) => s + count(row, 'einwohner'), 0);
      expect(sum).toBe(population.filter((row) => row['jahr'] === year).reduce((s, row) => s + count(row, 'einwohner'), 0));
    }
  });

  test('Sozialräume have 2,000 to 8,000 inhabitants, some blocks have none', () => {
    const areaOfBlock = new Map(areas('block').map((block) => [block.properties['schluessel']!, block.properties['sozialraum']!]));
    const sums = new Map<string, number>();
    for (const row of population.filter((r) => r['jahr'] === '2024')) {
      const area = areaOfBlock.get(row['baublock']!)!;
      sums.set(area, (sums.get(area) ?? 0) + count(row, 'einwohner'));
    }
    expect(Math.min(...sums.values())).toBeGreaterThan(2000);
    expect(Math.max(...sums.values())).toBeLessThan(8000);
    expect(population.filter((row) => row['jahr'] === '2024' && row['einwohner'] === '0').length).toBeGreaterThan(200);
  });

  test.each([
    ['haushalte', ['haushalte'], 'einwohner'],
    ['haushalte', ['hh_einpersonen', 'hh_kinder'], 'haushalte'],
    ['haushalte', ['hh_alleinerziehend'], 'hh_kinder'],
    ['haushalte', ['hh_kinder3'], 'hh_kinder'],
    ['migration', ['migrationshintergrund'], 'einwohner'],
    ['migration', ['auslaender'], 'migrationshintergrund'],
    ['migration', ['eu_auslaender', 'schutzsuchende'], 'auslaender'],
    ['migration', ['mh_u18'], 'migrationshintergrund'],
    ['soziales', ['sgb2'], 'einwohner'],
    ['soziales', ['bg_kinder'], 'bg'],
    ['wohnen', ['wohnungen_efh'], 'wohnungen'],
    ['wohnen', ['wohnungen_gebunden'], 'wohnungen'],
    ['wohnen', ['leer'], 'wohnungen'],
    ['bildung', ['uebergang_gymnasium'], 'uebergaenge'],
    ['bildung', ['ohne_abschluss'], 'abgaenger'],
    ['gesundheit', ['sprachauffaellig'], 'untersucht'],
    ['gesundheit', ['uebergewicht'], 'untersucht'],
    ['gesundheit', ['vorsorge'], 'untersucht'],
    ['umwelt', ['gruen300'], 'einwohner'],
    ['umwelt', ['laerm'], 'einwohner'],
  ])('%s: %s stay within %s', (table, parts, whole) => {
    const wrong = rows(table).filter((row) => {
      if (!isBlock(row) || row[parts[0]!] === '...') return false;
      const base = row[whole] === undefined ? count(peopleOf.get(`${row['baublock']} ${row['jahr']}`)!, whole) : count(row, whole);
      return parts.reduce((sum, column) => sum + count(row, column), 0) > base;
    });
    expect(wrong).toEqual([]);
  });

  test('children and adults in benefit communities stay within their ages and add up', () => {
    const wrong = rows('soziales').filter((row) => {
      if (!isBlock(row)) return false;
      const people = peopleOf.get(`${row['baublock']} ${row['jahr']}`)!;
      const of = (from: number, to: number): number => ageGroups.slice(from, to).reduce((sum, group) => sum + count(people, group), 0);
      return (
        count(row, 'sgb2_u15') > of(0, 4) ||
        count(row, 'sgb2_erwerbsfaehig') > of(4, 8) ||
        count(row, 'grundsicherung_65') > of(8, 10) ||
        count(row, 'sgb2_u15') + count(row, 'sgb2_erwerbsfaehig') !== count(row, 'sgb2')
      );
    });
    expect(wrong).toEqual([]);
  });

  test('the labour market source shows no 1 and no 2, and no single hidden part of a shown sum', () => {
    const work = rows('arbeit').filter(isBlock);
    expect(work.filter((row) => row['alo'] === '*').length).toBeGreaterThan(100);
    const columns = ['svb', 'alo', 'alo_sgb2', 'alo_sgb3', 'alo_langzeit', 'alo_u25'];
    const leaks = work.filter((row) => {
      if (columns.some((column) => row[column] === '1' || row[column] === '2')) return true;
      if (row['alo'] === '*') return false;
      if (row['alo_sgb2'] === '*' || row['alo_sgb3'] === '*') return row['alo_sgb2'] !== row['alo_sgb3'];
      return count(row, 'alo_sgb2') + count(row, 'alo_sgb3') !== count(row, 'alo');
    });
    expect(leaks).toEqual([]);
    const odd = rows('arbeit').filter((row) => row['baublock'] === '99999999');
    expect(odd).toHaveLength(12);
  });

  test('late and missing deliveries', () => {
    expect(
      new Set(
        rows('bildung')
          .filter((row) => row['jahr'] === '2024')
          .map((row) => row['uebergaenge']),
      ),
    ).toEqual(new Set(['...']));
    expect(rows('wohnen').filter((row) => row['jahr'] === '2016')).toEqual([]);
    expect(rows('umfrage').some((row) => row['zufrieden'] === '/')).toBe(true);
  });

  test('there is something to find: burden clusters in the estates, the new housing area fills up, benefits jump in 2015 and 2022', () => {
    const use = new Map(areas('block').map((block) => [block.properties['schluessel']!, block.properties['sozialraum']!]));
    const names = new Map(areas('sozialraum').map((area) => [area.properties['schluessel']!, area.properties['name']!]));
    const rate = (table: string, numerator: string, year: string, where: (name: string) => boolean): number => {
      let top = 0;
      let base = 0;
      for (const row of rows(table).filter((r) => isBlock(r) && r['jahr'] === year)) {
        if (!where(names.get(use.get(row['baublock']!)!)!)) continue;
        top += count(row, numerator);
        base += count(peopleOf.get(`${row['baublock']} ${year}`)!, 'einwohner');
      }
      return top / base;
    };
    const everywhere = (): boolean => true;
    expect(rate('soziales', 'sgb2', '2024', (name) => name.startsWith('Marienhöhe'))).toBeGreaterThan(
      2 * rate('soziales', 'sgb2', '2024', everywhere),
    );
    const lerchenberg = (name: string): boolean => name.startsWith('Lerchenberg');
    expect(rate('soziales', 'sgb2', '2024', lerchenberg)).toBeLessThan(0.8 * rate('soziales', 'sgb2', '2013', lerchenberg));
    expect(rate('soziales', 'asylblg', '2015', everywhere)).toBeGreaterThan(2 * rate('soziales', 'asylblg', '2013', everywhere));
    const peopleIn = (year: string): number =>
      population
        .filter((row) => row['jahr'] === year && names.get(use.get(row['baublock']!)!)!.startsWith('Neue Gärten'))
        .reduce((sum, row) => sum + count(row, 'einwohner'), 0);
    expect(peopleIn('2024')).toBeGreaterThan(2 * peopleIn('2016'));
  });

  test('a few dimensions drive the indicators: burden moves together, urbanity is something else', () => {
    const areaOfBlock = new Map(areas('block').map((block) => [block.properties['schluessel']!, block.properties['sozialraum']!]));
    const keys = areas('sozialraum').map((area) => area.properties['schluessel']!);
    const sums = (table: string, columns: readonly string[]): number[] => {
      const result = new Map<string, number>();
      for (const row of rows(table)) {
        const area = areaOfBlock.get(row['baublock']!);
        if (area === undefined || row['jahr'] !== '2023') continue;
        result.set(area, (result.get(area) ?? 0) + columns.reduce((sum, column) => sum + count(row, column), 0));
      }
      return keys.map((key) => result.get(key)!);
    };
    const ratio = (table: string, columns: readonly string[], baseTable: string, base: readonly string[]): number[] => {
      const below = sums(baseTable, base);
      return sums(table, columns).map((value, i) => value / below[i]!);
    };
    const correlation = (a: readonly number[], b: readonly number[]): number => {
      const mean = (list: readonly number[]): number => list.reduce((x, y) => x + y, 0) / list.length;
      const [ma, mb] = [mean(a), mean(b)];
      const cross = a.reduce((sum, x, i) => sum + (x - ma) * (b[i]! - mb), 0);
      return cross / Math.sqrt(a.reduce((sum, x) => sum + (x - ma) ** 2, 0) * b.reduce((sum, x) => sum + (x - mb) ** 2, 0));
    };
    const benefits = ratio('soziales', ['sgb2'], 'bevoelkerung', ['einwohner']);
    const oldAge = ratio('soziales', ['grundsicherung_65'], 'bevoelkerung', ['a65_79', 'a80']);
    const gymnasium = ratio('bildung', ['uebergang_gymnasium'], 'bildung', ['uebergaenge']);
    const singles = ratio('haushalte', ['hh_einpersonen'], 'haushalte', ['haushalte']);
    const houses = ratio('wohnen', ['wohnungen_efh'], 'wohnen', ['wohnungen']);
    expect(correlation(benefits, oldAge)).toBeGreaterThan(0.85);
    expect(correlation(benefits, gymnasium)).toBeLessThan(-0.75);
    expect(correlation(singles, houses)).toBeLessThan(-0.6);
    expect(Math.abs(correlation(benefits, singles))).toBeLessThan(0.5);
  });

  test('every indicator refers to columns that stand in a table', () => {
    const { tables = [], indicators = [], themes = [] } = readDescriptor().atlas;
    expect(indicators.length).toBeGreaterThanOrEqual(40);
    expect(themes).toHaveLength(9);
    const resources = new Map(readDescriptor().resources.map((resource) => [resource.name, resource]));
    const known = new Set(
      tables.flatMap((table) => resources.get(table.resource)!.schema!.fields.map((field) => `${table.dataset}.${field.name}`)),
    );
    for (const { value } of indicators) {
      const used =
        value.kind === 'rate'
          ? [...value.numerator, ...value.denominator]
          : value.kind === 'count' || value.kind === 'density'
            ? value.count
            : value.kind === 'delivered' && value.base
              ? [value.value, value.base]
              : [value.value];
      for (const column of used) expect(known.has(`${column.dataset}.${column.column}`)).toBe(true);
    }
  });
});
