import { clamp, cosine, lengthOf, PI, sine } from './exact-math.ts';
import { bandRing, nearestOnLine, parallelLine, smoothCurve } from './curve.ts';
import { insideRing } from './arrangement.ts';
import type { GroundLine } from './arrangement.ts';
import type { Fabric } from './fabric.ts';
import { EdgeKind } from './planar-map.ts';
import { noiseField } from './seeded-random.ts';

/** A named place of the plan with one fabric. */
export interface PlannedPlace {
  readonly name: string;
  readonly fabric: Fabric;
  readonly x: number;
  readonly y: number;
  readonly radiusX: number;
  readonly radiusY: number;
  readonly turnRadians: number;
}

export interface NamedStreetPlan {
  readonly name: string;
  readonly line: readonly number[];
}

/** The master plan of the city: lines and zones drawn by hand, wobbled by the seed. Coordinates in metres around the market place. */
export interface CityPlan {
  readonly scale: number;
  readonly outline: readonly number[];
  readonly river: readonly number[];
  readonly waterRings: readonly (readonly number[])[];
  readonly railways: readonly (readonly number[])[];
  readonly railRings: readonly (readonly number[])[];
  readonly mainStreets: readonly NamedStreetPlan[];
  readonly places: readonly PlannedPlace[];
  readonly lines: readonly GroundLine[];
  readonly station: { readonly x: number; readonly y: number };
  /** The fabric planned for a point on land. */
  landFabricAt(x: number, y: number): Fabric;
  isWater(x: number, y: number): boolean;
  isRailway(x: number, y: number): boolean;
}

const riverControl = [
  -2700, -10800, -2300, -9000, -1500, -7700, -2150, -6300, -2050, -5200, -900, -4400, -720, -3300, 150, -2650, 620, -2000, 330, -1250, 520,
  -700, 790, -330, 690, 200, 760, 640, 1250, 1200, 1780, 1370, 2380, 1900, 2700, 2650, 3500, 3150, 4300, 3350, 5000, 4200, 5900, 4550, 6700,
  4400, 7500, 5300, 9000, 5900, 11500, 6300,
];
const mainLineControl = [
  -11500, 3100, -9300, 2500, -7200, 1900, -5200, 1750, -3500, 1480, -2000, 1130, -900, 1030, 300, 1040, 1200, 930, 2300, 900, 3400, 1120,
  5000, 1000, 7000, 260, 9200, 100, 11500, -500,
];
const branchControl = [
  2050, 905, 2900, 860, 3500, 450, 3720, -500, 3560, -1700, 3800, -3100, 3950, -4800, 3500, -6600, 3600, -8600, 3900, -11000,
];
const harbourBranchControl = [2500, 905, 3150, 1080, 3560, 1500, 3900, 2150, 4500, 2600, 5300, 2750];

/** Radials: name, control points from the gate outwards. */
const radialControls: readonly (readonly [string, readonly number[]])[] = [
  [
    'Weilacher Straße',
    [0, 0, 250, 40, 560, 20, 760, -40, 1500, -160, 3000, -200, 4300, 60, 5400, -180, 7000, -720, 8800, -700, 10800, -1000],
  ],
  [
    'Ellerner Straße',
    [430, -190, 610, -300, 800, -420, 1700, -1050, 2900, -1450, 4100, -2400, 5100, -2900, 6500, -4100, 8600, -4900, 10500, -5900],
  ],
  [
    'Ohlsbacher Straße',
    [0, 0, 60, -260, 190, -480, 470, -860, 900, -1400, 1400, -2500, 1900, -3500, 2050, -4700, 2550, -6100, 2350, -7600, 2600, -10600],
  ],
  [
    'Tiefenrodaer Straße',
    [-190, -480, -330, -900, -520, -1600, -1000, -2650, -1750, -3700, -2750, -4900, -3250, -6100, -3400, -7500, -3900, -10600],
  ],
  [
    'Kirchhagener Straße',
    [-370, -310, -900, -720, -1500, -960, -2400, -1800, -3600, -2350, -4500, -3300, -6000, -4300, -7300, -5600, -9200, -6800],
  ],
  ['Marburner Straße', [0, 0, -260, -20, -560, 30, -1500, -80, -2700, 160, -4100, 0, -5500, 380, -7000, 300, -9000, 560, -11000, 400]],
  [
    'Rosfelder Straße',
    [-360, 330, -850, 760, -1150, 1060, -1700, 1750, -2750, 2500, -3600, 3650, -4700, 4400, -5600, 5700, -7000, 6700, -8800, 8600],
  ],
  [
    'Norderhainer Straße',
    [
      0, 0, -50, 240, -110, 500, -330, 900, -430, 1150, -600, 2000, -420, 3100, -760, 4300, -520, 5600, -1000, 7000, -900, 8600, -1300,
      10800,
    ],
  ],
  [
    'Hafenstraße',
    [300, 400, 480, 760, 620, 1050, 1020, 1750, 1750, 2500, 2150, 3300, 3100, 4150, 3700, 5100, 4700, 6200, 5300, 7600, 6900, 10000],
  ],
  ['Marburn-Rosfelder Landstraße', [-6505, 221, -6416, 1328, -6195, 2301, -6106, 3363, -5398, 4425, -4912, 5089]],
  ['Weilacher Landstraße', [6460, -442, 6593, -1328, 6195, -2301, 6239, -3186, 5885, -3761]],
  ['Hagener Feldstraße', [-5443, -3761, -5044, -4602, -4160, -5044, -3628, -5930, -2876, -6239]],
  ['Brückfelder Landstraße', [4292, 5576, 3186, 5797, 2036, 5531, 885, 5841, -266, 5620, -796, 5752]],
  ['Ohlsbacher Landstraße', [2080, -5708, 2744, -5443, 3717, -5222, 4602, -4336, 4956, -3540, 4868, -2744]],
  ['Querlandstraße', [2350, 3620, 1500, 3900, 700, 3750, -420, 3400, -1500, 3300, -2500, 3400, -3480, 3500]],
];

/** Rings: name, radius by angle (degrees from east, counter-clockwise) as control pairs. Closed when the first and last angle differ by 360. */
const ringControls: readonly (readonly [string, readonly (readonly [number, number])[]])[] = [
  [
    'Wallring',
    [
      [0, 560],
      [30, 520],
      [62, 560],
      [98, 500],
      [128, 560],
      [160, 520],
      [190, 610],
      [218, 520],
      [250, 560],
      [282, 480],
      [315, 540],
      [340, 510],
      [360, 560],
    ],
  ],
  [
    'Gürtelstraße',
    [
      [0, 1750],
      [28, 1950],
      [52, 1820],
      [80, 1620],
      [110, 1720],
      [150, 1690],
      [180, 1560],
      [220, 1510],
      [255, 1500],
      [290, 1640],
      [325, 1760],
      [360, 1750],
    ],
  ],
  [
    'Landwehrring',
    [
      [-3, 3350],
      [12, 3450],
      [28, 3180],
      [40, 2960],
      [62, 2750],
      [92, 2480],
      [118, 2750],
      [140, 3300],
      [160, 3450],
      [178, 3000],
      [200, 2800],
      [222, 3250],
      [240, 3050],
      [262, 2560],
      [285, 2650],
      [308, 3100],
    ],
  ],
  [
    'Westtangente',
    [
      [86, 5450],
      [104, 4650],
      [124, 5150],
      [143, 6150],
      [163, 5950],
      [184, 5050],
      [203, 5600],
      [222, 6150],
      [238, 5750],
      [250, 4950],
    ],
  ],
  [
    'Osttangente',
    [
      [56, 6150],
      [43, 5850],
      [24, 6050],
      [6, 5650],
      [-14, 4950],
      [-34, 5150],
      [-52, 4700],
      [-70, 5050],
    ],
  ],
];

const degrees = PI / 180;

const place = (name: string, fabric: Fabric, x: number, y: number, radiusX: number, radiusY = radiusX, turnDegrees = 0): PlannedPlace => ({
  name,
  fabric,
  x,
  y,
  radiusX,
  radiusY,
  turnRadians: turnDegrees * degrees,
});

/** Order matters: the first place that contains a point decides. */
const plannedPlaces: readonly PlannedPlace[] = [
  place('Stadtpark', 'park', -1150, -1250, 420, 300, 40),
  place('Wallanlagen', 'park', -480, 420, 170, 90, 45),
  place('Volkspark Ost', 'park', 2350, -620, 520, 380, 20),
  place('Luisenpark', 'park', -1500, 560, 330, 260),
  place('Nordpark', 'park', 250, 2350, 380, 300, 20),
  place('Teichgrund', 'park', -3550, -350, 420, 300, 70),
  place('Hauptfriedhof', 'cemetery', 1250, 3050, 420, 300, 30),
  place('Südfriedhof', 'cemetery', 600, -3500, 330, 260),
  place('Lerchenfelder Gärten', 'allotments', -2350, 2950, 420, 280, 30),
  place('Auengärten', 'allotments', -300, -2250, 330, 260, 60),
  place('Gärten am Bahndamm', 'allotments', 4150, -2650, 300, 460),
  place('Hochschule', 'campus', -2100, -650, 520, 420, 20),
  place('Klinikum', 'campus', -2500, 900, 330, 300),
  place('Neue Gärten', 'newHousing', 2600, 340, 620, 430, -8),
  place('Marienhöhe', 'estate', -4350, 2450, 620, 520, 35),
  place('Lerchenberg', 'estate', 1150, 4650, 640, 520, 15),
  place('Sandbreite', 'estate', 4650, -1000, 420, 700, -10),
  place('Weißer Stein', 'estate', -3050, -3350, 560, 470, 40),
  place('Villenkolonie', 'villa', -2050, -1550, 620, 480, 35),
  place('Am Schlossgarten', 'villa', -1050, -420, 380, 260, 20),
  place('Hafen', 'industry', 3000, 3250, 520, 420, 40),
  place('Osthafen', 'industry', 4350, 2450, 900, 620, 25),
  place('Stahlwerk', 'industry', 5600, 2900, 950, 900, 0),
  place('Gleisdreieck', 'industry', 3250, 1250, 700, 260, 0),
  place('Gewerbepark West', 'commercial', -3700, 950, 620, 330, -10),
  place('Gewerbepark Nord', 'commercial', -1550, 4350, 420, 520, 0),
  place('Industriegebiet Süd', 'industry', 3900, -3900, 480, 900, 5),
  place('Güterbahnhof', 'commercial', 1550, 640, 420, 230, 5),
  place('Gewerbe Kirchhagen', 'commercial', -5000, -3200, 420, 300, 40),
  place('Norderhain', 'village', -620, 5930, 698, 528, 80),
  place('Rosfeld', 'village', -5266, 5000, 613, 477, 45),
  place('Marburn', 'village', -6593, 398, 664, 477, 0),
  place('Kirchhagen', 'village', -5841, -4381, 647, 477, 40),
  place('Tiefenroda', 'village', -2947, -5930, 528, 664, 0),
  place('Ohlsbach', 'village', 2168, -6195, 544, 681, 0),
  place('Ellern', 'village', 6328, -3982, 681, 477, -35),
  place('Weilach', 'village', 6726, -620, 664, 442, -5),
  place('Brückfeld', 'village', 3938, 5310, 477, 647, -30),
  place('Stadtwald', 'forest', -4868, -1504, 1500, 1150, 20),
  place('Hoher Forst', 'forest', -6903, -2390, 1700, 1250, 30),
  place('Kiefernheide', 'forest', 4956, -5841, 1700, 1300, 10),
  place('Norderhainer Holz', 'forest', 1504, 6638, 1300, 1200, 20),
  place('Eichert', 'forest', -3009, 6284, 1100, 900, 0),
  place('Auwald', 'forest', -708, -5664, 620, 1150, -10),
  place('Flusswiesen Süd', 'meadow', -1328, -4690, 520, 1200, -10),
  place('Osterwiesen', 'meadow', 5841, 3274, 1300, 500, 20),
];

const insidePlace = (p: PlannedPlace, x: number, y: number, scale: number, wobble: number): boolean => {
  const dx = x / scale - p.x;
  const dy = y / scale - p.y;
  const c = cosine(p.turnRadians);
  const s = sine(p.turnRadians);
  const u = (dx * c + dy * s) / p.radiusX;
  const v = (dy * c - dx * s) / p.radiusY;
  return u * u + v * v < 1 + wobble;
};

const outlineRadii = [
  8488, 7788, 7612, 7788, 7788, 6562, 7175, 7350, 6300, 7962, 7000, 6912, 8225, 7788, 8838, 7875, 6912, 7612, 6825, 7788, 6388, 6650, 8400,
  7438,
];

/** Draws the plan. `scale` stretches it (1 = about 250,000 inhabitants); the seed moves details, not the structure. */
export function planCity(seed: number, scale: number): CityPlan {
  const bend = noiseField(seed, 'bend', 900 * scale);
  const bendToo = noiseField(seed, 'bend-y', 900 * scale);
  const scaled = (control: readonly number[]): number[] => control.map((value) => value * scale);
  const wobbled = (line: readonly number[], metersAtMost: number): number[] =>
    line.map((value, i) => {
      const x = line[i - (i % 2)]!;
      const y = line[i - (i % 2) + 1]!;
      const calm = clamp((lengthOf(x, y) / scale - 450) / 1200, 0, 1);
      return value + metersAtMost * scale * calm * (i % 2 === 0 ? bend(x, y) : bendToo(x, y));
    });
  const step = 62 * Math.sqrt(scale);
  const river = smoothCurve(scaled(riverControl), step);
  const riverWidth = noiseField(seed, 'river-width', 1100 * scale);
  const riverHalf = (x: number, y: number): number =>
    Math.sqrt(scale) * (41 + 9 * riverWidth(x, y) + clamp((x / scale - 900) / 180, 0, 16));
  const banks = [parallelLine(river, riverHalf), parallelLine(river, (x, y) => -riverHalf(x, y))];
  const basin = scaled([2790, 2960, 3420, 3560, 3500, 3480, 2980, 2980, 3600, 3420, 3680, 3340, 2990, 2690, 2700, 2700]);
  const harbourBasins = [[...basin, basin[0]!, basin[1]!]];
  const waterRings = [bandRing(banks[0]!, banks[1]!), ...harbourBasins];
  const isWater = (x: number, y: number): boolean => waterRings.some((ring) => insideRing(ring, x, y));

  const station = { x: -150 * scale, y: 1035 * scale };
  const yard = { x: 1750 * scale, y: 905 * scale };
  const railHalf = (x: number, y: number): number =>
    Math.sqrt(scale) *
    (15 +
      30 * clamp(1.5 - lengthOf(x - station.x, (y - station.y) * 2) / (360 * scale), 0, 1) +
      28 * clamp(1.6 - lengthOf(x - yard.x, y - yard.y) / (330 * scale), 0, 1));
  const railways = [mainLineControl, branchControl, harbourBranchControl].map((control) => smoothCurve(scaled(control), step));
  const railSides = railways.map((line, i) => {
    const half = i === 0 ? railHalf : (): number => Math.sqrt(scale) * (i === 1 ? 13 : 9);
    return [parallelLine(line, half), parallelLine(line, (x, y) => -half(x, y))] as const;
  });
  const railRings = railSides.map(([left, right]) => bandRing(left, right));
  const isRailway = (x: number, y: number): boolean => railRings.some((ring) => insideRing(ring, x, y));

  const radials = radialControls.map(([name, control]) => ({ name, line: wobbled(smoothCurve(scaled(control), step), 45) }));
  const rings = ringControls.map(([name, control]) => {
    const closed = control.at(-1)![0] - control[0]![0] === 360;
    const points = (closed ? control.slice(0, -1) : control).flatMap(([angle, radius]) => [
      radius * scale * cosine(angle * degrees),
      radius * scale * sine(angle * degrees),
    ]);
    return { name, line: wobbled(smoothCurve(points, step, closed), 40) };
  });
  const mainStreets = [...radials, ...rings];
  const outlineControl = outlineRadii.flatMap((radius, i) => {
    const angle = (i * 360 * degrees) / outlineRadii.length;
    return [radius * scale * cosine(angle), radius * scale * sine(angle)];
  });
  const ragged = noiseField(seed, 'outline', 620 * scale);
  const sway = noiseField(seed, 'outline-x', 700 * scale);
  const swayToo = noiseField(seed, 'outline-y', 700 * scale);
  const fine = noiseField(seed, 'outline-fine', 260 * scale);
  const smoothOutline = smoothCurve(outlineControl, 110 * Math.sqrt(scale), true).slice(0, -2);
  const outline = smoothOutline.map((value, i) => {
    const x = smoothOutline[i - (i % 2)]!;
    const y = smoothOutline[i - (i % 2) + 1]!;
    // Mostly along the ray from the market place: a border that never crosses itself.
    const outwards = 1 + 0.05 * ragged(x, y) + 0.012 * fine(x, y);
    return value * outwards + 130 * scale * (i % 2 === 0 ? sway(x, y) : swayToo(x, y));
  });
  const closedOutline = [...outline, outline[0]!, outline[1]!];

  const edge = noiseField(seed, 'fabric-edge', 700 * scale);
  const mix = noiseField(seed, 'fabric-mix', 1300 * scale);
  const fringe = noiseField(seed, 'fringe', 2100 * scale);
  const woods = noiseField(seed, 'woods', 1500 * scale);
  // Distances for zoning need no more detail than the default city has.
  const coarse = (line: readonly number[]): number[] => {
    const stride = Math.max(1, Math.floor(Math.sqrt(scale) + 0.5) * (scale > 1.5 ? 2 : 1));
    return line.filter((_, i) => Math.floor(i / 2) % stride === 0 || i >= line.length - 2);
  };
  const radialAxes = radials.map(({ line }) => coarse(line));
  const riverAxis = coarse(river);
  const landFabricAt = (x: number, y: number): Fabric => {
    const wobble = 0.22 * edge(x, y);
    const place = plannedPlaces.find((p) => insidePlace(p, x, y, scale, wobble));
    if (place) return place.fabric;
    const r = lengthOf(x, y) / scale;
    let toRadial = Infinity;
    for (const axis of radialAxes) toRadial = Math.min(toRadial, nearestOnLine(axis, x, y).distanceMeters / scale);
    const toRiver = nearestOnLine(riverAxis, x, y).distanceMeters / scale;
    const reach = r + 260 * edge(x, y);
    const outward = reach + 1600 * clamp((toRadial - 360) / 850, 0, 1.3) + 640 * fringe(x, y);
    if (r < 560) return 'centre';
    if (toRiver < 230 && r > 2700) return 'meadow';
    if (reach < 1520 + 260 * fringe(x, y)) return 'gruenderzeit';
    if (outward < 2750) return mix(x, y) > 0.28 ? 'rowHouses' : 'zeilenbau';
    if (outward < 3900) return mix(x, y) < -0.3 ? 'zeilenbau' : mix(x, y) < 0.05 ? 'rowHouses' : 'detached';
    if (outward < 4850) return mix(x, y) < -0.42 ? 'rowHouses' : 'detached';
    if (r < 4300) return mix(x, y) > 0.2 ? 'allotments' : 'meadow';
    return woods(x, y) > 0.46 ? 'forest' : 'farmland';
  };

  return {
    scale,
    outline: closedOutline,
    river,
    waterRings,
    railways,
    railRings,
    mainStreets,
    places: plannedPlaces.map((p) => ({ ...p, x: p.x * scale, y: p.y * scale, radiusX: p.radiusX * scale, radiusY: p.radiusY * scale })),
    lines: [
      { points: closedOutline, kind: EdgeKind.outline },
      ...banks.map((points) => ({ points, kind: EdgeKind.bank })),
      ...harbourBasins.map((points) => ({ points, kind: EdgeKind.bank })),
      ...railSides.flatMap(([left, right]) => [
        { points: left, kind: EdgeKind.railSide },
        { points: right, kind: EdgeKind.railSide },
      ]),
      ...mainStreets.map((street) => ({ points: street.line, kind: EdgeKind.main })),
    ],
    station,
    landFabricAt,
    isWater,
    isRailway,
  };
}
