import { noChange } from 'lit';
import { directive, Directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';

/** CSS properties by their names in CSS (`background-color`, `--ink`); null takes one away. */
export type CssProperties = Readonly<Record<string, string | null>>;

/**
 * Sets CSS properties of an element through the object model: `<div ${cssProperties({ width: '40%' })}>`. A style attribute, also the one
 * Lit's own directive writes first, is forbidden by our Content Security Policy.
 */
class CssPropertiesDirective extends Directive {
  #set: readonly string[] = [];

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('cssProperties stands in the tag of an element, not in an attribute');
  }

  render(_properties: CssProperties): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [properties]: [CssProperties]): typeof noChange {
    const { style } = element as HTMLElement | SVGElement;
    for (const name of this.#set) if (!(name in properties)) style.removeProperty(name);
    for (const [name, value] of Object.entries(properties)) {
      if (value === null) style.removeProperty(name);
      else style.setProperty(name, value);
    }
    this.#set = Object.keys(properties);
    return noChange;
  }
}

export const cssProperties = directive(CssPropertiesDirective);
