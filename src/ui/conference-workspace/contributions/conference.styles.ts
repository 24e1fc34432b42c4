import { css } from 'lit';

/** Look of the pages of a conference, beside the shared parts. */
export const conferenceStyles = css`
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }

  .back {
    justify-self: start;
    margin: calc(-1 * var(--space-2)) 0 calc(-1 * var(--space-2)) calc(-1 * var(--space-2));
  }

  textarea {
    width: 100%;
    min-height: 4rem;
    padding: var(--space-2);
    border: var(--border-width) solid var(--color-border-strong);
    border-radius: var(--radius-1);
    background: var(--color-surface-raised);
    color: var(--color-text);
    font: inherit;
    resize: vertical;
  }

  @media (max-width: 767px) {
    textarea {
      font-size: max(1rem, 16px);
    }
  }

  summary {
    min-height: var(--target-size);
    font-weight: 600;
    cursor: pointer;
  }

  details > .inside {
    display: grid;
    gap: var(--space-3);
    padding-top: var(--space-2);
  }

  .cards {
    display: grid;
    gap: var(--space-2);
  }

  .card {
    display: grid;
    gap: var(--space-2);
    min-width: 0;
    padding: var(--space-2) var(--space-3);
    border: var(--border-width) solid var(--color-border);
    border-radius: var(--radius-2);
    background: var(--color-surface-raised);
    overflow-wrap: anywhere;
  }

  .card.here {
    border-color: var(--color-accent);
    box-shadow: inset 3px 0 0 var(--color-accent);
  }

  .card .words {
    white-space: pre-line;
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1) var(--space-2);
    align-items: center;
    justify-content: space-between;
  }

  .show {
    justify-content: start;
    min-width: 0;
    padding: 0;
    border: 0;
    background: none;
    text-align: left;
  }

  .place {
    text-decoration: underline dotted;
    text-underline-offset: 3px;
  }

  .told {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
    align-items: center;
  }

  .told:empty {
    display: none;
  }

  .segments {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(7rem, 1fr));
    gap: var(--space-1);
  }

  .segments button {
    padding-inline: var(--space-2);
    font-size: var(--font-size-2);
  }

  .field {
    grid-template-columns: minmax(0, 1fr);
  }

  .file input {
    width: 100%;
    min-width: 0;
  }
`;
