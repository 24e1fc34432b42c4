import type { Board, Conference, ConferencePlace, Level, LevelDevelopment } from '../../../model/index.ts';
import { middleOfField, positionOfZ, withCards, type BoardField, type NewCard } from '../../../state/index.ts';

/** New cards of a field stand beside each other. */
const APART = 0.11;

/** The next free place about the middle of a field. */
export function placeInField({ kind, cards }: Board, field: BoardField, after: number): { readonly x: number; readonly y: number } {
  const { x, y } = middleOfField(field);
  if (kind === 'swot') return { x, y };
  const position = cards.length + after;
  return { x: x + ((position % 3) - 1) * APART, y: y + ((Math.floor(position / 3) % 3) - 1) * APART };
}

export interface ProposedAreas {
  readonly board: Board;
  /** Names of areas without comparable numbers. */
  readonly missing: readonly string[];
}

export interface ShownNumbers {
  readonly level: Level;
  readonly levelDevelopment: LevelDevelopment | null;
}

/** Where the shown numbers propose an area; null on other boards and without two comparable years. */
function proposalFor({ kind }: Board, { levelDevelopment }: ShownNumbers) {
  if (kind !== 'levelDevelopment' || levelDevelopment === null) return null;
  const { levels, changes } = levelDevelopment;
  return (area: number): { readonly x: number; readonly y: number } | null => {
    const [x, y] = [positionOfZ(levels[area] ?? Number.NaN), positionOfZ(changes[area] ?? Number.NaN)];
    return Number.isNaN(x + y) ? null : { x, y };
  };
}

const MIDDLE = { x: 0.5, y: 0.5 };

/** With a card per area; where the shown numbers propose a place, there. */
export function withAreas(
  board: Board,
  areas: readonly number[],
  numbers: ShownNumbers,
  field: BoardField,
  { boards }: Conference,
): ProposedAreas {
  const propose = proposalFor(board, numbers);
  const { level } = numbers;
  const missing: string[] = [];
  const cards = areas.flatMap((area, index): NewCard[] => {
    const [key, name] = [level.keys[area], level.names[area]];
    if (key === undefined || name === undefined) return [];
    const place: ConferencePlace = { kind: 'area', level: level.id, area: key };
    const proposed = propose?.(area) ?? null;
    if (propose !== null && proposed === null) missing.push(name);
    return [{ text: name, place, ...(proposed ?? (propose === null ? placeInField(board, field, index) : MIDDLE)) }];
  });
  return { board: withCards(board, cards, boards), missing };
}

/** With the cards of areas of the shown level where the shown numbers propose them again. */
export function withProposedAgain(board: Board, numbers: ShownNumbers): ProposedAreas {
  const propose = proposalFor(board, numbers);
  if (propose === null) return { board, missing: [] };
  const missing: string[] = [];
  const cards = board.cards.map((card) => {
    if (card.place?.kind !== 'area' || card.place.level !== numbers.level.id) return card;
    const proposed = propose(numbers.level.keys.indexOf(card.place.area));
    if (proposed === null) missing.push(card.text);
    return { ...card, ...(proposed ?? MIDDLE) };
  });
  return { board: { ...board, cards }, missing };
}
