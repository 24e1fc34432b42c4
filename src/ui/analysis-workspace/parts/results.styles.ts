import { css } from 'lit';

/** Look of the tab "Ergebnis": room about the result, which is paler while a newer one is being computed. */
export const resultsStyles = css`
  :host {
    display: block;
    padding: var(--space-4);
  }

  .outdated {
    opacity: 0.55;
  }

  .hint {
    color: var(--color-text-muted);
  }
`;
