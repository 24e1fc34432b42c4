import { PALETTES } from '../cartography/index.ts';
import { finding, type Finding } from '../model/index.ts';
import { shownLevel, type AppState, type Session } from '../state/index.ts';
import type { AtlasView } from '../ui/index.ts';
import { atlasOf } from './atlas-with-recipes.ts';

/** Areas and palettes of an old link that do not exist (any more): the session without them, and their names; null when all are known. */
export function withoutUnknownValues(
  view: AtlasView,
  state: AppState,
): { readonly patch: Partial<Session>; readonly findings: readonly Finding[] } | null {
  const { session, level, selectedAreas, levelDescriptor } = view;
  const { selection, palette } = session;
  const patch: { -readonly [Part in keyof Session]?: Session[Part] } = {};
  const findings: Finding[] = [];
  // While another level loads, the areas on screen say nothing about those of the session.
  const isShown = level !== null && levelDescriptor?.id === wantedLevel(state);
  if (isShown && selectedAreas.length < selection.length) {
    const known = selection.filter((key) => level.keys.includes(key));
    const unknown = selection.filter((key) => !known.includes(key));
    patch.selection = known;
    findings.push(finding('session-unknown-value', 'warning', '', { column: 'auswahl', value: unknown.join(', ') }));
  }
  if (palette !== null && !PALETTES.some(({ id }) => id === palette)) {
    patch.palette = null;
    findings.push(finding('session-unknown-value', 'warning', '', { column: 'farben', value: palette }));
  }
  return findings.length === 0 ? null : { patch, findings };
}

function wantedLevel(state: AppState): string | null {
  const atlas = atlasOf(state);
  return atlas === null ? null : (shownLevel(state.session, atlas)?.id ?? null);
}
