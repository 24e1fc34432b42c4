import type { ChoroplethSpecification, ColorScheme } from '../cartography/index.ts';
import type { BoundingBox, FacilityKindId, Level } from '../model/index.ts';
import { areaSet } from './draw/area-set.ts';
import { drawAreas, drawBlanks, isBlank, type AreasScene } from './draw/areas.ts';
import { backdropBox, drawGround, drawOrientation } from './draw/backdrop.ts';
import { drawFacilities } from './draw/facilities.ts';
import { layoutFacilities, type PlacedSymbol } from './draw/facility-layout.ts';
import { drawLabels } from './draw/labels.ts';
import { drawMarks, marksBox, type MarksScene } from './draw/marks.ts';
import { drawOutlines } from './draw/outlines.ts';
import type { MapFacilities, MapModel, MapSupply } from './map-model.ts';
import { MAP_THEMES } from './map-theme.ts';
import type { DrawingSteps } from './picture/canvas.ts';
import { union, type Frame } from './picture/frame.ts';

/** Fills over a foreign base map let it show through. */
const OPACITY_OVER_BASEMAP = 0.72;

/** What is drawn on which of the pictures, from the ground up. */
export const PICTURES = ['ground', 'reach', 'marks', 'symbols', 'places'] as const;
export type PictureName = (typeof PICTURES)[number];
/** Pictures of the workspaces "Versorgung" and "Konferenz"; empty elsewhere. */
export type SupplyPicture = Extract<PictureName, 'reach' | 'places'>;

/** Draws what the workspace "Versorgung" adds; a chunk of its own. */
export interface SupplyPainter {
  content(picture: SupplyPicture, supply: MapSupply): BoundingBox | null;
  draw(picture: SupplyPicture, context: CanvasRenderingContext2D, frame: Frame, supply: MapSupply, scheme: ColorScheme): DrawingSteps;
}

/** What each picture shows of a model, by identity; a change of another part does not redraw it. */
const SHOWN: Readonly<Record<PictureName, (model: MapModel) => readonly unknown[]>> = {
  ground: ({ level, specification, outlines, backdrop, colorScheme, contrastMode, basemap }) => [
    level,
    specification,
    outlines,
    backdrop,
    colorScheme,
    contrastMode,
    basemap,
  ],
  marks: ({ level, selectedAreas, highlightedAreas, hoveredArea, focusedArea, colorScheme }) => [
    level,
    selectedAreas,
    highlightedAreas,
    hoveredArea,
    focusedArea,
    colorScheme,
  ],
  symbols: (model) => [
    ...(isLettered(model) ? [model.level, model.specification, model.selectedAreas, model.labels, model.contrastMode] : [false]),
    model.facilities,
    model.colorScheme,
  ],
  reach: ({ supply, colorScheme }) => [supply?.catchment ?? null, supply?.districts ?? null, colorScheme],
  places: ({ supply, colorScheme }) => [
    // Only outlines have names: what follows the pointer has none.
    supply?.catchment?.polygons == null ? null : supply.catchment,
    supply?.districts ?? null,
    supply?.marks,
    supply?.sites,
    supply?.pins,
    colorScheme,
  ],
};
const isSupplyPicture = (picture: PictureName): picture is SupplyPicture => picture === 'reach' || picture === 'places';

/** Whether a picture looks different with another model. */
export function looksDifferent(picture: PictureName, model: MapModel, before: MapModel): boolean {
  const [now, then] = [SHOWN[picture](model), SHOWN[picture](before)];
  return now.length !== then.length || now.some((part, position) => part !== then[position] && !isSameFills(part, then[position]));
}

/** Whether two parts are classes that fill every area alike; results that differ by little often give the same picture. Cost O(areas). */
function isSameFills(one: unknown, other: unknown): boolean {
  if (!isSpecification(one) || !isSpecification(other)) return false;
  return (
    one.level === other.level &&
    one.contrastMode === other.contrastMode &&
    one.fills.length === other.fills.length &&
    one.fills.every((fill, index) => {
      const { kind, color, textColor, pattern } = other.fills[index]!;
      return (
        fill.kind === kind &&
        fill.color === color &&
        fill.textColor === textColor &&
        fill.pattern === pattern &&
        isBlank(fill) === isBlank(other.fills[index]!)
      );
    }) &&
    one.fillIndex.length === other.fillIndex.length &&
    one.fillIndex.every((fill, area) => fill === other.fillIndex[area])
  );
}

const isSpecification = (part: unknown): part is ChoroplethSpecification =>
  typeof part === 'object' && part !== null && 'fillIndex' in part && 'fills' in part;

/** The contrast mode of the model, or of the classes that were made with it. */
const hasContrast = ({ contrastMode, specification }: MapModel): boolean => contrastMode || specification?.contrastMode === true;

/** Areas have names or the numbers of their classes. */
const isLettered = (model: MapModel): boolean => model.level !== null && (model.labels || hasContrast(model));

/** Draws the pictures of one model. */
export class Scene {
  readonly model: MapModel;
  readonly #visibleKinds: ReadonlySet<FacilityKindId> | null;
  readonly #painter: SupplyPainter | null;

  /** `visibleKinds` null: all facilities of the model. Without a painter nothing is seen of `model.supply`. */
  constructor(model: MapModel, visibleKinds: ReadonlySet<FacilityKindId> | null, painter: SupplyPainter | null) {
    this.model = model;
    this.#visibleKinds = visibleKinds;
    this.#painter = painter;
  }

  /** The same facilities with another model. */
  with(model: MapModel): Scene {
    return new Scene(model, this.#visibleKinds, this.#painter);
  }

  /** What there is to see on a picture, null when it is empty. */
  content(picture: PictureName): BoundingBox | null {
    const { level, backdrop, supply } = this.model;
    if (isSupplyPicture(picture)) return supply === null ? null : (this.#painter?.content(picture, supply) ?? null);
    switch (picture) {
      case 'ground': {
        const below = backdropBoxOf(backdrop);
        if (level === null) return below;
        return below === null ? level.boundingBox : union(below, level.boundingBox);
      }
      case 'marks': {
        const marks = this.#marks();
        return marks === null ? null : marksBox(marks);
      }
      case 'symbols':
        return this.#facilities().length > 0 || isLettered(this.model) ? EVERYWHERE : null;
    }
  }

  *draw(picture: PictureName, context: CanvasRenderingContext2D, frame: Frame): DrawingSteps {
    const { supply, colorScheme } = this.model;
    if (isSupplyPicture(picture)) {
      if (supply !== null && this.#painter !== null) yield* this.#painter.draw(picture, context, frame, supply, colorScheme);
      return;
    }
    switch (picture) {
      case 'ground':
        return yield* this.#drawGround(context, frame);
      case 'marks': {
        const marks = this.#marks();
        if (marks !== null) yield* drawMarks(context, frame, marks);
        return;
      }
      case 'symbols':
        return yield* this.#drawSymbols(context, frame);
    }
  }

  /** Symbols of facilities as drawn in a frame. */
  symbols(frame: Frame): PlacedSymbol[] {
    return layoutFacilities(this.#facilities(), frame);
  }

  *#drawGround(context: CanvasRenderingContext2D, frame: Frame): DrawingSteps {
    const { outlines, backdrop, colorScheme, basemap } = this.model;
    const theme = MAP_THEMES[colorScheme];
    const areas = this.#areas();
    // basemap.de brings its own ground.
    if (!basemap) {
      if (areas?.transparentBlanks === true) yield* drawBlanks(context, frame, areas);
      yield* drawGround(context, frame, backdrop, theme);
    }
    if (areas !== null) {
      yield* drawAreas(context, frame, areas);
      if (!basemap) yield* drawOrientation(context, frame, backdrop, theme);
    }
    yield* drawOutlines(context, frame, outlines, theme);
  }

  *#drawSymbols(context: CanvasRenderingContext2D, frame: Frame): DrawingSteps {
    const { level, specification, selectedAreas, labels, colorScheme } = this.model;
    const theme = MAP_THEMES[colorScheme];
    const symbols = this.symbols(frame);
    if (level !== null && isLettered(this.model)) {
      yield* drawLabels(context, frame, {
        areas: areaSet(level.geometry, level.labelPoints),
        level,
        specification: matching(specification, level),
        selected: selectedAreas,
        theme,
        names: labels,
        classNumbers: hasContrast(this.model),
        obstacles: symbols,
      });
    }
    yield* drawFacilities(context, symbols, theme);
  }

  #areas(): AreasScene | null {
    const { level, specification, backdrop, colorScheme, basemap } = this.model;
    if (level === null) return null;
    return {
      areas: areaSet(level.geometry, level.labelPoints),
      specification: matching(specification, level),
      theme: MAP_THEMES[colorScheme],
      contrastMode: hasContrast(this.model),
      opacity: basemap ? OPACITY_OVER_BASEMAP : 1,
      transparentBlanks: basemap || backdrop.some((layer) => layer.shape === 'areas'),
    };
  }

  #marks(): MarksScene | null {
    const { level, selectedAreas, highlightedAreas, hoveredArea, focusedArea, colorScheme } = this.model;
    if (level === null) return null;
    return {
      areas: areaSet(level.geometry, level.labelPoints),
      selected: selectedAreas,
      highlighted: highlightedAreas,
      hovered: hoveredArea,
      focused: focusedArea,
      theme: MAP_THEMES[colorScheme],
    };
  }

  #facilities(): readonly MapFacilities[] {
    const kinds = this.#visibleKinds;
    return kinds === null ? this.model.facilities : this.model.facilities.filter(({ kind }) => kinds.has(kind));
  }
}

/** While a level and the classes of another one meet during loading, there are no classes. */
const matching = (specification: MapModel['specification'], level: Level): MapModel['specification'] =>
  specification?.fillIndex.length === level.keys.length ? specification : null;

/** Facilities may lie anywhere, and names are wider than their areas: their picture must cover the view. */
const EVERYWHERE: BoundingBox = { minX: -Infinity, minY: -Infinity, maxX: Infinity, maxY: Infinity };

const knownBoxes = new WeakMap<MapModel['backdrop'], BoundingBox | null>();

function backdropBoxOf(backdrop: MapModel['backdrop']): BoundingBox | null {
  let box = knownBoxes.get(backdrop);
  if (box === undefined) knownBoxes.set(backdrop, (box = backdropBox(backdrop)));
  return box;
}

export const EMPTY_MODEL: MapModel = {
  level: null,
  specification: null,
  outlines: [],
  backdrop: [],
  facilities: [],
  selectedAreas: [],
  highlightedAreas: [],
  hoveredArea: null,
  focusedArea: null,
  labels: false,
  colorScheme: 'light',
  contrastMode: false,
  basemap: false,
  supply: null,
};
