/** What the composition roots share: from results to what is shown. */
export { Announcer, type AnnouncedView } from './announcer.ts';
export { areasOfKeys } from './areas-of-keys.ts';
export { atlasRows, type AtlasRow } from './atlas-row.ts';
export { boundingBoxOfAreas } from './bounding-box.ts';
export { classificationRequest } from './classification-request.ts';
export { AtlasErrorEvent, SelectEvent, SessionEvent } from './element-events.ts';
export { runMapCommand, type MapCommand } from './map-commands.ts';
export { MapModelBuilder } from './map-model-builder.ts';
export { memoize } from './memoize.ts';
export { nearestArea } from './nearest-area.ts';
export { publishableSeries } from './publishable-series.ts';
export { requirement, type Requirement } from './requirement.ts';
export { ResultsLoader } from './results-loader.ts';
export { SessionLanguage } from './session-language.ts';
export { ShownMapBuilder, type ShownMap } from './shown-map.ts';
export { SystemColorScheme } from './system-color-scheme.ts';
export { upperLevels } from './upper-levels.ts';
export { wordedFindings } from './worded-findings.ts';
