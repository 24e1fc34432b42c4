import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../../../texts/analysis-topic.ts';
import '../../../texts/supply-topic.ts';
import type { AtlasPackage, SupplyRecipe } from '../../../model/index.ts';
import { conceptOf, levelsAbove, recipeFromSupplyTemplate, supplyTemplates, type SupplyTemplate } from '../../../state/index.ts';
import { facilityKindOf, formatDate, formatWay } from '../../../texts/index.ts';
import { checkLine } from '../../analysis-workspace/parts/check-line.ts';
import { partStyles } from '../../analysis-workspace/parts/parts.styles.ts';
import { removeButton, shelfCard } from '../../analysis-workspace/parts/shelf-card.ts';
import { shelfStyles } from '../../analysis-workspace/parts/shelf.styles.ts';
import type { AtlasView, ShelvedRecipe } from '../../atlas-view.ts';
import { dispatchIntent } from '../../intent-event.ts';
import { SelectController } from '../../select-controller.ts';
import { TextsController } from '../../texts-controller.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { networkFacts } from '../parts/network-facts.ts';
import { limitOf, templateWords } from '../parts/template-words.ts';
import { CONCEPT_SIGNS } from './concept-signs.ts';

const selectSlice = ({ supply, atlas, session, levelDescriptor }: AtlasView) => ({
  recipes: supply.recipes,
  network: supply.network,
  own: session.recipes,
  draft: session.draft,
  shownLevel: levelDescriptor?.id ?? null,
  atlas,
});

/** Start of the workspace: analyses of the package and own ones, new ones for each kind of facility, what the streets are like. */
@customElement('atlas-supply-shelf')
export class AtlasSupplyShelf extends LitElement {
  /** Its first card takes the focus. */
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [baseStyles, partStyles, shelfStyles];

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);

  override render() {
    const view = this.#view.value;
    if (view === null || view.atlas === null) return nothing;
    const { atlas, recipes, network } = view;
    const text = this.#texts;
    const templates = this.#templates(atlas);
    return html`<div class="assistant">
      <section class="step">
        <h2>${text.text('supply.title')}</h2>
        <p class="hint">${text.text('supply.offer.shelf.intro')}</p>
      </section>
      ${
        recipes.length === 0
          ? nothing
          : html`<section class="step">
              <h3>${text.text('supply.offer.shelf.saved')}</h3>
              <ul class="cards">
                ${recipes.map((shelved) => html`<li class="card">${this.#recipe(atlas, shelved)}</li>`)}
              </ul>
            </section>`
      }
      <section class="step">
        <h3>${text.text('supply.offer.shelf.new')}</h3>
        ${
          templates.length === 0
            ? checkLine('warning', text.text('supply.offer.shelf.noFacilities'))
            : html`<p class="hint">${text.text('supply.offer.shelf.new.hint')}</p>
                <ul class="cards">
                  ${templates.map((template) => html`<li class="card">${this.#template(atlas, template)}</li>`)}
                </ul>`
        }
      </section>
      <section class="step">
        <h3>${text.text('supply.offer.network.title')}</h3>
        ${networkFacts(text, atlas, network)}
        ${
          network === null && atlas.atlas.network === undefined
            ? html`<div>
                <button @click=${() => dispatchIntent(this, { type: 'workspace/chosen', workspace: 'daten' })}>
                  ${text.text('supply.offer.network.read')}
                </button>
              </div>`
            : nothing
        }
      </section>
    </div>`;
  }

  #recipe(atlas: AtlasPackage, { recipe, origin }: ShelvedRecipe<SupplyRecipe>): TemplateResult {
    const text = this.#texts;
    const kind = facilityKindOf(atlas, recipe.facilityKind);
    const title = (text.language === 'en' ? recipe.titleEn : undefined) ?? recipe.title;
    const about = [
      text.text(`analysis.shelf.origin.${origin}`),
      recipe.changed === undefined ? '' : formatDate(recipe.changed, text.language),
    ];
    return html`${shelfCard(
      CONCEPT_SIGNS[kind === null ? 'generic' : conceptOf(kind)],
      title,
      about.filter((part) => part !== '').join(' · '),
      () => this.#open(recipe),
    )}
    ${
      origin === 'package'
        ? nothing
        : removeButton(text.text(origin === 'changed' ? 'analysis.shelf.restore' : 'analysis.shelf.remove', { title }), () =>
            dispatchIntent(this, { type: 'recipe/removed', recipe: recipe.id }),
          )
    }`;
  }

  #template(atlas: AtlasPackage, template: SupplyTemplate): TemplateResult {
    const text = this.#texts;
    const about =
      template.columns.length === 0
        ? text.text('supply.offer.shelf.about.noCounts')
        : text.text(template.ageGroup === null ? 'supply.offer.shelf.about.reach' : 'supply.offer.shelf.about.places', {
            limit: formatWay(limitOf(template), 'meters', text.language),
          });
    return shelfCard(CONCEPT_SIGNS[template.concept], templateWords(text, atlas, template).title, about, () => this.#begin(template));
  }

  #templates(atlas: AtlasPackage): readonly SupplyTemplate[] {
    return supplyTemplates(atlas, atlas.atlas.network !== undefined || this.#view.required.network !== null);
  }

  #begin(template: SupplyTemplate): void {
    const { atlas, own, draft } = this.#view.required;
    if (atlas === null) return;
    // Indices and others have ids as well: an analysis must not take the place of one.
    const taken = new Set([...(atlas.atlas.recipes ?? []), ...own, ...(draft === null ? [] : [draft])].map(({ id }) => id));
    this.#open(recipeFromSupplyTemplate(template, templateWords(this.#texts, atlas, template), taken));
  }

  #open(recipe: SupplyRecipe): void {
    const { atlas, shownLevel } = this.#view.required;
    dispatchIntent(this, { type: 'recipe/drafted', recipe });
    // Ways are reckoned in the smallest areas; they are read best in those the reader knows.
    const isAbove = shownLevel !== null && atlas !== null && levelsAbove(atlas, recipe.level).includes(shownLevel);
    if (isAbove) dispatchIntent(this, { type: 'level/chosen', level: shownLevel });
    dispatchIntent(this, { type: 'supply/changed', settings: { page: 'angebot', catchment: { kind: 'none' } } });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-supply-shelf': AtlasSupplyShelf;
  }
}
