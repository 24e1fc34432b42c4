import { describe, expect, it } from 'vitest';
import { embedCode, frameAddress, type EmbedChoice } from '../../../src/ui/dialogs/embed-code.ts';

const MAP = { indicator: 'kinderarmut', level: 'sozialraum', year: null, selection: ['01', '02'], language: 'de' } as const;
const CHOICE: EmbedChoice = {
  form: 'frame',
  title: 'Karte "Armut" & <mehr>',
  widthPixels: null,
  heightPixels: 700,
  controls: ['legend', 'zoom'],
  facilities: [],
  theme: 'auto',
  origin: '',
};
const SITE = 'https://atlas.example/stadt/';

describe('embedCode', () => {
  it('writes a sandboxed frame with a title', () => {
    const code = embedCode(SITE, MAP, CHOICE, false);
    expect(code).toContain(
      'src="https://atlas.example/stadt/karte.html?indicator=kinderarmut&amp;level=sozialraum&amp;selection=01,02&amp;controls=legend,zoom"',
    );
    expect(code).toContain('title="Karte &quot;Armut&quot; &amp; &lt;mehr&gt;"');
    expect(code).toMatch(/width="100%" height="700"/);
    expect(code).toContain('sandbox="');
  });
  it('names the page with the picture where there is one, and the origin that may talk', () => {
    const address = new URL(frameAddress(SITE, MAP, { ...CHOICE, origin: 'https://www.stadt.example', theme: 'dark' }, true));
    expect(address.pathname).toBe('/stadt/karte/kinderarmut.html');
    expect(Object.fromEntries(address.searchParams)).toEqual({
      level: 'sozialraum',
      selection: '01,02',
      controls: 'legend,zoom',
      theme: 'dark',
      origins: 'https://www.stadt.example',
    });
  });
  it('names the page in the language of the map, and the points', () => {
    const english = { ...MAP, language: 'en' } as const;
    const withPoints = { ...CHOICE, facilities: ['kita', 'spielplatz'] };
    const address = new URL(frameAddress(SITE, english, withPoints, true));
    expect(address.pathname).toBe('/stadt/karte/kinderarmut.en.html');
    expect(Object.fromEntries(address.searchParams)).toMatchObject({ facilities: 'kita,spielplatz' });
    expect(address.searchParams.has('language')).toBe(false);
    expect(frameAddress(SITE, english, CHOICE, false)).toContain('language=en');
  });
  it('writes the element with a link inside, for pages without the script', () => {
    const code = embedCode(SITE, { ...MAP, year: 2024 }, { ...CHOICE, form: 'element', controls: [] }, false);
    expect(code).toContain('<script type="module" src="https://atlas.example/stadt/sozialraum-karte.js"></script>');
    expect(code).toContain(
      '<sozialraum-karte package="https://atlas.example/stadt/atlas/" indicator="kinderarmut" level="sozialraum" year="2024"',
    );
    expect(code).toContain('controls="none"');
    expect(code).toMatch(/<a href="https:\/\/atlas\.example\/stadt\/karte\.html\?/);
  });
});
