import { css } from 'lit';

export const rankRangeStyles = css`
  .rank-range {
    max-width: 100%;
  }

  .rank-range .range {
    stroke: var(--color-accent);
    stroke-width: 3;
    stroke-linecap: round;
    opacity: 0.55;
  }

  .rank-range .middle {
    stroke: var(--color-text);
    stroke-width: 2;
  }

  .rank-range .own {
    fill: var(--color-surface);
    stroke: var(--color-accent);
    stroke-width: 2;
  }

  .rank-range.is-marked .range {
    opacity: 1;
    stroke-width: 5;
  }

  .rank-range.is-marked .own {
    fill: var(--color-accent);
    stroke: var(--color-text);
  }

  @media (forced-colors: active) {
    .rank-range .range,
    .rank-range .middle,
    .rank-range .own {
      stroke: CanvasText;
    }

    .rank-range.is-marked .range,
    .rank-range.is-marked .own {
      stroke: Highlight;
    }
  }
`;
