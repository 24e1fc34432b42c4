import type { Catchment } from '../../analysis/protocol.ts';
import { catchmentSpecification, type ColorScheme } from '../../cartography/index.ts';
import type { MapCatchment } from '../../map/index.ts';
import type { SupplyRecipe } from '../../model/index.ts';
import { formatNumber, withUnit, type Language } from '../../texts/index.ts';

/** A catchment as the map draws it; `x`, `y` where it is that of a place. */
export const mapCatchment = (
  { breaks, streets, bands, polygons }: Pick<Catchment, 'breaks' | 'streets' | 'bands' | 'polygons'>,
  unit: SupplyRecipe['travel']['unit'],
  x: number | null,
  y: number | null,
  colorScheme: ColorScheme,
  language: Language,
): MapCatchment => ({
  specification: catchmentSpecification(
    breaks,
    breaks.map((limit) => withUnit(formatNumber(limit, Number.isInteger(limit) ? 0 : 1, language), unit, language)),
    colorScheme,
  ),
  streets,
  bands,
  polygons,
  origin: x === null || y === null ? null : { x, y },
});
