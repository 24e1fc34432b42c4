import type { Board } from '../../../model/index.ts';
import { fieldAt, type BoardField } from '../../../state/index.ts';
import { translate, type Language } from '../../../texts/index.ts';

/** What a board is called. */
export const boardTitle = ({ title, kind }: Pick<Board, 'title' | 'kind'>, language: Language): string =>
  title.trim() === '' ? translate(language, `conference.boards.kind.${kind}`) : title;

export const fieldName = (kind: Board['kind'], field: BoardField, language: Language): string =>
  translate(language, `conference.boards.field.${kind}.${field}`);

/** The field a place (0..1) lies in, in words. */
export const fieldNameAt = (kind: Board['kind'], { x, y }: { readonly x: number; readonly y: number }, language: Language): string =>
  fieldName(kind, fieldAt(x, y), language);
