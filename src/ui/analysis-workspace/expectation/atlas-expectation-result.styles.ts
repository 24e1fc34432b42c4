import { css } from 'lit';

export const expectationResultStyles = css`
  .units {
    display: grid;
    gap: var(--space-3);
  }

  .units li {
    display: grid;
    gap: 2px;
    min-width: 0;
  }

  .unit {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-2);
    align-items: baseline;
    justify-content: start;
    min-height: var(--target-size);
    padding: 0;
    text-align: left;
  }

  .unit .name {
    font-weight: 600;
    text-decoration: underline;
    text-decoration-color: var(--color-border-strong);
    text-underline-offset: 3px;
  }

  .unit:disabled .name {
    text-decoration: none;
  }

  .mark {
    padding: 0 var(--space-1);
    border: 1px solid var(--color-warning);
    border-radius: var(--radius-1);
    background: var(--color-warning-soft);
    color: var(--color-warning);
    font-size: var(--font-size-1);
    font-weight: 600;
    white-space: nowrap;
  }

  .show-all {
    justify-self: start;
    color: var(--color-accent);
  }

  .sentences {
    display: grid;
    gap: var(--space-2);
  }

  h4 {
    margin-top: var(--space-1);
    font-weight: 600;
  }

  .tall {
    max-height: 22rem;
    overflow: auto;
  }

  .words {
    text-align: left;
  }

  tbody th {
    color: inherit;
  }
`;
