import { css } from 'lit';

/** Look of shelves: a list of cards that open something, each with its sign, and what can be done with it beside. */
export const shelfStyles = css`
  .cards {
    display: grid;
    gap: var(--space-2);
  }

  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
  }

  .open {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 var(--space-3);
    justify-items: start;
    width: 100%;
    padding: var(--space-2) var(--space-3);
    text-align: left;
    overflow-wrap: anywhere;
  }

  .open .icon-cell {
    grid-row: span 2;
    align-self: center;
    color: var(--color-accent);
  }

  .open strong {
    font-weight: 600;
  }

  .open:disabled .icon-cell {
    color: inherit;
  }
`;
