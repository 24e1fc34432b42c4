import { ContextProvider } from '@lit/context';
import axe from 'axe-core';
import { LitElement, html } from 'lit';
import type { Intent } from '../../../src/state/index.ts';
import { atlasContext, type AtlasView, type AtlasViewSource } from '../../../src/ui/index.ts';
import { tokens } from '../../../src/ui/theme/tokens.ts';

/** A stand for one panel: gives it a view as the frame does, has the theme, and collects what the panel asks for. */
export class PanelStage extends LitElement implements AtlasViewSource {
  static override styles = tokens;

  readonly intents: Intent[] = [];
  readonly #listeners = new Set<() => void>();
  readonly #provider = new ContextProvider(this, { context: atlasContext, initialValue: null });
  #current: AtlasView | null = null;

  get current(): AtlasView {
    if (this.#current === null) throw new Error('panel stage: show a view first');
    return this.#current;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  show(view: AtlasView): void {
    const first = this.#current === null;
    this.#current = view;
    if (first) this.#provider.setValue(this);
    for (const listener of this.#listeners) listener();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('atlas-intent', (event) => {
      this.intents.push(event.intent);
      this.react(event.intent);
    });
  }

  /** What the store does with highlights and selections. */
  react(intent: Intent): void {
    const { current } = this;
    if (intent.type === 'highlight/changed') this.show({ ...current, surface: { ...current.surface, highlightedAreas: intent.areas } });
    if (intent.type === 'selection/set' || intent.type === 'selection/toggled') {
      const keys = current.level?.keys ?? [];
      const before = current.session.selection;
      const toggled = intent.type === 'selection/toggled' ? intent.key : null;
      const selection =
        intent.type === 'selection/set'
          ? intent.keys
          : before.includes(intent.key)
            ? before.filter((key) => key !== toggled)
            : [...before, intent.key];
      this.show({ ...current, session: { ...current.session, selection }, selectedAreas: selection.map((key) => keys.indexOf(key)) });
    }
  }

  protected override render(): unknown {
    return html`<slot></slot>`;
  }
}

customElements.define('panel-stage', PanelStage);

/** Puts an element on a stage of a given width and waits until it shows the view. */
export async function stagePanel<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  view: AtlasView,
  { widthPixels = 360, heightPixels = null }: { readonly widthPixels?: number; readonly heightPixels?: number | null } = {},
): Promise<{ stage: PanelStage; panel: HTMLElementTagNameMap[Tag] & LitElement; root: ShadowRoot }> {
  document.body.replaceChildren();
  document.documentElement.lang = view.session.language;
  document.title = 'panel';
  document.body.style.margin = '0';
  const stage = document.createElement('panel-stage') as PanelStage;
  stage.dataset['scheme'] = view.colorScheme;
  stage.style.cssText = `display:block;width:${widthPixels}px;background:var(--color-surface);${heightPixels === null ? '' : `height:${heightPixels}px`}`;
  const main = document.createElement('main');
  const panel = document.createElement(tag) as HTMLElementTagNameMap[Tag] & LitElement;
  if (heightPixels !== null) main.style.height = '100%';
  main.append(panel);
  stage.append(main);
  document.body.append(stage);
  stage.show(view);
  await settle(panel);
  const root = panel.shadowRoot;
  if (root === null) throw new Error(`${tag}: no shadow root`);
  return { stage, panel, root };
}

/** Waits for layout to be measured and drawn again. */
export async function settle(panel: LitElement): Promise<void> {
  for (let frame = 0; frame < 3; frame++) {
    await panel.updateComplete;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** Violations axe finds in the page, one line each; the rules that need a whole page are left out. */
export async function axeViolations(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false }, 'heading-order': { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 140)} ${node.failureSummary ?? ''}`));
}
