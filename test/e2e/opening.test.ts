import { describe, expect, test } from 'vitest';
import { measureStartUp, START_UP_LIMIT_KIBIBYTES } from '../bench/start-up.ts';
import { MUSTERSTADT } from '../stage/atlas-site.ts';
import { expectNoTroubles, readMusterstadt, useStage } from './support/musterstadt.ts';

const stage = useStage();
const { atlas: descriptor } = readMusterstadt();

describe('Musterstadt opens', () => {
  test('with a map that already says something, and without asking any foreign host', async () => {
    const atlas = await stage.open();
    const rows = await atlas.rows();
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.filter(({ value }) => value !== null).length).toBeGreaterThan(rows.length / 2);
    const main = atlas.page.locator('atlas-map-stage');
    await expect.poll(() => main.locator('h2').first().innerText()).not.toBe('');
    const reading = await main.locator('#reading').innerText();
    expect(reading).toMatch(/\d/);
    // The reading sentence is the map's text alternative.
    await expect.poll(() => main.locator('[role=application]').getAttribute('aria-describedby')).toContain('reading');
    await atlas.settled();
    expectNoTroubles(atlas);
    await atlas.close();
  });

  test('in German, as fictitious, with source and legend', async () => {
    const { page, ...atlas } = await stage.open();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
    expect(await page.locator('h1').innerText()).toContain(descriptor.city.name);
    expect(descriptor.fictitious).toBe(true);
    expect(await page.getByText('fiktiv').count()).toBeGreaterThan(0);
    expect(await page.getByText(/Quelle:/).count()).toBeGreaterThan(0);
    await atlas.close();
  });

  test('with a picture that is not one colour', async () => {
    const { page, ...atlas } = await stage.open();
    await atlas.settled();
    const colors = await page.evaluate(() => {
      const canvases = [...document.querySelectorAll<HTMLCanvasElement>('.atlas-map canvas')];
      const found = new Set<number>();
      for (const canvas of canvases) {
        const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
        if (pixels === undefined) continue;
        for (let index = 0; index < pixels.length; index += 4 * 997) {
          if (pixels[index + 3]! > 0) found.add((pixels[index]! << 16) | (pixels[index + 1]! << 8) | pixels[index + 2]!);
        }
      }
      return found.size;
    });
    expect(colors).toBeGreaterThan(5);
    await atlas.close();
  });

  test('from a folder below the root of a web server', async () => {
    const atlas = await stage.open();
    const addresses = await atlas.page.evaluate(() =>
      [...document.querySelectorAll('script[src], link[href]')].map((node) => node.getAttribute('src') ?? node.getAttribute('href')),
    );
    expect(addresses.length).toBeGreaterThan(1);
    expect(addresses.filter((address) => !address?.startsWith('./'))).toEqual([]);
    await atlas.close();
  });

  test('under a policy without eval and inline code, in the page and from the server', async () => {
    const atlas = await stage.open();
    const answer = await atlas.page.request.get(`${stage.address}/`);
    const header = answer.headers()['content-security-policy'] ?? '';
    const page = await answer.text();
    expect(page).toContain(`content="${header}"`);
    // WebAssembly may be compiled, script text may not
    expect(header).not.toMatch(/(?<!wasm-)unsafe-eval|unsafe-inline/);
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/);
    expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=/);
    const evaluated = await atlas.page.evaluate(
      () =>
        new Promise((resolve) => {
          addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), { once: true });
          const script = document.createElement('script');
          script.textContent = 'document.title = "inline"';
          document.body.append(script);
        }),
    );
    expect(evaluated).toMatch(/^script-src/);
    await atlas.close();
  });

  test(`with at most ${START_UP_LIMIT_KIBIBYTES} KiB of JavaScript`, async () => {
    const scripts = await measureStartUp(MUSTERSTADT);
    const kibibytes = scripts.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0) / 1024;
    expect(kibibytes, scripts.map(({ path, gzipBytes }) => `${path} ${gzipBytes}`).join('\n')).toBeLessThanOrEqual(
      START_UP_LIMIT_KIBIBYTES,
    );
  });
});
