import { html, type TemplateResult } from 'lit';
import { Trash2, type IconNode } from 'lucide';
import { icon } from '../../icons/icon.ts';

/** A button of a shelf that opens something; `about` says in a few words what it is. Looks as `shelfStyles` say. */
export const shelfCard = (sign: IconNode, title: string, about: string, open: () => void, isDisabled = false): TemplateResult =>
  html`<button class="open" ?disabled=${isDisabled} @click=${open}>
    <span class="icon-cell" aria-hidden="true">${icon(sign)}</span>
    <strong>${title}</strong>
    <span class="hint">${about}</span>
  </button>`;

/** Takes something off a shelf; `label` names it. */
export const removeButton = (label: string, remove: () => void): TemplateResult =>
  html`<button class="quiet icon" aria-label=${label} title=${label} @click=${remove}>${icon(Trash2)}</button>`;
