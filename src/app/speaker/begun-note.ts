/** Begins like the keys of conferences, and is shown and cleared with them; no package has such a name. */
const BEGUN_NOTE_KEY = 'sozialraumatlas.konferenzen.~notiz';

/** What somebody began to write in the second window and did not hand over; '' for nothing, and where storage is forbidden. */
export function readBegunNote(): string {
  try {
    const text: unknown = JSON.parse(localStorage.getItem(BEGUN_NOTE_KEY) ?? '""');
    return typeof text === 'string' ? text : '';
  } catch {
    return '';
  }
}

/** Keeps it for the next time; '' forgets it. */
export function keepBegunNote(text: string): void {
  try {
    if (text === '') localStorage.removeItem(BEGUN_NOTE_KEY);
    else localStorage.setItem(BEGUN_NOTE_KEY, JSON.stringify(text));
  } catch {
    // Without storage the field is all there is.
  }
}
