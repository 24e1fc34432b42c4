import { besideItems } from '../../../state/index.ts';

const LARGEST_FILE_BYTES = 5_000_000;

export interface ImportedItems<Item> {
  /** Name of the file. */
  readonly file: string;
  readonly found: readonly Item[];
  /** Those that were not there before, with ids of their own. */
  readonly fresh: readonly Item[];
  readonly outcome: 'tooLarge' | 'none' | 'there' | 'done';
}

/** What the file chosen in a field holds beside what is `present`; the field is empty afterwards. Null where none was chosen. */
export async function importedItems<Item extends { readonly id: string }>(
  event: Event,
  read: (text: string) => readonly Item[],
  present: () => readonly Item[],
): Promise<ImportedItems<Item> | null> {
  const input = event.currentTarget as HTMLInputElement;
  const [chosen] = input.files ?? [];
  input.value = '';
  if (chosen === undefined) return null;
  const file = chosen.name;
  if (chosen.size > LARGEST_FILE_BYTES) return { file, found: [], fresh: [], outcome: 'tooLarge' };
  const found = read(await chosen.text());
  const fresh = besideItems(present(), found);
  return { file, found, fresh, outcome: found.length === 0 ? 'none' : fresh.length === 0 ? 'there' : 'done' };
}
