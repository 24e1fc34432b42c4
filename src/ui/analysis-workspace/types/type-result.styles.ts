import { css } from 'lit';

/** Cards of types, the tree with its names, rows that select. */
export const typeResultStyles = css`
  .type {
    display: grid;
    gap: var(--space-2);
    padding: var(--space-3);
    border: var(--border-width) solid var(--color-border);
    border-radius: var(--radius-1);
  }

  .type header {
    display: flex;
    gap: var(--space-2);
    align-items: center;
  }

  .type h4 {
    flex: 1;
    margin: 0;
    overflow-wrap: anywhere;
  }

  .swatch {
    display: grid;
    flex: none;
    width: 1.75rem;
    height: 1.75rem;
    place-items: center;
    border: 1px solid var(--color-border-strong);
    border-radius: var(--radius-1);
    background: var(--color-surface-sunken);
    font-weight: 650;
    forced-color-adjust: none;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }

  .actions button {
    min-height: var(--target-size);
    font-size: var(--font-size-2);
  }

  .members {
    display: grid;
    gap: var(--space-1);
  }

  .areas .hint {
    margin-left: var(--space-1);
  }

  textarea {
    width: 100%;
    padding: var(--space-1) var(--space-2);
    border: var(--border-width) solid var(--color-border-strong);
    border-radius: var(--radius-1);
    background: var(--color-surface-raised);
    resize: vertical;
  }

  .tree-scroll {
    display: flex;
    gap: 4px;
    align-items: flex-start;
    max-height: 30rem;
    overflow-y: auto;
  }

  .tree-scroll svg {
    flex: none;
    max-width: none;
  }

  /* As high as a leaf of the picture, whatever the pointer. */
  .leaf {
    display: block;
    width: 100%;
    height: 24px;
    min-height: 24px;
    padding: 0 var(--space-1);
    overflow: hidden;
    font-size: var(--font-size-1);
    line-height: 22px;
    text-align: left;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .row + .hint {
    display: block;
    padding-left: var(--space-1);
    font-weight: 400;
  }

  .row {
    min-height: var(--target-size);
    padding: 0 var(--space-1);
    text-align: left;
  }

  tbody th {
    color: var(--color-text);
  }
`;
