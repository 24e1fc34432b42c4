import { clamp } from './exact-math.ts';
import type { Facility, FacilityPlan } from './facilities.ts';
import { fixedNormal, type BlockLatents } from './latent.ts';
import { hashText } from './seeded-random.ts';

/** Facilities whose work shows: far better than their surroundings let expect (position in the kind, share of points taken off). */
const EXCEPTIONS: Readonly<Record<string, ReadonlyMap<number, number>>> = {
  kita: new Map([
    [7, -14],
    [31, -17],
    [64, 13],
    [90, -12],
  ]),
  grundschule: new Map([
    [4, 16],
    [17, 14],
    [22, -13],
  ]),
};

const percent = (value: number): number => Math.round(clamp(value, 0, 100) * 10) / 10;

/** A share as a count of cases would give it: the smaller the base, the further from the truth. */
function observed(expectedPercent: number, base: number, seed: number, name: number, index: number): number {
  const p = clamp(expectedPercent, 4, 95) / 100;
  const spread = Math.sqrt((p * (1 - p)) / base);
  const cases = Math.round(clamp(p + spread * fixedNormal(seed, name, index), 0, 1) * base);
  return percent((cases / base) * 100);
}

/** Results of Kitas (children with language support) and primary schools (transitions to the Gymnasium), driven by their surroundings. */
export function withResults(facilities: FacilityPlan, scoresOf: (face: number) => BlockLatents, seed: number): FacilityPlan {
  const result = new Map(facilities);
  const add = (kind: string, describe: (facility: Facility, index: number) => Facility['properties']): void => {
    const all = facilities.get(kind) ?? [];
    result.set(
      kind,
      all.map((facility, index) => ({ ...facility, properties: { ...facility.properties, ...describe(facility, index) } })),
    );
  };
  add('kita', ({ face, properties }, index) => {
    const { start, changeOfSocial } = scoresOf(face);
    const social = start.social + changeOfSocial;
    const places = typeof properties['ue3'] === 'number' ? properties['ue3'] : 30;
    const base = Math.max(4, Math.round(places * 0.42));
    const expected = 29 + 6.5 * social + 4.5 * start.migration + (EXCEPTIONS['kita']!.get(index) ?? 0);
    return { geprueft: base, sprachfoerderung: observed(expected, base, seed, hashText('sprachfoerderung'), index) };
  });
  add('grundschule', ({ face, properties }, index) => {
    const { start, changeOfSocial } = scoresOf(face);
    const social = start.social + changeOfSocial;
    const places = typeof properties['plaetze'] === 'number' ? properties['plaetze'] : 220;
    const base = Math.max(12, Math.round(places / 4.4));
    const expected = 46 - 11 * social - 2.5 * start.migration + (EXCEPTIONS['grundschule']!.get(index) ?? 0);
    return { viertklasse: base, gymnasium: observed(expected, base, seed, hashText('gymnasium'), index) };
  });
  return result;
}
