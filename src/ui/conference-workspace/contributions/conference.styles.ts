import { css } from 'lit';
import { pageStyles } from '../parts/page.styles.ts';

/** Look of the pages of a conference, beside the shared parts. */
export const conferenceStyles = [
  pageStyles,
  css`
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
      flex-wrap: wrap;
      gap: var(--space-1) var(--space-2);
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

    .state {
      width: auto;
      max-width: 100%;
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
  `,
];
