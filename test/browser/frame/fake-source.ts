import { NO_ANALYSIS, NO_CONFERENCE, NO_SUPPLY } from '../../../src/ui/empty-workspaces.ts';
import { buildChoropleth, buildHistogram, describePalette, PALETTES, type ColorScheme } from '../../../src/cartography/index.ts';
import type { AreaProfile } from '../../../src/analysis/protocol.ts';
import type { Finding, JoinReport } from '../../../src/model/index.ts';
import { datasetId, levelId, resourceName } from '../../../src/model/index.ts';
import {
  createStore,
  INITIAL_STATE,
  reduceApp,
  shownYearIndex,
  type AppIntent,
  type AppState,
  type Intent,
  type Store,
} from '../../../src/state/index.ts';
import { classify } from '../../../src/statistics/index.ts';
import { categoryLabel, classLabel, headline, readingSentence, stateLabel } from '../../../src/texts/index.ts';
import { AtlasFrame, type AtlasView, type AtlasViewSource, type IntentEvent } from '../../../src/ui/index.ts';
import { POVERTY, SMALL_CITY, smallLevel, smallSeries } from './small-city.ts';

const LEVEL = smallLevel();
const SERIES = smallSeries();

/** A table with every kind of row that can be left over. */
export const SMALL_JOIN: JoinReport = {
  resource: resourceName('sozialdaten'),
  dataset: datasetId('sozialdaten'),
  level: levelId('sozialraum'),
  rows: 337,
  tableKeys: 31,
  geometryKeys: 30,
  matchedRows: 319,
  matchedKeys: 29,
  onlyInTable: ['0031', '9999'],
  onlyInGeometry: ['0030'],
  duplicateRows: ['0004'],
  duplicateGeometryKeys: [],
  totalRows: ['GESAMT'],
  unassignedRows: ['0000'],
  years: SERIES.years,
  sums: [
    { column: 'kinderarmut', before: 48_211, after: 47_980, unmatched: 120, unassigned: 64, duplicates: 47, total: 48_211 },
    { column: 'bevoelkerung', before: 297_000, after: 296_100, unmatched: 500, unassigned: 250, duplicates: 150, total: null },
  ],
};

export const SMALL_FINDINGS: readonly Finding[] = [
  { code: 'join-only-in-table', severity: 'warning', resource: 'sozialdaten.csv', row: 312, value: '9999' },
  { code: 'value-not-numeric', severity: 'error', resource: 'sozialdaten.csv', row: 18, column: 'kinderarmut', value: 'k. A.' },
  { code: 'value-not-numeric', severity: 'error', resource: 'sozialdaten.csv', row: 44, column: 'kinderarmut', value: 'ca. 12' },
  { code: 'join-total-row', severity: 'info', resource: 'sozialdaten.csv', row: 2, value: 'GESAMT' },
];

/** Commands and intents the store knows nothing of. */
const COMMANDS = /^(package|view\/(?!moved)|focus\/move|job|export|link|retry)/;

/** A source over the real store: session intents change the view, commands are only recorded. */
export class FakeSource implements AtlasViewSource {
  readonly intents: Intent[] = [];
  readonly #store: Store<AppState, AppIntent>;
  #overrides: Partial<AtlasView>;
  #current: AtlasView;
  readonly #listeners = new Set<() => void>();

  constructor(overrides: Partial<AtlasView> = {}, colorScheme: ColorScheme = 'light') {
    this.#overrides = { colorScheme, ...overrides };
    const session = overrides.session ?? INITIAL_STATE.session;
    const surface = { ...INITIAL_STATE.surface, tourVisible: false, ...overrides.surface };
    this.#store = createStore({ ...INITIAL_STATE, status: 'ready', session, surface } satisfies AppState, reduceApp);
    this.#current = this.#build();
    this.#store.subscribe(() => this.#changed());
  }

  get current(): AtlasView {
    return this.#current;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  handle(intent: Intent): void {
    this.intents.push(intent);
    if (!COMMANDS.test(intent.type)) this.#store.dispatch(intent as AppIntent);
  }

  override(overrides: Partial<AtlasView>): void {
    this.#overrides = { ...this.#overrides, ...overrides };
    this.#changed();
  }

  #changed(): void {
    this.#current = this.#build();
    for (const listener of [...this.#listeners]) listener();
  }

  #build(): AtlasView {
    const { session, surface, history } = this.#store.state;
    const { language } = session;
    const colorScheme = this.#overrides.colorScheme ?? 'light';
    const yearIndex = shownYearIndex(session.year ?? 2024, SERIES.years);
    const year = SERIES.years[yearIndex]!;
    const values = SERIES.values[yearIndex]!;
    const states = SERIES.states[yearIndex]!;
    const cityValue = SERIES.city[yearIndex]!;
    const { method, classes, manualLimits } = session.classification;
    const specification = buildChoropleth({
      indicator: POVERTY,
      level: LEVEL.id,
      year,
      values,
      states,
      classification: classify(values, { method, classes, manualLimits }),
      palette: session.palette,
      diverging: session.diverging,
      cityValue,
      colorScheme,
      contrastMode: session.contrastMode,
      labels: {
        classLabel: (lower, upper, position) => classLabel(lower, upper, position, POVERTY, language),
        stateLabel: (name) => stateLabel(name, language),
        categoryLabel: (index) => categoryLabel(POVERTY, index, language),
      },
    });
    const levelDescriptor = SMALL_CITY.atlas.levels[0]!;
    const selectedAreas = session.selection.map((key) => LEVEL.keys.indexOf(key));
    return {
      status: 'ready',
      session,
      surface,
      jobs: [],
      canUndo: history.past.length > 0,
      canRedo: history.future.length > 0,
      online: true,
      colorScheme,
      atlas: SMALL_CITY,
      availability: SMALL_CITY.atlas.indicators!.map((one, place) => ({
        indicator: one.id,
        byLevel: [
          { level: LEVEL.id, origin: 'direct' as const },
          { level: levelId('stadtteil'), origin: place === 2 ? ('notAggregable' as const) : ('aggregated' as const) },
        ],
      })),
      findings: SMALL_FINDINGS,
      joins: [SMALL_JOIN, { ...SMALL_JOIN, resource: resourceName('einwohner'), onlyInTable: [], onlyInGeometry: [], duplicateRows: [] }],
      checked: false,
      levelDescriptor,
      level: LEVEL,
      indicator: POVERTY,
      series: SERIES,
      yearIndex,
      specification,
      histogram: buildHistogram(values, specification, 32),
      selectedAreas,
      analysis: NO_ANALYSIS,
      supply: NO_SUPPLY,
      conference: NO_CONFERENCE,
      profile: this.#profile(selectedAreas[0], yearIndex),
      facilities: [],
      facilitiesInArea: [],
      headline: headline({ indicator: POVERTY, year, level: levelDescriptor, language }),
      reading: readingSentence({
        specification,
        names: LEVEL.names,
        values,
        states,
        cityValue,
        indicator: POVERTY,
        year,
        levelDescriptor,
        language,
      }),
      ...this.#overrides,
      ...(this.#overrides.surface ? { surface } : {}),
      ...(this.#overrides.session ? { session } : {}),
    };
  }

  #profile(area: number | undefined, yearIndex: number): AreaProfile | null {
    if (area === undefined) return null;
    return {
      level: LEVEL.id,
      area,
      rows: [
        {
          indicator: POVERTY.id,
          year: SERIES.years[yearIndex]!,
          value: SERIES.values[yearIndex]![area]!,
          state: SERIES.states[yearIndex]![area]!,
          base: 900,
          cityValue: SERIES.city[yearIndex]!,
          rank: 3,
          rankedAreas: 27,
          years: SERIES.years,
          areaSeries: Float64Array.from(SERIES.values, (column) => column[area]!),
          citySeries: SERIES.city,
        },
      ],
    };
  }
}

const PATIENCE_MILLISECONDS = 30_000;

/** Parts that are fetched when wanted. */
const defined = (name: string): Promise<unknown> =>
  Promise.race([
    customElements.whenDefined(name),
    new Promise((_, reject) => setTimeout(() => reject(new Error(`nobody fetched ${name}`)), PATIENCE_MILLISECONDS)),
  ]);

/** Waits until every element below has rendered, however deep. */
export async function settled(root: Element | ShadowRoot): Promise<void> {
  for (let round = 0; round < 4; round++) {
    const elements = [...deepElements(root instanceof Element ? (root.shadowRoot ?? root) : root)];
    // What is folded away is fetched when it is unfolded.
    const late = elements.filter((element) => !element.matches(':defined') && element.checkVisibility());
    await Promise.all(late.map((element) => defined(element.localName)));
    await Promise.all(elements.map((element) => ('updateComplete' in element ? element.updateComplete : null)));
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

function* deepElements(root: Element | ShadowRoot): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot !== null) yield* deepElements(element.shadowRoot);
  }
}

/** First element that fits, through all shadow roots. */
export function deep<Found extends Element = HTMLElement>(root: Element, selector: string): Found {
  for (const element of deepElements(root.shadowRoot ?? root)) if (element.matches(selector)) return element as Found;
  throw new Error(`nothing fits ${selector}`);
}

/** All elements that fit, through all shadow roots. */
export const deepAll = (root: Element, selector: string): Element[] =>
  [...deepElements(root.shadowRoot ?? root)].filter((element) => element.matches(selector));

/** A frame in the page, over a fake source, with a map of rectangles. */
export async function mountFrame(source: FakeSource, size: { width: number; height: number }): Promise<AtlasFrame> {
  const box = document.createElement('div');
  box.style.setProperty('width', `${size.width}px`);
  box.style.setProperty('height', `${size.height}px`);
  const frame = new AtlasFrame();
  frame.source = source;
  frame.palettes = PALETTES.map(({ id }) => describePalette(id, 5, source.current.colorScheme));
  frame.addEventListener('atlas-intent', (event: IntentEvent) => source.handle(event.intent));
  const map = document.createElement('div');
  map.slot = 'map';
  frame.append(map);
  box.append(frame);
  document.body.replaceChildren(box);
  document.body.style.setProperty('margin', '0');
  await settled(box);
  return frame;
}
