import { css } from 'lit';

/** Look of the page of scenarios, beside the shared parts. */
export const scenarioStyles = css`
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }

  .buttons button {
    font-size: var(--font-size-2);
  }

  legend {
    margin-bottom: var(--space-1);
  }

  textarea {
    width: 100%;
    min-height: 4.5rem;
    padding: var(--space-2);
    border: var(--border-width) solid var(--color-border-strong);
    border-radius: var(--radius-1);
    background: var(--color-surface-raised);
    resize: vertical;
  }

  .shelf {
    display: grid;
    gap: var(--space-1);
  }

  .shelf label {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 var(--space-2);
    align-items: center;
    padding: var(--space-1) var(--space-2);
    border: var(--border-width) solid transparent;
    border-radius: var(--radius-1);
    cursor: pointer;
  }

  .shelf label:hover {
    background: var(--color-surface-sunken);
  }

  .shelf label:has(:checked) {
    border-color: var(--color-accent);
    background: var(--color-accent-soft);
  }

  .shelf input {
    grid-row: span 2;
  }

  .changes {
    display: grid;
    gap: var(--space-2);
  }

  .change {
    display: grid;
    gap: var(--space-3);
    padding: var(--space-2);
    border: var(--border-width) solid var(--color-border);
    border-radius: var(--radius-1);
  }

  .change.open {
    border-color: var(--color-accent);
  }

  .change .line {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto auto;
    gap: var(--space-2);
    align-items: center;
  }

  .change.off .words {
    color: var(--color-text-muted);
    text-decoration: line-through;
  }

  .change .form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-3);
    padding-top: var(--space-2);
    border-top: var(--border-width) solid var(--color-border);
  }

  .pointing {
    padding: var(--space-2) var(--space-3);
    border-left: 3px solid var(--color-accent);
    background: var(--color-accent-soft);
  }

  .wrong {
    color: var(--color-danger);
    font-size: var(--font-size-2);
  }
`;
