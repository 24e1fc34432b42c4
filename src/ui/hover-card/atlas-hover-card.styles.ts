import { css } from 'lit';

export const hoverCardStyles = css`
  :host {
    position: absolute;
    z-index: 5;
    max-width: 16rem;
    padding: var(--space-2) var(--space-3);
    border: 1px solid var(--color-border);
    border-radius: var(--radius-1);
    background: var(--color-surface);
    box-shadow: var(--shadow-1);
    color: var(--color-text);
    font-family: var(--font-family);
    font-size: var(--font-size-2);
    line-height: 1.35;
    pointer-events: none;
  }
  :host([hidden]) {
    display: none;
  }
  p {
    margin: 0;
  }
  .name {
    font-weight: 600;
  }
  .value {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    font-variant-numeric: tabular-nums;
  }
  .swatch {
    flex: none;
    width: 0.75rem;
    height: 0.75rem;
    border: 1px solid var(--color-border);
    border-radius: 2px;
  }
  .difference {
    color: var(--color-text-muted);
    font-variant-numeric: tabular-nums;
  }
`;
