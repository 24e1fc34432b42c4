/** What this browser keeps of the atlas: the program, kept packages, own files and streets, own work, how the screen looks. */
export type StoredKind = 'shell' | 'package' | 'files' | 'network' | 'recipes' | 'supply' | 'stories' | 'conferences' | 'preferences';
export const STORED_KINDS: readonly StoredKind[] = [
  'shell',
  'package',
  'files',
  'network',
  'recipes',
  'supply',
  'stories',
  'conferences',
  'preferences',
];

export interface StoredAmount {
  readonly kind: StoredKind;
  /** Files, or pieces of own work. */
  readonly items: number;
  readonly bytes: number;
}

/** What is known of working without a network, and of what is kept for it. */
export interface OfflineState {
  /** Null while unknown; false where the browser or the way the page is shown does not permit it. */
  readonly served: boolean | null;
  /** A newer version of the program is there and begins with the next loading of the page. */
  readonly newer: boolean;
  /** Of the open package: nothing is kept, what was looked at, every file; or it is the reader's own files. */
  readonly package: 'nothing' | 'read' | 'whole' | 'own';
  /** 0..1 while the package is being fetched whole. */
  readonly keeping: number | null;
  readonly trouble: 'full' | 'unreachable' | null;
  /** Null until somebody asked. */
  readonly stored: readonly StoredAmount[] | null;
  /** Bytes of this website and what the browser grants it; null where it does not say. */
  readonly storage: { readonly usedBytes: number; readonly grantedBytes: number } | null;
}

export const INITIAL_OFFLINE: OfflineState = {
  served: null,
  newer: false,
  package: 'nothing',
  keeping: null,
  trouble: null,
  stored: null,
  storage: null,
};

/** What the reader (or the page, at its beginning) asks of it. */
export type OfflinePress =
  | { readonly kind: 'begin' }
  | { readonly kind: 'measure' }
  /** Fetches every file of the package. */
  | { readonly kind: 'keep' }
  | { readonly kind: 'clear'; readonly stored: StoredKind }
  /** The newer version takes over; the page is loaded again. */
  | { readonly kind: 'update' };
