/** The little of the WebAssembly interface we use; the pure rooms see no browser library. */
interface MemoryLike {
  readonly buffer: ArrayBuffer;
}
interface WebAssemblyHost {
  readonly Memory: new (description: { readonly initial: number }) => MemoryLike;
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: object };
}
declare const WebAssembly: WebAssemblyHost | undefined;

const BYTES_PER_PAGE = 65_536;

export interface Instantiated<Exports> {
  readonly exports: Exports;
  readonly buffer: ArrayBuffer;
}

const modules = new Map<string, object | null>();

/**
 * Compiles the module once per `key` and instantiates it with a memory of its own of at least `byteLength` bytes. Null where the engine has
 * no WebAssembly or no SIMD, where the page's policy forbids compilation (no `wasm-unsafe-eval`) or where memory is short: callers then
 * take their plain path, which gives the same numbers.
 */
export function instantiate<Exports>(key: string, encode: () => Uint8Array<ArrayBuffer>, byteLength: number): Instantiated<Exports> | null {
  if (typeof WebAssembly === 'undefined') return null;
  let module = modules.get(key);
  if (module === undefined) {
    try {
      module = new WebAssembly.Module(encode());
    } catch {
      module = null;
    }
    modules.set(key, module);
  }
  if (module === null) return null;
  try {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(byteLength / BYTES_PER_PAGE) + 1 });
    const { exports } = new WebAssembly.Instance(module, { host: { memory } });
    return { exports: exports as Exports, buffer: memory.buffer };
  } catch {
    return null;
  }
}
