/** A reducer store: one immutable state, changed only by intents, read by listeners after each change. */
export interface Store<State, Action> {
  readonly state: State;
  dispatch(action: Action): void;
  /** Calls the listener after each change of state; returns the way to end it. */
  subscribe(listener: () => void): () => void;
}

/**
 * Creates a store. Listeners run once per dispatch that changed the state, in the order they came; an intent dispatched by a
 * listener is taken up after the running sweep, so that every listener sees every state in order.
 */
export function createStore<State, Action>(initial: State, reduce: (state: State, action: Action) => State): Store<State, Action> {
  let state = initial;
  const listeners = new Set<() => void>();
  const waiting: Action[] = [];
  let sweeping = false;

  const dispatch = (action: Action): void => {
    waiting.push(action);
    if (sweeping) return;
    sweeping = true;
    try {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const before = state;
        state = reduce(state, next);
        if (state !== before) for (const listener of [...listeners]) listener();
      }
    } finally {
      sweeping = false;
    }
  };

  return {
    get state() {
      return state;
    },
    dispatch,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
