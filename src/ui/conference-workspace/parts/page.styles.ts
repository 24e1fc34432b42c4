import { css } from 'lit';

/** What all pages of the workspace have: rows of buttons, the way back, room for words. */
export const pageStyles = css`
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }

  .back {
    justify-self: start;
    margin: calc(-1 * var(--space-2)) 0 calc(-1 * var(--space-2)) calc(-1 * var(--space-2));
  }

  .cards {
    display: grid;
    gap: var(--space-2);
  }

  textarea {
    width: 100%;
    min-height: 4.5rem;
    max-height: 16rem;
    field-sizing: content;
    padding: var(--space-2);
    border: var(--border-width) solid var(--color-border-strong);
    border-radius: var(--radius-1);
    background: var(--color-surface-raised);
    color: var(--color-text);
    font: inherit;
    resize: vertical;
  }

  summary {
    min-height: var(--target-size);
    font-weight: 600;
    cursor: pointer;
  }

  details > .inside {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-3);
    padding-top: var(--space-2);
  }

  /* A smaller type would let the phone zoom in. */
  @media (max-width: 767px) {
    textarea {
      font-size: max(1rem, 16px);
    }
  }
`;
