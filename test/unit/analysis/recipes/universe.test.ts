import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resultStates, spreadOver, takePart, valuesAt, type UniverseInputs } from '../../../../src/analysis/recipes/universe.ts';
import { areaKey, Exclusion, hasNumber, ValueState, type RecipeUniverse } from '../../../../src/model/index.ts';
import { WHOLE } from './small-recipes.ts';

/** Only what the rules look at. */
function inputsOf(
  columns: readonly (readonly number[])[],
  more: { repeated?: readonly number[]; inhabitants?: readonly number[]; states?: readonly (readonly number[])[] } = {},
): UniverseInputs {
  const n = columns[0]?.length ?? 0;
  const keys = Array.from({ length: n }, (_, area) => areaKey(`a${area}`));
  const loaded = { level: { keys }, repeated: Uint8Array.from(more.repeated ?? new Array<number>(n).fill(0)) };
  return {
    loaded: loaded as unknown as UniverseInputs['loaded'],
    inhabitants: more.inhabitants === undefined ? null : Float64Array.from(more.inhabitants),
    columns: columns.map((column) => Float64Array.from(column)),
    states: (
      more.states ?? columns.map((column) => column.map((value) => (Number.isNaN(value) ? ValueState.missing : ValueState.valid)))
    ).map((codes) => Uint8Array.from(codes)),
  };
}

describe('who takes part', () => {
  it('never counts a repeated geometry twice', () => {
    const { exclusions, positions } = takePart(inputsOf([[1, 1, 2]], { repeated: [0, 1, 0] }), WHOLE);
    expect([...exclusions]).toEqual([Exclusion.none, Exclusion.missingInput, Exclusion.none]);
    expect([...positions]).toEqual([0, 2]);
  });

  it('takes areas whose inhabitants are not known, and those with exactly the minimum', () => {
    const universe: RecipeUniverse = { ...WHOLE, minimumPopulation: 300 };
    const { exclusions } = takePart(inputsOf([[1, 2, 3, 4]], { inhabitants: [300, 299, NaN, 0] }), universe);
    expect([...exclusions]).toEqual([0, Exclusion.belowMinimumPopulation, 0, Exclusion.uninhabited]);
    expect([...takePart(inputsOf([[1, 2]]), universe).exclusions]).toEqual([0, 0]);
  });

  it('needs a number on each side where the rest counts', () => {
    const inputs = inputsOf([
      [1, NaN, NaN],
      [NaN, 2, 3],
      [5, NaN, 6],
    ]);
    const universe: RecipeUniverse = { ...WHOLE, missing: 'available' };
    expect([...takePart(inputs, universe).mask]).toEqual([1, 1, 1]);
    expect([...takePart(inputs, universe, [[0, 1], [2]]).mask]).toEqual([1, 0, 1]);
  });

  it('knows degenerate inputs', () => {
    expect(takePart(inputsOf([[]]), WHOLE).positions).toHaveLength(0);
    // A constant column has no robust z-value, and so no outlier.
    expect([...takePart(inputsOf([[7, 7, 7]]), { ...WHOLE, outlierLimit: 1 }).exclusions]).toEqual([0, 0, 0]);
    expect([...takePart(inputsOf([[NaN, NaN]]), WHOLE).exclusions]).toEqual([Exclusion.missingInput, Exclusion.missingInput]);
  });

  it('keeps mask, positions and codes in agreement, whatever the unit of the inputs', () => {
    const cell = fc.oneof(fc.integer({ min: -50, max: 50 }), fc.constant(NaN));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 30 }), fc.constantFrom(2, 1024, 0.25), (rows, unit) => {
        const columns = [rows.map(([one]) => one), rows.map(([, other]) => other)];
        const universe: RecipeUniverse = { ...WHOLE, outlierLimit: 3 };
        const { exclusions, mask, positions } = takePart(inputsOf(columns), universe);
        expect([...positions]).toEqual([...mask.keys()].filter((area) => mask[area] === 1));
        expect([...mask]).toEqual([...exclusions].map((code) => (code === Exclusion.none ? 1 : 0)));
        const scaled = takePart(inputsOf(columns.map((column) => column.map((value) => value * unit))), universe);
        expect([...scaled.exclusions]).toEqual([...exclusions]);
        const first = Float64Array.from(columns[0]!);
        const back = spreadOver(rows.length, positions, valuesAt(first, positions));
        back.forEach((value, area) => expect(value).toBe(mask[area] === 1 ? first[area] : NaN));
      }),
    );
  });
});

describe('the states of a result', () => {
  it('keep missing, secret, not rated and uninhabited apart', () => {
    const { none, belowMinimumPopulation, excludedByHand, outlier, missingInput, secretInput, uninhabited } = Exclusion;
    const exclusions = Uint8Array.of(
      none,
      belowMinimumPopulation,
      excludedByHand,
      outlier,
      missingInput,
      missingInput,
      missingInput,
      secretInput,
      uninhabited,
    );
    const valid = new Uint8Array(9);
    const inputs = Uint8Array.of(0, 0, 0, 0, ValueState.missing, ValueState.notRated, 0, ValueState.secret, 0);
    const { notRated, missing, secret } = ValueState;
    const states = resultStates(exclusions, [valid, inputs]);
    expect([...states]).toEqual([0, notRated, notRated, notRated, missing, notRated, missing, secret, ValueState.uninhabited]);
    expect([...states].map(hasNumber)).toEqual([...exclusions].map((code) => code === none));
  });
});
