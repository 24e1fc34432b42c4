import { css } from 'lit';

/** What lies over a slide: controls, the dark screen, the question about the second window. */
export const presentationControlsStyles = css`
  .black {
    position: absolute;
    inset: 0;
    z-index: 20;
    display: block;
    width: 100%;
    height: 100%;
    min-height: 0;
    border: 0;
    border-radius: 0;
    background: #000000;
    color: #000000;
    forced-color-adjust: none;
    cursor: none;
  }

  .black:hover:not(:disabled) {
    background: #000000;
  }

  .black:focus-visible {
    outline: 2px solid #3a3a3a;
    outline-offset: -6px;
  }

  .controls {
    position: absolute;
    bottom: calc(12 * var(--u));
    left: 50%;
    z-index: 10;
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    align-items: center;
    justify-content: center;
    width: max-content;
    max-width: calc(100% - 24px);
    padding: 6px;
    border: var(--border-width) solid var(--color-border-strong);
    border-radius: var(--radius-2);
    background: var(--color-surface-raised);
    box-shadow: var(--shadow-1);
    font-size: 1rem;
    translate: -50% 0;
    transition: opacity var(--duration);
  }

  .controls.away:not(:focus-within, :hover) {
    opacity: 0;
    pointer-events: none;
  }

  .controls button.icon {
    width: 2.75rem;
    height: 2.75rem;
  }

  .controls .position {
    min-width: 4.5em;
    padding: 0 var(--space-2);
    font-variant-numeric: tabular-nums;
    text-align: center;
  }

  .controls .rule {
    align-self: stretch;
    border-left: var(--border-width) solid var(--color-border);
    margin: 4px;
  }

  .ink {
    width: 1.25rem;
    height: 1.25rem;
    border: 2px solid var(--color-text);
    border-radius: 50%;
    background: light-dark(#d1006c, #ff7ab8);
    forced-color-adjust: none;
  }

  .ink.second {
    background: light-dark(#0b57d0, #8fc2ff);
  }

  .quiet-pointer {
    cursor: none;
  }

  .blocked {
    position: absolute;
    top: 50%;
    left: 50%;
    z-index: 15;
    display: grid;
    gap: var(--space-3);
    width: min(34rem, calc(100% - 32px));
    padding: var(--space-6);
    border: 2px solid var(--color-accent);
    border-radius: var(--radius-2);
    background: var(--color-surface-raised);
    box-shadow: var(--shadow-1);
    font-size: 1.125rem;
    translate: -50% -50%;
  }

  .blocked h2 {
    font-size: 1.25rem;
  }

  @media (forced-colors: active) {
    .controls,
    .blocked {
      border-color: CanvasText;
    }

    .controls.away:not(:focus-within, :hover) {
      display: none;
    }
  }

  :host([data-small]) .controls {
    position: fixed;
  }
`;
