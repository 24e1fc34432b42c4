import { html, nothing, type TemplateResult } from 'lit';

/** Select field over a few named choices; `change` gets only what was offered. */
export function choiceField<Value extends string | number>(
  id: string,
  label: string,
  values: readonly Value[],
  chosen: Value,
  labelOf: (value: Value) => string,
  change: (value: Value) => void,
  hint?: string,
): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <select
      id=${id}
      aria-describedby=${hint === undefined ? nothing : `${id}-hint`}
      @change=${(event: Event) => {
        const value = values.find((one) => String(one) === (event.currentTarget as HTMLSelectElement).value);
        if (value !== undefined) change(value);
      }}
    >
      ${values.map((value) => html`<option value=${value} .selected=${value === chosen}>${labelOf(value)}</option>`)}
    </select>
    ${hint === undefined ? nothing : html`<p class="hint" id="${id}-hint">${hint}</p>`}
  </div>`;
}

/** The values usually offered, and the chosen one where it is another. */
export const withChosen = <Value>(usual: readonly Value[], chosen: Value): readonly Value[] =>
  usual.includes(chosen) ? usual : [...usual, chosen];
