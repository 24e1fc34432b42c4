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
  type WithFindings,
} from '../model/index.ts';
import { decodeRecipes, encodeRecipes } from './recipe-link.ts';
import {
  ANALYSIS_PAGES,
  INITIAL_SESSION,
  SIDE_PANELS,
  WORKSPACES,
  type ExplorationSettings,
  type MapView,
  type Session,
} from './session.ts';

/** Version of the link format; a change that old links can not survive counts it up. */
const VERSION = '1';
const LIST_SEPARATOR = '~';

/** Reads and writes one part of the session as one readable query parameter; defaults are left out of the link. */
interface ParameterCodec {
  readonly name: string;
  /** null = leave out. */
  encode(session: Session): string | null;
  /** null = the value is not understood. */
  decode(text: string): Partial<Session> | null;
}

const list = (items: readonly string[]): string | null => (items.length === 0 ? null : items.map(encodeListItem).join(LIST_SEPARATOR));
const encodeListItem = (item: string): string => item.replaceAll('%', '%25').replaceAll(LIST_SEPARATOR, '%7E');
const decodeListItem = (item: string): string => item.replaceAll('%7E', LIST_SEPARATOR).replaceAll('%25', '%');
const decodeList = (text: string): string[] =>
  text
    .split(LIST_SEPARATOR)
    .filter((item) => item !== '')
    .map(decodeListItem);

const finite = (text: string): number | null => {
  const number = Number(text);
  return text.trim() !== '' && Number.isFinite(number) ? number : null;
};

function oneOf<Value extends string>(values: readonly Value[], text: string): Value | null {
  return values.find((value) => value === text) ?? null;
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

const rounded = (value: number, digits: number): string => String(Number(value.toPrecision(digits)));

const CORRELATIONS: readonly ExplorationSettings['correlation'][] = ['pearson', 'spearman', 'kendall'];
const MOST_WEIGHTINGS = 5000;

/** A parameter of the exploration settings; those are put together from their parameters in `decodeSession`. */
function explorationCodec(
  name: string,
  encode: (settings: ExplorationSettings) => string | null,
  decode: (text: string) => Partial<ExplorationSettings> | null,
): ParameterCodec & { readonly decodeSettings: typeof decode } {
  return {
    name,
    encode: ({ exploration }) => encode(exploration),
    decode: (text) => (decode(text) === null ? null : {}),
    decodeSettings: decode,
  };
}

const EXPLORATION_CODECS = [
  explorationCodec(
    'zusammenhang',
    ({ correlated }) => list(correlated),
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
    ({ segregated }) => list(segregated),
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
  {
    name: 'rezepte',
    encode: ({ recipes }) => (recipes.length === 0 ? null : encodeRecipes(recipes)),
    decode: (text) => {
      const recipes = decodeRecipes(text);
      return recipes && { recipes };
    },
  },
  {
    name: 'entwurf',
    encode: ({ draft }) => draft && encodeRecipes([draft]),
    decode: (text) => {
      const [draft, ...rest] = decodeRecipes(text) ?? [];
      return draft === undefined || rest.length > 0 ? null : { draft };
    },
  },
  ...EXPLORATION_CODECS,
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
    // The classification is put together from three parameters in `decodeSession`.
    decode: (text) => (decodeClasses(text) === null ? null : {}),
  },
  {
    name: 'grenzen',
    encode: ({ classification: { manualLimits } }) => list(manualLimits.map(String)),
    decode: (text) => (decodeLimits(text) === null ? null : {}),
  },
  {
    name: 'fest',
    encode: ({ classification: { pinned } }) => (pinned ? '1' : null),
    decode: (text) => (text === '1' || text === '0' ? {} : null),
  },
  { name: 'farben', encode: (session) => session.palette, decode: (text) => ({ palette: text }) },
  switchCodec(
    'abweichung',
    (session) => session.diverging,
    INITIAL_SESSION.diverging,
    (diverging) => ({ diverging }),
  ),
  { name: 'auswahl', encode: (session) => list(session.selection), decode: (text) => ({ selection: decodeList(text).map(areaKey) }) },
  {
    name: 'einrichtungen',
    encode: (session) => list(session.facilities),
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
  const parts = CODECS.flatMap((codec) => {
    const value = codec.encode(session);
    return value === null ? [] : [`${codec.name}=${encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%3A', ':')}`];
  });
  return parts.length === 0 ? '' : [`v=${VERSION}`, ...parts].join('&');
}

/**
 * The session of a link. What is not understood keeps its default and becomes a finding that is shown to the reader.
 * `decodeSession(encodeSession(s)).value` equals `s` for every valid session (view rounded to about a decimetre).
 */
export function decodeSession(query: string): WithFindings<Session> {
  const parameters = new URLSearchParams(query);
  const findings: Finding[] = [];
  let session: Session = INITIAL_SESSION;
  const version = parameters.get('v');
  if (version !== null && version !== VERSION) findings.push(finding('session-version', 'warning', '', { value: version }));
  for (const [name, text] of parameters) {
    if (name === 'v') continue;
    const codec = CODECS.find((candidate) => candidate.name === name);
    if (codec === undefined) {
      findings.push(finding('session-unknown-parameter', 'warning', '', { column: name, value: text }));
      continue;
    }
    const patch = codec.decode(text);
    if (patch === null) findings.push(finding('session-unknown-value', 'warning', '', { column: name, value: text }));
    else session = { ...session, ...patch };
  }
  const classes = decodeClasses(parameters.get('klassen') ?? '');
  const limits = decodeLimits(parameters.get('grenzen') ?? '');
  const exploration = EXPLORATION_CODECS.reduce<ExplorationSettings>(
    (settings, { name, decodeSettings }) => ({ ...settings, ...decodeSettings(parameters.get(name) ?? '') }),
    INITIAL_SESSION.exploration,
  );
  return {
    value: {
      ...session,
      exploration,
      classification: {
        method: classes?.method ?? INITIAL_SESSION.classification.method,
        classes: classes?.classes ?? INITIAL_SESSION.classification.classes,
        manualLimits: limits ?? [],
        pinned: parameters.get('fest') === '1',
      },
    },
    findings,
  };
}
