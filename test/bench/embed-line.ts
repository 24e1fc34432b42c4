import type { Browser, CDPSession } from 'playwright-core';

/** A line between reader and server as Chromium emulates it. */
export interface Line {
  readonly name: string;
  /** Of a round trip. */
  readonly latencyMilliseconds: number;
  readonly kilobitsDown: number;
  readonly kilobitsUp: number;
}

export const FAST_3G: Line = { name: '3G', latencyMilliseconds: 150, kilobitsDown: 1600, kilobitsUp: 750 };
export const SLOW_3G: Line = { name: 'slow 3G', latencyMilliseconds: 400, kilobitsDown: 400, kilobitsUp: 400 };

export interface Arrival {
  /** From the navigation to the frame that shows the whole picture of the build. */
  readonly pictureMilliseconds: number;
  /** From the navigation to the live map, drawn. */
  readonly liveMilliseconds: number;
}

declare global {
  interface Window {
    pictureAt?: number;
  }
}

/** The picture is there when something was painted and its SVG is whole, which what comes after it in the page tells. */
function watchPicture(): void {
  const look = (): void => {
    const [painted] = performance.getEntriesByName('first-contentful-paint');
    const whole = document.querySelector('.picture svg.map')?.nextElementSibling != null;
    if (painted !== undefined && whole) window.pictureAt = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Opens a page with a picture from an empty cache over a slow line, the worker's requests included. */
export async function measureArrival(browser: Browser, address: string, line: Line): Promise<Arrival> {
  const context = await browser.newContext({ viewport: { width: 700, height: 900 }, locale: 'de-DE' });
  try {
    await context.addInitScript('globalThis.__name ??= (inner) => inner;');
    await context.addInitScript(watchPicture);
    const page = await context.newPage();
    await slowDown(await context.newCDPSession(page), line);
    await page.goto(address, { waitUntil: 'commit', timeout: 120_000 });
    await page.waitForFunction(() => document.querySelector('sozialraum-karte') !== null, null, { timeout: 120_000 });
    return await page.evaluate(async () => {
      await document.querySelector('sozialraum-karte')!.ready;
      return { pictureMilliseconds: window.pictureAt ?? Number.NaN, liveMilliseconds: performance.now() };
    });
  } finally {
    await context.close();
  }
}

/** A worker is a target of its own: it waits at its start until its line is slow too. */
async function slowDown(session: CDPSession, { latencyMilliseconds, kilobitsDown, kilobitsUp }: Line): Promise<void> {
  const conditions = {
    offline: false,
    latency: latencyMilliseconds,
    downloadThroughput: (kilobitsDown * 1000) / 8,
    uploadThroughput: (kilobitsUp * 1000) / 8,
  };
  session.on('Target.attachedToTarget', ({ sessionId }) => {
    const commands = [
      ['Network.enable', {}],
      ['Network.emulateNetworkConditions', conditions],
      ['Runtime.runIfWaitingForDebugger', {}],
    ] as const;
    for (const [position, [method, params]] of commands.entries())
      void session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id: position + 1, method, params }) });
  });
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: false });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', conditions);
}
