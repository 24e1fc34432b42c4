import type { Session } from '../../state/index.ts';

/** How a map is to stand in another page. */
export interface EmbedChoice {
  readonly form: 'frame' | 'element';
  /** Name of the frame for screen readers (WCAG 4.1.2). */
  readonly title: string;
  readonly widthPixels: number | null;
  readonly heightPixels: number;
  readonly controls: readonly string[];
  /** Kinds of facilities shown as points. */
  readonly facilities: readonly string[];
  readonly theme: 'auto' | 'light' | 'dark' | 'contrast';
  /** Origin of the page that may talk to the frame; '' = none. */
  readonly origin: string;
}

/** What the map shows. */
export type EmbeddedMap = Pick<Session, 'language'> & {
  readonly indicator: string;
  readonly level: string;
  readonly year: number | null;
  readonly selection: readonly string[];
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const optionsOf = (
  { indicator, level, year, selection, language }: EmbeddedMap,
  { controls, facilities, theme }: EmbedChoice,
): [string, string][] => [
  ['indicator', indicator],
  ['level', level],
  ...(year === null ? [] : ([['year', String(year)]] as [string, string][])),
  ...(selection.length === 0 ? [] : ([['selection', selection.join(',')]] as [string, string][])),
  ...(facilities.length === 0 ? [] : ([['facilities', facilities.join(',')]] as [string, string][])),
  ['controls', controls.length === 0 ? 'none' : controls.join(',')],
  ...(theme === 'auto' ? [] : ([['theme', theme]] as [string, string][])),
  ...(language === 'de' ? [] : ([['language', language]] as [string, string][])),
];

/**
 * Address of the page for frames with a map. `site` is the absolute address of the atlas, `withPictures` says that its build put a picture
 * of each indicator into a page of its own.
 */
export function frameAddress(site: string, map: EmbeddedMap, choice: EmbedChoice, withPictures: boolean): string {
  // A page with a picture has indicator and language by itself.
  const options = optionsOf(map, choice).filter(([name]) => !withPictures || (name !== 'indicator' && name !== 'language'));
  if (choice.origin !== '') options.push(['origins', choice.origin]);
  const ending = map.language === 'de' ? '' : `.${map.language}`;
  const page = withPictures ? `karte/${encodeURIComponent(map.indicator)}${ending}.html` : 'karte.html';
  const query = options.map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`).join('&');
  return new URL(`${page}?${query}`, site).href;
}

/** The HTML to paste. Frames are sandboxed; the element asks for a Content Security Policy that names the atlas's server. */
export function embedCode(site: string, map: EmbeddedMap, choice: EmbedChoice, withPictures: boolean): string {
  const { form, title, widthPixels, heightPixels } = choice;
  const width = widthPixels === null ? '100%' : String(widthPixels);
  const address = frameAddress(site, map, choice, withPictures);
  if (form === 'frame')
    return `<iframe src="${escaped(address)}" title="${escaped(title)}" width="${width}" height="${heightPixels}" loading="lazy" sandbox="allow-scripts allow-same-origin allow-popups" referrerpolicy="no-referrer" style="border:0;max-width:100%"></iframe>`;
  const attributes = optionsOf(map, choice).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return [
    `<script type="module" src="${escaped(new URL('sozialraum-karte.js', site).href)}"></script>`,
    `<sozialraum-karte package="${escaped(new URL('atlas/', site).href)}"${attributes.join('')}>`,
    `  <p><a href="${escaped(address)}">${escaped(title)}</a></p>`,
    '</sozialraum-karte>',
  ].join('\n');
}
