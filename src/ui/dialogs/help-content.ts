import { html, type TemplateResult } from 'lit';
import '../../texts/dialogs-topic.ts';
import type { TextsController } from '../texts-controller.ts';

/** Keys and what they do, in the order a reader meets them. */
const KEYS = [
  [
    'frame.help.group.everywhere',
    [
      ['/', 'search'],
      ['?', 'help'],
      ['[ , ]', 'year'],
      ['1 – 7', 'workspace'],
      ['s', 'record'],
      ['ctrlZ', 'undo'],
      ['ctrlShiftZ', 'redo'],
      ['Esc', 'clear'],
    ],
  ],
  [
    'frame.help.group.map',
    [
      ['← ↑ ↓ →', 'pan'],
      ['+ −', 'zoom'],
      ['homeKey', 'home'],
      ['Enter', 'walk'],
      ['← ↑ ↓ →', 'walkOn'],
      ['spaceKey', 'select'],
      ['ctrlSpace', 'add'],
      ['Esc', 'leave'],
    ],
  ],
] as const;

const NAMED_KEYS = ['ctrlZ', 'ctrlShiftZ', 'homeKey', 'spaceKey', 'ctrlSpace'] as const;
const isNamed = (key: string): key is (typeof NAMED_KEYS)[number] => (NAMED_KEYS as readonly string[]).includes(key);

/** How to find one's way: mouse, finger, keyboard. */
export const helpContent = (texts: TextsController): TemplateResult => html`
  <p>${texts.text('frame.help.intro')}</p>
  ${KEYS.map(
    ([group, keys]) =>
      html`<h3>${texts.text(group)}</h3>
        <dl class="keys">
          ${keys.map(
            ([key, action]) =>
              html`<div>
                <dt><kbd>${isNamed(key) ? texts.text(`frame.help.key.${key}`) : key}</kbd></dt>
                <dd>${texts.text(`frame.help.${action}`)}</dd>
              </div>`,
          )}
        </dl>`,
  )}
  <h3>${texts.text('frame.help.group.values')}</h3>
  <p>${texts.text('frame.help.values')}</p>
`;
