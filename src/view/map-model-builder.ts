import type { MapModel } from '../map/map-model.ts';
import type { AreaGeometry, FacilityKindId, FacilitySet, LevelDescriptor, LevelId } from '../model/index.ts';
import type { ResultCache } from '../state/index.ts';
import { facilityKindSigns } from '../texts/index.ts';
import type { AtlasView } from '../ui/atlas-view.ts';
import { memoize } from './memoize.ts';
import { upperLevels } from './upper-levels.ts';

const OUTLINE_WIDTHS_PIXELS = [1.25, 2.25];

/** Derives the map's model from the view; parts keep their identity so that the map redraws only what differs. */
export class MapModelBuilder {
  readonly #cache: ResultCache;

  constructor(cache: ResultCache) {
    this.#cache = cache;
  }

  /** The map without what the workspace "Versorgung" adds. */
  build(view: AtlasView, resultsVersion: number): MapModel {
    return {
      level: view.level,
      specification: view.specification,
      outlines: this.#outlines(view.levelDescriptor, view.atlas?.atlas.levels ?? null, resultsVersion),
      backdrop: this.#cache.get('backdrop/load', {})?.layers ?? NO_BACKDROP,
      facilities: this.#facilities(view.facilities, view.atlas?.atlas.facilities ?? null),
      selectedAreas: view.selectedAreas,
      highlightedAreas: view.surface.highlightedAreas,
      hoveredArea: view.surface.hoveredArea,
      focusedArea: view.surface.focusedArea,
      labels: view.session.labels,
      colorScheme: view.colorScheme,
      contrastMode: view.session.contrastMode,
      basemap: view.surface.basemapConsented,
      supply: null,
    };
  }

  readonly #outlines = memoize((level: LevelDescriptor | null, levels: readonly LevelDescriptor[] | null, _version: number) => {
    if (level === null || levels === null) return NO_OUTLINES;
    const found = upperLevels(level, levels).flatMap(({ id }, position) => {
      const geometry = this.#cache.get('level/load', { level: id })?.level?.geometry;
      return geometry === undefined ? [] : [{ id, geometry, widthPixels: OUTLINE_WIDTHS_PIXELS[position] ?? 2 }];
    });
    return this.#sameOutlines(...found.flatMap(({ id, geometry, widthPixels }) => [id, geometry, widthPixels]));
  });

  /** Keeps the list's identity while its parts are the same. */
  readonly #sameOutlines = memoize((...parts: readonly (LevelId | AreaGeometry | number)[]): MapModel['outlines'] =>
    Array.from({ length: parts.length / 3 }, (_, position) => ({
      id: parts[position * 3] as LevelId,
      geometry: parts[position * 3 + 1] as AreaGeometry,
      widthPixels: parts[position * 3 + 2] as number,
    })),
  );

  readonly #facilities = memoize((sets: readonly FacilitySet[], kinds: AtlasFacilities | null): MapModel['facilities'] => {
    const signOf = facilityKindSigns(kinds ?? []);
    return sets.map(({ kind, names, coordinates }) => ({ kind, sign: signOf.get(kind) ?? '•', names, coordinates }));
  });
}

type AtlasFacilities = readonly { readonly id: FacilityKindId; readonly title: string }[];
const NO_OUTLINES: MapModel['outlines'] = [];
const NO_BACKDROP: MapModel['backdrop'] = [];
