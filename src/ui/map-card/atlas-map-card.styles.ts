import { css } from 'lit';

/** One column from 280 px; nothing lies over the map but its buttons. `all: initial` keeps out what a foreign page would hand down. */
export const mapCardStyles = css`
  :host {
    all: initial;
    /* Sites often make 1rem smaller than the reader's own size: it may enlarge, not diminish. */
    --font-size-1: max(0.75rem, 12px);
    --font-size-2: max(0.8125rem, 13px);
    --font-size-3: max(0.875rem, 14px);
    --font-size-4: max(1rem, 16px);
    --font-size-5: max(1.25rem, 20px);
    --control-size: max(2.25rem, 36px);
    --target-size: max(1.75rem, 28px);
    box-sizing: border-box;
    display: block;
    container-type: inline-size;
    min-width: 0;
    background: var(--color-surface);
    color: var(--color-text);
    font-family: var(--font-family);
    font-size: var(--font-size-3);
    line-height: 1.45;
  }

  .card {
    display: grid;
    gap: var(--space-3);
    grid-template-columns: minmax(0, 1fr);
    padding: var(--space-3);
    border: var(--border-width) solid var(--color-border);
    border-radius: var(--radius-2);
  }

  h2 {
    font-size: var(--font-size-5);
    overflow-wrap: anywhere;
  }

  #reading {
    margin-top: var(--space-1);
    overflow-wrap: anywhere;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--space-2) var(--space-3);
  }

  .tools label {
    display: grid;
    font-size: var(--font-size-2);
  }

  .tools select {
    width: auto;
    min-width: 6rem;
  }

  atlas-search {
    flex: 1 1 12rem;
    min-width: 0;
  }

  .stage {
    position: relative;
    height: var(--map-height, clamp(224px, 68cqi, 608px));
    overflow: hidden;
    border-radius: var(--radius-1);
    background: var(--color-map);
  }

  .map {
    position: absolute;
    inset: 0;
  }

  .map:focus-visible {
    outline-offset: -2px;
  }

  .buttons {
    position: absolute;
    top: var(--space-2);
    right: var(--space-2);
    display: grid;
    border: var(--border-width) solid var(--color-border);
    border-radius: var(--radius-1);
    background: var(--color-surface-raised);
  }

  .failure {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: var(--space-2);
    padding: var(--space-4);
    background: var(--color-surface);
    text-align: center;
  }

  .selected {
    font-weight: 600;
  }

  .selected:empty {
    margin-top: calc(-1 * var(--space-3));
  }

  .table {
    height: 352px;
    overflow: hidden;
    border: var(--border-width) solid var(--color-border);
    border-radius: var(--radius-1);
  }

  .table atlas-table {
    height: 100%;
  }

  footer {
    display: grid;
    gap: var(--space-1);
    color: var(--color-text-muted);
    font-size: var(--font-size-1);
    overflow-wrap: anywhere;
  }

  @media (pointer: coarse) {
    :host {
      --control-size: 44px;
      --target-size: 44px;
    }
  }

  @container (min-width: 704px) {
    .with-legend {
      grid-template-columns: minmax(0, 1fr) minmax(240px, 304px);
    }

    .with-legend > :not(.stage, .legend) {
      grid-column: 1 / -1;
    }
  }
`;
