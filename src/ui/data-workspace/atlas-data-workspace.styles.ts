import { css } from 'lit';

export const dataWorkspaceStyles = css`
  :host {
    display: block;
    padding: var(--space-5);
    overflow-y: auto;
    background: var(--color-surface);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
    margin: var(--space-3) 0 var(--space-4);
  }

  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-4);
    margin-top: var(--space-3);
  }

  .counts li {
    display: flex;
    align-items: center;
    gap: var(--space-2);
  }

  h3 {
    margin: var(--space-6) 0 var(--space-2);
    font-size: var(--font-size-4);
  }

  .severity {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    margin: var(--space-4) 0 var(--space-2);
    font-size: var(--font-size-3);
  }

  .sign {
    display: inline-flex;
    flex: none;
  }

  .sign.error {
    color: var(--color-danger);
  }

  .sign.warning {
    color: var(--color-warning);
  }

  .sign.info,
  .sign.good {
    color: var(--color-text-muted);
  }

  .sign.good {
    justify-content: center;
    width: 18px;
    color: var(--color-accent);
    font-weight: 700;
  }

  .joins {
    margin-top: var(--space-2);
  }

  details {
    border: var(--border-width) solid var(--color-border);
    border-radius: var(--radius-1);
  }

  details + details {
    margin-top: var(--space-1);
  }

  details.error {
    border-left: 3px solid var(--color-danger);
  }

  details.warning {
    border-left: 3px solid var(--color-warning);
  }

  summary {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    min-height: max(2.5rem, var(--target-size));
    padding: var(--space-1) var(--space-3);
    list-style: none;
    cursor: pointer;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  summary .title {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }

  summary > .icon-image {
    color: var(--color-text-muted);
  }

  details[open] > summary > .icon-image {
    rotate: 180deg;
  }

  .inside {
    display: grid;
    gap: var(--space-2);
    padding: 0 var(--space-3) var(--space-3);
    overflow-wrap: anywhere;
  }

  .inside li {
    padding: var(--space-1) 0;
  }

  .inside li + li {
    border-top: 1px solid var(--color-border);
  }

  .place {
    display: block;
    font-size: var(--font-size-2);
    font-weight: 600;
  }

  .next {
    padding: var(--space-2) var(--space-3);
    border-left: 3px solid var(--color-accent);
    background: var(--color-accent-soft);
    font-size: var(--font-size-2);
  }

  .left {
    display: grid;
    gap: var(--space-1);
  }

  .keys {
    display: block;
    color: var(--color-text-muted);
    font-size: var(--font-size-2);
  }

  .scroll {
    overflow-x: auto;
  }

  table {
    width: 100%;
    border-collapse: collapse;
    font-size: var(--font-size-2);
  }

  caption {
    padding: var(--space-2) 0 var(--space-1);
    font-weight: 600;
    text-align: left;
  }

  th,
  td {
    padding: var(--space-1) var(--space-2);
    border-bottom: 1px solid var(--color-border);
    text-align: right;
    white-space: nowrap;
  }

  th {
    font-weight: 500;
  }

  thead th {
    color: var(--color-text-muted);
  }

  th:first-child {
    padding-left: 0;
    text-align: left;
  }

  .progress {
    display: flex;
    align-items: center;
    gap: var(--space-3);
  }

  .progress progress {
    flex: 1;
    max-width: 20rem;
    accent-color: var(--color-accent);
  }
`;
