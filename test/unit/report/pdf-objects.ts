import type { ReadPdf } from './pdf-reader.ts';

/** A value of a PDF: names keep their slash, references are `{ ref }`, strings are `{ text }`. */
export type PdfValue =
  | number
  | boolean
  | null
  | string
  | { readonly text: string }
  | { readonly ref: number }
  | readonly PdfValue[]
  | ReadonlyMap<string, PdfValue>;

const TOKEN = /\s*(?:(<<|>>|\[|\])|(\/[^\s/<>[\]()]*)|(\d+) \d+ R\b|([-+]?(?:\d+\.?\d*|\.\d+))|(true|false|null)\b|<([0-9a-fA-F\s]*)>|\()/y;
const CLOSING = Symbol('closing');

/** The objects of a file, parsed one by one: independent of the library that wrote them. */
export class PdfObjects {
  readonly #pdf: ReadPdf;
  readonly #parsed = new Map<number, PdfValue>();

  constructor(pdf: ReadPdf) {
    this.#pdf = pdf;
  }

  /** What a value is, references followed. */
  get(value: PdfValue | undefined): PdfValue | undefined {
    if (value === null || typeof value !== 'object' || !('ref' in value)) return value;
    const known = this.#parsed.get(value.ref);
    if (known !== undefined) return known;
    const text = this.#pdf.objects.get(value.ref);
    if (text === undefined) return undefined;
    const parsed = parse(text.replace(/^\d+ \d+ obj/, ''));
    this.#parsed.set(value.ref, parsed);
    return parsed;
  }

  dictionary(value: PdfValue | undefined): ReadonlyMap<string, PdfValue> {
    const found = this.get(value);
    return found instanceof Map ? found : new Map();
  }

  list(value: PdfValue | undefined): readonly PdfValue[] {
    const found = this.get(value);
    return Array.isArray(found) ? found : found === undefined || found === null ? [] : [found];
  }

  text(value: PdfValue | undefined): string {
    const found = this.get(value);
    return found !== null && typeof found === 'object' && 'text' in found ? found.text : '';
  }

  stream(value: PdfValue | undefined): string {
    const number = value !== null && typeof value === 'object' && 'ref' in value ? value.ref : -1;
    return new TextDecoder('latin1').decode(this.#pdf.streams.get(number) ?? new Uint8Array(0));
  }
}

export function parse(text: string): PdfValue {
  let at = 0;
  const value = (): PdfValue | typeof CLOSING => {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (match === null) throw new Error(`no PDF value: ${text.slice(at, at + 30)}`);
    at = TOKEN.lastIndex;
    const [, bracket, name, reference, number, word, hex] = match;
    if (bracket === '>>' || bracket === ']') return CLOSING;
    if (bracket !== undefined) {
      const items: PdfValue[] = [];
      for (let item = value(); item !== CLOSING; item = value()) items.push(item);
      if (bracket === '[') return items;
      return new Map(items.flatMap((key, index) => (index % 2 === 0 ? [[String(key), items[index + 1] ?? null] as const] : [])));
    }
    if (name !== undefined) return name;
    if (reference !== undefined) return { ref: Number(reference) };
    if (number !== undefined) return Number(number);
    if (word !== undefined) return word === 'null' ? null : word === 'true';
    return { text: decoded(hex === undefined ? literal() : hexadecimal(hex)) };
  };
  const literal = (): string => {
    let depth = 1;
    let found = '';
    for (; at < text.length; at++) {
      const sign = text[at]!;
      if (sign === '\\') {
        const octal = /^[0-7]{1,3}/.exec(text.slice(at + 1, at + 4))?.[0];
        found += octal === undefined ? (({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' })[text[at + 1]!] ?? text[at + 1]!) : String.fromCharCode(parseInt(octal, 8)); // prettier-ignore
        at += octal?.length ?? 1;
        continue;
      }
      if (sign === '(') depth++;
      if (sign === ')' && --depth === 0) break;
      found += sign;
    }
    at++;
    return found;
  };
  const whole = value();
  if (whole === CLOSING) throw new Error('no PDF value');
  return whole;
}

const hexadecimal = (hex: string): string =>
  String.fromCharCode(...(hex.replaceAll(/\s/g, '').match(/../g) ?? []).map((byte) => parseInt(byte, 16)));

/** Texts are UTF-16 with a mark at the beginning, or in the format's own eight bits, the same as Latin-1 as far as we write it. */
function decoded(bytes: string): string {
  if (!bytes.startsWith('\u00fe\u00ff')) return bytes;
  return new TextDecoder('utf-16be').decode(Uint8Array.from(bytes.slice(2), (sign) => sign.charCodeAt(0)));
}
