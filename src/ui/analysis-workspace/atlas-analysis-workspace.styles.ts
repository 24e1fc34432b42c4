import { css } from 'lit';

export const workspaceStyles = css`
  :host {
    display: block;
    overflow-y: auto;
    background: var(--color-surface);
  }

  header {
    position: sticky;
    top: 0;
    z-index: 2;
    display: grid;
    gap: var(--space-2);
    padding: var(--space-2) var(--space-4) var(--space-2);
    border-bottom: var(--border-width) solid var(--color-border);
    background: var(--color-surface);
  }

  .top {
    display: flex;
    justify-content: space-between;
    margin-inline: calc(-1 * var(--space-2));
  }

  h2 {
    font-size: var(--font-size-5);
  }

  .title {
    display: grid;
    gap: 2px;
    color: var(--color-text-muted);
    font-size: var(--font-size-1);
  }

  .title input {
    width: 100%;
    color: var(--color-text);
    font-size: var(--font-size-4);
    font-weight: 600;
  }

  .actions button {
    padding-inline: var(--space-2);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1);
  }

  .state {
    color: var(--color-text-muted);
    font-size: var(--font-size-1);
  }

  .pages {
    display: flex;
    gap: var(--space-1);
  }

  .pages [aria-current='page'] {
    color: var(--color-accent);
    font-weight: 600;
    box-shadow: inset 0 -2px var(--color-accent);
  }

  /* On a phone the bar would take half of the sheet. */
  @media (max-width: 767px) {
    header {
      position: static;
    }
  }
`;
