import { html, nothing, type TemplateResult } from 'lit';
import {
  ChevronLeft,
  ChevronRight,
  Contrast,
  ImageDown,
  LogOut,
  Maximize,
  MonitorUp,
  Moon,
  MousePointer2,
  MoveUpRight,
  Pencil,
  Trash2,
  Undo2,
  type IconNode,
} from 'lucide';
import type { ColorScheme } from '../../cartography/specification.ts';
import type { DrawingTool, PresentationSettings } from '../../state/index.ts';
import { translate, type Language } from '../../texts/index.ts';
import { icon } from '../icons/icon.ts';
import type { PresentationKey } from './presentation-keys.ts';

type Key = Parameters<typeof translate>[1];

export interface ControlsInput {
  readonly language: Language;
  readonly scheme: ColorScheme;
  readonly settings: PresentationSettings;
  /** Position of the shown step; -1 = none. */
  readonly index: number;
  readonly count: number;
  readonly away: boolean;
  /** The same as the key would do. */
  readonly act: (key: PresentationKey) => void;
  readonly onScheme: () => void;
}

const TOOLS: readonly { readonly tool: DrawingTool; readonly sign: IconNode }[] = [
  { tool: 'pointer', sign: MousePointer2 },
  { tool: 'line', sign: Pencil },
  { tool: 'arrow', sign: MoveUpRight },
];

/** Everything keys do, for the pointer; out of sight while nobody moves. */
export function presentationControls(input: ControlsInput): TemplateResult {
  const { language, scheme, settings, index, count, away, act, onScheme } = input;
  const button = (
    key: Key,
    sign: IconNode,
    press: () => void,
    { disabled = false, pressed = null }: { disabled?: boolean; pressed?: boolean | null } = {},
  ): TemplateResult => {
    const label = translate(language, key);
    return html`<button
      class="quiet icon"
      aria-label=${label}
      title=${label}
      aria-pressed=${pressed === null ? nothing : pressed}
      ?disabled=${disabled}
      @click=${press}
    >
      ${icon(sign)}
    </button>`;
  };
  const color = translate(language, `conference.presentation.color.${settings.color}`);
  return html`<div
    class=${away ? 'controls away' : 'controls'}
    role="toolbar"
    aria-label=${translate(language, 'conference.presentation.controls')}
  >
    ${
      count === 0
        ? nothing
        : html`${button('conference.presentation.previous', ChevronLeft, () => act({ kind: 'move', steps: -1 }), { disabled: index <= 0 })}
            <span class="position">${translate(language, 'conference.presentation.position', { number: index + 1, count })}</span>
            ${button('conference.presentation.next', ChevronRight, () => act({ kind: 'move', steps: 1 }), { disabled: index >= count - 1 })}
            <span class="rule"></span>`
    }
    ${TOOLS.map(({ tool, sign }) =>
      button(`conference.presentation.${tool}`, sign, () => act({ kind: 'tool', tool: settings.tool === tool ? null : tool }), {
        pressed: settings.tool === tool,
      }),
    )}
    <button class="quiet icon" aria-label=${color} title=${color} @click=${() => act({ kind: 'color' })}>
      <span class=${settings.color === 0 ? 'ink' : 'ink second'}></span>
    </button>
    ${
      settings.lines === 0
        ? nothing
        : html`${button('conference.presentation.undo', Undo2, () => act({ kind: 'drawing', press: { kind: 'undo' } }))}
          ${button('conference.presentation.clear', Trash2, () => act({ kind: 'drawing', press: { kind: 'clear' } }))}
          ${button('conference.presentation.keep', ImageDown, () => act({ kind: 'drawing', press: { kind: 'keep' } }))}`
    }
    <span class="rule"></span>
    ${button('conference.presentation.black', Moon, () => act({ kind: 'black' }))}
    ${button(`conference.presentation.scheme.${scheme}`, Contrast, onScheme)}
    ${button('conference.presentation.speaker', MonitorUp, () => act({ kind: 'speaker' }))}
    ${button('conference.presentation.fullScreen', Maximize, () => act({ kind: 'fullScreen' }))}
    ${button('conference.presentation.leave', LogOut, () => act({ kind: 'leave' }))}
  </div>`;
}
