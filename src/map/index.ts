export { createAtlasMap, type AtlasMap, type MapStatistics } from './atlas-map.ts';
export type { MapBackdrop, MapFacilities, MapHandlers, MapModel, MapOptions, MapView } from './map-model.ts';
