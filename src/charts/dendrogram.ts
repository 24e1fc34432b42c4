import { html, nothing, svg, type TemplateResult } from 'lit';
import { cutDendrogram, cutHeight, layoutDendrogram, type Merges } from './dendrogram-layout.ts';
import { linearScale, px } from './linear-scale.ts';

export interface DendrogramInput {
  /** Sentence that says the chart in words. */
  readonly label: string;
  readonly widthPixels: number;
  /** Height of one leaf. */
  readonly rowPixels: number;
  readonly merges: Merges;
  /** Parts the tree is cut into. */
  readonly clusters: number;
  /** Per leaf: colour of its type on the map; null = not on the map, or no type. */
  readonly leafColors: readonly (string | null)[];
  readonly cutLabel: string;
  readonly fontPixels: number;
}

/** Room above the first leaf for the name of the cut, as a multiple of the font size. */
const HEAD_SHARE = 1.6;
/** Height of the head in pixels: lists beside the picture begin below it. */
export const dendrogramHeadPixels = (fontPixels: number): number => Math.ceil(fontPixels * HEAD_SHARE);

/** Tree of merges, leaves at the right edge: branches below the cut in the colour of their type, the cut as a dashed line. Cost O(n). */
export function dendrogram(input: DendrogramInput): TemplateResult | typeof nothing {
  const { label, widthPixels, rowPixels, merges, clusters, leafColors, cutLabel, fontPixels } = input;
  const leaves = merges.left.length + 1;
  if (leaves < 2) return nothing;
  const { places } = layoutDendrogram(merges);
  const members = cutDendrogram(merges, clusters);
  const top = Math.max(
    1e-12,
    Array.from(merges.heights).reduce((most, height) => Math.max(most, height), 0),
  );
  const x = linearScale(0, top, widthPixels - 2, 6);
  const head = dendrogramHeadPixels(fontPixels);
  const y = (place: number): number => head + (place + 0.5) * rowPixels;
  const heightOf = (node: number): number => (node < leaves ? 0 : (merges.heights[node - leaves] ?? 0));
  const paths = new Map<number, string>();
  for (let merge = 0; merge < merges.left.length; merge++) {
    const cluster = members[leaves + merge] ?? -1;
    const [one, other] = [merges.left[merge] ?? 0, merges.right[merge] ?? 0];
    const at = px(x(merges.heights[merge] ?? 0));
    const branch = `M${px(x(heightOf(one)))},${px(y(places[one] ?? 0))}H${at}V${px(y(places[other] ?? 0))}H${px(x(heightOf(other)))}`;
    paths.set(cluster, (paths.get(cluster) ?? '') + branch);
  }
  const colors = clusterColors(members, leaves, leafColors);
  const cut = x(cutHeight(merges, clusters));
  const height = head + leaves * rowPixels;
  return html`<svg class="chart dendrogram" width=${widthPixels} height=${height} role="img" aria-label=${label}>
    ${[...paths].map(([cluster, path]) => {
      const color = colors.get(cluster) ?? null;
      return color === null
        ? svg`<path class="branch plain" d=${path} />`
        : svg`<path class="branch edge" d=${path} /><path class="branch" stroke=${color} d=${path} />`;
    })}
    ${
      Number.isFinite(cut)
        ? svg`<line class="cut" x1=${px(cut)} x2=${px(cut)} y1=${head - 2} y2=${height} />
            <text class="label strong" text-anchor=${cut > widthPixels / 2 ? 'end' : 'start'} x=${px(cut)} y=${px(fontPixels)}>${cutLabel}</text>`
        : nothing
    }
  </svg>`;
}

/** Colour of each cluster whose leaves agree; types of another year may differ from the tree's. */
function clusterColors(members: Int32Array, leaves: number, leafColors: readonly (string | null)[]): Map<number, string | null> {
  const colors = new Map<number, string | null>();
  for (let leaf = 0; leaf < leaves; leaf++) {
    const cluster = members[leaf] ?? -1;
    const color = leafColors[leaf] ?? null;
    if (!colors.has(cluster)) colors.set(cluster, color);
    else if (colors.get(cluster) !== color) colors.set(cluster, null);
  }
  return colors;
}
