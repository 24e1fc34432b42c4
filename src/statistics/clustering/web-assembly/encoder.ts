/**
 * A very small assembler for WebAssembly: instructions are arrays of bytes, a module is put together from functions. It knows only the
 * instructions our kernels use, so that a kernel can be read as source, is made for the number of columns at hand, and no binary lies in
 * the repository. Source: WebAssembly Core Specification 2.0, chapter 5 (binary format).
 */
export type Code = readonly number[];

/** Value types by their byte. */
export const I32 = 0x7f;
export const F64 = 0x7c;
export const V128 = 0x7b;
export type ValueType = typeof I32 | typeof F64 | typeof V128;

/** Unsigned LEB128: seven bits a byte, lowest first. */
export function unsigned(value: number): Code {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = rest % 128;
    rest = Math.floor(rest / 128);
    bytes.push(rest > 0 ? low | 0x80 : low);
  } while (rest > 0);
  return bytes;
}

/** Signed LEB128 of a 32-bit integer. */
export function signed(value: number): Code {
  const bytes: number[] = [];
  let rest = value | 0;
  for (;;) {
    const low = rest & 0x7f;
    rest >>= 7;
    const done = (rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0);
    bytes.push(done ? low : low | 0x80);
    if (done) return bytes;
  }
}

/** The eight bytes of a double, lowest first. */
const double = (value: number): Code => Array.from(new Uint8Array(Float64Array.of(value).buffer));

const vector = (opcode: number): Code => [0xfd, ...unsigned(opcode)];
/** Alignment (as power of two) and offset of a memory access. */
const at = (alignment: number, offset: number): Code => [alignment, ...unsigned(offset)];

export const get = (local: number): Code => [0x20, ...unsigned(local)];
export const set = (local: number): Code => [0x21, ...unsigned(local)];
export const tee = (local: number): Code => [0x22, ...unsigned(local)];

export const integer = {
  constant: (value: number): Code => [0x41, ...signed(value)],
  load: (offset = 0): Code => [0x28, ...at(2, offset)],
  store: (offset = 0): Code => [0x36, ...at(2, offset)],
  add: [0x6a],
  multiply: [0x6c],
  differ: [0x47],
  lessUnsigned: [0x49],
} as const;

export const number = {
  load: (offset = 0): Code => [0x2b, ...at(3, offset)],
  store: (offset = 0): Code => [0x39, ...at(3, offset)],
  add: [0xa0],
} as const;

/** Two doubles side by side (f64x2), or two 64-bit integers. */
export const pair = {
  load: (offset = 0): Code => [...vector(0x00), ...at(3, offset)],
  store: (offset = 0): Code => [...vector(0x0b), ...at(3, offset)],
  /** One double from memory into both halves. */
  loadTwice: (offset = 0): Code => [...vector(0x0a), ...at(3, offset)],
  constant: (value: number): Code => [...vector(0x0c), ...double(value), ...double(value)],
  twice: vector(0x14),
  add: vector(0xf0),
  subtract: vector(0xf1),
  multiply: vector(0xf2),
  divide: vector(0xf3),
  less: vector(0x49),
  /** Of (a, b): b where b < a, else a. */
  smaller: vector(0xf6),
  /** Of (a, b, mask): a where the mask is set, else b. */
  select: vector(0x52),
  /** Half 0 or 1 as a double. */
  half: (index: 0 | 1): Code => [...vector(0x21), index],
} as const;

/** Two 64-bit integers side by side (i64x2). */
export const integerPair = {
  constant: (low: number, high: number): Code => [...vector(0x0c), ...longInteger(low), ...longInteger(high)],
  add: vector(0xce),
  /** The low 32 bits of half 0 or 1. */
  half: (index: 0 | 1): Code => [...vector(0x1d), index, 0xa7],
} as const;

const longInteger = (value: number): Code => [value & 0xff, (value >> 8) & 0xff, (value >> 16) & 0xff, (value >> 24) & 0xff, 0, 0, 0, 0];

/** Repeats `body` until it does not end with a branch; `body` leaves a condition on the stack: not zero = once more. */
export const repeatWhile = (body: Code): Code => [0x03, 0x40, ...body, 0x0d, 0x00, 0x0b];

export const sequence = (...parts: readonly Code[]): Code => parts.flat();

export interface WebAssemblyFunction {
  readonly name: string;
  readonly parameters: readonly ValueType[];
  /** At most one result. */
  readonly results: readonly ValueType[];
  /** Locals beyond the parameters, numbered after them. */
  readonly locals: readonly ValueType[];
  readonly body: Code;
}

const counted = (items: readonly Code[]): Code => [...unsigned(items.length), ...items.flat()];
const sized = (content: Code): Code => [...unsigned(content.length), ...content];
const section = (id: number, content: Code): Code => [id, ...sized(content)];
const text = (value: string): Code => sized(Array.from(value, (letter) => letter.charCodeAt(0)));

/** A module of functions, exported by name, that share the memory they import as `host.memory`. */
export function encodeModule(functions: readonly WebAssemblyFunction[]): Uint8Array<ArrayBuffer> {
  const types = functions.map(({ parameters, results }): Code => [
    0x60,
    ...counted(parameters.map((type) => [type])),
    ...counted(results.map((type) => [type])),
  ]);
  const memory: Code = [...text('host'), ...text('memory'), 0x02, 0x00, 0x01];
  const names = functions.map(({ name }, index): Code => [...text(name), 0x00, ...unsigned(index)]);
  const bodies = functions.map(({ locals, body }) => sized([...counted(locals.map((type): Code => [0x01, type])), ...body, 0x0b]));
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, counted(types)),
    ...section(2, counted([memory])),
    ...section(3, counted(functions.map((_, index) => unsigned(index)))),
    ...section(7, counted(names)),
    ...section(10, counted(bodies)),
  ]);
}
