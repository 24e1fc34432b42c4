import type { Intent } from '../state/index.ts';

/** What a part of the screen asks for. Rises through shadow roots to the frame, where the composition root listens. */
export class IntentEvent extends Event {
  static readonly type = 'atlas-intent';
  readonly intent: Intent;

  constructor(intent: Intent) {
    super(IntentEvent.type, { bubbles: true, composed: true });
    this.intent = intent;
  }
}

/** Sends an intent from an element on its way up. */
export function dispatchIntent(from: EventTarget, intent: Intent): void {
  from.dispatchEvent(new IntentEvent(intent));
}

declare global {
  interface HTMLElementEventMap {
    'atlas-intent': IntentEvent;
  }
}
