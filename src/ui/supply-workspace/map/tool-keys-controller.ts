import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Intent } from '../../../state/index.ts';
import { isTypingTarget } from '../../frame/shortcuts.ts';
import { dispatchIntent } from '../../intent-event.ts';
import { mapUnder } from './map-under.ts';

/** Where a key was pressed. */
export interface PressedAt {
  /** On the map, not on what lies over it. */
  readonly onMap: boolean;
  readonly whileTyping: boolean;
}

/**
 * Takes the keys that mean something to a tool before the map does, and sends what they mean from the host, which lies over the map.
 * Other keys on the host are not keys of the map; Escape is everybody's.
 */
export class ToolKeysController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #intentsOf: (event: KeyboardEvent, at: PressedAt) => readonly Intent[] | null;

  /** `intentsOf`: what a key means; null = nothing. */
  constructor(host: ReactiveControllerHost & HTMLElement, intentsOf: (event: KeyboardEvent, at: PressedAt) => readonly Intent[] | null) {
    this.#host = host;
    this.#intentsOf = intentsOf;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('keydown', this.#press, true);
    this.#host.addEventListener('keydown', this.#keepKeys);
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.#press, true);
    this.#host.removeEventListener('keydown', this.#keepKeys);
  }

  readonly #press = (event: KeyboardEvent): void => {
    const path = event.composedPath();
    const map = mapUnder(this.#host);
    const onMap = map !== null && path.includes(map) && !path.includes(this.#host);
    const intents = this.#intentsOf(event, { onMap, whileTyping: isTypingTarget(path[0]) });
    if (intents === null) return;
    event.preventDefault();
    event.stopPropagation();
    for (const intent of intents) dispatchIntent(this.#host, intent);
  };

  readonly #keepKeys = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') event.stopPropagation();
  };
}
