import { CONTRIBUTION_KINDS, type ContributionKind } from '../../../model/index.ts';
import { LANGUAGES, type Language } from '../../../texts/index.ts';

/** Grows with every change of the messages that an older window would not understand. */
export const SPEAKER_PROTOCOL_VERSION = 1;
const PROTOCOL = 'sozialraumatlas-vortrag';

/** Channel of one presentation; two atlases open at once do not hear each other. */
export const speakerChannelName = (id: string): string => `${PROTOCOL}-${id}`;

/** Such is the id of a presentation, also in an address. */
export const SPEAKER_ID = /^[\da-z-]{8,40}$/;

export const LONGEST_NOTE = 2000;
const LONGEST_TEXT = 100_000;
const LONGEST_PICTURE = 2_000_000;
const MOST_STEPS = 1000;

/** A slide as the second window shows it. */
export interface SpeakerSlide {
  readonly title: string;
  readonly text: string;
  /** The map as an SVG text; '' while there is none. */
  readonly picture: string;
}

/** All the second window knows. */
export interface SpeakerState {
  readonly language: Language;
  readonly scheme: 'light' | 'dark' | 'highContrast';
  readonly story: string;
  /** Headlines of all steps. */
  readonly steps: readonly string[];
  /** Position of the shown step; -1 = none. */
  readonly index: number;
  readonly present: SpeakerSlide;
  readonly next: SpeakerSlide | null;
  readonly notes: string;
  readonly black: boolean;
  /** When the presentation began, milliseconds since 1970. */
  readonly begun: number;
  /** Area a contribution would be about; '' = none. */
  readonly place: string;
  readonly fictitious: boolean;
}

/** From the atlas to the second window. */
export type ToSpeaker =
  | { readonly type: 'state'; readonly state: SpeakerState }
  /** The answer to a `ping`. */
  | { readonly type: 'pong' }
  /** A contribution was taken down. */
  | { readonly type: 'noted'; readonly note: string }
  /** The presentation ends: `left` by the presenter, or the window is `closing`. */
  | { readonly type: 'ended'; readonly why: 'left' | 'closing' };

/** From the second window to the atlas. */
export type FromSpeaker =
  | { readonly type: 'hello' }
  | { readonly type: 'ping' }
  | { readonly type: 'goodbye' }
  | { readonly type: 'go'; readonly step: number }
  | { readonly type: 'black'; readonly black: boolean }
  | { readonly type: 'leave' }
  | { readonly type: 'note'; readonly note: string; readonly kind: ContributionKind; readonly text: string };

/** What goes over the channel. */
export const speakerEnvelope = <Message extends ToSpeaker | FromSpeaker>(message: Message): object => ({
  protocol: PROTOCOL,
  version: SPEAKER_PROTOCOL_VERSION,
  message,
});

type Members = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown, longest = LONGEST_TEXT): value is string => typeof value === 'string' && value.length <= longest;
const isPosition = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= -1 && value < MOST_STEPS;

/** The message within; null for anything else, also of another version. */
function opened(data: unknown): Members | null {
  if (!isObject(data) || data['protocol'] !== PROTOCOL || data['version'] !== SPEAKER_PROTOCOL_VERSION) return null;
  return isObject(data['message']) ? data['message'] : null;
}

/** True for a message of the protocol in a version this window does not speak. */
export const isForeignVersion = (data: unknown): boolean =>
  isObject(data) && data['protocol'] === PROTOCOL && data['version'] !== SPEAKER_PROTOCOL_VERSION;

/** A checked message to the second window; null where it is not as it should be. */
export function readToSpeaker(data: unknown): ToSpeaker | null {
  const message = opened(data);
  switch (message?.['type']) {
    case 'pong':
      return { type: 'pong' };
    case 'ended':
      return message['why'] === 'left' || message['why'] === 'closing' ? { type: 'ended', why: message['why'] } : null;
    case 'noted':
      return isText(message['note'], 60) ? { type: 'noted', note: message['note'] } : null;
    case 'state': {
      const state = readState(message['state']);
      return state === null ? null : { type: 'state', state };
    }
    default:
      return null;
  }
}

/** A checked message from the second window; null where it is not as it should be. */
export function readFromSpeaker(data: unknown): FromSpeaker | null {
  const message = opened(data);
  switch (message?.['type']) {
    case 'hello':
    case 'ping':
    case 'goodbye':
    case 'leave':
      return { type: message['type'] };
    case 'go':
      return isPosition(message['step']) && message['step'] >= 0 ? { type: 'go', step: message['step'] } : null;
    case 'black':
      return typeof message['black'] === 'boolean' ? { type: 'black', black: message['black'] } : null;
    case 'note': {
      const { note, text } = message;
      const kind = CONTRIBUTION_KINDS.find((one) => one === message['kind']);
      if (kind === undefined || !isText(note, 60) || !isText(text, LONGEST_NOTE) || text.trim() === '') return null;
      return { type: 'note', note, kind, text: text.trim() };
    }
    default:
      return null;
  }
}

function readState(value: unknown): SpeakerState | null {
  if (!isObject(value)) return null;
  const { story, steps, index, notes, black, begun, place, fictitious } = value;
  const language = LANGUAGES.find((one) => one === value['language']);
  const scheme = (['light', 'dark', 'highContrast'] as const).find((one) => one === value['scheme']);
  const present = readSlide(value['present']);
  const next = value['next'] === null ? null : readSlide(value['next']);
  if (language === undefined || scheme === undefined || present === null || (next === null && value['next'] !== null)) return null;
  if (!isText(story) || !isText(notes) || !isText(place) || !isPosition(index)) return null;
  if (!Array.isArray(steps) || steps.length > MOST_STEPS || !steps.every((step): step is string => isText(step))) return null;
  if (typeof black !== 'boolean' || typeof fictitious !== 'boolean' || typeof begun !== 'number' || !Number.isFinite(begun)) return null;
  return { language, scheme, story, steps, index, present, next, notes, black, begun, place, fictitious };
}

function readSlide(value: unknown): SpeakerSlide | null {
  if (!isObject(value)) return null;
  const { title, text, picture } = value;
  if (!isText(title) || !isText(text) || !isText(picture, LONGEST_PICTURE)) return null;
  return { title, text, picture: picture.startsWith('<svg ') ? picture : '' };
}
