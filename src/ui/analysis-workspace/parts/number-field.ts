import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

export interface NumberFieldInput {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly hint?: string;
  readonly change: (value: number) => void;
}

/** Number field within limits; what is no number, or outside, goes back to what it was. Whole numbers unless the step is a fraction. */
export function numberField({ id, label, value, min, max, step = 1, hint, change }: NumberFieldInput): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <input
      id=${id}
      type="number"
      min=${min}
      max=${max}
      step=${step}
      aria-describedby=${hint === undefined ? nothing : `${id}-hint`}
      .value=${live(String(value))}
      @change=${(event: Event) => {
        const field = event.currentTarget as HTMLInputElement;
        const wanted = field.value.trim() === '' ? Number.NaN : Number(field.value);
        const fits = wanted >= min && wanted <= max && (!Number.isInteger(step) || Number.isInteger(wanted));
        if (fits) change(wanted);
        else field.value = String(value);
      }}
    />
    ${hint === undefined ? nothing : html`<p class="hint" id="${id}-hint">${hint}</p>`}
  </div>`;
}
