import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../../../texts/analysis-topic.ts';
import type { AssociationResult } from '../../../analysis/protocol.ts';
import { chartStyles, moranScatterLayout, moranScatterPlot, scatterStyles, type MoranScatterLayout } from '../../../charts/index.ts';
import { recipeIndicator, type AssociationRecipe, type Level } from '../../../model/index.ts';
import { categoryLabel } from '../../../texts/index.ts';
import type { AtlasView } from '../../atlas-view.ts';
import { ChartSizeController } from '../../charts-panel/chart-size-controller.ts';
import { dispatchIntent } from '../../intent-event.ts';
import { ownTask } from '../../own-task.ts';
import { SelectController } from '../../select-controller.ts';
import { TextsController } from '../../texts-controller.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { exclusionList } from '../parts/exclusion-list.ts';
import { partStyles } from '../parts/parts.styles.ts';
import { ScatterController } from '../parts/scatter-controller.ts';
import { titleOf } from '../parts/title-of.ts';
import { globalSentence } from './association-sentence.ts';
import { associationFigures, associationTable } from './association-tables.ts';
import { associationWarnings } from './association-warnings.ts';
import { foundAreas } from './found-areas.ts';

const selectSlice = ({ analysis, atlas, level, levelDescriptor, selectedAreas, specification, surface }: AtlasView) => ({
  draft: analysis.draft?.kind === 'association' ? analysis.draft : null,
  result: analysis.result?.kind === 'association' ? analysis.result : null,
  atlas,
  level,
  levelDescriptor,
  selectedAreas,
  specification,
  highlighted: surface.highlightedAreas,
  hovered: surface.hoveredArea,
});

const FIRST_WIDTH_PIXELS = 380;

/** What came out of "Räumliche Häufung": the city in a sentence, the conspicuous areas, area against surroundings, figures. */
@customElement('atlas-association-result')
export class AtlasAssociationResult extends LitElement {
  static override styles = [
    baseStyles,
    partStyles,
    chartStyles,
    scatterStyles,
    css`
      .found {
        display: grid;
        gap: var(--space-4);
      }

      .found li {
        display: grid;
        gap: var(--space-2);
      }

      .sentence {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: var(--space-2);
        align-items: baseline;
      }

      .sentence > :only-child {
        grid-column: 1 / -1;
      }

      .swatch {
        width: 0.9em;
        height: 0.9em;
        border: 1px solid var(--color-border-strong);
        border-radius: 2px;
        forced-color-adjust: none;
      }

      .more {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        align-items: center;
      }

      .more:empty {
        display: none;
      }

      .more button {
        min-height: var(--target-size);
        padding: 0 var(--space-2);
        color: var(--color-accent);
        font-size: var(--font-size-2);
      }

      .tall {
        max-height: 22rem;
        overflow: auto;
      }

      td.words {
        text-align: left;
      }
    `,
  ];

  #keptLayout: {
    readonly result: AssociationResult;
    readonly widthPixels: number;
    readonly fontPixels: number;
    readonly layout: MoranScatterLayout | null;
  } | null = null;
  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);
  readonly #size = new ChartSizeController(this, FIRST_WIDTH_PIXELS);
  readonly #scatter = new ScatterController(this, {
    hover: (area) => dispatchIntent(this, { type: 'highlight/changed', areas: area < 0 ? [] : [area], source: 'chart' }),
    pick: (area) => this.#select([area]),
    choose: (areas) => this.#select(areas),
  });

  /** Of a large city there is much to draw. */
  protected override async scheduleUpdate(): Promise<void> {
    await ownTask();
    await super.scheduleUpdate();
  }

  override render() {
    const view = this.#view.value;
    if (view === null || view.draft === null || view.result === null || view.level === null) return nothing;
    const { draft, result, level } = view;
    const text = this.#texts;
    if (result.level !== level.id) return html`<p class="hint">${text.text('analysis.result.otherLevel')}</p>`;
    const named = (id: string): string => this.#title(id);
    const sentence = globalSentence(text, draft, result.global, named);
    return html`<div class="result">
      <section>
        <h3>${text.text('analysis.association.global.title', { year: result.year })}</h3>
        <p>${sentence}</p>
        ${associationWarnings(text, draft, result)}
      </section>
      <section>
        <h3>${text.text('analysis.association.found.title')}</h3>
        ${foundAreas(this, text, { recipe: draft, result, level, levelDescriptor: view.levelDescriptor, colors: this.#colors(draft), titleOf: named })}
      </section>
      ${this.#plot(draft, result, level, sentence)}
      <section>
        <p class="hint">${text.text('analysis.association.caveat')}</p>
        ${exclusionList(this, text, level, result.exclusions, result.areas)}
      </section>
      ${associationTable(text, level, result, (category) => this.#category(draft, category))} ${associationFigures(text, draft, result)}
    </div>`;
  }

  /** Kept while result and size stay: hovering renders often. */
  #layout(result: AssociationResult): MoranScatterLayout | null {
    const { widthPixels, fontPixels } = this.#size;
    const kept = this.#keptLayout;
    if (kept?.result !== result || kept.widthPixels !== widthPixels || kept.fontPixels !== fontPixels) {
      const layout = moranScatterLayout(result.standardised, result.lag, result.categories, this.#size);
      this.#keptLayout = { result, widthPixels, fontPixels, layout };
    }
    return this.#keptLayout?.layout ?? null;
  }

  #plot(draft: AssociationRecipe, result: AssociationResult, level: Level, sentence: string): TemplateResult {
    const text = this.#texts;
    const { selectedAreas, highlighted, hovered } = this.#view.required;
    const layout = this.#layout(result);
    const pointed = [...new Set([...highlighted, ...(hovered === null ? [] : [hovered])])];
    const [only] = pointed;
    return html`<section>
      <h3>${text.text('analysis.association.scatter.title')}</h3>
      ${
        layout === null
          ? html`<p class="hint">${text.text('analysis.association.scatter.none')}</p>`
          : html`${moranScatterPlot({
                layout,
                label: text.text('analysis.association.scatter.label', { areas: result.areas, sentence }),
                xTitle: text.text('analysis.association.scatter.x'),
                yTitle:
                  draft.other === null
                    ? text.text('analysis.association.scatter.y')
                    : text.text('analysis.association.scatter.yOther', { other: this.#title(draft.other) }),
                quadrants: [
                  text.text('analysis.association.scatter.highHigh'),
                  text.text('analysis.association.scatter.lowLow'),
                  text.text('analysis.association.scatter.lowHigh'),
                  text.text('analysis.association.scatter.highLow'),
                ],
                categories: result.categories,
                colors: this.#colors(draft),
                slope: draft.statistic === 'localMoran' || draft.statistic === 'bivariateMoran' ? result.global.value : Number.NaN,
                highlighted: pointed,
                marked: selectedAreas.map((area) => ({ point: area, name: level.names[area] ?? '' })),
                box: this.#scatter.box,
                onPointer: this.#scatter.handler(layout.points),
                language: text.language,
              })}
              <p class="hint">
                ${
                  only === undefined || pointed.length > 1
                    ? text.text('analysis.association.scatter.hint')
                    : text.text('analysis.association.scatter.hovered', {
                        area: level.names[only] ?? '',
                        category: this.#category(draft, result.categories[only] ?? 255),
                      })
                }
              </p>`
      }
    </section>`;
  }

  /** Colours of the map, while it shows the categories. */
  #colors(draft: AssociationRecipe): readonly string[] | null {
    const { specification } = this.#view.required;
    if (specification?.indicator !== recipeIndicator(draft.id, 'nachbarschaft')) return null;
    return specification.classes.toSorted((one, other) => one.index - other.index).map(({ color }) => color);
  }

  #category(draft: AssociationRecipe, category: number): string {
    const descriptor = this.#view.required.atlas?.atlas.indicators?.find(({ id }) => id === recipeIndicator(draft.id, 'nachbarschaft'));
    return descriptor === undefined ? '' : categoryLabel(descriptor, category, this.#texts.language);
  }

  #select(areas: readonly number[]): void {
    const keys = areas.flatMap((area) => this.#view.required.level?.keys[area] ?? []);
    dispatchIntent(this, { type: 'selection/set', keys, source: 'chart' });
  }

  #title(id: string): string {
    return titleOf(this.#view.required.atlas, id, this.#texts.language);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-association-result': AtlasAssociationResult;
  }
}
