import type { AtlasMap, MapModel, MapPin, MapToolHandlers, MapToolMode } from '../map/index.ts';
import type { Conference, Level } from '../model/index.ts';
import { withContribution, withContributionEdited, type Command, type ConferencePage, type Intent } from '../state/index.ts';
import type { AtlasView } from '../ui/index.ts';
import { memoize } from '../view/index.ts';
import { contributionPins } from './contribution-pins.ts';

/** Commands of a tool on the map. */
export type ToolCommand = Extract<Command, { type: 'tool/used' | 'tool/pressed' }>;

export interface ConferenceMapEnvironment {
  readonly view: () => AtlasView;
  readonly map: () => AtlasMap | null;
  readonly handle: (intent: Intent) => void;
  /** Where the part of the screen over the map is put: beside the map, in its slot. */
  readonly mapTarget: HTMLElement;
}

const PAGES_WITH_PINS: ReadonlySet<ConferencePage> = new Set<ConferencePage>(['beitraege', 'tafeln', 'protokoll']);
const PLACE: MapToolMode = { kind: 'place' };
const NOTHING = { catchment: null, districts: null, marks: [], sites: new Float64Array(0), draggable: null } as const;

/** The composition root's part for the map of the workspace "Konferenz"; a chunk of its own that comes with the workspace. */
export class ConferenceMap {
  readonly #environment: ConferenceMapEnvironment;
  readonly #screen = document.createElement('atlas-pin-tool');

  constructor(environment: ConferenceMapEnvironment) {
    this.#environment = environment;
    this.#screen.slot = 'map';
    environment.mapTarget.after(this.#screen);
    // What can not be fetched now is asked for again with the next page.
    void import('../ui/conference-workspace/contributions/atlas-pin-tool.ts').catch(() => {});
  }

  destroy(): void {
    this.#screen.remove();
  }

  /** What the tool tells; handed to the map. */
  readonly handlers: MapToolHandlers = {
    onMove: () => {},
    onUse: (x, y) => this.#pin(x, y),
    onSketch: () => {},
    onLine: () => {},
    onFacilityDragged: () => {},
  };

  run(command: ToolCommand): void {
    const { map, handle } = this.#environment;
    if (command.type === 'tool/used') return this.#pin(command.x, command.y);
    if (command.press === 'cancel') return handle({ type: 'tool/chosen', tool: null });
    map()?.pressTool(command.press, null);
  }

  /** The model of the map with the pins of the open conference; elsewhere the very same model. */
  model(plain: MapModel): MapModel {
    const { conference, surface, session } = this.#environment.view();
    const isHere = session.workspace === 'konferenz' && PAGES_WITH_PINS.has(conference.settings.page) && conference.conference !== null;
    const isInHand = surface.tool?.kind === 'pinContribution';
    if (isInHand && (!isHere || conference.settings.page !== 'beitraege'))
      queueMicrotask(() => this.#environment.handle({ type: 'tool/chosen', tool: null }));
    if (!isHere || conference.conference === null || surface.presenting) return plain;
    const pins = this.#pins(conference.conference, conference.placeLevels, surface.editedChange);
    return { ...plain, supply: this.#supply(pins, isInHand ? PLACE : null) };
  }

  readonly #pins = memoize((conference: Conference, levels: readonly Level[], open: string | null): readonly MapPin[] =>
    contributionPins(conference, levels, open),
  );

  readonly #supply = memoize((pins: readonly MapPin[], tool: MapToolMode | null) => ({ ...NOTHING, pins, tool }));

  /** A place was taken: for the contribution in hand, or for a new one with the words entered so far. */
  #pin(x: number, y: number): void {
    const { view, handle } = this.#environment;
    const { surface, conference } = view();
    const open = conference.conference;
    if (surface.tool?.kind !== 'pinContribution' || open === null) return;
    const { contribution, entry } = surface.tool;
    const place = { kind: 'point', x, y } as const;
    handle({ type: 'tool/chosen', tool: null });
    if (contribution !== null) {
      handle({ type: 'conference/kept', conference: withContributionEdited(open, contribution, { place }) });
      return handle({ type: 'change/edited', change: contribution });
    }
    const said = new Date().toISOString();
    const added = withContribution(open, { ...entry, place, step: conference.settings.step, said });
    handle({ type: 'conference/kept', conference: added.conference });
    handle({ type: 'change/edited', change: added.id });
  }
}
