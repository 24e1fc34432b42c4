export * from './atlas-context.ts';
export type * from './atlas-view.ts';
export { AtlasFrame } from './frame/atlas-frame.ts';
export { IntentEvent, dispatchIntent } from './intent-event.ts';
export { SelectController, shallowEqual } from './select-controller.ts';
export type { PaletteOffer } from './palette-picker/palette-offer.ts';
export { provenanceLines } from './provenance/provenance-lines.ts';
