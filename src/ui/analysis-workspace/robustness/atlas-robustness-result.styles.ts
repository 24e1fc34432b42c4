import { css } from 'lit';

export const robustnessStyles = css`
  .outdated {
    opacity: 0.55;
  }

  .wide {
    width: 100%;
  }

  .advice {
    display: grid;
    gap: var(--space-1);
    padding-left: 1.1rem;
    list-style: disc;
  }

  tr.kind th {
    padding-top: var(--space-3);
    color: var(--color-text);
    font-weight: 600;
    text-align: left;
  }

  tbody th[scope='row'] {
    color: var(--color-text);
    font-weight: 400;
    overflow-wrap: anywhere;
  }

  .ranks {
    display: grid;
  }

  .ranks button {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto 5.5rem;
    gap: 0 var(--space-3);
    align-items: baseline;
    width: 100%;
    padding: var(--space-1) var(--space-2);
    border-bottom-color: var(--color-border);
    border-radius: 0;
    text-align: left;
  }

  .ranks .name {
    overflow-wrap: anywhere;
  }

  .ranks [aria-pressed='true'] .name {
    font-weight: 650;
  }

  .ranks .numbers {
    font-size: var(--font-size-2);
    text-align: right;
  }

  .ranks .picture {
    grid-column: 1 / -1;
  }
`;
