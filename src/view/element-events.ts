import type { AreaKey, Finding } from '../model/index.ts';
import type { Session } from '../state/index.ts';

/** The session changed. */
export class SessionEvent extends CustomEvent<{ readonly session: Session }> {
  constructor(session: Session) {
    super('sozialraum:session', { bubbles: true, composed: true, detail: { session } });
  }
}

/** The selection changed. */
export class SelectEvent extends CustomEvent<{ readonly keys: readonly AreaKey[] }> {
  constructor(keys: readonly AreaKey[]) {
    super('sozialraum:select', { bubbles: true, composed: true, detail: { keys } });
  }
}

/** The package could not be opened. */
export class AtlasErrorEvent extends CustomEvent<{ readonly findings: readonly Finding[] }> {
  constructor(findings: readonly Finding[]) {
    super('sozialraum:error', { bubbles: true, composed: true, detail: { findings } });
  }
}

declare global {
  interface HTMLElementEventMap {
    'sozialraum:session': SessionEvent;
    'sozialraum:select': SelectEvent;
    'sozialraum:error': AtlasErrorEvent;
  }
}
