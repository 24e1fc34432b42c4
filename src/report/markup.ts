/** A piece of HTML that is safe to put in: made by `markup` only. */
export class Markup {
  readonly #html: string;

  private constructor(html: string) {
    this.#html = html;
  }

  /** For `markup` alone: the words are HTML already. */
  static ofHtml(html: string): Markup {
    return new Markup(html);
  }

  toString(): string {
    return this.#html;
  }
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as HTML shows it; safe between tags and within quoted attributes. Control characters, which HTML forbids, fall away. */
export const escapeHtml = (text: string): string =>
  text
    // oxlint-disable-next-line no-control-regex -- these are the characters to be taken out
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
    .replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

export type MarkupPart = string | number | Markup | null | readonly MarkupPart[];

const htmlOf = (part: MarkupPart): string => {
  if (part === null) return '';
  if (part instanceof Markup) return part.toString();
  return typeof part === 'object' ? part.map(htmlOf).join('') : escapeHtml(String(part));
};

/** HTML with everything that is put in escaped, unless it is markup itself; lists are joined, null is nothing. */
export const markup = (strings: TemplateStringsArray, ...parts: readonly MarkupPart[]): Markup =>
  Markup.ofHtml(strings.reduce((html, string, index) => `${html}${htmlOf(parts[index - 1] ?? null)}${string}`));
