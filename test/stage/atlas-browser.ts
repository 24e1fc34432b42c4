import { chromium, type Browser } from 'playwright-core';
import { CHROMIUM_FLAGS, CHROMIUM_HELP, findChromium } from '../browser-finder.ts';

/** Starts the Chromium of this machine. @throws Error with what to do when there is none. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error(CHROMIUM_HELP);
  return chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
}
