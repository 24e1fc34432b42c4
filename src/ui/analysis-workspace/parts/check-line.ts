import { html, type TemplateResult } from 'lit';
import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide';
import { icon } from '../../icons/icon.ts';

/** How good it looks; told by sign and words, never by colour alone. */
export type CheckGrade = 'good' | 'warning' | 'bad';

const SIGNS = { good: CircleCheck, warning: TriangleAlert, bad: CircleAlert };

/** A check that speaks: "KMO 0,81: gut geeignet". The words carry the judgement, the sign repeats it. */
export const checkLine = (grade: CheckGrade, words: string): TemplateResult =>
  html`<p class="check ${grade}"><span class="sign" aria-hidden="true">${icon(SIGNS[grade])}</span><span>${words}</span></p>`;
