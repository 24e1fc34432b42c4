const HEX = /^#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i;
const RGB = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\b/i;
/** For what is no colour: a legend entry stays visible. */
const GREY = '#b0b0b0';

/** A CSS colour (`#rgb`, `#rrggbb`, each with or without alpha, `rgb()`) as `#rrggbb`; alpha is dropped, anything else is grey. */
export function hexColor(color: string): string {
  const text = color.trim();
  if (HEX.test(text)) {
    const digits = text.slice(1).toLowerCase();
    return digits.length < 6 ? `#${Array.from(digits.slice(0, 3), (digit) => digit + digit).join('')}` : `#${digits.slice(0, 6)}`;
  }
  const channels = RGB.exec(text)?.slice(1, 4);
  if (channels === undefined) return GREY;
  return `#${channels.map((channel) => Math.min(255, Number(channel)).toString(16).padStart(2, '0')).join('')}`;
}
