/** Largest first; equal priorities in order of insertion, so that results never depend on the heap's shape. */
export class PriorityQueue<T> {
  private readonly heap: { readonly priority: number; readonly order: number; readonly value: T }[] = [];
  private inserted = 0;

  get size(): number {
    return this.heap.length;
  }

  push(priority: number, value: T): void {
    const { heap } = this;
    heap.push({ priority, order: this.inserted++, value });
    let i = heap.length - 1;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (!this.before(i, parent)) break;
      this.swap(i, parent);
      i = parent;
    }
  }

  pop(): { readonly priority: number; readonly value: T } | undefined {
    const { heap } = this;
    const top = heap[0];
    const last = heap.pop();
    if (top === undefined || last === undefined || heap.length === 0) return top;
    heap[0] = last;
    let i = 0;
    for (;;) {
      const left = 2 * i + 1;
      let best = i;
      if (left < heap.length && this.before(left, best)) best = left;
      if (left + 1 < heap.length && this.before(left + 1, best)) best = left + 1;
      if (best === i) return top;
      this.swap(i, best);
      i = best;
    }
  }

  private before(i: number, j: number): boolean {
    const a = this.heap[i]!;
    const b = this.heap[j]!;
    return a.priority > b.priority || (a.priority === b.priority && a.order < b.order);
  }

  private swap(i: number, j: number): void {
    [this.heap[i], this.heap[j]] = [this.heap[j]!, this.heap[i]!];
  }
}
