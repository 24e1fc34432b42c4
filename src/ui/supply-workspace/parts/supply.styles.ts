import { css } from 'lit';

/** Look that the pages of the workspace "Versorgung" share beside that of all workspaces. */
export const supplyStyles = css`
  .segments {
    display: flex;
    flex-wrap: wrap;
  }

  .segments button {
    flex: 1 1 auto;
    min-height: var(--control-size);
    padding: 0 var(--space-2);
    border-radius: 0;
    font-size: var(--font-size-2);
  }

  .segments button + button {
    margin-left: calc(-1 * var(--border-width));
  }

  .segments button:first-child {
    border-radius: var(--radius-1) 0 0 var(--radius-1);
  }

  .segments button:last-child {
    border-radius: 0 var(--radius-1) var(--radius-1) 0;
  }

  .segments [aria-pressed='true'] {
    position: relative;
    border-color: var(--color-accent);
    background: var(--color-accent-soft);
    color: var(--color-text);
    font-weight: 600;
  }

  fieldset.columns {
    display: grid;
    min-width: 0;
    padding: var(--space-2) var(--space-3);
    border: var(--border-width) solid var(--color-border);
    border-radius: var(--radius-1);
  }

  .columns .choice span {
    overflow-wrap: anywhere;
  }

  .lead {
    font-size: var(--font-size-4);
    line-height: 1.45;
  }

  .doubts {
    display: grid;
    gap: var(--space-2);
  }

  .doubts .check {
    overflow-wrap: anywhere;
  }

  dl.facts {
    display: grid;
    grid-template-columns: minmax(7rem, auto) minmax(0, 1fr);
    gap: var(--space-1) var(--space-3);
    font-size: var(--font-size-2);
  }

  dl.facts dt {
    color: var(--color-text-muted);
  }

  dl.facts dd {
    margin: 0;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }

  .tag {
    display: inline-block;
    padding: 0 var(--space-1);
    border: var(--border-width) solid var(--color-border-strong);
    border-radius: var(--radius-1);
    color: var(--color-text-muted);
    font-size: var(--font-size-1);
    white-space: nowrap;
  }

  td.unknown {
    color: var(--color-text-muted);
    font-style: italic;
  }
`;
