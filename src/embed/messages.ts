import { areaKey, indicatorId, levelId, type AreaKey } from '../model/index.ts';
import type { Session } from '../state/index.ts';

/** Version of the messages between a page and the frame in it; both sides ignore any other. */
export const MESSAGE_VERSION = 1;

/** What the page around a frame may say. */
export type HostMessage =
  | { readonly sozialraum: 1; readonly type: 'set'; readonly id?: string; readonly session: HostPatch }
  | { readonly sozialraum: 1; readonly type: 'get'; readonly id?: string };

/** What a page may set; nothing else of a session is its business. */
export interface HostPatch {
  readonly indicator?: string | null;
  readonly level?: string | null;
  readonly year?: number | null;
  readonly selection?: readonly string[];
}

/** What the frame says of the map it shows. */
export interface MapState {
  readonly indicator: string | null;
  readonly level: string | null;
  readonly year: number | null;
  readonly selection: readonly string[];
  readonly headline: string;
  readonly reading: string;
}

/** What the frame says. `height` goes to any page, for it tells nothing; all others to the allowed origins only. */
export type FrameMessage =
  | { readonly sozialraum: 1; readonly type: 'height'; readonly pixels: number }
  | { readonly sozialraum: 1; readonly type: 'ready'; readonly state: MapState }
  | { readonly sozialraum: 1; readonly type: 'session'; readonly state: MapState }
  | { readonly sozialraum: 1; readonly type: 'select'; readonly keys: readonly string[] }
  | { readonly sozialraum: 1; readonly type: 'error'; readonly findings: readonly { readonly code: string; readonly hint: string }[] }
  | { readonly sozialraum: 1; readonly type: 'state'; readonly id: string | null; readonly state: MapState }
  | { readonly sozialraum: 1; readonly type: 'refused'; readonly id: string | null; readonly reason: string };

const LONGEST_TEXT = 200;
const MOST_KEYS = 5000;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST_TEXT;

/** A message of ours; `wrong` where it is one, but not as it should be; null where it is somebody else's. */
export function readHostMessage(data: unknown): HostMessage | { readonly wrong: string; readonly id: string | null } | null {
  if (!isRecord(data) || data['sozialraum'] !== MESSAGE_VERSION) return null;
  const { type } = data;
  const id = isText(data['id']) ? data['id'] : null;
  const withId = id === null ? {} : { id };
  if (type === 'get') return { sozialraum: 1, type, ...withId };
  if (type !== 'set') return { wrong: 'type', id };
  const session = readPatch(data['session']);
  return typeof session === 'string' ? { wrong: session, id } : { sozialraum: 1, type, ...withId, session };
}

/** The patch, or the name of the part that is wrong. */
function readPatch(session: unknown): HostPatch | string {
  if (!isRecord(session)) return 'session';
  const known: Readonly<Record<string, (value: unknown) => boolean>> = {
    indicator: (value) => value === null || isText(value),
    level: (value) => value === null || isText(value),
    year: (value) => value === null || (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 9999),
    selection: (value) => Array.isArray(value) && value.length <= MOST_KEYS && value.every(isText),
  };
  const wrong = Object.entries(session).find(([name, value]) => !Object.hasOwn(known, name) || known[name]?.(value) !== true);
  return wrong === undefined ? (session as HostPatch) : `session.${wrong[0].slice(0, LONGEST_TEXT)}`;
}

/** What a page sets, as parts of the session. */
export function sessionPatch({ indicator, level, year, selection }: HostPatch): Partial<Session> {
  return {
    ...(indicator === undefined ? {} : { indicator: indicator === null ? null : indicatorId(indicator) }),
    ...(level === undefined ? {} : { level: level === null ? null : levelId(level) }),
    ...(year === undefined ? {} : { year }),
    ...(selection === undefined ? {} : { selection: selection.map((key): AreaKey => areaKey(key)) }),
  };
}

/**
 * The origins of the parameter `origins`: exact, `https://www.stadt.example`, separated by commas or blanks; whatever is no origin is left
 * out, and so is `*`. Everybody else is not heard.
 */
export function readOrigins(text: string | null): ReadonlySet<string> {
  return new Set(
    (text ?? '').split(/[\s,]+/).filter((part) => {
      try {
        const { origin, protocol } = new URL(part);
        return origin === part && (protocol === 'https:' || protocol === 'http:');
      } catch {
        return false;
      }
    }),
  );
}
