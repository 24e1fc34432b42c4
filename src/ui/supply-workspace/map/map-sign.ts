import { svg, type SVGTemplateResult, html, type TemplateResult } from 'lit';

/** Signs of a scenario's changes, of districts and of sites, small, as on the map. */
export type MapSign = 'added' | 'moved' | 'closed' | 'housing' | 'way' | 'barrier' | 'district' | 'site';

const SHAPES: Readonly<Record<MapSign, SVGTemplateResult>> = {
  added: svg`<circle cx="14" cy="9" r="6" fill="none" stroke-width="2" /><path d="M20 2v6M17 5h6" stroke-width="2" />`,
  moved: svg`<path d="M3 9H16" stroke-width="2" stroke-dasharray="4 2" /><path d="M15 5l6 4-6 4z" class="solid" /><circle cx="25" cy="9" r="3" fill="none" stroke-width="1.5" stroke-dasharray="2 1.5" />`,
  closed: svg`<path d="M9 4l11 11M20 4L9 15" stroke-width="2.5" stroke-linecap="round" />`,
  housing: svg`<path d="M9 16V9H6l9-7 9 7h-3v7z" class="solid" />`,
  way: svg`<path d="M2 9H28" stroke-width="4" stroke-dasharray="8 3" />`,
  barrier: svg`<path d="M2 9H28M6 4v10M12 4v10M18 4v10M24 4v10" stroke-width="2" />`,
  district: svg`<path d="M2 9H28" stroke-width="3" />`,
  site: svg`<path d="M9 17V3" stroke-width="2" /><path d="M9 2h13v8H9z" class="solid" />`,
};

export const mapSign = (sign: MapSign): TemplateResult =>
  html`<svg class="sign mark" width="30" height="18" viewBox="0 0 30 18" fill="none" aria-hidden="true">${SHAPES[sign]}</svg>`;
