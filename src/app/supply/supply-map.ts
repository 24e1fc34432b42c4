import type { AnalysisClient } from '../../analysis/client.ts';
import type { CatchmentRequest } from '../../analysis/protocol.ts';
import type { ColorScheme } from '../../cartography/index.ts';
import type { AtlasMap, MapModel, MapSupply, MapToolHandlers, MapToolMode } from '../../map/index.ts';
import type { AtlasPackage, FacilityKindId, FacilitySet, Scenario } from '../../model/index.ts';
import {
  scenarioWithMovedFacility,
  type AppState,
  type Command,
  type Intent,
  type Language,
  type MapTool,
  type Place,
  type ScenarioEdit,
} from '../../state/index.ts';
import { loadFindingTexts, translate } from '../../texts/index.ts';
import type { HoveredFacility } from '../../ui/hover-card/atlas-hover-card.ts';
import type { AtlasView } from '../../ui/index.ts';
import type { AtlasMapTools } from '../../ui/supply-workspace/map/atlas-map-tools.ts';
import { memoize } from '../../view/index.ts';
import { LiveIsochrone, type LiveCatchment } from '../effects/live-isochrone.ts';
import { supplyRequests } from '../supply-requests.ts';
import { changedFacilities, scenarioMarks, type ChangedFacilities } from './changed-facilities.ts';
import { DistrictOutlines } from './district-outlines.ts';
import { facilityWords } from './facility-words.ts';
import { mapCatchment } from './map-catchment.ts';
import { recallNetwork, runFileCommand, type SupplyFileCommand, type SupplyFileEnvironment } from './supply-commands.ts';
import { editAlong, editAt } from './tool-edits.ts';

/** Commands of the workspace "Versorgung". */
export type SupplyCommand = SupplyFileCommand | Extract<Command, { type: 'tool/used' | 'tool/pressed' }>;

export interface SupplyMapEnvironment extends SupplyFileEnvironment {
  readonly state: () => AppState;
  readonly map: () => AtlasMap | null;
  readonly handle: (intent: Intent) => void;
  readonly client: AnalysisClient;
  /** Where the part of the screen over the map is put: beside the map, in its slot. */
  readonly mapTarget: HTMLElement;
}

const NO_SITES = new Float64Array(0);
const TOOL_MODES: Readonly<Record<MapTool['kind'], MapToolMode>> = {
  isochrone: { kind: 'follow' },
  addFacility: { kind: 'place' },
  moveFacility: { kind: 'place' },
  addHousing: { kind: 'place' },
  drawWay: { kind: 'line', look: 'way' },
  drawBarrier: { kind: 'line', look: 'barrier' },
  pinContribution: { kind: 'place' },
};

/** The composition root's part for the map of the workspace "Versorgung"; a chunk of its own that comes with the workspace. */
export class SupplyMap {
  readonly #environment: SupplyMapEnvironment;
  readonly #screen: AtlasMapTools = document.createElement('atlas-map-tools');
  readonly #isochrone: LiveIsochrone;
  readonly #outlines: DistrictOutlines;
  #live: LiveCatchment | null = null;
  /** The isochrone that was just pinned stays until the one with areas has arrived; the catchment shown before. */
  #pinned: { readonly before: AtlasView['supply']['catchment'] } | null = null;
  /** The facilities as last drawn. */
  #drawn: ChangedFacilities | null = null;
  /** The map without what this adds. */
  #plainModel: MapModel | null = null;

  constructor(environment: SupplyMapEnvironment) {
    this.#environment = environment;
    this.#screen.slot = 'map';
    environment.mapTarget.after(this.#screen);
    this.#isochrone = new LiveIsochrone(
      (request, signal) => environment.client.run('supply/catchment', request, { signal }),
      (live) => this.#show(live),
    );
    this.#outlines = new DistrictOutlines(
      (request) => environment.client.run('supply/dissolveDistricts', request),
      () => this.#refresh(),
    );
    // The elements, and the words of notices of imports and networks; what can not be fetched now is asked for again with the next page.
    void Promise.all([
      import('../../ui/supply-workspace/map/atlas-map-tools.ts'),
      import('../../ui/supply-workspace/map/atlas-supply-legend.ts'),
      loadFindingTexts(),
    ]).catch(() => {});
  }

  destroy(): void {
    this.#isochrone.follow(null);
    this.#screen.remove();
  }

  /** What tools and pointer tell; handed to the map. */
  readonly handlers: MapToolHandlers = {
    onMove: (place) => this.#follow(place),
    onUse: (x, y) => this.#use({ x, y }),
    onSketch: (points) => {
      this.#screen.points = points;
    },
    onLine: (points) => this.#edited(editAlong(this.#environment.view(), points)),
    onFacilityDragged: (kind, index, x, y) => {
      const key = this.#facilities()?.keys[index];
      const { scenario } = this.#environment.view().supply;
      if (key !== undefined && scenario !== null) this.#edited(scenarioWithMovedFacility(scenario, kind, key, { x, y }));
    },
  };

  /** Brings the network of before the reload back. */
  recallNetwork(): Promise<void> {
    return recallNetwork(this.#environment);
  }

  run(command: SupplyCommand): void {
    const { map, view, handle } = this.#environment;
    switch (command.type) {
      case 'tool/used': {
        const place = { x: command.x, y: command.y };
        return view().surface.tool?.kind.startsWith('draw') === true ? map()?.pressTool('use', place) : this.#use(place);
      }
      case 'tool/pressed':
        if (command.press !== 'cancel') return map()?.pressTool(command.press, null);
        return view().surface.tool === null ? undefined : handle({ type: 'tool/chosen', tool: null });
      default:
        return void runFileCommand(command, this.#environment);
    }
  }

  /** The model of the map with what the workspace adds; elsewhere the very same model. */
  model(plain: MapModel): MapModel {
    this.#plainModel = plain;
    const view = this.#environment.view();
    const { supply, surface, session } = view;
    const open = session.workspace === 'versorgung' && supply.draft !== null;
    if (surface.tool !== null && surface.tool.kind !== 'pinContribution' && !open)
      queueMicrotask(() => this.#environment.handle({ type: 'tool/chosen', tool: null }));
    if (surface.tool?.kind !== 'isochrone' && this.#pinned === null && this.#live !== null) this.#isochrone.follow(null);
    if (this.#pinned !== null && this.#isPinArrived(view)) {
      this.#pinned = null;
      this.#isochrone.follow(null);
    }
    if (!open) return plain;
    return { ...plain, facilities: this.#mapFacilities(plain, view), supply: this.#supply(view) };
  }

  /** A facility under the pointer with its words; null = the package's own ones do. */
  describe(kind: FacilityKindId, index: number): HoveredFacility | null {
    const view = this.#environment.view();
    // Elsewhere, and in a conference above all, the counts behind its load are nobody's business.
    if (view.session.workspace !== 'versorgung' || view.surface.presenting) return null;
    const facilities = this.#facilities();
    const { draft } = view.supply;
    if (facilities === null || draft === null || draft.facilityKind !== kind) return null;
    return { kind, index, words: facilityWords(facilities, index, view) };
  }

  /** A facility was clicked: its catchment is shown, or put away again. True when the click means no more. */
  press(kind: FacilityKindId, index: number): boolean {
    const { supply } = this.#environment.view();
    const key = supply.draft?.facilityKind === kind ? this.#facilities()?.keys[index] : undefined;
    if (key === undefined) return false;
    const { catchment } = supply.settings;
    const again = catchment.kind === 'facility' && catchment.facility === key;
    this.#environment.handle({
      type: 'supply/changed',
      settings: { catchment: again ? { kind: 'none' } : { kind: 'facility', facility: key } },
    });
    return true;
  }

  #show(live: LiveCatchment | null): void {
    if (live === null && this.#pinned !== null) return;
    if (live === this.#live) return;
    this.#live = live;
    this.#screen.live = live?.catchment ?? null;
    this.#refresh();
  }

  /** Only the map: the rest of the screen rests on nothing of this, and the pointer waits for no one. */
  #refresh(): void {
    if (this.#plainModel !== null) this.#environment.map()?.update(this.model(this.#plainModel));
  }

  #isPinArrived({ supply, jobs }: AtlasView): boolean {
    return supply.catchment !== this.#pinned?.before || !jobs.some(({ kind }) => kind === 'supply');
  }

  #follow(place: Place | null): void {
    if (this.#pinned !== null) return;
    const request = place === null ? null : this.#requestAt(place);
    this.#isochrone.follow(request);
  }

  #requestAt({ x, y }: Place): CatchmentRequest | null {
    const { view, state } = this.#environment;
    const { atlas, levelDescriptor } = view();
    if (atlas === null || levelDescriptor === null) return null;
    const requests = supplyRequests(state(), atlas, levelDescriptor);
    if (requests === null) return null;
    const { recipe, year } = requests.result;
    return { recipe, year, of: { kind: 'point', x, y }, polygons: false };
  }

  /** A place was taken: by a click, with the cross, or by a button. */
  #use(place: Place): void {
    const { view, handle } = this.#environment;
    const { surface, supply } = view();
    const { tool } = surface;
    if (supply.draft === null) return;
    // A button may ask for what is reached from a place without taking the tool into the hand.
    if (tool === null || tool.kind === 'isochrone') {
      this.#pinned = this.#live === null ? null : { before: supply.catchment };
      if (tool !== null) handle({ type: 'tool/chosen', tool: null });
      return handle({ type: 'supply/changed', settings: { catchment: { kind: 'point', ...place } } });
    }
    const edit = editAt(view(), place);
    if (edit !== null) this.#edited(edit);
  }

  #edited({ scenario, change }: ScenarioEdit): void {
    const { handle, view } = this.#environment;
    if (view().surface.tool !== null) handle({ type: 'tool/chosen', tool: null });
    handle({ type: 'scenario/changed', scenario });
    handle({ type: 'change/edited', change });
  }

  /** Facilities of the draft's kind with what the scenario on the map did to them. */
  #facilities(): ChangedFacilities | null {
    const { supply } = this.#environment.view();
    if (supply.facilities === null || supply.draft === null || supply.facilities.kind !== supply.draft.facilityKind) return null;
    return this.#changedFacilities(supply.facilities, shownScenario(supply), supply.draft.ageGroup);
  }

  readonly #changedFacilities = memoize(changedFacilities);
  readonly #marks = memoize((set: FacilitySet | null, scenario: Scenario | null, openChange: string | null, language: Language) =>
    scenarioMarks(set, scenario, openChange, (count) => translate(language, 'supply.map.dwellings', { count })),
  );

  #mapFacilities(plain: MapModel, { supply, atlas }: AtlasView): MapModel['facilities'] {
    const facilities = this.#facilities();
    if (facilities === null || supply.draft === null) return plain.facilities;
    // A change of places moves no symbol.
    if (this.#drawn === null || !standAlike(this.#drawn, facilities)) this.#drawn = facilities;
    return this.#withFacilities(plain.facilities, supply.draft.facilityKind, this.#drawn, atlas);
  }

  readonly #withFacilities = memoize(
    (sets: MapModel['facilities'], kind: FacilityKindId, { names, coordinates }: ChangedFacilities, atlas: AtlasPackage | null) => {
      const title = atlas?.atlas.facilities?.find(({ id }) => id === kind)?.title ?? '';
      const sign = sets.find((set) => set.kind === kind)?.sign ?? title.slice(0, 1).toUpperCase();
      return [...sets.filter((set) => set.kind !== kind), { kind, sign, names, coordinates }];
    },
  );

  #supply({ supply, surface, session, colorScheme }: AtlasView): MapSupply {
    const { settings, draft, siting, districtPlan } = supply;
    const scenario = shownScenario(supply);
    const tool = surface.tool === null ? null : TOOL_MODES[surface.tool.kind];
    return {
      catchment: draft === null ? null : this.#catchment(supply, colorScheme, session.language),
      districts: settings.page === 'bezirke' && districtPlan !== null ? this.#outlines.of(districtPlan, supply.facilities) : null,
      marks: this.#marks(supply.facilities, scenario, surface.editedChange, session.language),
      sites: settings.page === 'standorte' && siting?.kind === 'siting' ? siting.coordinates : NO_SITES,
      tool,
      draggable: tool === null && settings.page === 'szenarien' && scenario !== null && draft !== null ? draft.facilityKind : null,
    };
  }

  #catchment(supply: AtlasView['supply'], colorScheme: ColorScheme, language: Language): MapSupply['catchment'] {
    const { catchment: pinned, settings, draft } = supply;
    const catchment = this.#live?.catchment ?? (pinned?.kind === 'catchment' && settings.catchment.kind !== 'none' ? pinned : null);
    if (catchment === null || draft === null) return null;
    const point = this.#live ?? (settings.catchment.kind === 'point' ? settings.catchment : null);
    return this.#mapCatchment(catchment, draft.travel.unit, point?.x ?? null, point?.y ?? null, colorScheme, language);
  }

  readonly #mapCatchment = memoize(mapCatchment);
}

/** Whether facilities look alike on the map. Cost O(facilities). */
const standAlike = (one: ChangedFacilities, other: ChangedFacilities): boolean =>
  one.names.length === other.names.length &&
  one.names.every((name, position) => name === other.names[position]) &&
  one.coordinates.every((coordinate, position) => coordinate === other.coordinates[position]);

/** The scenario the map shows; null also while it shows things as they are. */
const shownScenario = ({ settings, scenario }: AtlasView['supply']): Scenario | null => (settings.mapShows === 'before' ? null : scenario);
