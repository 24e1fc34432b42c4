import type { BoardKind } from '../model/index.ts';
import type { DocumentPicture, DocumentTable } from './documents.ts';

/** A card on a drawn board: its number, and where it lies (0..1 from left to right and from bottom to top). */
export interface BoardMark {
  readonly number: number;
  readonly x: number;
  readonly y: number;
}

/** A board as a picture with four fields; the words of the cards stand in the table that follows it. */
export interface BoardFigure {
  readonly kind: BoardKind;
  readonly alternative: string;
  /** Words of the fields: top left, top right, bottom left, bottom right. */
  readonly fields: readonly [string, string, string, string];
  /** Words of the axes; empty where the board has none. */
  readonly axisX: string;
  readonly axisY: string;
  readonly marks: readonly BoardMark[];
}

/** What a document consists of, from top to bottom, whatever the format: the writers only set it. */
export type DocumentBlock =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone: 'plain' | 'hint' }
  /** `linked`: addresses in it may be links. */
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[]; readonly linked: boolean }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [term: string, value: string])[] }
  | { readonly kind: 'table'; readonly table: DocumentTable }
  | { readonly kind: 'figure'; readonly picture: DocumentPicture }
  | { readonly kind: 'board'; readonly board: BoardFigure };

export const heading = (level: 2 | 3, text: string): DocumentBlock => ({ kind: 'heading', level, text });
export const paragraph = (text: string, tone: 'plain' | 'hint' = 'plain'): DocumentBlock => ({ kind: 'paragraph', text, tone });
export const list = (items: readonly string[], ordered = false): DocumentBlock => ({ kind: 'list', ordered, items, linked: false });
/** A list of sources, whose addresses may be links. */
export const sourceList = (items: readonly string[]): DocumentBlock => ({ kind: 'list', ordered: false, items, linked: true });
export const table = (caption: string, columns: readonly string[], rows: DocumentTable['rows']): DocumentBlock => ({
  kind: 'table',
  table: { caption, columns, rows },
});

/** Whether the caption of a table says again what the heading above it says; then it is kept for those who can not see only. */
export function repeatsHeading(blocks: readonly DocumentBlock[], index: number): boolean {
  const block = blocks[index];
  const above = blocks.slice(0, index).findLast(({ kind }) => kind === 'heading');
  return block?.kind === 'table' && above?.kind === 'heading' && above.text === block.table.caption;
}
