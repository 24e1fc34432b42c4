import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaKey, levelId, type Board } from '../../../src/model/index.ts';
import {
  BOARD_FIELDS,
  cardMovedByKey,
  fieldAt,
  middleOfField,
  positionOfZ,
  withCardEdited,
  withCards,
  withoutCard,
  type ArrowKey,
} from '../../../src/state/board-editing.ts';

const board = (kind: Board['kind']): Board => ({ id: 'tafel-1', kind, title: '', cards: [] });
const area = (key: string) => ({ kind: 'area' as const, level: levelId('l'), area: areaKey(key) });

describe('boards', () => {
  it('knows the field of the middle of a field', () => {
    for (const field of BOARD_FIELDS) expect(fieldAt(middleOfField(field).x, middleOfField(field).y)).toBe(field);
  });

  it('lays the mean into the middle, and what is far from it at the rims', () => {
    expect(positionOfZ(0)).toBe(0.5);
    expect([positionOfZ(-99), positionOfZ(99)]).toEqual([0, 1]);
    expect(positionOfZ(Number.NaN)).toBeNaN();
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
