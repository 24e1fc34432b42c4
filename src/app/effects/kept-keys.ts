/** Where own recipes of a package are kept. */
export const keptRecipesKey = (atlas: string): string => `sozialraumatlas.rezepte.${atlas}`;
/** Where own scenarios and district plans of a package are kept. */
export const keptSupplyKey = (atlas: string): string => `sozialraumatlas.versorgung.${atlas}`;

/** Whether anything is kept for a package; no where storage is forbidden. */
export function isWorkKept(atlas: string): boolean {
  try {
    return [keptRecipesKey(atlas), keptSupplyKey(atlas)].some((key) => localStorage.getItem(key) !== null);
  } catch {
    return false;
  }
}

/** Tells of which package this tab has streets of the user's own, so that a reload builds on them again. */
export const NETWORK_MARK = 'sozialraumatlas.network';

/** Whether this tab has streets of the user's own for a package. */
export function isNetworkKept(atlas: string): boolean {
  try {
    return sessionStorage.getItem(NETWORK_MARK) === atlas;
  } catch {
    return false;
  }
}
