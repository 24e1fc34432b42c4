import type { ColorScheme } from '../../cartography/index.ts';
import type { BoundingBox } from '../../model/index.ts';
import type { MapSupply, MapToolPress } from '../map-model.ts';
import { MAP_THEMES } from '../map-theme.ts';
import type { DrawingSteps } from '../picture/canvas.ts';
import type { Frame } from '../picture/frame.ts';
import type { SupplyPainter, SupplyPicture } from '../scene.ts';
import { catchmentBox, drawCatchment, drawCatchmentNames } from './draw-catchment.ts';
import { drawDistrictNames, drawDistricts } from './draw-districts.ts';
import { drawPins } from './draw-pins.ts';
import { drawScenario } from './draw-scenario.ts';
import { drawSites } from './draw-sites.ts';
import { MapTools, type MapToolsOptions } from './map-tools.ts';

/** The part of the map that comes with the workspaces "Versorgung" and "Konferenz": their pictures and tools. */
export class SupplyLayer implements SupplyPainter {
  readonly #tools: MapTools;

  constructor(options: MapToolsOptions) {
    this.#tools = new MapTools(options);
  }

  update(): void {
    this.#tools.update();
  }

  press(press: MapToolPress, place: { readonly x: number; readonly y: number } | null): void {
    this.#tools.press(press, place === null ? null : [place.x, place.y]);
  }

  destroy(): void {
    this.#tools.destroy();
  }

  content(picture: SupplyPicture, { catchment, districts, marks, sites, pins = [] }: MapSupply): BoundingBox | null {
    const hasNames = (catchment !== null && catchment.polygons !== null) || districts !== null;
    if (picture === 'reach') return districts === null ? catchment && catchmentBox(catchment) : EVERYWHERE;
    return !hasNames && marks.length + sites.length + pins.length === 0 ? null : EVERYWHERE;
  }

  *draw(picture: SupplyPicture, context: CanvasRenderingContext2D, frame: Frame, supply: MapSupply, scheme: ColorScheme): DrawingSteps {
    const theme = MAP_THEMES[scheme];
    if (picture === 'reach') {
      if (supply.catchment !== null) yield* drawCatchment(context, frame, supply.catchment, theme);
      if (supply.districts !== null) yield* drawDistricts(context, frame, supply.districts, theme);
    } else {
      // above the names of areas, which would cover them
      if (supply.catchment !== null) drawCatchmentNames(context, frame, supply.catchment, theme);
      if (supply.districts !== null) drawDistrictNames(context, frame, supply.districts, theme);
      yield* drawScenario(context, frame, supply.marks, theme);
      yield* drawSites(context, frame, supply.sites, theme);
      yield* drawPins(context, frame, supply.pins ?? [], theme, scheme);
    }
  }
}

/** Signs may stand anywhere and are larger than their place. */
const EVERYWHERE: BoundingBox = { minX: -Infinity, minY: -Infinity, maxX: Infinity, maxY: Infinity };
