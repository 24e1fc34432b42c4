import { html, type TemplateResult } from 'lit';
import type { IconNode } from 'lucide';
import type { Intent } from '../../state/index.ts';
import { icon } from '../icons/icon.ts';
import { dispatchIntent } from '../intent-event.ts';
import type { TextsController } from '../texts-controller.ts';

/** A button over the map that sends an intent from `host`. */
export function mapButton(
  host: HTMLElement,
  texts: TextsController,
  key: Parameters<TextsController['text']>[0],
  sign: IconNode,
  intent: Intent,
): TemplateResult {
  const label = texts.text(key);
  return html`<button class="quiet icon" aria-label=${label} title=${label} @click=${() => dispatchIntent(host, intent)}>
    ${icon(sign)}
  </button>`;
}
