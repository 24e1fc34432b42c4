import { css } from 'lit';

/** Look of scatter plots, beside `chartStyles`. Full dots and signs mean "conspicuous", rings the rest. */
export const scatterStyles = css`
  .scatter path {
    stroke-linecap: round;
    stroke-linejoin: round;
    pointer-events: none;
  }

  .scatter .grid {
    stroke: color-mix(in srgb, var(--color-border) 60%, var(--color-surface));
  }

  .scatter .ring-edge {
    fill: none;
    stroke: var(--color-text-muted);
    stroke-width: 7;
  }

  .scatter .ring-hole {
    fill: none;
    stroke: var(--color-surface);
    stroke-width: 4.5;
  }

  .scatter .dot-edge {
    fill: none;
    stroke: var(--color-text);
    stroke-width: 9;
  }

  .scatter .dot-fill {
    fill: none;
    stroke-width: 7;
  }

  .scatter .dot-fill.low {
    stroke: var(--line-1);
  }

  .scatter .dot-fill.high {
    stroke: var(--line-2);
  }

  .scatter .slope,
  .scatter .diagonal {
    stroke: var(--color-accent);
    stroke-width: 1.5;
  }

  .scatter .slope {
    stroke-dasharray: 6 3;
  }

  .scatter .interval {
    stroke: color-mix(in srgb, var(--color-border-strong) 55%, var(--color-surface));
    stroke-width: 1;
  }

  .scatter .interval.shown {
    stroke: var(--color-text);
    stroke-width: 1.5;
  }

  .scatter .sign {
    stroke: var(--color-text);
    stroke-width: 1;
  }

  .scatter .sign.low {
    fill: var(--line-1);
  }

  .scatter .sign.high {
    fill: var(--line-2);
  }

  .scatter .sign.small {
    fill: var(--color-surface);
  }

  .scatter .ring {
    fill: none;
    stroke: var(--color-text);
    stroke-width: 1.5;
    pointer-events: none;
  }

  .scatter .ring.chosen {
    stroke: var(--color-focus);
    stroke-width: 3;
  }

  .scatter .quadrant {
    font-weight: 600;
  }

  .scatter text,
  .scatter .brush {
    pointer-events: none;
  }

  .deviation-strip .span {
    fill: var(--color-surface-sunken);
    stroke: var(--color-border-strong);
  }

  .deviation-strip .expected {
    stroke: var(--color-text-muted);
    stroke-width: 2;
  }

  .deviation-strip .gap {
    stroke: var(--color-text-muted);
    stroke-width: 1.5;
    stroke-dasharray: 2 2;
  }

  .deviation-strip .observed {
    fill: var(--color-accent);
    stroke: var(--color-text);
  }

  .deviation-strip .observed.small {
    fill: var(--color-surface);
    stroke: var(--color-accent);
    stroke-width: 2;
  }

  @media (forced-colors: active) {
    .scatter path,
    .deviation-strip * {
      forced-color-adjust: none;
    }
  }
`;
