/** Where own recipes of a package are kept. */
export const keptRecipesKey = (atlas: string): string => `sozialraumatlas.rezepte.${atlas}`;
/** Where own scenarios and district plans of a package are kept. */
export const keptSupplyKey = (atlas: string): string => `sozialraumatlas.versorgung.${atlas}`;

/** Where own stories of a package are kept. */
export const keptStoriesKey = (atlas: string): string => `sozialraumatlas.geschichten.${atlas}`;
/** Where conferences of a package are kept. */
export const keptConferencesKey = (atlas: string): string => `sozialraumatlas.konferenzen.${atlas}`;

/** Whether anything is kept for a package; no where storage is forbidden. */
export function isWorkKept(atlas: string): boolean {
  try {
    const keys = [keptRecipesKey, keptSupplyKey, keptStoriesKey, keptConferencesKey];
    return keys.some((keyOf) => localStorage.getItem(keyOf(atlas)) !== null);
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
