import { createContext } from '@lit/context';
import type { AtlasView } from './atlas-view.ts';

/** Where the view comes from. `current` keeps its identity until a listener is called. */
export interface AtlasViewSource {
  readonly current: AtlasView;
  /** Calls the listener after each change; returns the way to end it. */
  subscribe(listener: () => void): () => void;
}

/** Handed down by `<atlas-frame>`; read through `SelectController` only. Null until the frame got its source. */
export const atlasContext = createContext<AtlasViewSource | null>(Symbol('atlas-view-source'));
