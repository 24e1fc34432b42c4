import { html, type TemplateResult } from 'lit';

/** Select field over a few named choices; `change` gets only what was offered. */
export function choiceField<Value extends string>(
  id: string,
  label: string,
  values: readonly Value[],
  chosen: Value,
  labelOf: (value: Value) => string,
  change: (value: Value) => void,
): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <select
      id=${id}
      @change=${(event: Event) => {
        const value = values.find((one) => one === (event.currentTarget as HTMLSelectElement).value);
        if (value !== undefined) change(value);
      }}
    >
      ${values.map((value) => html`<option value=${value} .selected=${value === chosen}>${labelOf(value)}</option>`)}
    </select>
  </div>`;
}
