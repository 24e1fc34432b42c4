import initSqlJs, { type Database } from 'sql.js';

/**
 * Opens a database in memory. The engine is WebAssembly in a file of its own beside the program: no foreign host, no `eval`, and the policy's
 * `wasm-unsafe-eval` permits it. On Node the library finds that file itself. @throws Error when the bytes are no database.
 */
export async function openDatabase(bytes: Uint8Array): Promise<Database> {
  const inBrowser = 'document' in globalThis || 'WorkerGlobalScope' in globalThis;
  const engine = new URL('../../../node_modules/sql.js/dist/sql-wasm-browser.wasm', import.meta.url);
  const { Database: Open } = await initSqlJs(inBrowser ? { locateFile: () => engine.href } : {});
  return new Open(bytes);
}
