import { WORKSPACES, type Intent, type Workspace } from '../../state/index.ts';

/** Places on the number keys stay the same when further workspaces come. */
const WORKSPACE_ORDER: readonly Workspace[] = ['karte', 'index', 'versorgung', 'zuschnitt', 'monitoring', 'konferenz', 'daten'];

/** What a key asks for: an intent, the search field, or another year. */
export type Shortcut =
  { readonly kind: 'intent'; readonly intent: Intent } | { readonly kind: 'search' } | { readonly kind: 'year'; readonly step: -1 | 1 };

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const intent = (wanted: Intent): Shortcut => ({ kind: 'intent', intent: wanted });

/** The shortcut of a key press outside of fields; null = none. */
export function shortcutFor(event: Key): Shortcut | null {
  if ((event.ctrlKey || event.metaKey) && !event.altKey) {
    const key = event.key.toLowerCase();
    if (key === 'z') return intent({ type: event.shiftKey ? 'history/redo' : 'history/undo' });
    return key === 'y' ? intent({ type: 'history/redo' }) : null;
  }
  // `[` and `]` need AltGr on German keyboards, which some browsers report as Ctrl+Alt; other keys with Alt are the browser's.
  if (event.altKey && event.key !== '[' && event.key !== ']') return null;
  switch (event.key) {
    case '/':
      return { kind: 'search' };
    case '?':
      return intent({ type: 'dialog/opened', dialog: 'help' });
    case '[':
    case ',':
      return { kind: 'year', step: -1 };
    case ']':
    case '.':
      return { kind: 'year', step: 1 };
    case 's':
      return intent({ type: 'story/record' });
    case 'Escape':
      return intent({ type: 'selection/cleared' });
    default: {
      const workspace = /^[1-7]$/.test(event.key) ? WORKSPACE_ORDER[Number(event.key) - 1] : undefined;
      return workspace !== undefined && WORKSPACES.includes(workspace) ? intent({ type: 'workspace/chosen', workspace }) : null;
    }
  }
}

/** True where a key press means text or a choice of the field itself. */
export function isTypingTarget(target: EventTarget | undefined): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['button', 'checkbox', 'radio', 'range', 'file'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}

/** Year with data before (-1) or after (1) the shown one; null at the end. `years` ascending. */
export function neighbourYear(years: readonly number[], yearIndex: number, step: -1 | 1): number | null {
  return years[yearIndex + step] ?? null;
}
