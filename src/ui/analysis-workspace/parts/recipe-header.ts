import { html, type TemplateResult } from 'lit';
import { Download, FileText, Save } from 'lucide';
import '../../../texts/analysis-topic.ts';
import type { Recipe } from '../../../model/index.ts';
import { formatDate } from '../../../texts/index.ts';
import { icon } from '../../icons/icon.ts';
import { dispatchIntent } from '../../intent-event.ts';
import type { TextsController } from '../../texts-controller.ts';

export interface RecipeHeader {
  readonly recipe: Recipe;
  readonly unsaved: boolean;
  readonly hasResult: boolean;
  /** Label of the button that exports the recipe. */
  readonly exportLabel: string;
}

/**
 * Name of the open recipe, buttons to save, document and export it, and whether it is saved. Looks as `workspaceStyles` say.
 * Fires recipe/drafted, recipe/saved, recipe/sheet, recipe/export from `host`.
 */
export function recipeHeader(
  host: HTMLElement,
  text: TextsController,
  { recipe, unsaved, hasResult, exportLabel }: RecipeHeader,
): TemplateResult {
  return html`<label class="title">
      <span>${text.text('analysis.recipe.title')}</span>
      <input maxlength="80" .value=${recipe.title} @change=${(event: Event) => rename(host, recipe, event)} />
    </label>
    <div class="actions">
      <button class="primary" ?disabled=${!unsaved} @click=${() => save(host)}>${icon(Save)}${text.text('analysis.save')}</button>
      <button ?disabled=${!hasResult} @click=${() => dispatchIntent(host, { type: 'recipe/sheet' })}>
        ${icon(FileText)}${text.text('analysis.sheet')}
      </button>
      <button
        class="icon"
        aria-label=${exportLabel}
        title=${exportLabel}
        ?disabled=${recipe.version === 0}
        @click=${() => dispatchIntent(host, { type: 'recipe/export', recipes: [recipe.id] })}
      >
        ${icon(Download)}
      </button>
    </div>
    <p class="state" role="status">
      ${
        unsaved
          ? text.text('analysis.state.unsaved')
          : text.text('analysis.state.saved', {
              version: recipe.version,
              date: recipe.changed === undefined ? '' : formatDate(recipe.changed, text.language),
            })
      }
    </p>`;
}

function rename(host: HTMLElement, recipe: Recipe, event: Event): void {
  const title = (event.currentTarget as HTMLInputElement).value.trim();
  if (title !== '') dispatchIntent(host, { type: 'recipe/drafted', recipe: { ...recipe, title } });
}

const save = (host: HTMLElement): void => dispatchIntent(host, { type: 'recipe/saved', changed: new Date().toISOString().slice(0, 10) });
