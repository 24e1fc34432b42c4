import { css } from 'lit';

export const legendStyles = css`
  :host {
    display: block;
    width: 19rem;
    max-width: 100%;
    font-size: var(--font-size-2);
  }

  .title {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-2);
    align-items: baseline;
    padding-bottom: var(--space-1);
    font-size: var(--font-size-2);
    font-weight: 650;
    line-height: 1.3;
  }

  .title .muted {
    font-weight: 400;
  }

  ul {
    display: grid;
  }

  .histogram {
    margin-bottom: var(--space-2);
  }

  li button {
    display: grid;
    grid-template-columns: auto 1fr auto auto;
    gap: var(--space-2);
    justify-content: stretch;
    width: 100%;
    min-height: var(--target-size, 28px);
    padding: 0;
    font-variant-numeric: tabular-nums;
    text-align: left;
  }

  li button:focus-visible {
    outline-offset: -2px;
  }

  li button .label {
    overflow-wrap: anywhere;
  }

  li button .count {
    color: var(--color-text-muted);
  }

  li button .selected {
    padding: 0 var(--space-1);
    border-radius: var(--radius-1);
    background: var(--color-text);
    color: var(--color-surface);
    font-size: var(--font-size-1);
    font-weight: 600;
  }

  .swatch {
    display: block;
    border: 1px solid var(--color-border-strong, var(--color-text-muted));
    border-radius: 2px;
    forced-color-adjust: none;
  }

  .swatch.outlined {
    border-style: dashed;
  }

  .swatch text {
    font-size: 12px;
    font-weight: 700;
  }

  .states {
    margin-top: var(--space-1);
    padding-top: var(--space-1);
    border-top: var(--border-width, 1px) solid var(--color-border);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1);
    padding-top: var(--space-2);
  }

  .actions button {
    min-height: var(--target-size, 28px);
    font-size: var(--font-size-2);
  }

  .small {
    padding-top: var(--space-2);
    color: var(--color-text-muted);
    font-size: var(--font-size-1);
    line-height: 1.4;
  }

  .small p {
    overflow-wrap: anywhere;
  }

  .fictitious {
    font-weight: 600;
  }
`;
