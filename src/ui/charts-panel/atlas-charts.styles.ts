import { css } from 'lit';

export const chartsStyles = css`
  :host {
    display: block;
    padding: var(--space-4);
    font-size: var(--font-size-3);
  }

  section + section {
    margin-top: var(--space-5);
    padding-top: var(--space-4);
    border-top: var(--border-width, 1px) solid var(--color-border);
  }

  h3 {
    font-size: var(--font-size-3);
    font-weight: 650;
  }

  .subtitle {
    padding-bottom: var(--space-3);
    color: var(--color-text-muted);
    font-size: var(--font-size-2);
  }

  .hint {
    color: var(--color-text-muted);
    font-size: var(--font-size-2);
  }

  .range {
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: 0 var(--space-2);
    align-items: center;
    margin: var(--space-2) 0 0;
    font-size: var(--font-size-2);
  }

  .range legend {
    padding: 0 0 var(--space-1);
    font-weight: 600;
  }

  .range output {
    min-width: 4.5rem;
    font-variant-numeric: tabular-nums;
    text-align: right;
  }

  .range label {
    display: contents;
  }

  .result {
    padding-top: var(--space-2);
    font-size: var(--font-size-2);
    font-variant-numeric: tabular-nums;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1);
    padding: var(--space-1) 0;
  }
`;
