import { html, nothing, svg, type TemplateResult } from 'lit';
import { formatNumber, type Language } from '../texts/index.ts';
import { linearScale, px } from './linear-scale.ts';

export interface SilhouetteStripInput {
  /** Sentence that says the chart in words. */
  readonly label: string;
  readonly widthPixels: number;
  readonly heightPixels: number;
  readonly fontPixels: number;
  readonly language: Language;
  /** Per type the silhouettes of its areas (-1..1, NaN = none), its name and its colour on the map (null = not on the map). */
  readonly types: readonly { readonly name: string; readonly silhouettes: readonly number[]; readonly color: string | null }[];
}

const GAP_PIXELS = 6;

/**
 * Silhouettes of all areas, type by type, falling: a broad block far above zero is a clear type, what hangs below zero would fit better
 * elsewhere. The width of a block is its number of areas. Cost O(n log n).
 */
export function silhouetteStrip(input: SilhouetteStripInput): TemplateResult | typeof nothing {
  const { label, widthPixels, heightPixels, fontPixels, language } = input;
  const types = input.types.map((type) => ({ ...type, silhouettes: type.silhouettes.filter(Number.isFinite).toSorted((a, b) => b - a) }));
  const total = types.reduce((sum, { silhouettes }) => sum + silhouettes.length, 0);
  if (total === 0) return nothing;
  const lowest = Math.min(0, ...types.map(({ silhouettes }) => silhouettes.at(-1) ?? 0));
  const left = fontPixels * 2;
  const bottom = heightPixels - Math.ceil(fontPixels * 1.7);
  const y = linearScale(Math.min(-0.1, lowest), 1, bottom, fontPixels * 0.6);
  const perArea = (widthPixels - left - GAP_PIXELS * (types.length - 1)) / total;
  let start = left;
  const blocks = types.map((type) => {
    const from = start;
    const width = perArea * type.silhouettes.length;
    start += width + GAP_PIXELS;
    return { ...type, from, width };
  });
  return html`<svg class="chart silhouettes" width=${widthPixels} height=${heightPixels} role="img" aria-label=${label}>
    ${[0, 0.5, 1].map(
      (tick) => svg`<line class=${tick === 0 ? 'axis' : 'grid'} x1=${left} x2=${widthPixels} y1=${px(y(tick))} y2=${px(y(tick))} />
        <text class="label" text-anchor="end" x=${left - 4} y=${px(y(tick) + fontPixels * 0.36)}>${formatNumber(tick, tick === 0.5 ? 1 : 0, language)}</text>`,
    )}
    ${blocks.map(
      ({
        name,
        silhouettes,
        color,
        from,
        width,
      }) => svg`<path class=${color === null ? 'bar plain' : 'bar'} fill=${color ?? 'none'} d=${outline(silhouettes, from, perArea, y)} />
        <text class="label strong" text-anchor="middle" x=${px(from + width / 2)} y=${px(bottom + fontPixels * 1.35)}>${name}</text>`,
    )}
  </svg>`;
}

/** Steps of one block, at most two per pixel however many areas there are. */
function outline(silhouettes: readonly number[], from: number, perArea: number, y: (value: number) => number): string {
  const stride = Math.max(1, Math.floor(0.5 / perArea));
  let path = `M${px(from)},${px(y(0))}`;
  for (let index = 0; index < silhouettes.length; index += stride) {
    const until = Math.min(index + stride, silhouettes.length);
    path += `V${px(y(silhouettes[index] ?? 0))}H${px(from + perArea * until)}`;
  }
  return `${path}V${px(y(0))}Z`;
}
