import { nothing } from 'lit';

interface Template {
  readonly strings: readonly string[];
  readonly values: readonly unknown[];
}

const isTemplate = (value: unknown): value is Template =>
  typeof value === 'object' && value !== null && 'strings' in value && 'values' in value;

function valueText(value: unknown): string {
  if (value === nothing || value === null || value === undefined || typeof value === 'function') return '';
  if (Array.isArray(value)) return value.map(valueText).join('');
  return isTemplate(value) ? templateText(value) : String(value);
}

/** Markup of a lit template as text: numbers to one decimal, event listeners left out, white space between tags taken away. */
export function templateText(template: unknown): string {
  if (!isTemplate(template)) return valueText(template);
  const { strings, values } = template;
  const markup = strings.map((part, index) => part + (index < values.length ? valueText(values[index]) : '')).join('');
  return markup
    .replaceAll(/\s@\w+=(?=[\s>])/g, '')
    .replaceAll(/-?\d+\.\d{2,}/g, (number) => String(Math.round(Number(number) * 10) / 10))
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/>\s+</g, '>\n<')
    .replaceAll(/\u202f/g, ' ')
    .trim();
}
