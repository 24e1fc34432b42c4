/** What documents (HTML, PDF, DOCX, PPTX) are made of: words, pictures and tables, ready to be set. Composed by the app; writers only set it. */
import type { Conference } from '../model/index.ts';
import type { Language } from '../texts/index.ts';

/** A picture with the words that stand in for it. */
export interface DocumentPicture {
  /** Bytes of a PNG. */
  readonly png: Uint8Array;
  readonly widthPixels: number;
  readonly heightPixels: number;
  readonly alternative: string;
}

export interface DocumentTable {
  readonly caption: string;
  readonly columns: readonly string[];
  /** Cells as written, one list per row; the first cell of a row is its header. */
  readonly rows: readonly (readonly string[])[];
}

export interface LegendEntry {
  readonly label: string;
  /** CSS colour. */
  readonly color: string;
  readonly pattern: 'none' | 'dots' | 'crossHatch' | 'diagonal';
  /** Areas in the class; null where that tells nothing. */
  readonly count: number | null;
  /** What stands in the place of a filled area: a line around nothing, or a round sign with `sign` in it. */
  readonly symbol?: 'outline' | 'circle' | undefined;
  readonly sign?: string | undefined;
}

export interface StorySlide {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Indicator, level, year: the headline of the map. */
  readonly mapTitle: string;
  /** The map in one sentence. */
  readonly reading: string;
  readonly picture: DocumentPicture | null;
  readonly legendTitle: string;
  readonly legend: readonly LegendEntry[];
  readonly table: DocumentTable | null;
  /** Source, reference date, boundaries: one line each. */
  readonly sources: readonly string[];
  readonly notes: string;
}

export interface DocumentFrame {
  readonly title: string;
  readonly language: Language;
  /** Title of the atlas. */
  readonly atlas: string;
  /** ISO date. */
  readonly created: string;
  /** Attributions of the package (provider, licence), one line each. */
  readonly attributions: readonly string[];
  /** True for invented data: every page says so. */
  readonly fictitious: boolean;
  /** Rules of disclosure that hold for every number, one line each; none = nothing is said of them. */
  readonly rules?: readonly string[];
}

export interface StoryDocument extends DocumentFrame {
  readonly slides: readonly StorySlide[];
}

/** Minutes of a conference: what was said and decided, with maps of where. */
export interface MinutesDocument extends DocumentFrame {
  readonly conference: Conference;
  /** The conference before, whose decisions are told on. */
  readonly previous: Conference | null;
  /** Names of the places contributions are about, by contribution, decision or card id. */
  readonly placeNames: Readonly<Record<string, string>>;
  /** Titles of the story's steps by id. */
  readonly stepTitles: Readonly<Record<string, string>>;
  /** Map with the contributions, each with its number: its position in `conference.contributions`, from 1; null where none has a place. */
  readonly picture: DocumentPicture | null;
}
