import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { atlasContext, type AtlasViewSource } from './atlas-context.ts';
import type { AtlasView } from './atlas-view.ts';

/** Same value, or plain objects or lists whose entries are the same values. Cost O(entries). */
export function shallowEqual(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const oneEntries = Object.entries(one);
  const others = other as Readonly<Record<string, unknown>>;
  return (
    Array.isArray(one) === Array.isArray(other) &&
    oneEntries.length === Object.keys(other).length &&
    oneEntries.every(([name, value]) => name in others && Object.is(value, others[name]))
  );
}

/**
 * Reads a slice of the view for one element, which is rendered again only when its slice changed.
 * The only reader of the view: an element has as many of these as it has slices.
 */
export class SelectController<Slice> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #select: (view: AtlasView) => Slice;
  readonly #equal: (one: Slice, other: Slice) => boolean;
  #source: AtlasViewSource | null = null;
  #unsubscribe: (() => void) | null = null;
  #value: Slice | null = null;

  /** `equal` compares two slices; by default entry by entry, so that a slice may be an object put together by `select`. */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    select: (view: AtlasView) => Slice,
    equal: (one: Slice, other: Slice) => boolean = shallowEqual,
  ) {
    this.#host = host;
    this.#select = select;
    this.#equal = equal;
    new ContextConsumer(host, { context: atlasContext, subscribe: true, callback: (source) => this.connect(source) });
    host.addController(this);
  }

  /** The slice; null only while no frame above has a source. */
  get value(): Slice | null {
    return this.#value;
  }

  /** The slice, asked for at this moment (in an event handler), where null would be a bug. */
  get required(): Slice {
    if (this.#value === null) throw new TypeError('SelectController: no view yet');
    return this.#value;
  }

  hostConnected(): void {
    if (this.#source !== null && this.#unsubscribe === null) this.#listen(this.#source);
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = null;
  }

  /** Reads from this source. Called by the context; by hand only in the element that provides the context, whose own question it never answers. */
  connect(source: AtlasViewSource | null): void {
    if (source === this.#source && this.#unsubscribe !== null) return;
    this.#unsubscribe?.();
    this.#unsubscribe = null;
    this.#source = source;
    if (source !== null) this.#listen(source);
  }

  #listen(source: AtlasViewSource): void {
    this.#unsubscribe = source.subscribe(() => this.#read(source));
    this.#read(source);
  }

  #read(source: AtlasViewSource): void {
    const slice = this.#select(source.current);
    if (this.#value !== null && this.#equal(this.#value, slice)) return;
    this.#value = slice;
    this.#host.requestUpdate();
  }
}
