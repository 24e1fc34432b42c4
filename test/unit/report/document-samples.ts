import { zlibSync } from 'fflate';
import { levelId, areaKey } from '../../../src/model/index.ts';
import type { DocumentPicture, MinutesDocument, StoryDocument, StorySlide } from '../../../src/report/documents.ts';

/** Words that break what trusts them. */
export const HOSTILE: readonly string[] = [
  '<script>alert(1)</script>',
  '=cmd|"/c calc"!A1',
  '"><img src=x onerror=alert(1)>',
  '</style><script>alert(2)</script>',
  ']]> &amp; \' " \u0000\u0008\u000b\ufffe\ud800 Ende',
  'שלום עולם und مرحبا 👩‍👩‍👧‍👦 😀 日本語',
  'Donaudampfschifffahrtsgesellschaft'.repeat(10),
  'Wort '.repeat(1000),
  '',
  '   ',
  'eins\r\nzwei\n\ndrei',
];

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = (c & 1) === 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});
const crc = (bytes: Uint8Array): number =>
  (bytes.reduce((c, byte) => (crcTable[(c ^ byte) & 255] ?? 0) ^ (c >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

/** A picture with transparency, as canvases write it: blocks of five blues. */
export function picture(widthPixels = 640, heightPixels = 480, alternative = 'Karte: Kinderarmut je Stadtteil, 2024'): DocumentPicture {
  const blues = [[247, 251, 255], [198, 219, 239], [107, 174, 214], [33, 113, 181], [8, 48, 107]] as const; // prettier-ignore
  const raw = new Uint8Array(heightPixels * (1 + widthPixels * 4));
  for (let y = 0, at = 0; y < heightPixels; y++) {
    at++;
    for (let x = 0; x < widthPixels; x++) {
      const [red, green, blue] = blues[(Math.floor(x / 64) * 3 + Math.floor(y / 48) * 7) % 5] ?? [0, 0, 0];
      const edge = x % 64 === 0 || y % 48 === 0;
      raw.set(edge ? [80, 80, 80, 255] : [red, green, blue, x < 20 ? 0 : 255], at);
      at += 4;
    }
  }
  const header = new Uint8Array(13);
  new DataView(header.buffer).setUint32(0, widthPixels);
  new DataView(header.buffer).setUint32(4, heightPixels);
  header.set([8, 6, 0, 0, 0], 8);
  const parts = [
    Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10),
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(raw)),
    chunk('IEND', new Uint8Array(0)),
  ];
  const png = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    png.set(part, at);
    at += part.length;
  }
  return { png, widthPixels, heightPixels, alternative };
}

const FRAME = {
  language: 'de',
  atlas: 'Sozialraumatlas Musterstadt',
  created: '2026-03-17',
  attributions: ['Stadt Musterstadt: Einwohnerregister (31.12.2024), dl-de/by-2-0 (https://www.govdata.de/dl-de/by-2-0), Daten geändert'],
  fictitious: true,
  rules: ['Gebiete mit einer Basis unter 30 sind nicht bewertet.', 'Weniger als 3 Fälle werden nicht gezeigt.'],
} as const;

export const slide = (title: string, change: Partial<StorySlide> = {}): StorySlide => ({
  title,
  paragraphs: [
    'In drei Stadtteilen fehlen Plätze, obwohl dort die meisten Kinder unter sechs Jahren leben.',
    'Größere Lücken zeigen sich im Süden.',
  ],
  mapTitle: 'Kinderarmut (SGB II), Stadtteile, 2024',
  reading: 'Je dunkler, desto höher der Anteil: von 4,1 % in Auwiesen bis 31,6 % in Nordstadt; die Stadt hat 14,2 %.',
  picture: picture(),
  legendTitle: 'Anteil der Kinder in SGB-II-Haushalten',
  legend: [
    { label: '4,1 bis 8,0 %', color: '#f7fbff', pattern: 'none', count: 6 },
    { label: 'über 8,0 bis 14,0 %', color: '#6baed6', pattern: 'none', count: 9 },
    { label: 'über 14,0 bis 31,6 %', color: '#08306b', pattern: 'none', count: 1 },
    { label: 'geheim gehalten', color: '#eeeeee', pattern: 'dots', count: 2 },
    { label: 'unbewohnt', color: '#ffffff', pattern: 'crossHatch', count: 1 },
    { label: 'nicht bewertet', color: 'rgb(221, 221, 221)', pattern: 'diagonal', count: null },
  ],
  table: {
    caption: 'Kinderarmut nach Stadtteilen, 2024',
    columns: ['Stadtteil', 'Anteil', 'Klasse', 'Stand'],
    rows: Array.from({ length: 18 }, (_, index) => [
      `Stadtteil ${index + 1}`,
      index === 4 ? 'geheim' : index === 7 ? 'keine Angabe' : index === 9 ? '0,0 %' : `${(4 + index * 1.5).toFixed(1).replace('.', ',')} %`,
      String((index % 5) + 1),
      '31.12.2024',
    ]),
  },
  sources: ['Quelle: Statistik der Bundesagentur für Arbeit, Stand 31.12.2024', 'Gebietsstand: 1.1.2024'],
  notes: 'Hier kurz warten und nach dem Süden fragen.',
  ...change,
});

export const story = (change: Partial<StoryDocument> = {}): StoryDocument => ({
  ...FRAME,
  title: 'Wo fehlen Kita-Plätze?',
  slides: [
    slide('Wo leben die meisten Kinder unter sechs Jahren?'),
    slide('Was bleibt offen?', { picture: null, legend: [], table: null, mapTitle: '', reading: '', legendTitle: '', notes: '' }),
    slide('Wie weit ist der Weg zur nächsten Kita?'),
  ],
  ...change,
});

export const minutes = (change: Partial<MinutesDocument> = {}): MinutesDocument => ({
  ...FRAME,
  title: 'Sozialraumkonferenz Nordstadt',
  conference: {
    id: 'k2',
    title: 'Sozialraumkonferenz Nordstadt',
    date: '2026-03-17',
    place: 'Bürgerhaus Nordstadt',
    story: 'kita',
    follows: 'k1',
    contributions: [
      { id: 'b1', kind: 'problem', text: 'Der Spielplatz am Süßen Weg ist seit Monaten gesperrt.', place: { kind: 'area', level: levelId('stadtteil'), area: areaKey('03') }, votes: 4, step: 's1', said: '2026-03-17T18:05:00Z' },
      { id: 'b2', kind: 'idea', text: 'Öffnung der Schulhöfe am Nachmittag', place: { kind: 'point', x: 3, y: 4 }, votes: 17, step: null, said: '2026-03-17T18:09:00Z' },
      { id: 'b3', kind: 'problem', text: 'Keine Kita im Umkreis von 1,5 km', place: null, votes: 9, step: 's2', said: '2026-03-17T18:12:00Z' },
      { id: 'b4', kind: 'strength', text: 'Starke Vereine', place: null, votes: 0, step: null, said: '2026-03-17T18:15:00Z' },
    ],
    decisions: [
      { id: 'd1', text: 'Schulhöfe der Grundschulen öffnen', responsible: 'Schulverwaltungsamt', due: '2026-09-01', state: 'open', outcome: '', contributions: ['b2'] },
      { id: 'd2', text: 'Spielplatz instand setzen', responsible: '', due: null, state: 'running', outcome: '', contributions: ['b1', 'weg'] },
    ],
    boards: [
      { id: 't1', kind: 'swot', title: 'Nordstadt', cards: [{ id: 'c1', text: 'Vereine', place: null, x: 0.2, y: 0.8 }, { id: 'c2', text: 'Kinderarmut', place: { kind: 'area', level: levelId('stadtteil'), area: areaKey('03') }, x: 0.7, y: 0.9 }] },
      { id: 't2', kind: 'effortEffect', title: '', cards: [{ id: 'c3', text: 'Schulhöfe öffnen', place: null, x: 0.1, y: 0.95 }, { id: 'c4', text: 'Neue Kita', place: null, x: 1, y: 1 }] },
      { id: 't3', kind: 'levelDevelopment', title: 'Leer', cards: [] },
    ],
  },
  previous: {
    id: 'k1', title: 'Auftakt', date: '2025-03-11', place: '', story: null, follows: null, contributions: [], boards: [],
    decisions: [
      { id: 'e1', text: 'Familienbüro einrichten', responsible: 'Jugendamt', due: '2025-12-31', state: 'done', outcome: 'Eröffnet am 1. Dezember 2025.', contributions: [] },
      { id: 'e2', text: 'Buslinie 7 verlängern', responsible: 'Verkehrsbetriebe', due: null, state: 'dropped', outcome: '', contributions: [] },
    ],
  },
  placeNames: { b1: 'Nordstadt', b2: 'Punkt in Auwiesen', c2: 'Nordstadt' },
  stepTitles: { s1: 'Wo leben die meisten Kinder unter sechs Jahren?', s2: 'Wie weit ist der Weg zur nächsten Kita?' },
  picture: picture(800, 500, 'Karte mit den Beiträgen 1 und 2'),
  ...change,
}); // prettier-ignore

/** Every text of it hostile. */
export const hostileStory = (): StoryDocument =>
  story({
    title: HOSTILE[0] ?? '',
    atlas: HOSTILE[3] ?? '',
    attributions: HOSTILE,
    rules: HOSTILE,
    slides: HOSTILE.map((words) =>
      slide(words, {
        paragraphs: [words],
        mapTitle: words,
        reading: words,
        legendTitle: words,
        legend: [{ label: words, color: words, pattern: 'dots', count: 1 }],
        table: { caption: words, columns: [words, 'B'], rows: [[words, words], [words]] },
        sources: [words],
        notes: words,
        picture: picture(32, 24, words),
      }),
    ),
  });

export function hostileMinutes(): MinutesDocument {
  const base = minutes();
  const [contribution] = base.conference.contributions;
  const [decision] = base.conference.decisions;
  if (contribution === undefined || decision === undefined) throw new Error('sample');
  const conference = {
    ...base.conference,
    title: HOSTILE[0] ?? '',
    place: HOSTILE[2] ?? '',
    date: HOSTILE[1] ?? '',
    contributions: HOSTILE.map((text, index) => ({ ...contribution, id: text, text, votes: index })),
    decisions: HOSTILE.map((text) => ({ ...decision, text, responsible: text, due: text, outcome: text, contributions: [text] })),
    boards: (['swot', 'levelDevelopment', 'effortEffect'] as const).map((kind) => ({
      id: kind,
      kind,
      title: HOSTILE[0] ?? '',
      cards: HOSTILE.map((text, index) => ({ id: text, text, place: null, x: index / 5, y: index === 0 ? Number.NaN : -1 })),
    })),
  };
  return {
    ...base,
    title: HOSTILE[2] ?? '',
    conference,
    previous: conference,
    placeNames: { constructor: 'x', [HOSTILE[0] ?? '']: HOSTILE[0] ?? '' },
    stepTitles: Object.fromEntries(HOSTILE.map((text, index) => [`s${index}`, text])),
    attributions: HOSTILE,
  };
}
