import { LitElement, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../../../texts/analysis-topic.ts';
import '../../../texts/supply-topic.ts';
import type { SupplyRecipe } from '../../../model/index.ts';
import { partStyles } from '../../analysis-workspace/parts/parts.styles.ts';
import type { AtlasView } from '../../atlas-view.ts';
import { dispatchIntent } from '../../intent-event.ts';
import { SelectController } from '../../select-controller.ts';
import { TextsController } from '../../texts-controller.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { distinctName } from '../parts/facility-name.ts';
import { supplyStyles } from '../parts/supply.styles.ts';
import { accessStep } from './access-step.ts';
import { facilityStep } from './facility-step.ts';
import { mapStep } from './map-step.ts';
import { peopleStep } from './people-step.ts';
import { standardStep } from './standard-step.ts';
import { travelStep } from './travel-step.ts';

const selectSlice = ({ supply, atlas, indicator, surface }: AtlasView) => ({
  draft: supply.draft,
  settings: supply.settings,
  scenarios: supply.scenarios,
  network: supply.network,
  facilities: supply.facilities,
  tool: surface.tool,
  shown: indicator?.id ?? null,
  atlas,
});

/** Assistant of the page "Angebot": what the map shows, facilities, people, ways, standard and target, access. Every change shows at once. */
@customElement('atlas-offer-assistant')
export class AtlasOfferAssistant extends LitElement {
  static override styles = [baseStyles, partStyles, supplyStyles];

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);

  override render() {
    const view = this.#view.value;
    if (view === null || view.draft === null || view.atlas === null) return nothing;
    const { draft, atlas, settings, scenarios, shown, tool, network, facilities } = view;
    const text = this.#texts;
    const step = { atlas, draft, hasNetwork: network !== null || atlas.atlas.network !== undefined, change: this.#change };
    return html`<div class="assistant">
      ${mapStep(this, text, {
        atlas,
        draft,
        settings,
        scenarios,
        shown,
        tool,
        facilityName: (key) => (facilities === null ? undefined : distinctName(facilities, key)) ?? key,
        showOutput: (indicator) => dispatchIntent(this, { type: 'indicator/chosen', indicator }),
        change: (change) => dispatchIntent(this, { type: 'supply/changed', settings: change }),
        useTool: (wanted) => dispatchIntent(this, { type: 'tool/chosen', tool: wanted }),
      })}
      ${facilityStep(text, step)} ${peopleStep(text, step)} ${travelStep(text, step)} ${standardStep(text, step)} ${accessStep(text, step)}
    </div>`;
  }

  readonly #change = (recipe: SupplyRecipe): void => dispatchIntent(this, { type: 'recipe/drafted', recipe });
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-offer-assistant': AtlasOfferAssistant;
  }
}
