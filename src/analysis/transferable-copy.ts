/** A message with the buffers to hand over instead of copying them again. */
export interface TransferableCopy {
  readonly message: unknown;
  readonly buffers: readonly ArrayBuffer[];
}

/**
 * Prepares a result for the way to another thread: every typed array is copied once and its copy handed over. The worker keeps levels and
 * series for the next task, so the originals must stay whole. An array that occurs twice is copied once. Arrays of texts are
 * taken as they are. Cost O(bytes).
 */
export function transferableCopy(result: unknown): TransferableCopy {
  const buffers: ArrayBuffer[] = [];
  const copies = new Map<object, unknown>();

  const copyOf = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const known = copies.get(value);
    if (known !== undefined) return known;
    if (ArrayBuffer.isView(value)) {
      const copy = (value as Float64Array).slice();
      buffers.push(copy.buffer as ArrayBuffer);
      copies.set(value, copy);
      return copy;
    }
    if (Array.isArray(value)) {
      const [first] = value as unknown[];
      return typeof first === 'object' && first !== null ? (value as unknown[]).map(copyOf) : value;
    }
    if (Object.getPrototypeOf(value) !== Object.prototype) return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, copyOf(member)]));
  };

  return { message: copyOf(result), buffers };
}
