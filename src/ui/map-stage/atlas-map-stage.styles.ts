import { css } from 'lit';

export const mapStageStyles = css`
  :host {
    display: grid;
    position: relative;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    min-width: 0;
    min-height: 0;
    background: var(--color-map);
  }

  .map {
    position: absolute;
    inset: 0;
    overflow: hidden;
  }

  .map:focus-visible {
    outline: 3px solid var(--color-focus);
    outline-offset: -3px;
  }

  ::slotted(div) {
    position: absolute;
    inset: 0;
  }

  .headline {
    position: relative;
    grid-row: 1;
    z-index: 2;
    display: flex;
    justify-self: start;
    gap: var(--space-2);
    max-width: min(40rem, calc(100% - 5.5rem));
    margin: var(--space-3);
    padding: var(--space-3) var(--space-4);
    border-radius: var(--radius-2);
    background: color-mix(in srgb, var(--color-surface) 92%, transparent);
    box-shadow: var(--shadow-1);
    pointer-events: none;
  }

  .headline h2 {
    font-size: 1.125rem;
    text-wrap: balance;
  }

  .headline p {
    margin-top: 2px;
    color: var(--color-text-muted);
    font-size: var(--font-size-2);
  }

  .headline button {
    margin-top: var(--space-2);
    pointer-events: auto;
  }

  .bottom {
    position: relative;
    z-index: 2;
    display: flex;
    grid-row: 2;
    grid-column: 1;
    align-items: flex-end;
    justify-self: start;
    min-height: 0;
    max-width: calc(100% - 2 * var(--space-3));
    margin: 0 var(--space-3) var(--space-3);
    pointer-events: none;
  }

  .legend {
    display: flex;
    flex-direction: column;
    width: 17rem;
    max-width: 100%;
    max-height: 100%;
    overflow: auto;
    border-radius: var(--radius-2);
    background: color-mix(in srgb, var(--color-surface) 96%, transparent);
    box-shadow: var(--shadow-1);
    pointer-events: auto;
  }

  .legend > button {
    justify-content: space-between;
    min-height: var(--target-size);
    padding: var(--space-1) var(--space-3);
    font-weight: 650;
  }

  .legend > button:focus-visible {
    outline-offset: -2px;
  }

  .legend atlas-legend {
    padding: 0 var(--space-3) var(--space-3);
  }

  .legend .strip,
  .legend > atlas-supply-legend {
    padding: 0 var(--space-3) var(--space-2);
  }

  .buttons {
    position: absolute;
    z-index: 3;
    top: var(--space-3);
    right: var(--space-3);
    display: grid;
    border-radius: var(--radius-2);
    background: var(--color-surface);
    box-shadow: var(--shadow-1);
    overflow: hidden;
  }

  .buttons button {
    border-radius: 0;
  }

  .buttons button:focus-visible {
    outline-offset: -3px;
  }

  .buttons button + button {
    border-top-color: var(--color-border);
  }

  :host([layout='phone']) .headline {
    display: none;
  }

  :host([layout='phone']) .buttons {
    top: var(--space-2);
    right: var(--space-2);
  }

  .loading {
    position: absolute;
    inset: 0;
    z-index: 1;
    display: grid;
    place-items: center;
    color: var(--color-text-muted);
  }

  .loading svg {
    width: min(60%, 26rem);
    fill: var(--color-border);
    opacity: 0.55;
  }

  @media (prefers-reduced-motion: no-preference) {
    .loading svg {
      animation: breathe 1.8s ease-in-out infinite alternate;
    }
  }

  @keyframes breathe {
    to {
      opacity: 0.25;
    }
  }

  @media (forced-colors: active) {
    .headline,
    .legend,
    .buttons {
      border: 1px solid CanvasText;
      background: Canvas;
    }
  }
`;
