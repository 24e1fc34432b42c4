import { parseRecipe, type Recipe } from '../model/index.ts';

/** Recipes as text for a link: JSON, in base64 for the web (no padding). Cost O(size). */
export function encodeRecipes(recipes: readonly Recipe[]): string {
  const bytes = new TextEncoder().encode(JSON.stringify(recipes));
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The recipes of a link; null where the text holds anything but recipes. */
export function decodeRecipes(text: string): readonly Recipe[] | null {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const json: unknown = JSON.parse(
      new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(binary, (char) => char.charCodeAt(0))),
    );
    if (!Array.isArray(json)) return null;
    const parsed = json.map(parseRecipe);
    const recipes = parsed.flatMap((result) => ('recipe' in result ? [result.recipe] : []));
    return recipes.length === parsed.length ? recipes : null;
  } catch {
    return null;
  }
}
