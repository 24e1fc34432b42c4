import { LitElement, css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../../../texts/conference-topic.ts';
import { isFocusLost } from '../../analysis-workspace/parts/focus-lost.ts';
import type { AtlasView } from '../../atlas-view.ts';
import { SelectController } from '../../select-controller.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import './atlas-story-editor.ts';
import './atlas-story-shelf.ts';

const selectSlice = ({ conference }: AtlasView) => ({ open: conference.story !== null });

/** Page "Geschichten" of the workspace "Konferenz": the shelf of stories, or the open one. */
@customElement('atlas-stories')
export class AtlasStories extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
    `,
  ];

  readonly #view = new SelectController(this, selectSlice);
  #wasOpen: boolean | null = null;

  /** What was clicked goes away with the shelf or the story: the keyboard goes on at the start of what comes. */
  override updated(): void {
    const open = this.#view.value?.open;
    if (open === undefined) return;
    const changed = this.#wasOpen !== null && this.#wasOpen !== open;
    this.#wasOpen = open;
    if (changed) void this.#focusStart();
  }

  async #focusStart(): Promise<void> {
    const start = this.renderRoot.querySelector<LitElement>('atlas-story-editor, atlas-story-shelf');
    await start?.updateComplete;
    if (isFocusLost()) start?.focus({ preventScroll: true });
  }

  override render() {
    const view = this.#view.value;
    if (view === null) return nothing;
    return view.open ? html`<atlas-story-editor></atlas-story-editor>` : html`<atlas-story-shelf></atlas-story-shelf>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-stories': AtlasStories;
  }
}
