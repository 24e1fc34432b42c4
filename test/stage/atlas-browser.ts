import { chromium, type Browser } from 'playwright-core';
import { CHROMIUM_FLAGS, CHROMIUM_HELP, findChromium } from '../browser-finder.ts';

/** Starts the Chromium of this machine. @throws Error with what to do when there is none. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error(CHROMIUM_HELP);
  return chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
}

/** A browser that is started when it is needed, and again when it fell over: one crash is not the end of all tests after it. */
export class BrowserKeeper {
  #browser: Promise<Browser> | null = null;

  async browser(): Promise<Browser> {
    const asked = (this.#browser ??= launchChromium());
    const running = await asked;
    if (running.isConnected()) return running;
    // Whoever notices first starts the next one; the others wait for it.
    if (this.#browser === asked) this.#browser = null;
    return this.browser();
  }

  async close(): Promise<void> {
    await (await this.#browser)?.close();
    this.#browser = null;
  }
}
