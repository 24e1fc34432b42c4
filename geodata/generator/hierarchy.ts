import { unitGraph, zoneSozialraeume, zoneUpper } from './areas.ts';
import type { Zoning } from './areas.ts';
import type { BlockUses } from './block-use.ts';
import { lengthOf } from './exact-math.ts';
import { fabrics } from './fabric.ts';
import type { Fabric } from './fabric.ts';
import type { Ground } from './ground.ts';
import { pointInside } from './ground.ts';
import type { CityPlan, PlannedPlace } from './plan.ts';
import { centreNames, directionNames, districtNames, innerNames, outerNames } from './place-names.ts';
import { OUTSIDE } from './planar-map.ts';

/** The areas of one level in the order of their keys. */
export interface AreaLevel {
  readonly keys: readonly string[];
  readonly names: readonly string[];
  /** Per face: position in `keys`; -1 for the outside. */
  readonly ofFace: Int32Array;
  /** Position of each area's parent in the next level. */
  readonly parent: readonly number[];
}

export interface Hierarchy {
  readonly block: AreaLevel;
  readonly sozialraum: AreaLevel;
  readonly stadtteil: AreaLevel;
  readonly stadtbezirk: AreaLevel;
  /** The areas as they were before the change of 2020; parents are Stadtteile. */
  readonly sozialraum2013: AreaLevel;
  /** Face of each block, in the order of block keys. */
  readonly faceOfBlock: readonly number[];
}

const twoDigits = (n: number): string => String(n).padStart(2, '0');

function directionOf(x: number, y: number): (typeof directionNames)[number] {
  const r = Math.SQRT1_2;
  const axes = [1, 0, r, r, 0, 1, -r, r, -1, 0, -r, -r, 0, -1, r, -r];
  let best = 0;
  for (let k = 1; k < 8; k++) if (axes[2 * k]! * x + axes[2 * k + 1]! * y > axes[2 * best]! * x + axes[2 * best + 1]! * y) best = k;
  return directionNames[best]!;
}

const containsPoint = (p: PlannedPlace, x: number, y: number): boolean => {
  const dx = (x - p.x) / p.radiusX;
  const dy = (y - p.y) / p.radiusY;
  return dx * dx + dy * dy < 1.5;
};

interface AreaSummary {
  readonly x: number;
  readonly y: number;
  readonly people: number;
  /** Share of the people that live in the historic centre. */
  readonly centreShare: number;
  /** Inhabitants by planned place. */
  readonly places: ReadonlyMap<string, number>;
}

function summarise(plan: CityPlan, ground: Ground, uses: BlockUses, ofFace: ArrayLike<number>, count: number): AreaSummary[] {
  const { map, fabric } = ground;
  const named = plan.places.filter((p) => fabrics[p.fabric].built && p.fabric !== 'commercial' && p.fabric !== 'campus');
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  const people = new Float64Array(count);
  const weight = new Float64Array(count);
  const byFabric: Map<Fabric, number>[] = Array.from({ length: count }, () => new Map());
  const places: Map<string, number>[] = Array.from({ length: count }, () => new Map());
  for (let face = 1; face < map.faceCount; face++) {
    const area = ofFace[face]!;
    const p = uses.room[face]!;
    const [px, py] = pointInside(map.ring(face));
    const w = p + 0.01;
    x[area]! += w * px;
    y[area]! += w * py;
    weight[area]! += w;
    people[area]! += p;
    byFabric[area]!.set(fabric[face]!, (byFabric[area]!.get(fabric[face]!) ?? 0) + p);
    if (p === 0) continue;
    const place = named.find((candidate) => candidate.fabric === fabric[face] && containsPoint(candidate, px, py));
    if (place) places[area]!.set(place.name, (places[area]!.get(place.name) ?? 0) + p);
  }
  return places.map((ofArea, k) => ({
    x: x[k]! / weight[k]!,
    y: y[k]! / weight[k]!,
    people: people[k]!,
    centreShare: (byFabric[k]!.get('centre') ?? 0) / Math.max(1, people[k]!),
    places: ofArea,
  }));
}

/** Name by the planned place most people live in, else from the list of the fabric. Equal names get a direction. */
function nameSozialraeume(summaries: readonly AreaSummary[], villages: ReadonlySet<string>, scale: number): string[] {
  const lists = { centre: [...centreNames], inner: [...innerNames], outer: [...outerNames] };
  const topPlace = summaries.map((area) => {
    const top = [...area.places].sort((a, b) => b[1] - a[1])[0];
    return top !== undefined && top[1] > (villages.has(top[0]) ? 0.14 : 0.34) * area.people ? { name: top[0], people: top[1] } : null;
  });
  const wanted = summaries.map((area, i) => {
    const own = topPlace[i] ?? null;
    // At most three areas share the name of a place: those with most of its people.
    if (own !== null && topPlace.filter((other) => other !== null && other.name === own.name && other.people > own.people).length < 3)
      return own.name;
    const r = lengthOf(area.x, area.y) / scale;
    const list = r < 620 ? lists.centre : r < 2200 ? lists.inner : lists.outer;
    return list.shift() ?? lists.outer.shift() ?? lists.inner.shift() ?? 'Feldmark';
  });
  return wanted.map((name, i) => {
    const twins = wanted.flatMap((other, k) => (other === name ? [k] : []));
    if (twins.length === 1) return name;
    const xs = twins.map((k) => summaries[k]!.x);
    const ys = twins.map((k) => summaries[k]!.y);
    const wide = Math.max(...xs) - Math.min(...xs) > Math.max(...ys) - Math.min(...ys);
    const order = [...twins].sort((a, b) => (wide ? summaries[a]!.x - summaries[b]!.x : summaries[a]!.y - summaries[b]!.y));
    const labels =
      twins.length === 2 ? (wide ? ['West', 'Ost'] : ['Süd', 'Nord']) : wide ? ['West', 'Mitte', 'Ost'] : ['Süd', 'Mitte', 'Nord'];
    const label = labels[order.indexOf(i)] ?? String(order.indexOf(i) + 1);
    return `${name} ${label}`;
  });
}

function nameDistricts(summaries: readonly AreaSummary[], scale: number): string[] {
  // A place gives its name to the district most of its people live in; the old town is the one nearest to the market.
  const home = new Map<string, number>();
  summaries.forEach((area, k) => {
    for (const [name, people] of area.places) {
      const best = home.get(name);
      if (best === undefined || people > summaries[best]!.places.get(name)!) home.set(name, k);
    }
  });
  const oldTown = summaries.reduce((best, area, k) => (area.centreShare > summaries[best]!.centreShare ? k : best), 0);
  const taken = new Set<string>(['Altstadt']);
  return summaries.map((area, k) => {
    if (k === oldTown) return 'Altstadt';
    const top = [...area.places]
      .filter(([name, people]) => home.get(name) === k && people > 0.12 * area.people)
      .sort((a, b) => b[1] - a[1])
      .find(([name]) => !taken.has(name));
    const direction = directionOf(area.x, area.y);
    const far = lengthOf(area.x, area.y) / scale > 1900;
    const fromList = [...districtNames[direction]!, ...Object.values(districtNames).flat()].find((name) => !taken.has(name))!;
    const name = top !== undefined && far ? top[0] : fromList;
    taken.add(name);
    return name;
  });
}

function nameBoroughs(summaries: readonly AreaSummary[], scale: number): string[] {
  const central = summaries.reduce((best, s, k) => (lengthOf(s.x, s.y) < lengthOf(summaries[best]!.x, summaries[best]!.y) ? k : best), 0);
  const taken = new Set<string>();
  return summaries.map((area, k) => {
    if (k === central && lengthOf(area.x, area.y) / scale < 2200) return 'Mitte';
    const own = directionOf(area.x, area.y);
    const start = directionNames.indexOf(own);
    const name = [0, 1, 7, 2, 6, 3, 5, 4].map((step) => directionNames[(start + step) % 8]!).find((candidate) => !taken.has(candidate))!;
    taken.add(name);
    return name;
  });
}

/** Clockwise from north, for a natural numbering. */
const clockwise = (s: AreaSummary): number => {
  const r = lengthOf(s.x, s.y) || 1;
  return s.x >= 0 ? 1 - s.y / r : 3 + s.y / r;
};

/** Zones, numbers and names all levels. `scale` is the plan's; `population` wanted sizes follow from it. */
export function buildHierarchy(plan: CityPlan, ground: Ground, uses: BlockUses, seed: number): Hierarchy {
  const { map } = ground;
  const people = uses.room;
  const share = people.reduce((a, b) => a + b, 0) / 250000;
  const zones = zoneSozialraeume(plan, ground, people, { count: 60, balance: 2.4, lowest: 2150 * share, highest: 7600 * share }, seed);
  const districtOf = zoneUpper(
    ground,
    zones,
    people,
    { count: 18, balance: 1.3, lowest: 7500 * share, highest: 23000 * share },
    seed,
    'stadtteile',
  );
  const districts: Zoning = { ofFace: zones.ofFace.map((z) => (z < 0 ? -1 : districtOf[z]!)), count: 18 };
  const boroughOf = zoneUpper(
    ground,
    districts,
    people,
    { count: 7, balance: 1.2, lowest: 22000 * share, highest: 60000 * share },
    seed,
    'stadtbezirke',
  );
  const boroughOfFace = districts.ofFace.map((d) => (d < 0 ? -1 : boroughOf[d]!));

  const areaSummaries = summarise(plan, ground, uses, zones.ofFace, zones.count);
  const districtSummaries = summarise(plan, ground, uses, districts.ofFace, districts.count);
  const boroughSummaries = summarise(plan, ground, uses, boroughOfFace, 7);
  const areaNames = nameSozialraeume(
    areaSummaries,
    new Set(plan.places.filter((p) => p.fabric === 'village').map((p) => p.name)),
    plan.scale,
  );
  const districtNamesOf = nameDistricts(districtSummaries, plan.scale);
  const boroughNames = nameBoroughs(boroughSummaries, plan.scale);

  const boroughOrder = boroughSummaries
    .map((s, k) => ({ k, rank: boroughNames[k] === 'Mitte' ? -1 : clockwise(s) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ k }) => k);
  const byDistance =
    (summaries: readonly AreaSummary[]) =>
    (a: number, b: number): number =>
      lengthOf(summaries[a]!.x, summaries[a]!.y) - lengthOf(summaries[b]!.x, summaries[b]!.y);
  const stadtbezirk = { keys: [] as string[], names: [] as string[], order: boroughOrder };
  const stadtteil = { keys: [] as string[], names: [] as string[], order: [] as number[], parent: [] as number[] };
  const sozialraum = { keys: [] as string[], names: [] as string[], order: [] as number[], parent: [] as number[] };
  boroughOrder.forEach((borough, b) => {
    stadtbezirk.keys.push(twoDigits(b + 1));
    stadtbezirk.names.push(boroughNames[borough]!);
    const own = Array.from({ length: 18 }, (_, d) => d).filter((d) => boroughOf[d] === borough);
    own.sort(byDistance(districtSummaries)).forEach((district, d) => {
      const districtKey = twoDigits(b + 1) + twoDigits(d + 1);
      stadtteil.parent.push(b);
      stadtteil.keys.push(districtKey);
      stadtteil.names.push(districtNamesOf[district]!);
      stadtteil.order.push(district);
      const members = Array.from({ length: zones.count }, (_, z) => z).filter((z) => districtOf[z] === district);
      members.sort(byDistance(areaSummaries)).forEach((zone, z) => {
        sozialraum.parent.push(stadtteil.keys.length - 1);
        sozialraum.keys.push(districtKey + twoDigits(z + 1));
        sozialraum.names.push(areaNames[zone]!);
        sozialraum.order.push(zone);
      });
    });
  });
  const place = (order: readonly number[], ofFace: Int32Array): Int32Array => {
    const position = new Int32Array(order.length);
    order.forEach((old, k) => (position[old] = k));
    return ofFace.map((old) => (old < 0 ? -1 : position[old]!));
  };
  const sozialraumOfFace = place(sozialraum.order, zones.ofFace);
  const stadtteilOfFace = place(stadtteil.order, districts.ofFace);
  const stadtbezirkOfFace = place(boroughOrder, boroughOfFace);

  // Block numbers run through a Stadtteil, Sozialraum by Sozialraum, row by row from north to south.
  const points = Array.from({ length: map.faceCount }, (_, face) => (face === OUTSIDE ? ([0, 0] as const) : pointInside(map.ring(face))));
  const faceOfBlock = Array.from({ length: map.faceCount - 1 }, (_, i) => i + 1).sort(
    (a, b) =>
      sozialraumOfFace[a]! - sozialraumOfFace[b]! ||
      Math.floor(-points[a]![1] / 220) - Math.floor(-points[b]![1] / 220) ||
      points[a]![0] - points[b]![0] ||
      a - b,
  );
  const blockOfFace = new Int32Array(map.faceCount).fill(-1);
  const blockKeys: string[] = [];
  const blockParent: number[] = [];
  let lastDistrict = -1;
  let running = 0;
  faceOfBlock.forEach((face, i) => {
    const district = stadtteilOfFace[face]!;
    running = district === lastDistrict ? running + 1 : 1;
    lastDistrict = district;
    blockKeys.push(stadtteil.keys[district]! + String(running).padStart(4, '0'));
    blockParent.push(sozialraumOfFace[face]!);
    blockOfFace[face] = i;
  });
  const current: AreaLevel = { keys: sozialraum.keys, names: sozialraum.names, ofFace: sozialraumOfFace, parent: sozialraum.parent };
  return {
    block: { keys: blockKeys, names: blockKeys, ofFace: blockOfFace, parent: blockParent },
    sozialraum: current,
    stadtteil: { keys: stadtteil.keys, names: stadtteil.names, ofFace: stadtteilOfFace, parent: stadtteil.parent },
    stadtbezirk: { keys: stadtbezirk.keys, names: stadtbezirk.names, ofFace: stadtbezirkOfFace, parent: stadtbezirk.keys.map(() => 0) },
    sozialraum2013: earlierEdition(ground, uses, current),
    faceOfBlock,
  };
}

/**
 * The Sozialräume before 2020: in two pairs a strip of blocks belonged to the neighbour, and the new housing area was not yet an area of its own.
 * Changed areas had other keys (90 and up), so that no series joins unlike areas by accident.
 */
function earlierEdition(ground: Ground, uses: BlockUses, current: AreaLevel): AreaLevel {
  const { map, fabric } = ground;
  const earlier = Int32Array.from(current.ofFace);
  const changed = new Set<number>();
  const count = current.keys.length;
  const graph = unitGraph(ground, current.ofFace, count, uses.room);
  const siblings = (a: number): number[] =>
    graph.neighbors[a]!.filter((n) => current.parent[n.unit] === current.parent[a] && !changed.has(n.unit))
      .sort((p, q) => q.cutCost - p.cutCost || p.unit - q.unit)
      .map((n) => n.unit);
  // The Sozialraum with most of the new housing was carved out of its neighbour.
  const newHousing = new Float64Array(count);
  for (let face = 1; face < map.faceCount; face++)
    if (fabric[face] === 'newHousing') newHousing[current.ofFace[face]!]! += uses.room[face]!;
  const carved = newHousing.indexOf(Math.max(...newHousing));
  const mother = siblings(carved)[0];
  let merged = -1;
  if (mother !== undefined) {
    for (let face = 1; face < map.faceCount; face++) if (earlier[face] === carved) earlier[face] = mother;
    changed.add(mother).add(carved);
    merged = carved;
  }
  let pairs = 0;
  for (let a = 0; a < count && pairs < 2; a++) {
    if (changed.has(a) || a % 7 !== 3) continue;
    const b = siblings(a).find((candidate) => !changed.has(candidate));
    if (b === undefined || !moveStrip(ground, uses, earlier, a, b)) continue;
    changed.add(a).add(b);
    pairs++;
  }
  const position = new Int32Array(count).fill(-1);
  const keys: string[] = [];
  const names: string[] = [];
  const parent: number[] = [];
  const perDistrict = new Map<number, number>();
  for (let k = 0; k < count; k++) {
    if (k === merged) continue;
    position[k] = keys.length;
    const district = current.parent[k]!;
    if (changed.has(k)) {
      const serial = perDistrict.get(district) ?? 90;
      perDistrict.set(district, serial + 1);
      keys.push(current.keys[k]!.slice(0, 4) + String(serial));
    } else keys.push(current.keys[k]!);
    names.push(changed.has(k) ? `${current.names[k]!} (bis 2019)` : current.names[k]!);
    parent.push(district);
  }
  return { keys, names, ofFace: earlier.map((k) => (k < 0 ? -1 : position[k]!)), parent };
}

/** Moves blocks of area b next to area a over to a, up to a sixth of b's people; both stay in one piece. */
function moveStrip(ground: Ground, uses: BlockUses, ofFace: Int32Array, a: number, b: number): boolean {
  const { map } = ground;
  const faces = Array.from({ length: map.faceCount }, (_, face) => face);
  const inB = faces.filter((face) => face !== OUTSIDE && ofFace[face] === b);
  const total = inB.reduce((sum, face) => sum + uses.room[face]!, 0);
  let moved = 0;
  for (const face of inB) {
    const people = uses.room[face] ?? 0;
    if (people === 0 || moved + people > total / 6) continue;
    const touches = map.loop(face).some((h) => ofFace[map.face[h ^ 1]!] === a && map.face[h ^ 1] !== OUTSIDE);
    if (!touches) continue;
    ofFace[face] = a;
    if (isContiguous(ground, ofFace, b)) moved += people;
    else ofFace[face] = b;
  }
  return moved > 0.03 * total;
}

/** True where the faces of a label form one piece. Cost O(edges). */
export function isContiguous(ground: Ground, ofFace: ArrayLike<number>, label: number): boolean {
  const { map } = ground;
  let members = 0;
  let first = -1;
  for (let face = 1; face < map.faceCount; face++) {
    if (ofFace[face] !== label) continue;
    members++;
    if (first < 0) first = face;
  }
  if (first < 0) return false;
  const seen = new Set([first]);
  const stack = [first];
  while (stack.length > 0) {
    for (const h of map.loop(stack.pop()!)) {
      const other = map.face[h ^ 1]!;
      if (other === OUTSIDE || ofFace[other] !== label || seen.has(other)) continue;
      seen.add(other);
      stack.push(other);
    }
  }
  return seen.size === members;
}
