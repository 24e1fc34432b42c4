import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { live } from 'lit/directives/live.js';
import { ChevronUp, Copy, Download, FileUp, Pencil, Plus, Save, Trash2 } from 'lucide';
import '../../../texts/supply-topic.ts';
import type { Level, Scenario, ScenarioChange, SupplyRecipe } from '../../../model/index.ts';
import {
  changeKey,
  copyOfScenario,
  editedScenario,
  scenarioToEdit,
  savedScenario,
  scenariosOfFile,
  withChangeAt,
  withChangeSwitched,
} from '../../../state/index.ts';
import { formatDate } from '../../../texts/index.ts';
import { importedItems } from '../../analysis-workspace/parts/import-file.ts';
import { partStyles } from '../../analysis-workspace/parts/parts.styles.ts';
import type { AtlasView, ShelvedItem } from '../../atlas-view.ts';
import { icon } from '../../icons/icon.ts';
import { dispatchIntent } from '../../intent-event.ts';
import { SelectController } from '../../select-controller.ts';
import { TextsController } from '../../texts-controller.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import './atlas-change-adder.ts';
import { changeForm, type FormContext } from './change-form.ts';
import { changeRemark, changeWords } from './change-words.ts';
import { scenarioShelf, scenarioTitle } from './scenario-shelf.ts';
import { scenarioStyles } from './scenario.styles.ts';

const ISO_DATE_LENGTH = 10;

const selectSlice = ({ supply, atlas, level, session, surface, selectedAreas }: AtlasView) => ({
  draft: supply.draft,
  scenarios: supply.scenarios,
  scenario: supply.scenario,
  facilities: supply.facilities,
  atlas,
  level,
  view: session.view,
  tool: surface.tool,
  edited: surface.editedChange,
  selectedAreas,
});

/** Left half of the page of scenarios: choose, name, keep and hand on scenarios, and change what they change. */
@customElement('atlas-scenario-editor')
export class AtlasScenarioEditor extends LitElement {
  static override styles = [baseStyles, partStyles, scenarioStyles];

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);
  #editedBefore: string | null = null;

  /** What was just opened for editing, by a tool of the map as well, takes the focus. */
  protected override updated(_changed: PropertyValues): void {
    const edited = this.#view.value?.edited ?? null;
    if (edited !== null && edited !== this.#editedBefore) {
      const form = this.renderRoot.querySelector<HTMLElement>('.change.open');
      form?.scrollIntoView({ block: 'nearest' });
      (form?.querySelector<HTMLElement>('.form input, .form select, .form button') ?? form?.querySelector('button'))?.focus();
    }
    this.#editedBefore = edited;
  }

  override render() {
    const view = this.#view.value;
    if (view === null || view.draft === null) return nothing;
    const text = this.#texts;
    const shelved = view.scenarios.find(({ item }) => item.id === view.scenario?.id);
    return html`<div class="assistant">
      <section class="step">
        <h3>${text.text('supply.scenarios.list')}</h3>
        <p class="hint">${text.text('supply.scenarios.intro')}</p>
        ${scenarioShelf(text, view.scenarios, view.scenario?.id ?? null, (scenario) =>
          dispatchIntent(this, { type: 'supply/changed', settings: { scenario } }),
        )}
        <div class="buttons">
          <button @click=${this.#begin}>${icon(Plus)}${text.text('supply.scenarios.new')}</button>
          <button @click=${() => this.renderRoot.querySelector<HTMLInputElement>('input[type=file]')?.click()}>
            ${icon(FileUp)}${text.text('supply.scenarios.import')}
          </button>
          <input type="file" accept=".json,application/json" hidden @change=${this.#import} />
        </div>
        <p class="hint" role="status" id="import-state"></p>
      </section>
      ${
        shelved === undefined || view.level === null
          ? nothing
          : html`${this.#details(shelved)} ${this.#changes(shelved.item, view.draft, view.level)} <atlas-change-adder></atlas-change-adder>`
      }
    </div>`;
  }

  #details({ item, origin }: ShelvedItem<Scenario>): TemplateResult {
    const text = this.#texts;
    const title = scenarioTitle(item, text.language);
    const removal = text.text(origin === 'changed' ? 'supply.scenarios.restore' : 'supply.scenarios.remove', { title });
    const exporting = text.text('supply.scenarios.export');
    const isUnsaved = origin !== 'package' && item.changed === undefined;
    return html`<section class="step">
      <div class="field">
        <label for="title">${text.text('supply.scenarios.title')}</label>
        <input id="title" maxlength="80" .value=${live(title)} @change=${this.#rename} />
      </div>
      <div class="field">
        <label for="note">${text.text('supply.scenarios.note')}</label>
        <textarea id="note" maxlength="2000" rows="2" .value=${live(item.note ?? '')} @change=${this.#annotate}></textarea>
      </div>
      <div class="buttons">
        <button class="primary" ?disabled=${!isUnsaved} @click=${() => this.#change(savedScenario(item, today()))}>
          ${icon(Save)}${text.text('supply.scenarios.save')}
        </button>
        <button @click=${this.#duplicate}>${icon(Copy)}${text.text('supply.scenarios.duplicate')}</button>
        <button
          class="icon"
          aria-label=${exporting}
          title=${exporting}
          @click=${() => dispatchIntent(this, { type: 'scenario/export', scenario: item.id })}
        >
          ${icon(Download)}
        </button>
        ${
          origin === 'package'
            ? nothing
            : html`<button
                class="icon"
                aria-label=${removal}
                title=${removal}
                @click=${() => dispatchIntent(this, { type: 'scenario/removed', scenario: item.id })}
              >
                ${icon(Trash2)}
              </button>`
        }
      </div>
      <p class="hint" role="status">
        ${
          isUnsaved
            ? text.text('supply.scenarios.state.unsaved')
            : text.text(origin === 'package' ? 'supply.scenarios.state.package' : 'supply.scenarios.state.saved', {
                version: item.version,
                ...(item.changed === undefined ? {} : { date: formatDate(item.changed, text.language) }),
              })
        }
      </p>
    </section>`;
  }

  #changes(scenario: Scenario, recipe: SupplyRecipe, level: Level): TemplateResult {
    const text = this.#texts;
    const { atlas, facilities, view, selectedAreas, tool, edited } = this.#view.required;
    const context = { host: this, texts: text, atlas, recipe, facilities, changes: scenario.changes, level, view, selectedAreas, tool };
    return html`<section class="step">
      <h3 id="changes" tabindex="-1">${text.text('supply.scenarios.changes')}</h3>
      ${
        scenario.changes.length === 0
          ? html`<p class="hint">${text.text('supply.scenarios.changes.none')}</p>`
          : html`<ul class="changes">
              ${repeat(
                scenario.changes,
                (change, position) => `${change.kind} ${changeKey(change)} ${position}`,
                (change, position) =>
                  this.#row(scenario, change, position, { ...context, id: `change-${position}` }, edited === changeKey(change)),
              )}
            </ul>`
      }
    </section>`;
  }

  #row(scenario: Scenario, change: ScenarioChange, position: number, context: FormContext, open: boolean): TemplateResult {
    const text = this.#texts;
    const words = changeWords(change, context);
    const remark = changeRemark(change, context);
    const form = open ? changeForm(change, context, (next) => this.#change(withChangeAt(scenario, position, next))) : nothing;
    const isOff = change.off === true;
    const edit = open ? text.text('supply.scenarios.change.close') : text.text('supply.scenarios.change.edit', { change: words });
    const remove = text.text('supply.scenarios.change.remove', { change: words });
    return html`<li class="change ${open ? 'open' : ''} ${isOff ? 'off' : ''}">
      <div class="line">
        <input
          type="checkbox"
          aria-label=${text.text('supply.scenarios.change.on', { change: words })}
          .checked=${live(!isOff)}
          @change=${(event: Event) =>
            this.#change(withChangeSwitched(scenario, position, (event.currentTarget as HTMLInputElement).checked))}
        />
        <span><span class="words">${words}</span>${remark === '' ? nothing : html` <span class="hint">(${remark})</span>`}</span>
        ${
          change.kind === 'closeFacility'
            ? html`<span></span>`
            : html`<button
                class="quiet icon"
                aria-label=${edit}
                title=${edit}
                aria-expanded=${open}
                @click=${() => dispatchIntent(this, { type: 'change/edited', change: open ? null : changeKey(change) })}
              >
                ${icon(open ? ChevronUp : Pencil)}
              </button>`
        }
        <button class="quiet icon" aria-label=${remove} title=${remove} @click=${() => this.#take(scenario, position)}>
          ${icon(Trash2)}
        </button>
      </div>
      ${form === nothing ? nothing : html`<div class="form">${form}</div>`}
    </li>`;
  }

  /** The focus goes on to the list: the button it was on is gone. */
  #take(scenario: Scenario, position: number): void {
    this.#change(withChangeAt(scenario, position, null));
    this.renderRoot.querySelector<HTMLElement>('#changes')?.focus();
  }

  #change(scenario: Scenario): void {
    dispatchIntent(this, { type: 'scenario/changed', scenario });
  }

  get #taken(): ReadonlySet<string> {
    return new Set(this.#view.required.scenarios.map(({ item }) => item.id));
  }

  readonly #begin = (): void => {
    const known = this.#view.required.scenarios.map(({ item }) => item);
    this.#change(scenarioToEdit(null, known, (number) => this.#texts.text('supply.map.new.scenario', { number })));
  };

  readonly #duplicate = (): void => {
    const { scenario } = this.#view.required;
    if (scenario === null) return;
    const title = this.#texts.text('supply.scenarios.copy.title', { title: scenarioTitle(scenario, this.#texts.language) });
    this.#change(copyOfScenario(scenario, title, this.#taken));
  };

  readonly #rename = (event: Event): void => {
    const { scenario } = this.#view.required;
    const input = event.currentTarget as HTMLInputElement;
    const title = input.value.trim();
    if (scenario === null) return;
    const shown = scenarioTitle(scenario, this.#texts.language);
    if (title === '') input.value = shown;
    else if (title !== shown) {
      const isEnglish = this.#texts.language === 'en' && scenario.titleEn !== undefined;
      this.#change(editedScenario(scenario, isEnglish ? { titleEn: title } : { title }));
    }
  };

  readonly #annotate = (event: Event): void => {
    const { scenario } = this.#view.required;
    const note = (event.currentTarget as HTMLTextAreaElement).value.trim();
    if (scenario !== null && note !== (scenario.note ?? '')) this.#change(editedScenario(scenario, { note }));
  };

  readonly #import = async (event: Event): Promise<void> => {
    const imported = await importedItems(event, scenariosOfFile, () => this.#view.required.scenarios.map(({ item }) => item));
    if (imported === null) return;
    const { file, fresh, outcome } = imported;
    for (const scenario of fresh) this.#change(scenario);
    const state = this.renderRoot.querySelector('#import-state');
    if (state === null) return;
    state.textContent = this.#texts.text(`supply.scenarios.import.${outcome}`, { file, count: fresh.length });
  };
}

const today = (): string => new Date().toISOString().slice(0, ISO_DATE_LENGTH);

declare global {
  interface HTMLElementTagNameMap {
    'atlas-scenario-editor': AtlasScenarioEditor;
  }
}
