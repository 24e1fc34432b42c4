import { html, type TemplateResult } from 'lit';
import type { IndicatorAvailability } from '../../../analysis/protocol.ts';
import type { AtlasPackage, LevelId, RecipeUniverse } from '../../../model/index.ts';
import type { TextsController } from '../../texts-controller.ts';
import './atlas-universe-editor.ts';
import { levelField } from './level-field.ts';

interface AreasStepInput {
  readonly atlas: AtlasPackage;
  readonly availability: readonly IndicatorAvailability[];
  readonly recipe: { readonly level: LevelId; readonly universe: RecipeUniverse };
  readonly change: (change: { readonly level: LevelId } | { readonly universe: RecipeUniverse }) => void;
}

/** The step "areas" of an assistant: on which level, and which areas take part. */
export const areasStep = (texts: TextsController, { atlas, availability, recipe, change }: AreasStepInput): TemplateResult =>
  html`<section class="step">
    <h3>${texts.text('analysis.index.step.level')}</h3>
    ${levelField(texts, atlas, recipe.level, null, availability, (level) => change({ level }))}
    <details>
      <summary>${texts.text('analysis.index.step.universe')}</summary>
      <atlas-universe-editor
        .universe=${recipe.universe}
        @universe-changed=${(event: CustomEvent<RecipeUniverse>) => change({ universe: event.detail })}
      ></atlas-universe-editor>
    </details>
  </section>`;
