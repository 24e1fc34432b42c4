/** The part of the package's JSON Schema that tells of stories. Twin of `model/story.ts`. */
import { IDENTIFIER, STORY_LAYOUTS } from '../model/index.ts';
import { choice, closed, freeText, list, text } from './schema-parts.ts';

const identifier = { ...text('Kennung'), pattern: IDENTIFIER.source };

export const STORY_SCHEMA = closed('Geschichte', ['id', 'title', 'steps'], {
  id: identifier,
  title: text('Titel'),
  titleEn: freeText('Titel auf Englisch'),
  note: freeText('Anmerkung'),
  noteEn: freeText('Anmerkung auf Englisch'),
  version: { type: 'integer', minimum: 0, title: 'Version' },
  changed: freeText('Zuletzt gespeichert'),
  steps: list(
    closed('Schritt', ['id', 'view'], {
      id: identifier,
      title: freeText('Überschrift', 'Am besten als Frage.'),
      titleEn: freeText('Überschrift auf Englisch'),
      text: freeText('Text', 'Absätze durch leere Zeilen getrennt.'),
      textEn: freeText('Text auf Englisch'),
      view: freeText('Ansicht', 'Was im Link hinter dem Fragezeichen steht, zum Beispiel „v=1&indikator=kinderarmut&jahr=2024“.'),
      layout: choice(STORY_LAYOUTS, 'Neben der Karte'),
      emphasis: list({ type: 'string', minLength: 1 }, 'Hervorgehobene Gebiete', 'Schlüssel der Ebene, die die Ansicht zeigt.'),
      notes: freeText('Notizen für Vortragende'),
      notesEn: freeText('Notizen für Vortragende auf Englisch'),
    }),
    'Schritte',
  ),
});
