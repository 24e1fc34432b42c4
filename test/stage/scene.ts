import type { BrowserContext } from 'playwright-core';
import type { AtlasPackage, Recipe } from '../../src/model/index.ts';
import type { AtlasPage, Size } from './atlas-page.ts';
import type { SmallPackage } from './small-package.ts';

export type SizeName = 'desktop' | 'tablet' | 'phone' | 'narrow' | 'projector';
export const SIZES: Readonly<Record<SizeName, Size>> = {
  desktop: { width: 1440, height: 900 },
  tablet: { width: 1024, height: 768 },
  phone: { width: 390, height: 844 },
  // 1280 pixels at 400 %: nothing may need a horizontal scroll bar (WCAG 1.4.10).
  narrow: { width: 320, height: 640 },
  projector: { width: 1920, height: 1080 },
};

/** One state of the screen that is looked at, by people (`npm run screens`) and by axe. */
export interface Scene {
  /** What it shows, fit for a file name. */
  readonly name: string;
  /** Query without `?`. */
  readonly query?: string;
  /** Only where the scene differs there; everywhere by default. */
  readonly sizes?: readonly SizeName[];
  readonly withTour?: boolean;
  /** Another package than Musterstadt. */
  readonly package?: () => SmallPackage;
  /** Before the page opens. */
  readonly prepare?: (context: BrowserContext) => Promise<void>;
  /** The map never comes: what is looked at is the sign of work under way. */
  readonly eager?: boolean;
  /** What `act` does depends on the size: the scene is opened anew for each instead of being resized. */
  readonly opensAnew?: boolean;
  /** After the first map. */
  readonly act?: (atlas: AtlasPage) => Promise<void>;
}

/** The descriptor of the package that is open. */
export const readDescriptor = (atlas: AtlasPage): Promise<AtlasPackage> =>
  atlas.page.evaluate(async () => (await fetch('atlas/datapackage.json')).json() as Promise<AtlasPackage>);

/** A recipe of the package. */
export async function packageRecipe(atlas: AtlasPage, id: string): Promise<Recipe> {
  const found = (await readDescriptor(atlas)).atlas.recipes?.find((recipe) => recipe.id === id);
  if (found === undefined) throw new Error(`Musterstadt has no recipe ${id}`);
  return found;
}
