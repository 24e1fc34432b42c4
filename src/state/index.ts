export * from './app-state.ts';
export * from './history.ts';
export * from './intents.ts';
export * from './result-cache.ts';
export * from './selectors.ts';
export * from './session.ts';
export * from './session-url.ts';
export * from './store.ts';
