/** Stories: steps that hold a view of the atlas with words, to be told one after the other. */
import type { AreaKey, LevelId } from './ids.ts';

/** What stands beside the map on a step. */
export type StoryLayout = 'map' | 'text' | 'table' | 'chart' | 'profile';
export const STORY_LAYOUTS: readonly StoryLayout[] = ['map', 'text', 'table', 'chart', 'profile'];

export interface StoryStep {
  readonly id: string;
  /** Headline, best as a question: "Wo fehlen Kita-Plätze?" */
  readonly title: string;
  readonly titleEn?: string;
  /** Paragraphs of plain text, parted by empty lines. */
  readonly text: string;
  readonly textEn?: string;
  /** The view as in a link, without `?`: whatever of it an atlas does not know is told and left out. */
  readonly view: string;
  readonly layout: StoryLayout;
  /** Areas of the view's level that stand out and carry their name. */
  readonly emphasis: readonly AreaKey[];
  /** For the one who speaks; never shown to the room, never exported to slides the room gets. */
  readonly notes: string;
  readonly notesEn?: string;
}

export interface Story {
  readonly id: string;
  readonly title: string;
  readonly titleEn?: string;
  readonly note?: string;
  readonly noteEn?: string;
  /** Counts up whenever the story is saved with changes; 0 = never saved. */
  readonly version: number;
  /** ISO date of the last saving. */
  readonly changed?: string;
  readonly steps: readonly StoryStep[];
}

export type ContributionKind = 'strength' | 'problem' | 'idea' | 'question';
export const CONTRIBUTION_KINDS: readonly ContributionKind[] = ['strength', 'problem', 'idea', 'question'];

/** What a contribution or a card is about. */
export type ConferencePlace =
  | { readonly kind: 'area'; readonly level: LevelId; readonly area: AreaKey }
  | { readonly kind: 'point'; readonly x: number; readonly y: number };

/** Something the room said. Nobody's name is kept. */
export interface Contribution {
  readonly id: string;
  readonly kind: ContributionKind;
  readonly text: string;
  readonly place: ConferencePlace | null;
  /** Hands or dots counted. */
  readonly votes: number;
  /** Step of the story it was said at; null = none. */
  readonly step: string | null;
  /** ISO date and time. */
  readonly said: string;
}

export type DecisionState = 'open' | 'running' | 'done' | 'dropped';
export const DECISION_STATES: readonly DecisionState[] = ['open', 'running', 'done', 'dropped'];

export interface Decision {
  readonly id: string;
  readonly text: string;
  /** Body responsible, e.g. "Jugendamt". */
  readonly responsible: string;
  /** ISO date; null = none set. */
  readonly due: string | null;
  readonly state: DecisionState;
  /** What became of it, told at the next conference. */
  readonly outcome: string;
  /** Contributions it rests on. */
  readonly contributions: readonly string[];
}

/** SWOT: four fields; portfolios: two axes from 0 to 1 (level x development, effort x effect). */
export type BoardKind = 'swot' | 'levelDevelopment' | 'effortEffect';
export const BOARD_KINDS: readonly BoardKind[] = ['swot', 'levelDevelopment', 'effortEffect'];

export interface BoardCard {
  readonly id: string;
  readonly text: string;
  readonly place: ConferencePlace | null;
  /** 0..1 from left to right and from bottom to top; in a SWOT only the quarter counts. */
  readonly x: number;
  readonly y: number;
}

export interface Board {
  readonly id: string;
  readonly kind: BoardKind;
  readonly title: string;
  readonly cards: readonly BoardCard[];
}

/** One conference: what was shown, said and decided. Kept in the browser and in files, never in links. */
export interface Conference {
  readonly id: string;
  readonly title: string;
  /** ISO date. */
  readonly date: string;
  readonly place: string;
  readonly story: string | null;
  /** The one before: its open decisions are asked about. */
  readonly follows: string | null;
  readonly contributions: readonly Contribution[];
  readonly decisions: readonly Decision[];
  readonly boards: readonly Board[];
}
