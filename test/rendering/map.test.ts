import { describe, expect, test } from 'vitest';
import { facilityKindId, type ValueStateName } from '../../src/model/index.ts';
import { geometryOf, levelOf, modelOf, specificationOf, type Shapes } from './support/models.ts';
import { differentShare, expectPicture } from './support/picture-comparison.ts';

const square = (x: number, y: number, width: number, height = width): number[] => [
  ...[x, y, x + width, y, x + width, y + height, x, y + height, x, y],
];
const hole = (x: number, y: number, width: number, height = width): number[] => [
  ...[x, y, x, y + height, x + width, y + height, x + width, y, x, y],
];

/** 5 x 3 slightly skewed areas of about a kilometre. */
const GRID: Shapes = Array.from({ length: 15 }, (_, i) => {
  const corner = (column: number, row: number): [number, number] => [
    500_000 + column * 1000 + ((column * 7 + row * 13) % 5) * 60,
    5_700_000 + row * 1000 + ((column * 11 + row * 3) % 5) * 60,
  ];
  const [column, row] = [i % 5, Math.floor(i / 5)];
  const start = corner(column, row);
  return [[[...start, ...corner(column + 1, row), ...corner(column + 1, row + 1), ...corner(column, row + 1), ...start]]];
});
const level = levelOf(geometryOf(GRID));
const CLASSES = GRID.map((_, i) => (i * 2) % 5);
const STATES: ValueStateName[] = ['secret', 'notRated', 'uninhabited', 'missing', 'notApplicable'];
const DARK = ['#22384a', '#2f5670', '#457c9b', '#74a9c4', '#b4d6e6'] as const;

describe('the map as a picture', () => {
  test('classes', () => expectPicture('classes', modelOf({ level, specification: specificationOf(CLASSES) })));

  test('signs of the states without a number', () =>
    expectPicture(
      'states',
      modelOf({ level, specification: specificationOf(CLASSES.map((fill, i) => (i % 3 === 0 ? STATES[(i / 3) % 5]! : fill))) }),
    ));

  test('selection, hover and focus on light and dark fills', () =>
    expectPicture(
      'selection',
      modelOf({ level, specification: specificationOf(CLASSES), selectedAreas: [1, 2, 7], hoveredArea: 10, focusedArea: 13 }),
    ));

  test('highlighted areas, the others step back', () =>
    expectPicture('highlight', modelOf({ level, specification: specificationOf(CLASSES), highlightedAreas: [0, 5, 6, 12] })));

  test('double borders of the contrast mode', () =>
    // Without class numbers: they depend on the typeface. The areas are too small for them.
    expectPicture('contrast', modelOf({ level: SMALL, specification: specificationOf(SMALL_CLASSES), contrastMode: true })));

  test('holes, islands in holes and multipolygons', () => {
    const shapes: Shapes = [
      [[square(0, 0, 3000), hole(600, 600, 1800)]],
      [[square(1000, 1000, 1000)], [square(3200, 0, 600, 3000)]],
      [[square(4000, 0, 1000, 1400), hole(4300, 300, 400)], [square(4000, 1600, 1000, 1400)]],
    ];
    const holes = levelOf(geometryOf(shapes));
    return expectPicture('holes', modelOf({ level: holes, specification: specificationOf([1, 3, 4]), selectedAreas: [2] }));
  });

  test('dark scheme', () =>
    expectPicture(
      'dark',
      modelOf({
        level,
        specification: specificationOf(CLASSES, { colors: DARK, scheme: 'dark' }),
        colorScheme: 'dark',
        selectedAreas: [7],
      }),
    ));

  test('backdrop beside, through and over the areas, and borders of an upper level', () => {
    const [x, y] = [500_000, 5_700_000];
    const line = (...coordinates: number[]) => ({
      coordinates: Float64Array.from(coordinates),
      offsets: Uint32Array.of(0, coordinates.length / 2),
    });
    const fills = CLASSES.map((fill, i) => (i === 6 || i === 8 ? ('uninhabited' as const) : fill));
    return expectPicture(
      'backdrop',
      modelOf({
        level,
        specification: specificationOf(fills),
        backdrop: [
          { kind: 'forest', shape: 'areas', geometry: geometryOf([[[square(x + 900, y + 900, 800)]]]) },
          { kind: 'green', shape: 'areas', geometry: geometryOf([[[square(x + 3100, y + 1100, 900)]]]) },
          { kind: 'water', shape: 'areas', geometry: geometryOf([[[square(x + 2300, y - 200, 300, 3600)]]]) },
          { kind: 'mainStreet', shape: 'lines', geometry: line(x - 100, y + 1400, x + 5400, y + 1700) },
          { kind: 'bridge', shape: 'lines', geometry: line(x + 2250, y + 1528, x + 2650, y + 1550) },
          { kind: 'railway', shape: 'lines', geometry: line(x - 100, y + 2600, x + 5400, y + 2300) },
        ],
        outlines: [{ id: 'upper', geometry: geometryOf([[[square(x, y, 5000, 1000)]]]), widthPixels: 2 }],
      }),
    );
  });

  test('thousands of tiny areas as a mosaic without seams', () =>
    expectPicture('mosaic', modelOf({ level: TINY, specification: specificationOf(TINY_CLASSES) })));

  test('facilities, without their sign', () =>
    expectPicture(
      'facilities',
      modelOf({
        level,
        specification: specificationOf(CLASSES),
        facilities: ['kita', 'schule', 'jugend'].map((kind, i) => ({
          kind: facilityKindId(kind),
          sign: '',
          names: [],
          coordinates: Float64Array.from([500_700 + i * 1500, 5_700_800, 500_900 + i * 1500, 5_702_200]),
        })),
      }),
    ));
});

/** A regular grid of squares with a known diagonal pattern of classes. */
function regular(columns: number, rows: number, size: number): Shapes {
  return Array.from({ length: columns * rows }, (_, i) => [[square((i % columns) * size, Math.floor(i / columns) * size, size)]]);
}
const SMALL = levelOf(geometryOf(regular(20, 14, 100)));
const SMALL_CLASSES = Array.from({ length: 20 * 14 }, (_, i) => Math.floor(((i % 20) + Math.floor(i / 20)) / 7));
const TINY = levelOf(geometryOf(regular(120, 90, 100)));
const TINY_CLASSES = Array.from({ length: 120 * 90 }, (_, i) => Math.floor(((i % 120) + Math.floor(i / 120)) / 42));

test('a comparison notices a moved square', () => {
  const picture = (left: number): ImageData => {
    const context = new OffscreenCanvas(100, 100).getContext('2d')!;
    context.fillRect(left, 20, 30, 30);
    context.fillStyle = '#ffffff';
    context.globalCompositeOperation = 'destination-over';
    context.fillRect(0, 0, 100, 100);
    return context.getImageData(0, 0, 100, 100);
  };
  expect(differentShare(picture(20), picture(20))).toBe(0);
  expect(differentShare(picture(20), picture(22))).toBeGreaterThan(0.01);
});
