import { beforeEach, describe, expect, it } from 'vitest';
import { buildChoropleth } from '../../../src/cartography/index.ts';
import { areaKey, indicatorId, levelId, ValueState, type IndicatorSeries, type Level } from '../../../src/model/index.ts';
import { INITIAL_STATE, type Session } from '../../../src/state/index.ts';
import { Announcer, type AnnouncedView } from '../../../src/view/index.ts';
import { rateIndicator } from '../texts/samples.ts';

const level: Level = {
  id: levelId('sozialraum'),
  keys: ['1', '2', '3'].map(areaKey),
  names: ['Auenviertel', 'Hafen', 'Nordstadt'],
  parentLevel: null,
  parentIndex: null,
  geometry: {
    coordinates: new Float64Array(0),
    ringOffsets: new Uint32Array(1),
    polygonOffsets: new Uint32Array(1),
    areaOffsets: new Uint32Array(4),
  },
  labelPoints: new Float64Array(6),
  areaSquareMeters: new Float64Array(3),
  boundingBox: { minX: 0, minY: 0, maxX: 1, maxY: 1 },
};
const indicator = rateIndicator();
const columns = { values: Float64Array.of(10, 20, 30), states: new Uint8Array(3).fill(ValueState.valid) };
const series: IndicatorSeries = {
  indicator: indicatorId('kinderarmut'),
  level: level.id,
  years: [2024],
  values: [columns.values],
  states: [columns.states],
  numerators: null,
  denominators: null,
  city: Float64Array.of(15),
  cityDelivered: [false],
  origin: ['direct'],
  breaks: [],
};
const specification = buildChoropleth({
  ...columns,
  indicator,
  level: level.id,
  year: 2024,
  classification: { method: 'quantile', bounds: [10, 20, 30], notes: [] },
  palette: null,
  diverging: false,
  cityValue: 15,
  colorScheme: 'light',
  contrastMode: false,
  labels: { classLabel: String, stateLabel: String, categoryLabel: String },
});

const empty: AnnouncedView = {
  session: INITIAL_STATE.session,
  surface: INITIAL_STATE.surface,
  level: null,
  series: null,
  specification: null,
  indicator: null,
  yearIndex: -1,
  selectedAreas: [],
  reading: '',
};
const map = { level, series, specification, indicator, yearIndex: 0, reading: 'Zwei von drei liegen über dem Stadtwert.' };
const choose = (view: AnnouncedView, areas: readonly number[], patch: Partial<Session> = {}): AnnouncedView => ({
  ...view,
  session: { ...view.session, selection: areas.map((area) => level.keys[area]!), ...patch },
  selectedAreas: areas,
});

let told: string[];
let announcer: Announcer;
/** Lets the announcer hear these views, one after the other. */
function hear(...views: readonly AnnouncedView[]): void {
  for (const [index, view] of views.entries()) if (index > 0) announcer.update(views[index - 1]!, view);
}

beforeEach(() => {
  told = [];
  announcer = new Announcer((message) => told.push(message.replaceAll(/[\u202f\u00a0]/g, ' ')));
});

describe('Announcer', () => {
  const shown: AnnouncedView = { ...empty, ...map };
  const hafen = 'Hafen, 20,0 Prozent, Klasse 1 von 2, über dem Stadtwert, ausgewählt';

  it('reads the map when it comes, and the chosen area when it is chosen', () => {
    hear(empty, shown, choose(shown, [1]));
    expect(told).toEqual([map.reading, hafen]);
  });

  it('tells an area chosen before its values came again with them, not the map in its place', () => {
    const early = choose({ ...empty, level }, [1]);
    hear({ ...empty, level }, early, { ...early, ...map });
    expect(told).toEqual(['Hafen', hafen]);
  });

  it('tells an area chosen together with another map as that map shows it', () => {
    const waiting = choose(shown, [1], { year: 2023 });
    const come = { ...waiting, series: { ...series, values: [Float64Array.of(10, 12, 30)] }, reading: 'Eine von drei.' };
    hear(shown, waiting, come);
    expect(told.at(-1)).toContain('Hafen, 12,0 Prozent');
  });

  it('reads the next map of a reader who chose long ago, whatever part of it was looked at', () => {
    const chosen = choose(shown, [1]);
    const moved = { ...chosen, session: { ...chosen.session, view: { centerX: 1, centerY: 1, metersPerPixel: 3 } } };
    const asked = { ...moved, session: { ...moved.session, year: 2023 } };
    hear(shown, chosen, moved, asked, { ...asked, reading: 'Eine von drei.' });
    expect(told).toEqual([hafen, 'Eine von drei.']);
  });

  it('is silent when nothing is chosen any more, and tells the same area again', () => {
    const chosen = choose(shown, [1]);
    hear(shown, chosen, choose(shown, []), chosen);
    expect(told).toEqual([hafen, '', hafen]);
  });

  it('follows the focus, which goes before the selection', () => {
    const focused = { ...choose(shown, [1]), surface: { ...shown.surface, focusedArea: 2 } };
    hear(shown, focused, { ...focused, surface: { ...focused.surface, focusedArea: 0 } });
    expect(told.map((message) => message.split(',')[0])).toEqual(['Nordstadt', 'Auenviertel']);
  });
});
