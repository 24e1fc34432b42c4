import { html, type TemplateResult } from 'lit';
import type { AnalysisPage } from '../../state/index.ts';

/** The two parts of a page: what is chosen (left) and what came out (right). */
interface Page {
  readonly load: () => Promise<unknown>;
  readonly assistant: () => TemplateResult;
  readonly result: (() => TemplateResult) | null;
}

/** Every page of the workspace; its elements come when it is opened. */
export const PAGES: Readonly<Record<AnalysisPage, Page>> = {
  uebersicht: {
    load: () => import('./shelf/atlas-recipe-shelf.ts'),
    assistant: () => html`<atlas-recipe-shelf></atlas-recipe-shelf>`,
    result: null,
  },
  index: {
    load: () => Promise.all([import('./index/atlas-index-assistant.ts'), import('./index/atlas-index-result.ts')]),
    assistant: () => html`<atlas-index-assistant></atlas-index-assistant>`,
    result: () => html`<atlas-index-result></atlas-index-result>`,
  },
  robustheit: {
    load: () => Promise.all([import('./robustness/atlas-robustness-assistant.ts'), import('./robustness/atlas-robustness-result.ts')]),
    assistant: () => html`<atlas-robustness-assistant></atlas-robustness-assistant>`,
    result: () => html`<atlas-robustness-result></atlas-robustness-result>`,
  },
  faktoren: {
    load: () => Promise.all([import('./factors/atlas-factor-assistant.ts'), import('./factors/atlas-factor-result.ts')]),
    assistant: () => html`<atlas-factor-assistant></atlas-factor-assistant>`,
    result: () => html`<atlas-factor-result></atlas-factor-result>`,
  },
  typen: {
    load: () => Promise.all([import('./types/atlas-type-assistant.ts'), import('./types/atlas-type-result.ts')]),
    assistant: () => html`<atlas-type-assistant></atlas-type-assistant>`,
    result: () => html`<atlas-type-result></atlas-type-result>`,
  },
  nachbarschaft: {
    load: () => Promise.all([import('./association/atlas-association-assistant.ts'), import('./association/atlas-association-result.ts')]),
    assistant: () => html`<atlas-association-assistant></atlas-association-assistant>`,
    result: () => html`<atlas-association-result></atlas-association-result>`,
  },
  erwartung: {
    load: () => Promise.all([import('./expectation/atlas-expectation-assistant.ts'), import('./expectation/atlas-expectation-result.ts')]),
    assistant: () => html`<atlas-expectation-assistant></atlas-expectation-assistant>`,
    result: () => html`<atlas-expectation-result></atlas-expectation-result>`,
  },
  segregation: {
    load: () => Promise.all([import('./segregation/atlas-segregation-assistant.ts'), import('./segregation/atlas-segregation-result.ts')]),
    assistant: () => html`<atlas-segregation-assistant></atlas-segregation-assistant>`,
    result: () => html`<atlas-segregation-result></atlas-segregation-result>`,
  },
  zusammenhaenge: {
    load: () =>
      Promise.all([import('./correlations/atlas-correlation-assistant.ts'), import('./correlations/atlas-correlation-result.ts')]),
    assistant: () => html`<atlas-correlation-assistant></atlas-correlation-assistant>`,
    result: () => html`<atlas-correlation-result></atlas-correlation-result>`,
  },
};
