import type { InterfaceIntent, InterfaceState, PresentationSettings } from './intents.ts';
import { INITIAL_OFFLINE } from './offline-state.ts';

const NOTHING_IN_HAND: PresentationSettings = { black: false, tool: null, color: 0, lines: 0, speaker: 'closed', speakerAddress: '' };

export const INITIAL_SURFACE: InterfaceState = {
  hoveredArea: null,
  focusedArea: null,
  highlightedAreas: [],
  dialog: null,
  sheet: 'peek',
  playing: false,
  scheme: 'system',
  notices: [],
  tourVisible: true,
  basemapConsented: false,
  offline: INITIAL_OFFLINE,
  tool: null,
  presenting: false,
  presentation: NOTHING_IN_HAND,
  editedChange: null,
};

/** The surface (panels, hover, dialogs) after an intent. Pure; returns the same object when nothing changed. */
export function reduceSurface(surface: InterfaceState, intent: InterfaceIntent): InterfaceState {
  switch (intent.type) {
    case 'hover/changed':
      return surface.hoveredArea === intent.area ? surface : { ...surface, hoveredArea: intent.area };
    case 'focus/changed':
      return surface.focusedArea === intent.area ? surface : { ...surface, focusedArea: intent.area };
    case 'highlight/changed':
      return surface.highlightedAreas.length === 0 && intent.areas.length === 0 ? surface : { ...surface, highlightedAreas: intent.areas };
    case 'dialog/opened':
      return { ...surface, dialog: intent.dialog };
    case 'dialog/closed':
      return surface.dialog === null ? surface : { ...surface, dialog: null };
    case 'sheet/moved':
      return { ...surface, sheet: intent.stop };
    case 'play/toggled':
      return { ...surface, playing: !surface.playing };
    case 'scheme/chosen':
      return { ...surface, scheme: intent.scheme };
    case 'notice/dismissed':
      return { ...surface, notices: surface.notices.filter((notice) => notice.id !== intent.id) };
    case 'tour/dismissed':
      return { ...surface, tourVisible: false };
    case 'presentation/changed':
      return surface.presenting === intent.presenting
        ? surface
        : { ...surface, presenting: intent.presenting, presentation: NOTHING_IN_HAND, tool: null, hoveredArea: null };
    case 'presentation/adjusted':
      return { ...surface, presentation: { ...surface.presentation, ...intent.settings } };
    case 'tool/chosen':
      return surface.tool === intent.tool ? surface : { ...surface, tool: intent.tool };
    case 'change/edited':
      return surface.editedChange === intent.change ? surface : { ...surface, editedChange: intent.change };
    case 'offline/changed':
      return { ...surface, offline: { ...surface.offline, ...intent.patch } };
    case 'basemap/consented':
      return { ...surface, basemapConsented: intent.consented };
  }
}
