import { css } from 'lit';

/** Shared look of assistants and results: fields under labels, numbered steps, checks that speak, small tables. */
export const partStyles = css`
  :host {
    display: block;
  }

  /* Wide tables scroll in their own frame instead of widening the panel. */
  .assistant,
  .step,
  .result,
  .result section {
    grid-template-columns: minmax(0, 1fr);
  }

  .assistant {
    display: grid;
    gap: var(--space-5);
    padding: var(--space-4);
  }

  .step {
    display: grid;
    gap: var(--space-3);
  }

  .step > h3 {
    display: flex;
    gap: var(--space-2);
    align-items: baseline;
  }

  .step > h3 .number {
    color: var(--color-accent);
    font-variant-numeric: tabular-nums;
  }

  .field {
    display: grid;
    gap: var(--space-1);
  }

  .field > label,
  .field > span,
  legend {
    color: var(--color-text-muted);
    font-size: var(--font-size-2);
    font-weight: 400;
  }

  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr));
    gap: var(--space-3);
    align-items: end;
  }

  .choice {
    display: flex;
    gap: var(--space-2);
    align-items: center;
    min-height: var(--target-size);
  }

  .hint {
    color: var(--color-text-muted);
    font-size: var(--font-size-2);
  }

  .check {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: var(--space-2);
    padding: var(--space-2) var(--space-3);
    border-left: 3px solid var(--color-border-strong);
    border-radius: var(--radius-1);
    background: var(--color-surface-sunken);
  }

  .check.good {
    border-left-color: var(--color-accent);
  }

  .check.warning {
    border-left-color: var(--color-warning);
  }

  .check.bad {
    border-left-color: var(--color-danger);
  }

  .check .sign {
    display: inline-flex;
    margin-top: 2px;
  }

  .result {
    display: grid;
    gap: var(--space-5);
  }

  .result section {
    display: grid;
    gap: var(--space-2);
    min-width: 0;
  }

  .scroll {
    overflow-x: auto;
  }

  table {
    width: 100%;
    border-collapse: collapse;
    font-size: var(--font-size-2);
    font-variant-numeric: tabular-nums;
  }

  caption {
    padding-bottom: var(--space-1);
    color: var(--color-text-muted);
    text-align: left;
  }

  th,
  td {
    padding: var(--space-1) var(--space-2);
    border-bottom: var(--border-width) solid var(--color-border);
    text-align: right;
    vertical-align: baseline;
  }

  th:first-child,
  td:first-child {
    padding-left: 0;
    text-align: left;
  }

  th {
    color: var(--color-text-muted);
    font-weight: 500;
  }

  svg {
    display: block;
    max-width: 100%;
    height: auto;
    font-family: inherit;
  }

  svg text {
    fill: var(--color-text-muted);
    font-size: 11px;
  }

  svg .axis,
  svg .grid {
    stroke: var(--color-border);
  }

  .areas {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1);
  }

  .areas button {
    min-height: var(--target-size);
    padding: 0 var(--space-2);
    font-size: var(--font-size-2);
  }
`;
