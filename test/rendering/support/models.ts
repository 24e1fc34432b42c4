import { stateFill, textColorOn, type ChoroplethSpecification, type ColorScheme, type HexColor } from '../../../src/cartography/index.ts';
import { areaSquareMeters, AreaGeometryBuilder, boundingBoxOf, labelPoints } from '../../../src/geometry/index.ts';
import type { MapModel } from '../../../src/map/index.ts';
import { areaKey, crsCode, indicatorId, levelId, type AreaGeometry, type Level, type ValueStateName } from '../../../src/model/index.ts';

export const TEST_CRS = crsCode('EPSG:25832');

/** area -> polygon -> ring -> x, y interleaved, closed. */
export type Shapes = readonly (readonly (readonly (readonly number[])[])[])[];

export function geometryOf(shapes: Shapes): AreaGeometry {
  const builder = new AreaGeometryBuilder();
  for (const polygons of shapes) {
    for (const rings of polygons) {
      for (const ring of rings) {
        for (let i = 0; i < ring.length; i += 2) builder.vertex(ring[i]!, ring[i + 1]!);
        builder.endRing();
      }
      builder.endPolygon();
    }
    builder.endArea();
  }
  return builder.build();
}

export function levelOf(geometry: AreaGeometry, names?: readonly string[]): Level {
  const count = geometry.areaOffsets.length - 1;
  const numbers = Array.from({ length: count }, (_, area) => area);
  return {
    id: levelId('test'),
    keys: numbers.map((area) => areaKey(String(area).padStart(5, '0'))),
    names: names ?? numbers.map((area) => `Gebiet ${area}`),
    parentLevel: null,
    parentIndex: null,
    geometry,
    labelPoints: labelPoints(geometry),
    areaSquareMeters: areaSquareMeters(geometry, TEST_CRS),
    boundingBox: boundingBoxOf(geometry),
  };
}

export const CLASS_COLORS: readonly HexColor[] = ['#e4eff4', '#a9cbdc', '#5f9bb9', '#2a6a8f', '#103d5c'];

/** `fillOf[i]`: number of the class, or the state of area i. */
export function specificationOf(
  fillOf: readonly (number | ValueStateName)[],
  { colors = CLASS_COLORS, scheme = 'light' as ColorScheme, contrastMode = false } = {},
): ChoroplethSpecification {
  const states = [...new Set(fillOf.filter((fill): fill is ValueStateName => typeof fill === 'string'))].sort();
  const count = (wanted: number | ValueStateName) => fillOf.filter((fill) => fill === wanted).length;
  const classes = colors.map((color, index) => ({
    kind: 'class' as const,
    index,
    lower: index,
    upper: index + 1,
    label: String(index),
    color,
    textColor: textColorOn(color),
    pattern: 'none' as const,
    count: count(index),
  }));
  const stateFills = states.map((state) => ({
    kind: 'state' as const,
    state,
    label: state,
    textColor: textColorOn(stateFill(state, scheme).color),
    count: count(state),
    ...stateFill(state, scheme),
  }));
  return {
    indicator: indicatorId('test'),
    level: levelId('test'),
    year: 2024,
    method: 'equalInterval',
    notes: [],
    polarity: 'neutral',
    palette: 'lake',
    bounds: colors.map((_, index) => index).concat(colors.length),
    classes,
    states: stateFills,
    fills: [...classes, ...stateFills],
    fillIndex: Uint8Array.from(fillOf, (fill) => (typeof fill === 'number' ? fill : classes.length + states.indexOf(fill))),
    cityValue: Number.NaN,
    diverging: false,
    contrastMode,
  };
}

export const modelOf = (parts: Partial<MapModel>): MapModel => ({
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
  ...parts,
});
