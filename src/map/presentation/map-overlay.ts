import type { ColorScheme } from '../../cartography/index.ts';

/** A name that stands out on the map of a slide, at a place in CRS units. */
export interface SlideName {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Size of the area it belongs to, CRS units. */
  readonly areaWidth: number;
  readonly areaHeight: number;
}

export type OverlayTool = 'pointer' | 'line' | 'arrow';

/** What lies over the map of a presentation. */
export interface OverlayModel {
  readonly names: readonly SlideName[];
  readonly tool: OverlayTool | null;
  readonly color: 0 | 1;
  readonly colorScheme: ColorScheme;
}

export interface OverlayHandlers {
  /** Number of lines there are, each time it changes. */
  readonly onLines: (count: number) => void;
}

/** Drawing over the map: names that stand out, a pointer, lines and arrows by hand. Nothing of it is kept. */
export interface MapOverlay {
  update(model: OverlayModel): void;
  /** The map will show something else: what is seen now stays over it, until it is let go. */
  hold(): void;
  /** The map has all it needs for what it shall show: the picture that was held fades into it. */
  letGo(): void;
  /** Takes the last line away. */
  undo(): void;
  /** Takes all lines away. */
  clear(): void;
  /** Moves the pointer without a mouse, in pixels of the smallest projector. */
  movePointer(x: number, y: number): void;
  /** Begins a line at the pointer, and ends it the next time. */
  pressPointer(): void;
  /** The picture as it is, transparent where nothing is drawn. */
  readonly canvas: HTMLCanvasElement;
  destroy(): void;
}
