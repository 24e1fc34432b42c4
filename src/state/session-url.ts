import {
  areaKey,
  CLASSIFICATION_METHODS,
  facilityKindId,
  finding,
  indicatorId,
  levelId,
  MAXIMUM_CLASSES,
  MINIMUM_CLASSES,
  type ClassificationMethod,
  type Finding,
} from '../model/index.ts';
import { decodeList, encodeList } from './link-list.ts';
import { packText } from './packed-text.ts';
import { finite, oneOf, rounded, type ParameterCodec } from './parameter-codec.ts';
import {
  ANALYSIS_PAGES,
  INITIAL_SESSION,
  SIDE_PANELS,
  WORKSPACES,
  type ExplorationSettings,
  type MapView,
  type Session,
} from './session.ts';
import { CONFERENCE_CODECS, storyInLink } from './conference-link.ts';
import { SUPPLY_CODECS } from './supply-link.ts';

/** Version of the link format; a change that old links can not survive counts it up. */
const VERSION = '1';

/** Parameters that hold whole analyses; they are read by `packed-session.ts`. */
const PACKED = {
  rezepte: ({ recipes }) => recipes,
  entwurf: ({ draft }) => (draft === null ? [] : [draft]),
  szenarien: ({ scenarios }) => scenarios,
  bezirksplaene: ({ districts }) => districts,
  geschichten: storyInLink,
} as const satisfies Readonly<Record<string, (session: Session) => readonly object[]>>;

export type PackedName = keyof typeof PACKED;
const PACKED_NAMES = Object.keys(PACKED) as PackedName[];

/** A part of a link that is still to be unpacked. */
export interface PackedParameter {
  readonly name: PackedName;
  readonly text: string;
}

function switchCodec(
  name: string,
  read: (session: Session) => boolean,
  initial: boolean,
  write: (on: boolean) => Partial<Session>,
): ParameterCodec {
  return {
    name,
    encode: (session) => (read(session) === initial ? null : read(session) ? '1' : '0'),
    decode: (text) => (text === '1' || text === '0' ? write(text === '1') : null),
  };
}

function decodeView(text: string): MapView | null {
  const [centerX, centerY, metersPerPixel, ...rest] = text.split(',').map(finite);
  if (centerX == null || centerY == null || metersPerPixel == null || metersPerPixel <= 0 || rest.length > 0) return null;
  return { centerX, centerY, metersPerPixel };
}

const CORRELATIONS: readonly ExplorationSettings['correlation'][] = ['pearson', 'spearman', 'kendall'];
const MOST_WEIGHTINGS = 5000;

/** A parameter of the exploration settings. */
const explorationCodec = (
  name: string,
  encode: (settings: ExplorationSettings) => string | null,
  decode: (text: string) => Partial<ExplorationSettings> | null,
): ParameterCodec => ({
  name,
  encode: ({ exploration }) => encode(exploration),
  decode: (text, { exploration }) => {
    const settings = decode(text);
    return settings && { exploration: { ...exploration, ...settings } };
  },
});

const EXPLORATION_CODECS = [
  explorationCodec(
    'zusammenhang',
    ({ correlated }) => encodeList(correlated),
    (text) => ({ correlated: decodeList(text).map(indicatorId) }),
  ),
  explorationCodec(
    'korrelation',
    ({ correlation }) => (correlation === INITIAL_SESSION.exploration.correlation ? null : correlation),
    (text) => {
      const correlation = oneOf(CORRELATIONS, text);
      return correlation && { correlation };
    },
  ),
  explorationCodec(
    'segregation',
    ({ segregated }) => encodeList(segregated),
    (text) => ({ segregated: decodeList(text).map(indicatorId) }),
  ),
  explorationCodec(
    'gewichtungen',
    ({ weightings, weightSpread }) =>
      weightings === INITIAL_SESSION.exploration.weightings && weightSpread === INITIAL_SESSION.exploration.weightSpread
        ? null
        : `${weightings},${weightSpread}`,
    (text) => {
      const [weightings, weightSpread, ...rest] = text.split(',').map(finite);
      if (weightings == null || weightSpread == null || rest.length > 0) return null;
      const valid =
        Number.isInteger(weightings) && weightings >= 1 && weightings <= MOST_WEIGHTINGS && weightSpread > 0 && weightSpread <= 1;
      return valid ? { weightings, weightSpread } : null;
    },
  ),
];

const CODECS: readonly ParameterCodec[] = [
  {
    name: 'seite',
    encode: (session) => (session.page === INITIAL_SESSION.page ? null : session.page),
    decode: (text) => {
      const page = oneOf(ANALYSIS_PAGES, text);
      return page && { page };
    },
  },
  ...EXPLORATION_CODECS,
  ...SUPPLY_CODECS,
  ...CONFERENCE_CODECS,
  {
    name: 'bereich',
    encode: (session) => (session.workspace === INITIAL_SESSION.workspace ? null : session.workspace),
    decode: (text) => {
      const workspace = oneOf(WORKSPACES, text);
      return workspace && { workspace };
    },
  },
  { name: 'indikator', encode: (session) => session.indicator, decode: (text) => ({ indicator: indicatorId(text) }) },
  { name: 'ebene', encode: (session) => session.level, decode: (text) => ({ level: levelId(text) }) },
  {
    name: 'jahr',
    encode: (session) => (session.year === null ? null : String(session.year)),
    decode: (text) => (/^\d{4}$/.test(text) ? { year: Number(text) } : null),
  },
  {
    name: 'klassen',
    encode: ({ classification: { method, classes } }) =>
      method === INITIAL_SESSION.classification.method && classes === INITIAL_SESSION.classification.classes
        ? null
        : `${method}-${classes}`,
    decode: (text, { classification }) => {
      const classes = decodeClasses(text);
      return classes && { classification: { ...classification, ...classes } };
    },
  },
  {
    name: 'grenzen',
    encode: ({ classification: { manualLimits } }) => encodeList(manualLimits.map(String)),
    decode: (text, { classification }) => {
      const manualLimits = decodeLimits(text);
      return manualLimits && { classification: { ...classification, manualLimits } };
    },
  },
  {
    name: 'fest',
    encode: ({ classification: { pinned } }) => (pinned ? '1' : null),
    decode: (text, { classification }) =>
      text === '1' || text === '0' ? { classification: { ...classification, pinned: text === '1' } } : null,
  },
  { name: 'farben', encode: (session) => session.palette, decode: (text) => ({ palette: text }) },
  switchCodec(
    'abweichung',
    (session) => session.diverging,
    INITIAL_SESSION.diverging,
    (diverging) => ({ diverging }),
  ),
  { name: 'auswahl', encode: (session) => encodeList(session.selection), decode: (text) => ({ selection: decodeList(text).map(areaKey) }) },
  {
    name: 'einrichtungen',
    encode: (session) => encodeList(session.facilities),
    decode: (text) => ({ facilities: decodeList(text).map(facilityKindId) }),
  },
  {
    name: 'karte',
    encode: ({ view }) => view && `${rounded(view.centerX, 9)},${rounded(view.centerY, 9)},${rounded(view.metersPerPixel, 5)}`,
    decode: (text) => {
      const view = decodeView(text);
      return view && { view };
    },
  },
  {
    name: 'tafel',
    encode: (session) => (session.panel === INITIAL_SESSION.panel ? null : session.panel),
    decode: (text) => {
      const panel = oneOf(SIDE_PANELS, text);
      return panel && { panel };
    },
  },
  switchCodec(
    'kontrast',
    (session) => session.contrastMode,
    INITIAL_SESSION.contrastMode,
    (contrastMode) => ({ contrastMode }),
  ),
  switchCodec(
    'namen',
    (session) => session.labels,
    INITIAL_SESSION.labels,
    (labels) => ({ labels }),
  ),
  {
    name: 'sprache',
    encode: (session) => (session.language === INITIAL_SESSION.language ? null : session.language),
    decode: (text) => {
      const language = oneOf(['de', 'en'] as const, text);
      return language && { language };
    },
  },
  switchCodec(
    'leicht',
    (session) => session.plain,
    INITIAL_SESSION.plain,
    (plain) => ({ plain }),
  ),
];

function decodeClasses(text: string): { method: ClassificationMethod; classes: number } | null {
  const [name = '', count = ''] = text.split('-');
  const method = oneOf(CLASSIFICATION_METHODS, name);
  const classes = finite(count);
  if (method === null || classes === null || !Number.isInteger(classes) || classes < MINIMUM_CLASSES || classes > MAXIMUM_CLASSES)
    return null;
  return { method, classes };
}

function decodeLimits(text: string): number[] | null {
  const limits = decodeList(text).map(finite);
  return limits.every((limit): limit is number => limit !== null) ? limits : null;
}

/** The session as a query string without `?`, readable and versioned; '' for the initial session. */
export function encodeSession(session: Session): string {
  const packed = PACKED_NAMES.flatMap((name) => {
    const items = PACKED[name](session);
    return items.length === 0 ? [] : [`${name}=${packText(items)}`];
  });
  const parts = CODECS.flatMap((codec) => {
    const value = codec.encode(session);
    return value === null ? [] : [`${codec.name}=${encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%3A', ':')}`];
  });
  return parts.length + packed.length === 0 ? '' : [`v=${VERSION}`, ...parts, ...packed].join('&');
}

/**
 * The session of a link. What is not understood keeps its default and becomes a finding that is shown to the reader. `packed` are the
 * parameters that hold recipes, scenarios and plans, not looked into: `unpackParameters` (`packed-session.ts`) makes the rest of the session
 * of them. With both, a session survives its link: `decodeSession(encodeSession(s))` equals `s` (places rounded to about a decimetre).
 */
export function decodeSession(query: string): {
  readonly value: Session;
  readonly packed: readonly PackedParameter[];
  readonly findings: Finding[];
} {
  const parameters = new URLSearchParams(query);
  const findings: Finding[] = [];
  const packed: PackedParameter[] = [];
  let session: Session = INITIAL_SESSION;
  const version = parameters.get('v');
  if (version !== null && version !== VERSION) findings.push(finding('session-version', 'warning', '', { value: version }));
  for (const [name, text] of parameters) {
    if (name === 'v') continue;
    const packedName = oneOf(PACKED_NAMES, name);
    if (packedName !== null) {
      packed.push({ name: packedName, text });
      continue;
    }
    const codec = CODECS.find((candidate) => candidate.name === name);
    if (codec === undefined) {
      findings.push(finding('session-unknown-parameter', 'warning', '', { column: name, value: text }));
      continue;
    }
    const patch = codec.decode(text, session);
    if (patch === null) findings.push(finding('session-unknown-value', 'warning', '', { column: name, value: text }));
    else session = { ...session, ...patch };
  }
  return { value: session, packed, findings };
}

/** Longer parameters stand behind the `#`: servers refuse addresses of some thousand characters, and are never sent that part. */
const LONGEST_IN_QUERY = 2000;

/** The session as the two parts of an address, without `?` and `#`. */
export function encodeAddress(session: Session): { readonly query: string; readonly fragment: string } {
  const parts = encodeSession(session).split('&');
  return {
    query: parts.filter(({ length }) => length <= LONGEST_IN_QUERY).join('&'),
    fragment: parts.filter(({ length }) => length > LONGEST_IN_QUERY).join('&'),
  };
}

/** Whether the part behind the `#` of an address is one of ours. */
export function isSessionFragment(fragment: string): boolean {
  const [name = ''] = fragment.replace(/^#/, '').split('=');
  return Object.hasOwn(PACKED, name) || CODECS.some((codec) => codec.name === name);
}

/** What `decodeSession` reads, from both parts of an address. */
export const queryOfAddress = (query: string, fragment: string): string =>
  [query.replace(/^\?/, ''), isSessionFragment(fragment) ? fragment.replace(/^#/, '') : ''].filter((part) => part !== '').join('&');
