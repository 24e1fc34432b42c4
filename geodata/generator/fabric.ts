/** Urban fabrics: what a quarter was built as. Sizes are target sizes of a block; densities inhabitants per hectare of block. */
export interface FabricProfile {
  readonly blockHectares: number;
  readonly quarterHectares: number;
  /** Wanted ratio of a block's length to its depth. */
  readonly elongation: number;
  /** How far streets bend away from the quarter's direction, radians. */
  readonly bendRadians: number;
  readonly density: number;
  /** Share of blocks without inhabitants (school grounds, shops, small greens). */
  readonly uninhabitedShare: number;
  readonly built: boolean;
}

const profile = (
  blockHectares: number,
  quarterHectares: number,
  elongation: number,
  bendRadians: number,
  density: number,
  uninhabitedShare: number,
): FabricProfile => ({ blockHectares, quarterHectares, elongation, bendRadians, density, uninhabitedShare, built: density > 0 });

export const fabrics = {
  centre: profile(0.95, 9, 1.3, 0.3, 85, 0.16),
  gruenderzeit: profile(1.75, 14, 1.5, 0.06, 148, 0.05),
  villa: profile(2.5, 18, 1.4, 0.2, 62, 0.04),
  zeilenbau: profile(2.9, 18, 1.7, 0.16, 92, 0.07),
  estate: profile(4.4, 26, 1.4, 0.35, 152, 0.09),
  newHousing: profile(2.0, 16, 1.4, 0.12, 105, 0.08),
  rowHouses: profile(2.1, 18, 2.1, 0.15, 60, 0.03),
  detached: profile(2.7, 22, 2.0, 0.4, 36, 0.03),
  village: profile(3.0, 14, 1.5, 0.55, 42, 0.04),
  commercial: profile(4.2, 20, 1.5, 0.1, 6, 0.62),
  campus: profile(5, 22, 1.3, 0.2, 14, 0.6),
  industry: profile(9, 34, 1.6, 0.12, 0, 1),
  park: profile(9, 22, 1.3, 0.5, 0, 1),
  cemetery: profile(9, 24, 1.2, 0.2, 0, 1),
  allotments: profile(7, 20, 1.6, 0.2, 0, 1),
  meadow: profile(22, 50, 1.6, 0.5, 0, 1),
  farmland: profile(46, 110, 1.5, 0.45, 0, 1),
  forest: profile(60, 140, 1.3, 0.7, 0, 1),
  water: profile(5.2, 6, 1.6, 0, 0, 1),
  railway: profile(3.4, 4, 1.6, 0, 0, 1),
} as const satisfies Record<string, FabricProfile>;

export type Fabric = keyof typeof fabrics;
