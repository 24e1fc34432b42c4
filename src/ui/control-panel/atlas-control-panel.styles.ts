import { css } from 'lit';

export const controlPanelStyles = css`
  :host {
    display: block;
    overflow-y: auto;
    background: var(--color-surface);
  }

  header {
    padding: var(--space-4);
    border-bottom: var(--border-width) solid var(--color-border);
  }

  .theme {
    color: var(--color-text-muted);
    font-size: var(--font-size-2);
  }

  .heading {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-2);
  }

  h2 {
    overflow-wrap: anywhere;
    hyphens: auto;
    text-wrap: balance;
  }

  .pick {
    width: 100%;
    margin-top: var(--space-3);
  }

  .level {
    display: grid;
    gap: var(--space-1);
    margin-top: var(--space-3);
  }

  .level label {
    font-weight: 600;
  }

  .hint {
    margin-top: var(--space-2);
    color: var(--color-text-muted);
    font-size: var(--font-size-2);
  }

  details {
    border-bottom: var(--border-width) solid var(--color-border);
  }

  summary {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-height: 2.75rem;
    padding: 0 var(--space-4);
    font-weight: 650;
    list-style: none;
    cursor: pointer;
  }

  summary:focus-visible {
    outline-offset: -2px;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  summary .icon-image {
    color: var(--color-text-muted);
    transition: rotate var(--duration);
  }

  details[open] > summary .icon-image {
    rotate: 180deg;
  }

  details > :not(summary) {
    padding: 0 var(--space-4) var(--space-4);
  }

  .empty {
    display: grid;
    justify-items: start;
    gap: var(--space-3);
    padding: var(--space-4);
  }

  .skeleton {
    display: grid;
    gap: var(--space-3);
    padding: var(--space-4);
  }

  .skeleton span {
    height: 1.25rem;
    border-radius: var(--radius-1);
    background: var(--color-border);
    opacity: 0.6;
  }

  .skeleton span:nth-child(odd) {
    width: 70%;
  }
`;
