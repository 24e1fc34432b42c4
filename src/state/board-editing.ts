import type { Board, BoardCard, BoardKind, Conference, ConferencePlace } from '../model/index.ts';
import { freeId } from './beside-items.ts';

/** A quarter of a board. */
export type BoardField = 'topLeft' | 'topRight' | 'bottomLeft' | 'bottomRight';
export const BOARD_FIELDS: readonly BoardField[] = ['topLeft', 'topRight', 'bottomLeft', 'bottomRight'];

const LEFT = 0.25;
const RIGHT = 0.75;
/** Of an arrow key along an axis of a portfolio. */
const STEP = 0.05;
const FINE_STEP = 0.01;
/** A z-value of this size lies at the rim of a portfolio. */
const RIM = 2.5;

/** The quarter a place (0..1) lies in; the middle belongs to the upper and the right one. */
export const fieldAt = (x: number, y: number): BoardField =>
  y >= 0.5 ? (x < 0.5 ? 'topLeft' : 'topRight') : x < 0.5 ? 'bottomLeft' : 'bottomRight';

/** The middle of a quarter. */
export const middleOfField = (field: BoardField): { readonly x: number; readonly y: number } => ({
  x: field === 'topLeft' || field === 'bottomLeft' ? LEFT : RIGHT,
  y: field === 'topLeft' || field === 'topRight' ? RIGHT : LEFT,
});

/** 0..1 along an axis of a portfolio for a z-value: 0.5 = mean, the rims at ±2.5; NaN stays NaN. */
export const positionOfZ = (z: number): number => Math.min(1, Math.max(0, 0.5 + z / (2 * RIM)));

/** With one more board; `title` may be empty. */
export function withBoard(conference: Conference, kind: BoardKind, title: string): { conference: Conference; id: string } {
  const id = freeId('tafel-1', new Set(conference.boards.map((board) => board.id)));
  return { conference: { ...conference, boards: [...conference.boards, { id, kind, title, cards: [] }] }, id };
}

/** With another board in the place of that of its id. */
export const withBoardChanged = (conference: Conference, changed: Board): Conference =>
  conference.boards.includes(changed)
    ? conference
    : { ...conference, boards: conference.boards.map((board) => (board.id === changed.id ? changed : board)) };

export const withoutBoard = (conference: Conference, id: string): Conference => ({
  ...conference,
  boards: conference.boards.filter((board) => board.id !== id),
});

export interface NewCard {
  readonly text: string;
  readonly place: ConferencePlace | null;
  readonly x: number;
  readonly y: number;
}

/**
 * With more cards. What is there already, the same words about the same area, is not laid a second time. `beside`: other boards, whose cards have other ids; minutes name
 * places by the ids of cards.
 */
export function withCards(board: Board, cards: readonly NewCard[], beside: readonly Board[] = []): Board {
  const ids = new Set([board, ...beside].flatMap((one) => one.cards.map(({ id }) => id)));
  const known = new Set(board.cards.map(keyOfArea));
  const added = cards.flatMap((card): BoardCard[] => {
    const area = keyOfArea(card);
    if (area !== null) {
      if (known.has(area)) return [];
      known.add(area);
    }
    const id = freeId('karte-1', ids);
    ids.add(id);
    return [{ id, ...card, x: within(card.x), y: within(card.y) }];
  });
  return added.length === 0 ? board : { ...board, cards: [...board.cards, ...added] };
}

/** With a card at another place, or with other words; the very same board where nothing would change. */
export function withCardEdited(board: Board, id: string, members: Partial<Pick<BoardCard, 'text' | 'x' | 'y'>>): Board {
  const card = board.cards.find((one) => one.id === id);
  if (card === undefined) return board;
  const { x = card.x, y = card.y, text = card.text } = members;
  const changed: BoardCard = { ...card, text, x: within(x), y: within(y) };
  if (changed.text === card.text && changed.x === card.x && changed.y === card.y) return board;
  return { ...board, cards: board.cards.map((one) => (one === card ? changed : one)) };
}

export const withoutCard = (board: Board, id: string): Board => ({ ...board, cards: board.cards.filter((card) => card.id !== id) });

export type ArrowKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';
const DIRECTIONS: Readonly<Record<ArrowKey, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
export const isArrowKey = (key: string): key is ArrowKey => key in DIRECTIONS;

/** Where an arrow key takes a card: to the next field of a SWOT, a small step along the axes of a portfolio (`fine`: a fifth of it). */
export function cardMovedByKey({ kind }: Board, { x, y }: BoardCard, key: ArrowKey, fine: boolean): { x: number; y: number } {
  const [right, up] = DIRECTIONS[key];
  const step = kind === 'swot' ? 0.5 : fine ? FINE_STEP : STEP;
  // Whole hundredths: a way there and back ends where it began.
  const along = (from: number, direction: number): number => {
    const to = Math.round((from + direction * step) * 100) / 100;
    return kind === 'swot' && (to < 0 || to > 1) ? from : within(to);
  };
  return { x: right === 0 ? x : along(x, right), y: up === 0 ? y : along(y, up) };
}

const within = (position: number): number => (Number.isFinite(position) ? Math.min(1, Math.max(0, position)) : 0.5);

const keyOfArea = ({ place, text }: Pick<BoardCard, 'place' | 'text'>): string | null =>
  place?.kind === 'area' ? `${place.level} ${place.area} ${text}` : null;
