/** Types of the embedded map: the element, and the messages of the frame page (version 1). */

export type Control = 'legend' | 'zoom' | 'year' | 'table' | 'search' | 'link';

export interface MapRow {
  readonly key: string;
  readonly name: string;
  /** null where there is no number, or none that may be published; `state` says which. */
  readonly value: number | null;
  readonly state: string;
  /** 0 = lowest class; null without a class. */
  readonly classIndex: number | null;
}

export interface MapState {
  readonly indicator: string | null;
  readonly level: string | null;
  readonly year: number | null;
  readonly selection: readonly string[];
  readonly headline: string;
  readonly reading: string;
}

export interface MapPatch {
  readonly indicator?: string | null;
  readonly level?: string | null;
  readonly year?: number | null;
  readonly selection?: readonly string[];
}

/** `<sozialraum-karte package indicator level year selection facilities controls theme language height>`; attributes and properties are the same. */
export interface SozialraumKarteElement extends HTMLElement {
  package: string | null;
  indicator: string | null;
  level: string | null;
  year: string | number | null;
  selection: string | readonly string[] | null;
  /** Kinds of facilities shown as points. */
  facilities: string | readonly string[] | null;
  /** Any of `Control`, separated by commas, or `none`. */
  controls: string | readonly Control[] | null;
  theme: 'auto' | 'light' | 'dark' | 'contrast' | null;
  language: 'de' | 'en' | null;
  /** Height of the map in pixels. */
  height: string | number | null;
  readonly ready: Promise<void>;
  readonly session: Readonly<Record<string, unknown>> & Omit<MapState, 'headline' | 'reading'>;
  readonly words: Pick<MapState, 'headline' | 'reading'>;
  setSession(patch: MapPatch): Promise<void>;
  rows(): MapRow[];
  findings(): { readonly code: string; readonly severity: 'warning' | 'error'; readonly hint?: string }[];
}

/** To the frame (`karte.html?origins=https://your.site`): `frame.contentWindow.postMessage(message, 'https://atlas.site')`. */
export type HostMessage =
  | { readonly sozialraum: 1; readonly type: 'set'; readonly id?: string; readonly session: MapPatch }
  | { readonly sozialraum: 1; readonly type: 'get'; readonly id?: string };

/** From the frame; check `event.origin` and `event.source`. `height` comes without `origins` too. */
export type FrameMessage =
  | { readonly sozialraum: 1; readonly type: 'height'; readonly pixels: number }
  | { readonly sozialraum: 1; readonly type: 'ready'; readonly state: MapState }
  | { readonly sozialraum: 1; readonly type: 'session'; readonly state: MapState }
  | { readonly sozialraum: 1; readonly type: 'select'; readonly keys: readonly string[] }
  | { readonly sozialraum: 1; readonly type: 'error'; readonly findings: readonly { readonly code: string; readonly hint: string }[] }
  | { readonly sozialraum: 1; readonly type: 'state'; readonly id: string | null; readonly state: MapState }
  | { readonly sozialraum: 1; readonly type: 'refused'; readonly id: string | null; readonly reason: string };

declare global {
  interface HTMLElementTagNameMap {
    'sozialraum-karte': SozialraumKarteElement;
  }
}
