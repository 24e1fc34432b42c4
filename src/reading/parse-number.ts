/** How numbers are written in a column. */
export interface NumberFormat {
  /** Default `.`. */
  readonly decimalChar?: string | undefined;
  /** Default none. A group character is only accepted in front of exactly three digits: `12.5` is never read as 125. */
  readonly groupChar?: string | undefined;
}

const ZERO = 48;
const NINE = 57;
const MINUS = 45;
const PLUS = 43;
const TYPOGRAPHIC_MINUS = 0x2212;
const POWERS_OF_TEN = Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);

/**
 * Reads a number as written in a table; NaN when the whole text is not a number in this format. The text must be trimmed.
 * Up to 15 digits are computed exactly (an integer divided by a power of ten is correctly rounded), more go through `Number`.
 * An exponent (`1.5e3`) is read too. `NaN`, `Infinity`, hexadecimal are not numbers. Cost O(length).
 */
export function parseNumber(text: string, format: NumberFormat = {}): number {
  const decimal = (format.decimalChar ?? '.').charCodeAt(0);
  const group = format.groupChar === undefined || format.groupChar === '' ? -1 : format.groupChar.charCodeAt(0);
  return parseNumberCodes(text, decimal, group);
}

/** The same with character codes, for loops; `group` -1 = none. */
export function parseNumberCodes(text: string, decimal: number, group: number): number {
  const length = text.length;
  let position = 0;
  let negative = false;
  const first = text.charCodeAt(0);
  if (first === MINUS || first === TYPOGRAPHIC_MINUS) {
    negative = true;
    position = 1;
  } else if (first === PLUS) position = 1;

  let mantissa = 0;
  let digits = 0;
  let significant = 0;
  let sinceGroup = -1;
  for (; position < length; position++) {
    const code = text.charCodeAt(position);
    if (code >= ZERO && code <= NINE) {
      mantissa = 10 * mantissa + (code - ZERO);
      digits++;
      if (mantissa > 0) significant++;
      if (sinceGroup >= 0) sinceGroup++;
    } else if (code === group && digits > 0 && (sinceGroup === 3 || (sinceGroup < 0 && digits <= 3))) sinceGroup = 0;
    else break;
  }
  if (sinceGroup >= 0 && sinceGroup !== 3) return Number.NaN;
  let decimals = 0;
  if (position < length && text.charCodeAt(position) === decimal) {
    position++;
    for (; position < length; position++) {
      const code = text.charCodeAt(position);
      if (code < ZERO || code > NINE) break;
      mantissa = 10 * mantissa + (code - ZERO);
      decimals++;
      if (mantissa > 0) significant++;
    }
  }
  if (digits + decimals === 0) return Number.NaN;
  if (position === length && significant <= 15 && decimals < POWERS_OF_TEN.length) {
    const value = decimals === 0 ? mantissa : mantissa / POWERS_OF_TEN[decimals]!;
    return negative ? -value : value;
  }
  return parseRest(text, position, decimal, group);
}

/** Many digits or an exponent: rewritten to the form `Number` reads. */
function parseRest(text: string, position: number, decimal: number, group: number): number {
  if (position < text.length && !/^e[+-]?\d{1,3}$/i.test(text.slice(position))) return Number.NaN;
  let plain = text.replace('\u2212', '-');
  if (group >= 0) plain = plain.replaceAll(String.fromCharCode(group), '');
  const value = Number(plain.replace(String.fromCharCode(decimal), '.'));
  return Number.isFinite(value) ? value : Number.NaN;
}
