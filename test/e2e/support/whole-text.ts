import type { Page } from 'playwright-core';

/** All text and all attributes of a page, shadow roots included. */
export const wholeText = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const read = (node: Node): string => {
      const attributes = node instanceof Element ? [...node.attributes].map(({ value }) => value) : [];
      const own = node instanceof Text ? [node.data] : attributes;
      const inside = node instanceof Element && node.shadowRoot !== null ? [...node.shadowRoot.childNodes] : [];
      return [...own, ...[...node.childNodes, ...inside].map(read)].join(' ');
    };
    return read(document.documentElement);
  });
