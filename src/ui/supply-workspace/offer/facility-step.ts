import { html, type TemplateResult } from 'lit';
import type { AtlasPackage, SupplyRecipe } from '../../../model/index.ts';
import { recipeFromSupplyTemplate, supplyTemplates, type SupplyTemplate } from '../../../state/index.ts';
import { choiceField } from '../../analysis-workspace/parts/choice-field.ts';
import type { TextsController } from '../../texts-controller.ts';
import { templateWords } from '../parts/template-words.ts';
import { withAgeGroup } from './recipe-edits.ts';
import { facilityKindOf, facilityKindPlural } from '../../../texts/index.ts';

/** What every step of the assistant gets. */
export interface StepInput {
  readonly atlas: AtlasPackage;
  readonly draft: SupplyRecipe;
  readonly hasNetwork: boolean;
  readonly change: (recipe: SupplyRecipe) => void;
}

const NO_PLACES = '';

/** Which facilities, and which of their places. Group, limits and target follow where the package has a proposal for them. */
export function facilityStep(texts: TextsController, { atlas, draft, hasNetwork, change }: StepInput): TemplateResult {
  const kinds = (atlas.atlas.facilities ?? []).map(({ id }): string => id);
  const isGone = !kinds.includes(draft.facilityKind);
  const groups = [...(facilityKindOf(atlas, draft.facilityKind)?.capacities ?? []).map(({ ageGroup }) => ageGroup), NO_PLACES];
  const templates = supplyTemplates(atlas, hasNetwork);
  const proposed = (template: SupplyTemplate | undefined): SupplyRecipe | null =>
    template === undefined ? null : fromTemplate(texts, atlas, draft, template, templates);
  return html`<section class="step">
    <h3>${texts.text('supply.offer.step.facilities')}</h3>
    ${choiceField(
      'kind',
      texts.text('supply.offer.kind'),
      isGone ? [draft.facilityKind, ...kinds] : kinds,
      draft.facilityKind,
      (kind) => titleOfKind(texts, atlas, kind),
      (kind) => {
        const recipe = proposed(templates.find(({ facilityKind }) => facilityKind === kind));
        if (recipe !== null && kind !== draft.facilityKind) change(recipe);
      },
    )}
    ${
      groups.length > 1
        ? choiceField(
            'age-group',
            texts.text('supply.offer.ageGroup'),
            groups,
            draft.ageGroup ?? NO_PLACES,
            (group) => titleOfGroup(texts, atlas, draft, group),
            (group) => {
              const template = templates.find(({ facilityKind, ageGroup }) => facilityKind === draft.facilityKind && ageGroup === group);
              change(proposed(template) ?? withAgeGroup(draft, group === NO_PLACES ? null : group));
            },
          )
        : ''
    }
  </section>`;
}

function titleOfKind(texts: TextsController, atlas: AtlasPackage, kind: string): string {
  const isKnown = facilityKindOf(atlas, kind) !== null;
  return isKnown ? facilityKindPlural(atlas, kind, texts.language) : texts.text('supply.offer.kind.gone', { kind });
}

function titleOfGroup(texts: TextsController, atlas: AtlasPackage, { facilityKind }: SupplyRecipe, group: string): string {
  if (group === NO_PLACES) return texts.text('supply.offer.ageGroup.none');
  return facilityKindOf(atlas, facilityKind)?.capacities?.find(({ ageGroup }) => ageGroup === group)?.title ?? group;
}

/** The proposal in place of the draft: its identity stays, its travel settings too, and a name the reader gave. */
function fromTemplate(
  texts: TextsController,
  atlas: AtlasPackage,
  draft: SupplyRecipe,
  template: SupplyTemplate,
  templates: readonly SupplyTemplate[],
): SupplyRecipe {
  const recipe = recipeFromSupplyTemplate(template, templateWords(texts, atlas, template), new Set());
  const isProposed = templates.some((one) => templateWords(texts, atlas, one).title === draft.title);
  const { id, version, changed, note } = draft;
  return {
    ...recipe,
    id,
    version,
    ...(changed === undefined ? {} : { changed }),
    ...(note === undefined ? {} : { note }),
    title: isProposed ? recipe.title : draft.title,
  };
}
