import type { AnalysisClient } from '../analysis/client.ts';
import type { PackageLocation } from '../analysis/protocol.ts';
import type { AtlasMap } from '../map/index.ts';
import type { AppIntent, AppState, Intent, ResultCache } from '../state/index.ts';
import type { AtlasView } from '../ui/index.ts';
import type { ResultsLoader } from '../view/index.ts';

/** What commands of the workspace "Konferenz" act through. */
export interface ConferenceEnvironment {
  readonly view: () => AtlasView;
  readonly state: () => AppState;
  readonly map: () => AtlasMap | null;
  readonly handle: (intent: Intent) => void;
  readonly dispatch: (intent: AppIntent) => void;
  readonly client: AnalysisClient;
  readonly loader: ResultsLoader;
  readonly cache: ResultCache;
  /** Where the package comes from; null before one is open. */
  readonly location: PackageLocation | null;
}
