import { css, html, type TemplateResult } from 'lit';
import { CircleHelp, Lightbulb, ThumbsUp, TriangleAlert, type IconNode } from 'lucide';
import { CONTRIBUTION_COLORS, type ColorScheme } from '../../../cartography/index.ts';
import type { ContributionKind } from '../../../model/index.ts';
import { translate, type Language } from '../../../texts/index.ts';
import { cssProperties } from '../../css-properties.ts';
import { icon } from '../../icons/icon.ts';

export const KIND_ICONS: Readonly<Record<ContributionKind, IconNode>> = {
  strength: ThumbsUp,
  problem: TriangleAlert,
  idea: Lightbulb,
  question: CircleHelp,
};

export const kindSignStyles = css`
  .kind {
    display: inline-flex;
    gap: var(--space-1);
    align-items: center;
    max-width: 100%;
    padding: 2px var(--space-2);
    border: 1px solid transparent;
    border-radius: var(--radius-1);
    font-weight: 650;
    line-height: 1.35;
  }

  .kind .icon-image {
    width: 1em;
    height: 1em;
  }
`;

/** The kind of a contribution by sign, word and colour; with its number where it has one. */
export const kindSign = (kind: ContributionKind, number: number | null, scheme: ColorScheme, language: Language): TemplateResult => {
  const { ground, text } = CONTRIBUTION_COLORS[scheme][kind];
  return html`<span class="kind" ${cssProperties({ background: ground, color: text })}
    >${icon(KIND_ICONS[kind])}${number === null ? '' : `${number} `}${translate(language, `conference.contributions.kind.${kind}`)}</span
  >`;
};
