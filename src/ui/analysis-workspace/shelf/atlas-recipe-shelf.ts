import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Boxes, ChartScatter, Download, FileUp, Grid3x3, Layers, MapPinned, Scale, Sigma, Users, type IconNode } from 'lucide';
import '../../../texts/analysis-topic.ts';
import { outputOf, parseRecipe, type AnalysisRecipe, type Recipe } from '../../../model/index.ts';
import { originOf, recipeFromTemplate, RECIPE_TEMPLATES, type RecipeTemplate } from '../../../state/index.ts';
import { formatDate } from '../../../texts/index.ts';
import type { AtlasView, ShelvedRecipe } from '../../atlas-view.ts';
import { icon } from '../../icons/icon.ts';
import { dispatchIntent } from '../../intent-event.ts';
import { SelectController } from '../../select-controller.ts';
import { TextsController } from '../../texts-controller.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { pageOf } from '../page-of.ts';
import { partStyles } from '../parts/parts.styles.ts';
import { removeButton, shelfCard } from '../parts/shelf-card.ts';
import { shelfStyles } from '../parts/shelf.styles.ts';

const SIGNS: Readonly<Record<AnalysisRecipe['kind'], IconNode>> = {
  index: Sigma,
  statusDynamics: Grid3x3,
  factors: Layers,
  typology: Boxes,
  association: MapPinned,
  expectation: Scale,
};
const EXPLORATIONS = [
  { page: 'zusammenhaenge', sign: ChartScatter },
  { page: 'segregation', sign: Users },
] as const;
const LARGEST_FILE_BYTES = 5_000_000;

const selectSlice = ({ analysis, atlas, availability, levelDescriptor, indicator, series, yearIndex }: AtlasView) => ({
  recipes: analysis.recipes,
  draft: analysis.draft,
  unsaved: analysis.unsaved,
  atlas,
  availability,
  levelDescriptor,
  indicator,
  year: series?.years[yearIndex] ?? null,
});

/** Overview of the workspace: recipes of the package and own ones, templates to start from, explorations, import and export. */
@customElement('atlas-recipe-shelf')
export class AtlasRecipeShelf extends LitElement {
  /** Its first recipe takes the focus. */
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [
    baseStyles,
    partStyles,
    shelfStyles,
    css`
      .draft {
        padding: var(--space-3);
        border-left: 3px solid var(--color-accent);
        background: var(--color-accent-soft);
      }

      .tools {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }
    `,
  ];

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);

  override render() {
    const view = this.#view.value;
    if (view === null) return nothing;
    const text = this.#texts;
    return html`<div class="assistant">
      <section class="step">
        <h2>${text.text('analysis.title')}</h2>
        <p class="hint">${text.text('analysis.shelf.intro')}</p>
        ${
          (view.atlas?.atlas.indicators ?? []).length === 0
            ? html`<p role="status">${text.text('analysis.shelf.noIndicators')}</p>`
            : nothing
        }
        ${view.draft !== null && view.unsaved ? this.#openDraft(view.draft) : nothing}
      </section>
      ${
        view.recipes.length === 0
          ? nothing
          : html`<section class="step">
              <h3>${text.text('analysis.shelf.recipes')}</h3>
              <ul class="cards">
                ${view.recipes.map((shelved) => html`<li class="card">${this.#recipe(shelved)}</li>`)}
              </ul>
            </section>`
      }
      <section class="step">
        <h3>${text.text('analysis.shelf.new')}</h3>
        <ul class="cards">
          ${RECIPE_TEMPLATES.map((template) => html`<li class="card">${this.#template(template)}</li>`)}
        </ul>
      </section>
      <section class="step">
        <h3>${text.text('analysis.shelf.explore')}</h3>
        <ul class="cards">
          ${EXPLORATIONS.map(
            ({ page, sign }) =>
              html`<li class="card">
                ${shelfCard(sign, text.text(`analysis.page.${page}`), text.text(`analysis.shelf.about.${page}`), () =>
                  dispatchIntent(this, { type: 'page/chosen', page }),
                )}
              </li>`,
          )}
        </ul>
      </section>
      <section class="step">
        <h3>${text.text('analysis.shelf.files')}</h3>
        <p class="hint">${text.text('analysis.shelf.files.hint')}</p>
        <div class="tools">
          <button @click=${() => this.renderRoot.querySelector<HTMLInputElement>('input[type=file]')?.click()}>
            ${icon(FileUp)}${text.text('analysis.shelf.import')}
          </button>
          <input type="file" accept=".json,application/json" hidden @change=${this.#import} />
          <button
            ?disabled=${view.recipes.length === 0}
            @click=${() => dispatchIntent(this, { type: 'recipe/export', recipes: view.recipes.map(({ recipe }) => recipe.id) })}
          >
            ${icon(Download)}${text.text('analysis.shelf.exportAll')}
          </button>
        </div>
        <p class="hint" role="status" id="import-state"></p>
      </section>
    </div>`;
  }

  #openDraft(draft: AnalysisRecipe): TemplateResult {
    return html`<div class="draft step">
      <p>${this.#texts.text('analysis.shelf.draft', { title: draft.title })}</p>
      <button @click=${() => this.#open(draft)}>${this.#texts.text('analysis.shelf.resume')}</button>
    </div>`;
  }

  #recipe({ recipe, origin }: ShelvedRecipe<AnalysisRecipe>): TemplateResult {
    const text = this.#texts;
    const about = [
      text.text(`analysis.kind.${recipe.kind}`),
      text.text(`analysis.shelf.origin.${origin}`),
      recipe.changed === undefined ? '' : formatDate(recipe.changed, text.language),
    ];
    const title = (text.language === 'en' ? recipe.titleEn : undefined) ?? recipe.title;
    return html`${shelfCard(SIGNS[recipe.kind], title, about.filter((part) => part !== '').join(' · '), () => this.#open(recipe))}
    ${
      origin === 'package'
        ? nothing
        : removeButton(text.text(origin === 'changed' ? 'analysis.shelf.restore' : 'analysis.shelf.remove', { title }), () =>
            dispatchIntent(this, { type: 'recipe/removed', recipe: recipe.id }),
          )
    }`;
  }

  #template(template: RecipeTemplate): TemplateResult {
    const text = this.#texts;
    return shelfCard(
      SIGNS[KINDS[template]],
      text.text(`analysis.template.${template}`),
      text.text(`analysis.template.${template}.about`),
      () => this.#begin(template),
    );
  }

  #begin(template: RecipeTemplate): void {
    const { atlas, availability, levelDescriptor, indicator, year, recipes, draft } = this.#view.required;
    if (atlas === null || levelDescriptor === null) return;
    // A draft that was never saved makes room for the new one: nothing can be built upon it.
    const leaving = draft === null || recipes.some(({ recipe }) => recipe.id === draft.id) ? [] : [draft];
    const usable = (atlas.atlas.indicators ?? []).filter((one) => {
      if (outputOf(leaving, one.id) !== null) return false;
      const origin = originOf(availability, one.id, levelDescriptor.id);
      return one.value.kind !== 'category' && (origin === 'direct' || origin === 'aggregated');
    });
    const taken = new Set(recipes.map(({ recipe }) => recipe.id));
    if (draft !== null) taken.add(draft.id);
    this.#open(
      recipeFromTemplate(template, {
        atlas,
        level: levelDescriptor.id,
        year: year ?? new Date().getFullYear(),
        usable,
        shown: indicator?.id ?? null,
        taken,
        title: this.#texts.text(`analysis.template.${template}`),
      }),
    );
  }

  #open(recipe: AnalysisRecipe): void {
    dispatchIntent(this, { type: 'recipe/drafted', recipe });
    dispatchIntent(this, { type: 'page/chosen', page: pageOf(recipe) });
  }

  readonly #import = async (event: Event): Promise<void> => {
    const input = event.currentTarget as HTMLInputElement;
    const [file] = input.files ?? [];
    input.value = '';
    if (file === undefined) return;
    const recipes = file.size > LARGEST_FILE_BYTES ? [] : recipesIn(await file.text());
    const there = new Set(this.#view.required.recipes.map(({ recipe }) => JSON.stringify(recipe)));
    const fresh = recipes.filter((recipe) => !there.has(JSON.stringify(recipe)));
    if (fresh.length > 0) dispatchIntent(this, { type: 'recipe/imported', recipes: fresh });
    const state = this.renderRoot.querySelector('#import-state');
    if (state !== null)
      state.textContent =
        recipes.length === 0
          ? this.#texts.text('analysis.shelf.import.none', { file: file.name })
          : this.#texts.text('analysis.shelf.import.done', { count: recipes.length });
  };
}

const KINDS: Readonly<Record<RecipeTemplate, AnalysisRecipe['kind']>> = {
  berlin2021: 'statusDynamics',
  berlin2023: 'statusDynamics',
  hamburg: 'statusDynamics',
  socialIndex: 'index',
  freeIndex: 'index',
  typology: 'typology',
  regions: 'typology',
  factors: 'factors',
  association: 'association',
  expectation: 'expectation',
};

/** Recipes of a file: exported ones, or those of a whole package. */
function recipesIn(text: string): readonly Recipe[] {
  try {
    const json: unknown = JSON.parse(text);
    const list = listIn(json) ?? listIn(memberOf(json, 'atlas')) ?? (Array.isArray(json) ? (json as readonly unknown[]) : [json]);
    return list.flatMap((entry) => {
      const result = parseRecipe(entry);
      return 'recipe' in result ? [result.recipe] : [];
    });
  } catch {
    return [];
  }
}

const memberOf = (json: unknown, name: string): unknown =>
  typeof json === 'object' && json !== null ? (json as Readonly<Record<string, unknown>>)[name] : undefined;

function listIn(json: unknown): readonly unknown[] | null {
  const list = memberOf(json, 'recipes');
  return Array.isArray(list) ? (list as readonly unknown[]) : null;
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-recipe-shelf': AtlasRecipeShelf;
  }
}
