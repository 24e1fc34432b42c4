import type { Page } from 'playwright-core';

/** What has the focus, through all shadow roots: role or tag, and name. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let active: Element | null = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    if (active === null) return '';
    return `${active.getAttribute('role') ?? active.tagName.toLowerCase()} ${active.getAttribute('aria-label') ?? active.textContent?.trim() ?? ''}`;
  });

/** Presses Tab until what has the focus is the wanted. @throws Error with what was on the way. */
export async function tabTo(page: Page, wanted: RegExp, most = 60): Promise<void> {
  const seen: string[] = [];
  for (let step = 0; step < most; step++) {
    await page.keyboard.press('Tab');
    const name = await focused(page);
    seen.push(name);
    if (wanted.test(name)) return;
  }
  throw new Error(`the Tab key does not lead to ${String(wanted)}; it leads to\n${seen.join('\n')}`);
}
