import { css } from 'lit';

/** Look of `shareBars`, over `chartStyles`. Bar and rest differ by border and lightness, the tick by its length. */
export const shareBarsStyles = css`
  .share-bars .whole {
    fill: var(--color-surface-sunken);
    stroke: var(--color-border-strong);
    stroke-width: 1;
  }

  .share-bars .part {
    fill: light-dark(#7f9fb6, #5f8fb0);
  }

  .share-bars .part.strong {
    fill: var(--line-1);
  }

  .share-bars .before {
    stroke: var(--color-text);
    stroke-width: 2.5;
  }

  @media (forced-colors: active) {
    .share-bars .part {
      fill: GrayText;
    }

    .share-bars .part.strong {
      fill: Highlight;
    }
  }
`;
