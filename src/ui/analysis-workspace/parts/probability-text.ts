import { formatNumber } from '../../../texts/index.ts';
import type { TextsController } from '../../texts-controller.ts';

const SMALLEST_SHOWN = 0.001;

/** `p = 0,023`, `p < 0,001`; empty where there is no p-value. */
export function probabilityText(texts: TextsController, p: number): string {
  if (!Number.isFinite(p)) return '';
  const { language } = texts;
  return p < SMALLEST_SHOWN
    ? texts.text('analysis.association.pBelow', { value: formatNumber(SMALLEST_SHOWN, 3, language) })
    : texts.text('analysis.association.p', { value: formatNumber(p, 3, language) });
}
