import { html, type TemplateResult } from 'lit';
import { CircleAlert, Info, TriangleAlert, type IconNode } from 'lucide';
import type { Severity } from '../../model/index.ts';
import { icon } from '../icons/icon.ts';

const SIGNS: Record<Severity, IconNode> = { error: CircleAlert, warning: TriangleAlert, info: Info };

/** Form and colour for a severity; the word stands beside it. */
export const severitySign = (severity: Severity): TemplateResult => html`<span class="sign ${severity}">${icon(SIGNS[severity])}</span>`;
