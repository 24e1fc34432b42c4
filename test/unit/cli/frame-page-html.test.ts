import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { framePage, inFolder, type FramePage } from '../../../src/cli/frame-page-html.ts';

const TEMPLATE = `<!doctype html>
<html lang="de">
  <head>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'" />
    <title>Karte</title>
    <script type="module" crossorigin src="./assets/karte-1.js"></script>
    <link rel="modulepreload" crossorigin href="./assets/part-2.js">
    <link rel="stylesheet" crossorigin href="./assets/karte-3.css">
  </head>
  <body>
    <main></main>
    <noscript>Diese Karte braucht JavaScript.</noscript>
  </body>
</html>`;
const PAGE: FramePage = {
  indicator: 'armut',
  language: 'de',
  title: 'Wo? <b> & "$&"',
  picture: '<section class="picture">$1</section>',
  style: '.picture{color:red}',
  oembed: null,
};

describe('framePage', () => {
  it('lets the picture wait for nothing: rules in the page, scripts after it, each once', () => {
    const page = framePage(TEMPLATE, PAGE);
    const [head = '', body = ''] = page.split('</head>');
    expect(head).toContain('<style>.picture{color:red}</style>');
    expect(head).not.toMatch(/<script|modulepreload|rel="stylesheet"/);
    expect(body.indexOf('</section>')).toBeLessThan(body.indexOf('<script'));
    for (const name of ['karte-1.js', 'part-2.js', 'karte-3.css']) expect(page.split(name)).toHaveLength(2);
    expect(page).not.toContain('noscript');
    expect(page).toContain('<section class="picture">$1</section>');
  });
  it('allows just these rules, by their hash', () => {
    const hash = createHash('sha256').update('.picture{color:red}').digest('base64');
    expect(framePage(TEMPLATE, PAGE)).toContain(`style-src 'self' 'sha256-${hash}'; img-src`);
    expect(framePage(TEMPLATE, PAGE)).not.toContain('unsafe-inline');
  });
  it('says what it shows without a query, in its language, and its name without markup', () => {
    const page = framePage(inFolder(TEMPLATE), { ...PAGE, language: 'en', oembed: 'armut.en.oembed.json' });
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('<main data-default-package="../atlas/" data-default-indicator="armut" data-default-language="en">');
    expect(page).toContain('<title>Wo? b  "$"</title>');
    expect(page).toContain('href="armut.en.oembed.json"');
    expect(page).toContain('src="../assets/karte-1.js"');
  });
  it('stays a page that needs its script where there is no picture', () => {
    const page = framePage(TEMPLATE, { ...PAGE, picture: null });
    expect(page).toContain('<noscript>');
    expect(page.split('</head>')[0]).toContain('karte-1.js');
  });
});
