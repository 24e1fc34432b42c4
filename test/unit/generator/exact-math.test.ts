import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clamp, cosine, exponential, logistic, pseudoAngle, sine } from '../../../geodata/generator/exact-math.ts';
import { logOddsOf } from '../../../geodata/generator/series.ts';
import { fixedNormal } from '../../../geodata/generator/latent.ts';
import { noiseField, randomStream } from '../../../geodata/generator/seeded-random.ts';

describe('functions of plain arithmetic', () => {
  test('follow the mathematical ones', () => {
    fc.assert(
      fc.property(fc.double({ min: -1000, max: 1000, noNaN: true }), (x) => {
        expect(Math.abs(sine(x) - Math.sin(x))).toBeLessThan(1e-9);
        expect(Math.abs(cosine(x) - Math.cos(x))).toBeLessThan(1e-9);
      }),
      { seed: 1 },
    );
    fc.assert(
      fc.property(fc.double({ min: -300, max: 300, noNaN: true }), (x) => {
        expect(exponential(x) / Math.exp(x)).toBeCloseTo(1, 11);
      }),
      { seed: 2 },
    );
  });

  test('log-odds and logistic undo each other', () => {
    for (const share of [0.001, 0.02, 0.5, 0.77, 0.999]) expect(logistic(logOddsOf(share))).toBeCloseTo(share, 9);
  });

  test('the pseudo angle orders directions as the angle does', () => {
    fc.assert(
      fc.property(fc.double({ min: -3.1, max: 3.1, noNaN: true }), fc.double({ min: -3.1, max: 3.1, noNaN: true }), (a, b) => {
        fc.pre(Math.abs(a - b) > 1e-6);
        const [p, q] = [a, b].map((angle) => pseudoAngle(Math.cos(angle), Math.sin(angle)));
        expect(Math.sign(p! - q!)).toBe(Math.sign(a - b));
      }),
      { seed: 3 },
    );
  });
});

describe('seeded randomness', () => {
  test('the same name gives the same stream, another name another one', () => {
    const draw = (seed: number, name: string): number[] => {
      const random = randomStream(seed, name);
      return Array.from({ length: 5 }, () => random.next());
    };
    expect(draw(7, 'a')).toEqual(draw(7, 'a'));
    expect(draw(7, 'a')).not.toEqual(draw(7, 'b'));
    expect(draw(7, 'a')).not.toEqual(draw(8, 'a'));
  });

  test('normal numbers have mean 0 and variance 1', () => {
    const values = Array.from({ length: 20000 }, (_, i) => fixedNormal(3, 5, i));
    const mean = values.reduce((a, b) => a + b, 0) / values.length;
    const variance = values.reduce((a, b) => a + (b - mean) * (b - mean), 0) / values.length;
    expect(Math.abs(mean)).toBeLessThan(0.02);
    expect(Math.abs(variance - 1)).toBeLessThan(0.03);
  });

  test('the noise field is continuous and bounded', () => {
    const field = noiseField(4, 'test', 500);
    for (let x = -2000; x < 2000; x += 37) {
      expect(Math.abs(field(x, 0.7 * x))).toBeLessThanOrEqual(1.2);
      expect(Math.abs(field(x, 0.7 * x) - field(x + 0.01, 0.7 * x))).toBeLessThan(0.001);
    }
    expect(clamp(5, 0, 1)).toBe(1);
  });
});
