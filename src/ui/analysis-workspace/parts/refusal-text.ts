import { html, type TemplateResult } from 'lit';
import type { Refusal } from '../../../analysis/protocol.ts';
import type { AtlasPackage } from '../../../model/index.ts';
import type { TextsController } from '../../texts-controller.ts';
import { titleOf } from './title-of.ts';

/** Why an exploration has no result, and what helps. */
export const refusalText = (texts: TextsController, atlas: AtlasPackage | null, { reason, indicators }: Refusal): TemplateResult =>
  html`<h3>${texts.text('analysis.refused')}</h3>
    <p>
      ${texts.text(`analysis.refused.${reason}`, { indicators: indicators.map((id) => titleOf(atlas, id, texts.language)).join(', ') })}
    </p>`;
