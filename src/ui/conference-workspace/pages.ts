import { html, type TemplateResult } from 'lit';
import type { ConferencePage } from '../../state/index.ts';

interface Page {
  readonly load: () => Promise<unknown>;
  readonly content: () => TemplateResult;
}

/** Every page of the workspace; its element comes when it is opened. */
export const PAGES: Readonly<Record<ConferencePage, Page>> = {
  geschichten: {
    load: () => import('./stories/atlas-stories.ts'),
    content: () => html`<atlas-stories></atlas-stories>`,
  },
  beitraege: {
    load: () => import('./contributions/atlas-contributions.ts'),
    content: () => html`<atlas-contributions></atlas-contributions>`,
  },
  tafeln: {
    load: () => import('./boards/atlas-boards.ts'),
    content: () => html`<atlas-boards></atlas-boards>`,
  },
  protokoll: {
    load: () => import('./minutes/atlas-minutes.ts'),
    content: () => html`<atlas-minutes></atlas-minutes>`,
  },
};
