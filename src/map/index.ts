export { createAtlasMap, type AtlasMap, type MapStatistics } from './atlas-map.ts';
export type {
  MapBackdrop,
  MapCatchment,
  MapDistricts,
  MapFacilities,
  MapHandlers,
  MapModel,
  MapOptions,
  MapPin,
  MapSupply,
  MapToolHandlers,
  MapToolMode,
  MapToolPress,
  MapView,
  ScenarioMark,
} from './map-model.ts';
export type { MapOverlay, OverlayHandlers, OverlayModel, OverlayTool, SlideName } from './presentation/map-overlay.ts';
