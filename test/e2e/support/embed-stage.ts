import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { RunningSite } from '../../../src/cli/site-server.ts';
import { launchChromium } from '../../stage/atlas-browser.ts';
import { MUSTERSTADT } from '../../stage/atlas-site.ts';
import { serveBuiltSite } from '../../stage/embed-site.ts';

/** A page of somebody else: HTML, and the policy its server sends. */
export interface ForeignPage {
  readonly html: string;
  readonly policy?: string;
}

export interface OpenedPage {
  readonly page: Page;
  /** Paths asked of the atlas's server. */
  readonly asked: string[];
  /** Addresses of any other server than the atlas's and the page's. */
  readonly foreign: string[];
  readonly workers: string[];
  readonly errors: string[];
}

/** The atlas's server, with pictures in its pages for frames, and a foreign server on another origin. */
export interface EmbedStage {
  readonly atlas: string;
  readonly host: string;
  open(page: ForeignPage, options?: { readonly width?: number; readonly javaScriptEnabled?: boolean }): Promise<OpenedPage>;
  visit(address: string, options?: { readonly width?: number; readonly javaScriptEnabled?: boolean }): Promise<OpenedPage>;
}

/** `atlasDirectory` is asked for when the tests begin. */
export function useEmbedStage(atlasDirectory: () => string | Promise<string> = () => MUSTERSTADT): EmbedStage {
  const pages = new Map<string, ForeignPage>();
  const requested: string[] = [];
  let site: RunningSite;
  let host: Server;
  let browser: Browser;

  beforeAll(async () => {
    site = await serveBuiltSite((path) => requested.push(path), await atlasDirectory());
    host = createServer((request, response) => {
      const found = pages.get(request.url ?? '');
      response.writeHead(found === undefined ? 204 : 200, {
        'Content-Type': 'text/html; charset=utf-8',
        ...(found?.policy === undefined ? {} : { 'Content-Security-Policy': found.policy }),
      });
      response.end(found?.html ?? '');
    });
    await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', () => resolve()));
    browser = await launchChromium();
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await site?.close();
    host?.close();
  });

  const visit: EmbedStage['visit'] = async (address, { width = 900, javaScriptEnabled = true } = {}) => {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      locale: 'de-DE',
      reducedMotion: 'reduce',
      javaScriptEnabled,
    });
    await context.addInitScript('globalThis.__name ??= (inner) => inner;');
    const page = await context.newPage();
    requested.length = 0;
    const opened: OpenedPage = { page, asked: requested, foreign: [], workers: [], errors: [] };
    page.on('request', (request) => {
      const url = request.url();
      const isOurs = url.startsWith(`${site.address}/`) || url.startsWith(`${stage.host}/`) || /^(data|blob):/.test(url);
      if (!isOurs) opened.foreign.push(url);
    });
    page.on('worker', (worker) => opened.workers.push(worker.url()));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('favicon')) opened.errors.push(message.text());
    });
    page.on('pageerror', (error) => opened.errors.push(error.message));
    await page.goto(address, { waitUntil: 'commit' });
    return opened;
  };

  const stage: EmbedStage = {
    get atlas() {
      return site.address;
    },
    get host() {
      return `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
    },
    async open(page, options) {
      const path = `/seite-${pages.size}`;
      pages.set(path, page);
      return visit(`${stage.host}${path}`, options);
    },
    visit,
  };
  return stage;
}

/** Resolves when every map of a page (not of its frames) is drawn. */
export async function mapsReady(page: Page): Promise<void> {
  await page.waitForFunction(() => customElements.get('sozialraum-karte') !== undefined, null, { timeout: 60_000 });
  await page.evaluate(() => Promise.all([...document.querySelectorAll('sozialraum-karte')].map((karte) => karte.ready)));
}
