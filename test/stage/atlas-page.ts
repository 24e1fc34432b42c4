import type { Browser, BrowserContext, Page, Response } from 'playwright-core';
import type { AtlasRow } from '../../src/view/index.ts';
import type { Finding } from '../../src/model/index.ts';
import type { SozialraumAtlas } from '../../src/app/sozialraum-atlas.ts';
import type { Intent, SchemeChoice, Session } from '../../src/state/index.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface PageOptions {
  readonly size?: Size;
  readonly scheme?: SchemeChoice;
  /** Query without `?`. */
  readonly query?: string;
  /** The tour of the first visit; away by default. */
  readonly withTour?: boolean;
  /** Called with the context before the page opens: routes, scripts. */
  readonly prepare?: (context: BrowserContext) => Promise<void>;
  /** Does not wait until the map is drawn. */
  readonly eager?: boolean;
  /** Touch instead of mouse. */
  readonly touch?: boolean;
  /** Lets the page have its service worker, whose requests no route of a test sees. */
  readonly serviceWorker?: boolean;
}

/** What went wrong behind the reader's back. */
export interface Troubles {
  readonly consoleErrors: string[];
  readonly policyViolations: string[];
  /** Addresses outside of the site; they were blocked. */
  readonly foreignRequests: string[];
  /** Answers with an error, by path. */
  readonly failedRequests: string[];
}

/** A page with the atlas on it, and the element's own interface. */
export interface AtlasPage {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly troubles: Troubles;
  rows(): Promise<AtlasRow[]>;
  session(): Promise<SozialraumAtlas['session']>;
  findings(): Promise<Finding[]>;
  setSession(patch: Partial<Session>): Promise<void>;
  /** Asks for something as an element of the frame would. */
  ask(intent: Intent): Promise<void>;
  /** What the first element of this name shows, its shadow roots included; '' while there is none. */
  text(element: string): Promise<string>;
  /** Resolves when nothing is being worked on and the picture is still; `atWork`: when all but the work is. */
  settled(atWork?: boolean): Promise<void>;
  close(): Promise<void>;
}

const READY_MILLISECONDS = 60_000;

/** Opens the atlas at an address. Every foreign host is blocked and noted. */
export async function openAtlas(browser: Browser, address: string, options: PageOptions = {}): Promise<AtlasPage> {
  const context = await browser.newContext({
    viewport: options.size ?? { width: 1440, height: 900 },
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    // Transitions would make pictures differ.
    reducedMotion: 'reduce',
    hasTouch: options.touch ?? false,
    acceptDownloads: true,
    serviceWorkers: options.serviceWorker === true ? 'allow' : 'block',
  });
  const troubles = await watch(context, new URL(address).origin);
  // The TypeScript runner wraps inner functions in a helper of its own, which the page does not know.
  await context.addInitScript('globalThis.__name ??= (inner) => inner;');
  const preferences = { scheme: options.scheme ?? 'light', tourDismissed: options.withTour !== true };
  await context.addInitScript((stored) => localStorage.setItem('sozialraumatlas.preferences', stored), JSON.stringify(preferences));
  await options.prepare?.(context);
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.consoleErrors.push(message.text());
  });
  page.on('pageerror', (error) => troubles.consoleErrors.push(error.message));
  page.on('response', (response: Response) => {
    if (response.status() >= 400) troubles.failedRequests.push(new URL(response.url()).pathname);
  });
  await page.goto(`${address}/${options.query === undefined || options.query === '' ? '' : `?${options.query}`}`);
  const atlas = handle(page, context, troubles);
  if (options.eager !== true) await whenReady(page);
  return atlas;
}

/** Resolves when the element says that its first map is drawn, or that there will be none. */
export async function whenReady(page: Page): Promise<void> {
  await page.waitForFunction(() => customElements.get('sozialraum-atlas') !== undefined, null, { timeout: READY_MILLISECONDS });
  await page.evaluate(async (limit) => {
    const late = new Promise((_, reject) => setTimeout(() => reject(new Error('the atlas was not ready in time')), limit));
    await Promise.race([document.querySelector('sozialraum-atlas')!.ready, late]);
  }, READY_MILLISECONDS);
}

async function watch(context: BrowserContext, origin: string): Promise<Troubles> {
  const troubles: Troubles = { consoleErrors: [], policyViolations: [], foreignRequests: [], failedRequests: [] };
  await context.route('**/*', async (route) => {
    const address = route.request().url();
    if (address.startsWith(`${origin}/`) || /^(data|blob):/.test(address)) return route.fallback();
    troubles.foreignRequests.push(address);
    return route.abort('blockedbyclient');
  });
  await context.exposeFunction('notePolicyViolation', (text: string) => {
    troubles.policyViolations.push(text);
  });
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      const { notePolicyViolation } = globalThis as unknown as { notePolicyViolation(text: string): void };
      notePolicyViolation(`${event.effectiveDirective}: ${event.blockedURI} in ${event.sourceFile}:${event.lineNumber}`);
    });
  });
  return troubles;
}

function handle(page: Page, context: BrowserContext, troubles: Troubles): AtlasPage {
  return {
    page,
    context,
    troubles,
    rows: () => page.evaluate(() => document.querySelector('sozialraum-atlas')!.rows()),
    session: () => page.evaluate(() => document.querySelector('sozialraum-atlas')!.session),
    findings: () => page.evaluate(() => document.querySelector('sozialraum-atlas')!.findings()),
    setSession: (patch) => page.evaluate((part) => document.querySelector('sozialraum-atlas')!.setSession(part), patch),
    ask: (intent) =>
      page.evaluate((asked) => {
        const event = Object.assign(new Event('atlas-intent', { bubbles: true, composed: true }), { intent: asked });
        document.querySelector('atlas-frame')!.dispatchEvent(event);
      }, intent),
    text: (element) => shownText(page, element),
    settled: (atWork = false) => settle(page, atWork),
    close: () => context.close(),
  };
}

/** They come with the first pointer over the map, if ever. */
const AWAITED_BY_NOBODY: readonly string[] = ['atlas-hover-card'];
const SETTLED_MILLISECONDS = 60_000;

/** Nothing is worked on, every element on screen has its code, and two pictures in a row are quiet. @throws Error with what is unfinished. */
async function settle(page: Page, atWork: boolean): Promise<void> {
  const unfinished = await page.evaluate(
    async ({ late, limit, working }) => {
      await document.fonts.ready;
      const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
      // Elements come in chunks of their own, after the map they belong to; what is folded away, when it is unfolded.
      const isUnfinished = (element: Element): boolean =>
        element.matches(working ? ':not(:defined)' : ':not(:defined), progress') &&
        element.checkVisibility() &&
        !late.includes(element.localName);
      const unfinishedIn = (root: Document | ShadowRoot): string[] =>
        [...root.querySelectorAll('*')].flatMap((element) => [
          ...(isUnfinished(element) ? [element.localName] : []),
          ...(element.shadowRoot === null ? [] : unfinishedIn(element.shadowRoot)),
        ]);
      const atlas = working ? null : document.querySelector('sozialraum-atlas');
      const until = performance.now() + limit;
      let names: string[];
      do {
        // An empty change resolves when what the session asks for is drawn.
        if (atlas !== null) await Promise.race([atlas.setSession({}), new Promise((resolve) => setTimeout(resolve, limit))]);
        await frame();
        await frame();
        names = unfinishedIn(document);
      } while (names.length > 0 && performance.now() < until);
      return names;
    },
    { late: AWAITED_BY_NOBODY, limit: SETTLED_MILLISECONDS, working: atWork },
  );
  if (unfinished.length > 0) throw new Error(`still under way after ${SETTLED_MILLISECONDS / 1000} s: ${unfinished.join(', ')}`);
}

/** `innerText` ends at a shadow root, so the text is put together from the elements that are shown. */
async function shownText(page: Page, element: string): Promise<string> {
  const [first] = await page.locator(element).all();
  if (first === undefined) return '';
  return first.evaluate((root) => {
    const read = (node: Node): string => {
      if (node instanceof Text) return node.data;
      if (!(node instanceof Element) && !(node instanceof ShadowRoot)) return '';
      if (node instanceof Element && (/^(style|script|template)$/i.test(node.tagName) || !node.checkVisibility())) return '';
      const children = node instanceof HTMLSlotElement ? node.assignedNodes({ flatten: true }) : [...(shadowOf(node) ?? node).childNodes];
      return `${children.map(read).join('')} `;
    };
    const shadowOf = (node: Element | ShadowRoot): ShadowRoot | null => (node instanceof Element ? node.shadowRoot : null);
    return read(root).replace(/\s+/g, ' ').trim();
  });
}
