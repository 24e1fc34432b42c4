import type { Story } from '../model/index.ts';
import { storiesIn } from './foreign-work.ts';
import { itemsOfFile } from './items-of-file.ts';

/** Stories of a file, see `itemsOfFile`; what is no story is left out. */
export const storiesOfFile = (text: string): readonly Story[] => itemsOfFile(text, 'stories', storiesIn);
