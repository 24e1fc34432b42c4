import type { ChoroplethSpecification, FillSpecification } from '../cartography/specification.ts';
import { areaCount, type AreaGeometry, type BoundingBox } from '../model/index.ts';

/** Units of the picture's grid across its longer side: half a pixel at 640 pixels. */
const GRID_UNITS = 1280;
const PATTERN_UNITS = 16;

/**
 * A choropleth as an SVG text: one path per fill, corners snapped to a grid, so that neighbours keep common borders without gaps and a
 * city takes a few kilobytes. Colours and patterns by attributes alone: no style sheet, no script, fit for any policy. `name` is its text
 * alternative. Cost O(vertices).
 */
export function staticMapSvg(input: {
  readonly geometry: AreaGeometry;
  readonly boundingBox: BoundingBox;
  readonly specification: ChoroplethSpecification;
  readonly name: string;
}): string {
  const { geometry, boundingBox, specification, name } = input;
  const { minX, maxX, minY, maxY } = boundingBox;
  const unit = Math.max(maxX - minX, maxY - minY) / GRID_UNITS || 1;
  const width = Math.max(1, Math.ceil((maxX - minX) / unit));
  const height = Math.max(1, Math.ceil((maxY - minY) / unit));
  const paths = specification.fills.map(() => '');
  for (let area = 0; area < areaCount(geometry); area++) {
    const fill = specification.fillIndex[area]!;
    paths[fill] += areaPath(
      geometry,
      area,
      (x) => Math.round((x - minX) / unit),
      (y) => Math.round((maxY - y) / unit),
    );
  }
  const used = specification.fills.map((fill, index) => ({ fill, path: paths[index] ?? '' })).filter(({ path }) => path !== '');
  return [
    `<svg class="map" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeText(name)}">`,
    `<defs>${used.map(({ fill }) => patternOf(fill)).join('')}</defs>`,
    ...used.map(({ fill, path }) => {
      const shape = `d="${path}" fill-rule="evenodd"`;
      const outlined = fill.pattern === 'outline' ? '#858c99' : '#ffffff';
      const ground = `<path ${shape} fill="${fill.color}" stroke="${outlined}" stroke-width="2" stroke-linejoin="round"/>`;
      const pattern = patternFill(fill);
      return pattern === null ? ground : `${ground}<path ${shape} fill="${pattern}"/>`;
    }),
    '</svg>',
  ].join('');
}

/** Rings of an area as relative lines on the grid; what shrinks to less than a triangle is left out. */
function areaPath(geometry: AreaGeometry, area: number, gridX: (x: number) => number, gridY: (y: number) => number): string {
  const { coordinates, ringOffsets, polygonOffsets, areaOffsets } = geometry;
  let path = '';
  for (let ring = polygonOffsets[areaOffsets[area]!]!; ring < polygonOffsets[areaOffsets[area + 1]!]!; ring++) {
    const points: [number, number][] = [];
    for (let vertex = ringOffsets[ring]!; vertex < ringOffsets[ring + 1]!; vertex++) {
      const point: [number, number] = [gridX(coordinates[2 * vertex]!), gridY(coordinates[2 * vertex + 1]!)];
      const last = points.at(-1);
      if (last === undefined || last[0] !== point[0] || last[1] !== point[1]) points.push(point);
    }
    const [first, last] = [points[0], points.at(-1)];
    if (first !== undefined && last !== undefined && points.length > 1 && first[0] === last[0] && first[1] === last[1]) points.pop();
    if (points.length < 3) continue;
    path += points
      .map(([x, y], index) => (index === 0 ? `M${x} ${y}` : `l${x - points[index - 1]![0]} ${y - points[index - 1]![1]}`))
      .join('');
    path += 'z';
  }
  return path;
}

/** What is laid over the colour of a fill, by an attribute `fill` that names a pattern of the map in the same page; null = nothing. */
export const patternFill = (fill: FillSpecification): string | null => (patternOf(fill) === '' ? null : `url(#${patternId(fill)})`);

const patternId = (fill: FillSpecification): string => `${fill.pattern}-${fill.textColor.slice(1)}`;

function patternOf(fill: FillSpecification): string {
  const half = PATTERN_UNITS / 2;
  const up = `M0 ${PATTERN_UNITS}L${PATTERN_UNITS} 0`;
  const lines: Readonly<Record<string, string>> = {
    dots: `<circle cx="${half}" cy="${half}" r="2.2" fill="${fill.textColor}"/>`,
    diagonal: `<path d="${up}" stroke="${fill.textColor}" stroke-width="2"/>`,
    crossHatch: `<path d="${up}M0 0L${PATTERN_UNITS} ${PATTERN_UNITS}" stroke="${fill.textColor}" stroke-width="2"/>`,
  };
  const drawn = lines[fill.pattern];
  return drawn === undefined
    ? ''
    : `<pattern id="${patternId(fill)}" width="${PATTERN_UNITS}" height="${PATTERN_UNITS}" patternUnits="userSpaceOnUse">${drawn}</pattern>`;
}

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for HTML and XML, in elements and in quoted attributes. */
export const escapeText = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPED[character] ?? character);
