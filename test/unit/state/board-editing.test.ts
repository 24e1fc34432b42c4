import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaKey, indicatorId, levelId, type Board, type IndicatorSeries } from '../../../src/model/index.ts';
import {
  BOARD_FIELDS,
  cardMovedByKey,
  fieldAt,
  middleOfField,
  withCardEdited,
  withCards,
  withoutCard,
  type ArrowKey,
} from '../../../src/state/board-editing.ts';
import { levelAndDevelopment, positionOfZ } from '../../../src/state/level-development.ts';

const board = (kind: Board['kind']): Board => ({ id: 'tafel-1', kind, title: '', cards: [] });
const area = (key: string) => ({ kind: 'area' as const, level: levelId('l'), area: areaKey(key) });

describe('boards', () => {
  it('knows the field of the middle of a field', () => {
    for (const field of BOARD_FIELDS) expect(fieldAt(middleOfField(field).x, middleOfField(field).y)).toBe(field);
  });

  it('lays no card twice, and keeps cards on the board', () => {
    const once = withCards(board('levelDevelopment'), [
      { text: 'A', place: area('1'), x: 3, y: -1 },
      { text: 'A', place: area('1'), x: 0, y: 0 },
      { text: 'frei', place: null, x: Number.NaN, y: 0.2 },
      { text: 'frei', place: null, x: 0.1, y: 0.2 },
    ]);
    expect(once.cards.map(({ x, y }) => [x, y])).toEqual([
      [1, 0],
      [0.5, 0.2],
      [0.1, 0.2],
    ]);
    expect(new Set(once.cards.map(({ id }) => id)).size).toBe(3);
    expect(withCards(once, [{ text: 'A', place: area('1'), x: 0, y: 0 }])).toBe(once);
    expect(withoutCard(once, 'karte-1').cards).toHaveLength(2);
    const beside = withCards({ ...board('swot'), id: 'tafel-2' }, [{ text: 'x', place: null, x: 0, y: 0 }], [once]);
    expect(once.cards.map(({ id }) => id)).not.toContain(beside.cards[0]?.id);
    expect(withCardEdited(once, 'karte-2', { x: 0.5 })).toBe(once);
  });

  it('moves by keys there and back, never over the rim', () => {
    const arrows: readonly ArrowKey[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];
    fc.assert(
      fc.property(
        fc.constantFrom('swot' as const, 'effortEffect' as const),
        fc.array(fc.constantFrom(...arrows), { maxLength: 60 }),
        (kind, keys) => {
          let now = withCards(board(kind), [{ text: 'x', place: null, x: 0.25, y: 0.75 }]);
          for (const key of keys) {
            const [card] = now.cards;
            now = withCardEdited(now, 'karte-1', cardMovedByKey(now, card!, key, false));
            const moved = now.cards[0]!;
            expect(moved.x >= 0 && moved.x <= 1 && moved.y >= 0 && moved.y <= 1).toBe(true);
            if (kind === 'swot') expect([moved.x, moved.y].every((at) => at === 0.25 || at === 0.75)).toBe(true);
          }
        },
      ),
    );
    const card = { id: 'k', text: '', place: null, x: 0.3, y: 0.7 };
    const right = { ...card, ...cardMovedByKey(board('effortEffect'), card, 'ArrowRight', true) };
    expect(cardMovedByKey(board('effortEffect'), right, 'ArrowLeft', true)).toEqual({ x: 0.3, y: 0.7 });
  });
});

const series = (values: readonly (readonly number[])[], more: Partial<IndicatorSeries> = {}): IndicatorSeries => ({
  indicator: indicatorId('i'),
  level: levelId('l'),
  years: values.map((_, t) => 2020 + t),
  values: values.map((column) => Float64Array.from(column)),
  states: values.map((column) => new Uint8Array(column.length)),
  numerators: null,
  denominators: null,
  city: new Float64Array(values.length),
  cityDelivered: values.map(() => false),
  origin: values.map(() => 'direct' as const),
  breaks: [],
  ...more,
});

describe('levelAndDevelopment', () => {
  it('gives z-values over n for level and change', () => {
    const found = levelAndDevelopment(
      series([
        [1, 2, 3],
        [2, 4, 6],
      ]),
      1,
    );
    // Mean 4, s = sqrt(8/3); mean change 2, s = sqrt(2/3).
    expect(found?.levels[0]).toBeCloseTo(-2 / Math.sqrt(8 / 3), 12);
    expect(found?.changes[2]).toBeCloseTo(1 / Math.sqrt(2 / 3), 12);
    expect([found?.fromYear, found?.toYear]).toEqual([2020, 2021]);
  });

  it('does not depend on unit and offset', () => {
    const column = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(column, column, fc.integer({ min: 1, max: 50 }), (one, other, factor) => {
        const plain = levelAndDevelopment(series([one, other]), 1);
        const scaled = levelAndDevelopment(series([one, other].map((values) => values.map((value) => value * factor + 7))), 1);
        plain?.levels.forEach((z, at) => expect(scaled?.levels[at]).toBeCloseTo(z, 6));
        plain?.changes.forEach((z, at) => expect(scaled?.changes[at]).toBeCloseTo(z, 6));
      }),
    );
  });

  it('leaves areas without a number out, and lays equal ones into the middle', () => {
    const found = levelAndDevelopment(
      series([
        [5, 5, Number.NaN],
        [6, 6, 7],
      ]),
      1,
    );
    expect([...(found?.levels ?? [])]).toEqual([0, 0, Number.NaN]);
    expect(positionOfZ(0)).toBe(0.5);
    expect([positionOfZ(-99), positionOfZ(99)]).toEqual([0, 1]);
    expect(positionOfZ(Number.NaN)).toBeNaN();
  });

  it('begins after a break of all areas, and knows no change over a break of one', () => {
    const values = [
      [1, 2, 3],
      [2, 2, 2],
      [3, 4, 8],
    ];
    expect(levelAndDevelopment(series(values, { breaks: [{ year: 2021, areas: [], reason: 'definition' }] }), 2)?.fromYear).toBe(2021);
    expect(levelAndDevelopment(series(values, { breaks: [{ year: 2022, areas: [], reason: 'definition' }] }), 2)).toBeNull();
    expect(levelAndDevelopment(series(values, { breaks: [{ year: 2021, areas: [1], reason: 'boundaries' }] }), 2)?.changes[1]).toBeNaN();
    expect(levelAndDevelopment(series(values), 0)).toBeNull();
  });
});
