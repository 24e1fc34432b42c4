import { css } from 'lit';

export const boardCanvasStyles = css`
  :host {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    gap: var(--space-1);
    container-type: inline-size;
  }

  .axis {
    color: var(--color-text-muted);
    font-size: var(--font-size-2);
  }

  .axis.x {
    text-align: right;
  }

  .board {
    position: relative;
    display: grid;
    grid-template: minmax(9.5rem, 1fr) minmax(9.5rem, 1fr) / minmax(0, 1fr) minmax(0, 1fr);
    min-height: 19rem;
    border: var(--border-width) solid var(--color-border-strong);
    border-radius: var(--radius-2);
    background: var(--color-surface-raised);
    overflow: hidden;
  }

  .field {
    padding: var(--space-2);
    min-width: 0;
  }

  .field:nth-of-type(odd) {
    border-right: var(--border-width) solid var(--color-border-strong);
  }

  .field:nth-of-type(-n + 2) {
    border-bottom: var(--border-width) solid var(--color-border-strong);
  }

  .field.aimed {
    background: var(--color-accent-soft);
    box-shadow: inset 0 0 0 2px var(--color-accent);
  }

  .field h4 {
    color: var(--color-text-muted);
    font-size: var(--font-size-2);
    font-weight: 600;
    line-height: 1.25;
    overflow-wrap: anywhere;
    hyphens: auto;
  }

  .field:nth-of-type(n + 3) h4 {
    align-self: end;
  }

  .swot .cards {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
    align-content: start;
    padding-top: var(--space-2);
  }

  .portfolio .field {
    display: flex;
  }

  .portfolio .field:nth-of-type(even) {
    justify-content: end;
    text-align: right;
  }

  .portfolio .cards {
    position: absolute;
    inset: 1.75rem 1.25rem;
    pointer-events: none;
  }

  .portfolio .card {
    position: absolute;
    transform: translate(-50%, 50%);
    pointer-events: auto;
  }

  .card {
    display: inline-flex;
    gap: var(--space-2);
    align-items: center;
    justify-content: start;
    min-width: 2rem;
    max-width: 100%;
    min-height: 2rem;
    padding: 0 var(--space-1);
    border: 2px solid var(--color-accent);
    border-radius: 1rem;
    background: var(--color-surface);
    font-size: var(--font-size-2);
    line-height: 1.2;
    text-align: left;
    touch-action: none;
    user-select: none;
    cursor: grab;
  }

  .card .number {
    flex: none;
    min-width: 1.5rem;
    color: var(--color-accent);
    font-weight: 700;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }

  .card .label {
    padding-right: var(--space-1);
    overflow-wrap: anywhere;
    hyphens: auto;
  }

  /* In the panel every pixel is for the words. */
  .swot .field {
    padding: var(--space-1);
  }

  .swot .card {
    gap: 0;
    padding: 2px 0;
    border-radius: var(--radius-2);
  }

  .swot .field h4 {
    padding: var(--space-1);
  }

  /* In the panel there is room for the numbers; the list below has the words. */
  .portfolio .card .label {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  .card.here,
  .card:hover:not(:disabled) {
    background: var(--color-accent-soft);
  }

  .card.here {
    box-shadow: 0 0 0 2px var(--color-accent);
  }

  .card.moving {
    z-index: 3;
    cursor: grabbing;
    box-shadow: var(--shadow-1);
  }

  .card:focus-visible {
    z-index: 2;
  }

  @media (pointer: coarse) {
    .card {
      min-width: 2.75rem;
      min-height: 2.75rem;
      border-radius: 1.375rem;
    }
  }

  /* On a projector the words stand on the cards. */
  @container (min-width: 560px) {
    .card,
    .swot .card {
      gap: var(--space-2);
      padding: var(--space-1) var(--space-2);
    }

    .swot .field {
      padding: var(--space-2);
    }

    .portfolio .card {
      max-width: clamp(14rem, 24cqi, 30rem);
    }

    .portfolio .card .label {
      position: static;
      width: auto;
      height: auto;
      overflow: visible;
      clip-path: none;
    }

    .card,
    .field h4,
    .axis {
      font-size: clamp(1rem, 1.6cqi, 1.75rem);
    }
  }
`;
