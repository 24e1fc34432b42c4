import { fabrics } from './fabric.ts';
import type { Fabric } from './fabric.ts';
import type { Ground } from './ground.ts';
import { noiseField, randomStream } from './seeded-random.ts';

/** What a block is used for, as written into the package. */
export type BlockUse =
  | 'housing'
  | 'mixed'
  | 'public'
  | 'commercial'
  | 'industry'
  | 'green'
  | 'allotments'
  | 'cemetery'
  | 'meadow'
  | 'farmland'
  | 'forest'
  | 'water'
  | 'railway';

export const blockUseTitles: Readonly<Record<BlockUse, string>> = {
  housing: 'Wohnen',
  mixed: 'Mischnutzung',
  public: 'Gemeinbedarf',
  commercial: 'Gewerbe',
  industry: 'Industrie',
  green: 'Grünanlage',
  allotments: 'Kleingärten',
  cemetery: 'Friedhof',
  meadow: 'Wiese',
  farmland: 'Landwirtschaft',
  forest: 'Wald',
  water: 'Gewässer',
  railway: 'Bahn',
};

const unbuiltUse: Partial<Record<Fabric, BlockUse>> = {
  industry: 'industry',
  park: 'green',
  cemetery: 'cemetery',
  allotments: 'allotments',
  meadow: 'meadow',
  farmland: 'farmland',
  forest: 'forest',
  water: 'water',
  railway: 'railway',
};

export interface BlockUses {
  /** Index = face; 0 is the outside. */
  readonly use: readonly BlockUse[];
  /** Inhabitants the block has room for; 0 = uninhabited. Sums up to the wanted total. */
  readonly room: Float64Array;
}

/** Decides which blocks are lived in and how many people they have room for. */
export function decideBlockUse(ground: Ground, seed: number, totalInhabitants: number): BlockUses {
  const { map, fabric } = ground;
  const random = randomStream(seed, 'block-use');
  const dense = noiseField(seed, 'density', 500);
  const use: BlockUse[] = ['farmland'];
  const room = new Float64Array(map.faceCount);
  let total = 0;
  for (let face = 1; face < map.faceCount; face++) {
    const kind = fabric[face]!;
    const { density, uninhabitedShare } = fabrics[kind];
    const hectares = map.area(face) / 10000;
    const draw = random.next();
    const spreadOfBlock = Math.max(0.35, 1 + 0.28 * random.normal());
    const fixed = unbuiltUse[kind];
    if (fixed !== undefined) {
      use.push(fixed);
      continue;
    }
    // The larger a block the likelier it is a school ground or a small park of the quarter.
    if (draw < uninhabitedShare || hectares < 0.12) {
      use.push(kind === 'commercial' ? 'commercial' : kind === 'campus' ? 'public' : draw < uninhabitedShare * 0.4 ? 'green' : 'public');
      continue;
    }
    use.push(kind === 'centre' || kind === 'commercial' || kind === 'campus' ? 'mixed' : 'housing');
    const first = map.start[face]!;
    const x = map.x[map.origin[first]!]!;
    const y = map.y[map.origin[first]!]!;
    // Large blocks at the rim are not built up to the last corner.
    const builtHectares = hectares < 8 ? hectares : 8 + 0.4 * (hectares - 8);
    room[face] = density * builtHectares * spreadOfBlock * (1 + 0.2 * dense(x, y));
    total += room[face]!;
  }
  for (let face = 1; face < room.length; face++) room[face] = (room[face]! * totalInhabitants) / total;
  return { use, room };
}
