import type { conferenceMinutes as german } from '../../de/conference/minutes.ts';

/** Page "Protokoll" of the workspace "Konferenz". */
export const conferenceMinutes: Record<keyof typeof german, string> = {
  'conference.minutes.save': 'Save the minutes',
  'conference.minutes.format.pdf': 'PDF',
  'conference.minutes.format.docx': 'Word (DOCX)',
  'conference.minutes.format.html': 'Web page (HTML)',
  'conference.minutes.format.json': 'Data (JSON)',
  'conference.minutes.format.label': 'Save the minutes as {format}',
  'conference.minutes.json.hint':
    'The JSON file holds this conference and the earlier ones it follows. It can be opened again on the page “Contributions”, on another computer too.',
  'conference.minutes.preview': 'Preview',
  'conference.minutes.preview.map':
    'The files also hold a map of the whole city, with the shown indicator and {count} numbered {count|contribution|contributions}.',
  'conference.minutes.preview.board': 'The board itself stands in the files as a picture.',
  'conference.minutes.picture':
    '{headline} {reading} On the map {count|stands|stand} {count} numbered {count|contribution|contributions}; the list of contributions explains the numbers.',
  'conference.minutes.next': 'Going on with the next conference',
  'conference.minutes.next.hint': 'It follows this one: what was decided comes first there, with the question what became of it.',
};
