import { html, nothing, type TemplateResult } from 'lit';

import type { Dendrogram, TypologyResult } from '../../../analysis/protocol.ts';
import { cssProperties } from '../../css-properties.ts';
import { dendrogram, dendrogramHeadPixels, layoutDendrogram } from '../../../charts/index.ts';
import type { Level } from '../../../model/index.ts';
import type { TextsController } from '../../texts-controller.ts';
import { highlightAreas, selectAreas } from './linked-areas.ts';
import type { TypeColor } from './type-colors.ts';

/** Up to this many areas the leaves carry names. */
const MOST_LABELLED = 80;
const LABELLED_ROW_PIXELS = 24;
const UNLABELLED_HEIGHT_PIXELS = 360;
/** Share of the width for the names. */
const NAMES_SHARE = 0.42;

export interface TypeTreeInput {
  readonly host: HTMLElement;
  readonly texts: TextsController;
  readonly level: Level;
  readonly result: TypologyResult;
  readonly tree: Dendrogram;
  readonly types: number;
  readonly colors: readonly TypeColor[] | null;
  readonly selected: ReadonlySet<number>;
  readonly widthPixels: number;
  readonly fontPixels: number;
}

/** The tree of merges, cut at the chosen number; few areas stand beside it as buttons in the order of the leaves. */
export function typeTree(input: TypeTreeInput): TemplateResult | typeof nothing {
  const { host, texts, level, result, tree, types, colors, selected, widthPixels, fontPixels } = input;
  const leaves = tree.areas.length;
  if (leaves < 2) return nothing;
  const labelled = leaves <= MOST_LABELLED;
  const rowPixels = labelled ? LABELLED_ROW_PIXELS : UNLABELLED_HEIGHT_PIXELS / leaves;
  const order = Array.from(
    layoutDendrogram({ left: tree.left, right: tree.right, heights: tree.heights }).order,
    (leaf) => tree.areas[leaf] ?? 0,
  );
  const namesPixels = labelled ? Math.round(widthPixels * NAMES_SHARE) : 0;
  const label = labelled
    ? texts.text('analysis.types.tree.label', { count: leaves, types, list: order.map((area) => level.names[area] ?? '').join(', ') })
    : texts.text('analysis.types.tree.label.many', { count: leaves, types });
  return html`<details class="tree">
    <summary>${texts.text('analysis.types.tree.title')}</summary>
    <p class="hint">${texts.text('analysis.types.tree.hint')}</p>
    <div class="tree-scroll" tabindex="0" role="region" aria-label=${texts.text('analysis.types.tree.title')}>
      ${dendrogram({
        label,
        widthPixels: widthPixels - namesPixels - 4,
        rowPixels,
        merges: tree,
        clusters: types,
        leafColors: Array.from(tree.areas, (area) => colors?.[result.types[area] ?? types]?.color ?? null),
        cutLabel: texts.text('analysis.types.tree.cut', { types }),
        fontPixels,
      })}
      ${
        labelled
          ? html`<ul
              aria-label=${texts.text('analysis.types.tree.areas')}
              ${cssProperties({ width: `${namesPixels}px`, 'padding-top': `${dendrogramHeadPixels(fontPixels)}px` })}
            >
              ${order.map(
                (area) =>
                  html`<li>
                    <button
                      class="quiet leaf"
                      aria-pressed=${selected.has(area)}
                      title=${level.names[area] ?? ''}
                      @click=${() => selectAreas(host, level, selected.has(area) ? [] : [area])}
                      @pointerenter=${() => highlightAreas(host, [area])}
                      @pointerleave=${() => highlightAreas(host, [])}
                      @focus=${() => highlightAreas(host, [area])}
                      @blur=${() => highlightAreas(host, [])}
                    >
                      ${level.names[area]}
                    </button>
                  </li>`,
              )}
            </ul>`
          : nothing
      }
    </div>
  </details>`;
}
