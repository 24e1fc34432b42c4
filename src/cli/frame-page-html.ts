import { createHash } from 'node:crypto';
import type { Language } from '../texts/index.ts';

/** What a page for frames shows before, or without, any script. */
export interface FramePage {
  readonly indicator: string;
  readonly language: Language;
  readonly title: string;
  /** HTML of headline, picture, legend, table; null = none. */
  readonly picture: string | null;
  /** The page's style sheet. */
  readonly style: string | null;
  /** Name of its oEmbed document beside it. */
  readonly oembed: string | null;
}

const SCRIPTS = /\s*<(?:script type="module"[^>]*><\/script>|link rel="modulepreload"[^>]*>)/g;
const STYLE_SHEET = /\s*<link rel="stylesheet"[^>]*>/g;

/**
 * The built page for frames with a picture in it. The picture waits for nothing: its few rules stand in the page, allowed by their hash, and
 * scripts are named after it, so that they do not come before it on a slow line. The style sheet is named there as well, for servers whose own
 * policy allows no hash.
 */
export function framePage(template: string, { indicator, language, title, picture, style, oembed }: FramePage): string {
  const name = title.replace(/[&<>]/g, '');
  const link =
    oembed === null ? '' : `<link rel="alternate" type="application/json+oembed" href="${oembed}" title="${name.replaceAll('"', '')}" />`;
  const folder = template.includes('="../assets/') ? '../' : '';
  const defaults = `data-default-package="${folder}atlas/" data-default-indicator="${indicator}" data-default-language="${language}"`;
  // As functions: a `$` in the data is no reference.
  const bare = picture === null ? template : pictureFirst(template, style);
  return bare
    .replace('<html lang="de">', `<html lang="${language}">`)
    .replace(/<main>\s*<\/main>/, () => `<main ${defaults}>\n${picture ?? ''}\n</main>`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${name}</title>${link}`);
}

function pictureFirst(template: string, style: string | null): string {
  const page = template.replace(/\s*<noscript>[^<]*<\/noscript>/, '');
  const scripts = page.match(SCRIPTS) ?? [];
  const styleSheets = style === null ? [] : (page.match(STYLE_SHEET) ?? []);
  const later = page.replace(SCRIPTS, '').replace('</body>', () => `${[...styleSheets, ...scripts].join('')}\n  </body>`);
  if (style === null) return later;
  const hash = createHash('sha256').update(style).digest('base64');
  return later
    .replace(styleSheets[0] ?? '', '')
    .replace('</head>', () => `  <style>${style}</style>\n  </head>`)
    .replace("style-src 'self'", `style-src 'self' 'sha256-${hash}'`);
}

/** The page as it stands one folder deeper. */
export const inFolder = (template: string): string => template.replaceAll('="./', '="../');
