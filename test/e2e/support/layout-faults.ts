import type { Page } from 'playwright-core';

/** WCAG 2.5.8. */
const TARGET_PIXELS = 24;

/** Controls smaller than a target must be, with what they are called. Inline links in sentences are exempt (WCAG 2.5.8). */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate((least) => {
    const found: string[] = [];
    const targets = 'button, select, input:not([type=hidden]), summary, [role=tab], [role=button], [role=option], nav a';
    const look = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot !== null) look(element.shadowRoot);
        // Marks of a chart are as narrow as their value; class buttons, sliders and the table do the same (WCAG 2.5.8: equivalent).
        if (
          element instanceof SVGElement ||
          !element.matches(targets) ||
          !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
        )
          continue;
        // A field of a label is hit by its label as well.
        const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
        const boxes = [element, ...(label === undefined ? [] : [label])].map((one) => one.getBoundingClientRect());
        if (boxes[0]!.width <= 1 || boxes.some(({ width, height }) => width >= least && height >= least)) continue;
        const [{ width, height }] = boxes as [DOMRect];
        const name = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
        found.push(`${element.localName} "${name.slice(0, 40)}" ${width.toFixed(1)} x ${height.toFixed(1)}`);
      }
    };
    look(document);
    return found;
  }, TARGET_PIXELS);

/** Elements whose text is cut off at the side, and a page wider than its window. */
export const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} wide in a window of ${clientWidth}`);
    const look = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot !== null) look(element.shadowRoot);
        if (!/^(BUTTON|LABEL|H1|H2|H3|P|SUMMARY|LI|DT|DD)$/.test(element.tagName) || !element.checkVisibility()) continue;
        const { overflowX, textOverflow } = getComputedStyle(element);
        // Ellipses have their whole text in a title or a name.
        if (overflowX === 'visible' || textOverflow === 'ellipsis') continue;
        if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1)
          found.push(`${element.localName} "${element.textContent?.trim().slice(0, 40)}"`);
      }
    };
    look(document);
    return found;
  });
