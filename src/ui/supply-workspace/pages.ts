import { html, type TemplateResult } from 'lit';
import type { SupplyPage } from '../../state/index.ts';

/** The two parts of a page: what is chosen (left) and what came out (right). */
interface Page {
  readonly load: () => Promise<unknown>;
  readonly assistant: () => TemplateResult;
  readonly result: () => TemplateResult;
}

/** Every page of the workspace; its elements come when it is opened. */
export const PAGES: Readonly<Record<SupplyPage, Page>> = {
  angebot: {
    load: () => Promise.all([import('./offer/atlas-offer-assistant.ts'), import('./offer/atlas-offer-result.ts')]),
    assistant: () => html`<atlas-offer-assistant></atlas-offer-assistant>`,
    result: () => html`<atlas-offer-result></atlas-offer-result>`,
  },
  szenarien: {
    load: () => Promise.all([import('./scenarios/atlas-scenario-editor.ts'), import('./scenarios/atlas-scenario-result.ts')]),
    assistant: () => html`<atlas-scenario-editor></atlas-scenario-editor>`,
    result: () => html`<atlas-scenario-result></atlas-scenario-result>`,
  },
  prognose: {
    load: () => Promise.all([import('./forecast/atlas-forecast-assistant.ts'), import('./forecast/atlas-forecast-result.ts')]),
    assistant: () => html`<atlas-forecast-assistant></atlas-forecast-assistant>`,
    result: () => html`<atlas-forecast-result></atlas-forecast-result>`,
  },
  bezirke: {
    load: () => Promise.all([import('./districts/atlas-district-editor.ts'), import('./districts/atlas-district-result.ts')]),
    assistant: () => html`<atlas-district-editor></atlas-district-editor>`,
    result: () => html`<atlas-district-result></atlas-district-result>`,
  },
  standorte: {
    load: () => Promise.all([import('./sites/atlas-site-assistant.ts'), import('./sites/atlas-site-result.ts')]),
    assistant: () => html`<atlas-site-assistant></atlas-site-assistant>`,
    result: () => html`<atlas-site-result></atlas-site-result>`,
  },
};

/** Without an open analysis there is only the shelf to choose one from. */
export const SHELF = {
  load: () => import('./offer/atlas-supply-shelf.ts'),
  assistant: () => html`<atlas-supply-shelf></atlas-supply-shelf>`,
} as const;
