import { Directive, directive } from 'lit/directive.js';
import type { IconNode } from 'lucide';

const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';
const ATTRIBUTES = {
  class: 'icon-image',
  viewBox: '0 0 24 24',
  width: '18',
  height: '18',
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': '2',
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
  'aria-hidden': 'true',
};

function svgElement(tag: string, attributes: Readonly<Record<string, string | number | undefined>>): SVGElement {
  const element = document.createElementNS(SVG_NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(name, String(value));
  return element;
}

class IconDirective extends Directive {
  #node: IconNode | null = null;
  #element: SVGElement | null = null;

  render(node: IconNode): SVGElement | null {
    if (node !== this.#node) {
      this.#node = node;
      this.#element = svgElement('svg', ATTRIBUTES);
      this.#element.append(...node.map(([tag, attributes]) => svgElement(tag, attributes)));
    }
    return this.#element;
  }
}

/** A sign of the lucide set, in the colour of the text around it; never the only name of a control. */
export const icon = directive(IconDirective);
