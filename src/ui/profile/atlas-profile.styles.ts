import { css } from 'lit';

export const profileStyles = css`
  .facilities {
    display: grid;
    gap: var(--space-1);
    margin-top: var(--space-4);
  }

  .facilities h4 {
    margin: var(--space-2) 0 0;
    font-size: var(--font-size-2);
  }

  .facilities ul {
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: var(--font-size-2);
  }

  .facilities li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-3);
    padding: 2px 0;
  }

  :host {
    display: block;
    padding: var(--space-4);
    font-size: var(--font-size-3);
  }

  header {
    display: flex;
    gap: var(--space-2);
    align-items: start;
    justify-content: space-between;
  }

  header > div:first-child {
    min-width: 0;
  }

  h2 {
    font-size: var(--font-size-5);
    font-weight: 650;
    line-height: 1.2;
    overflow-wrap: anywhere;
  }

  .buttons {
    display: flex;
    flex: none;
    margin: calc(-1 * var(--space-1)) calc(-1 * var(--space-2)) 0 0;
  }

  .indicator {
    padding-top: var(--space-4);
    font-weight: 600;
    line-height: 1.3;
  }

  .big {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-3);
    align-items: baseline;
    padding-top: var(--space-1);
    font-variant-numeric: tabular-nums;
  }

  .big strong {
    font-size: var(--font-size-6);
    font-weight: 650;
    letter-spacing: -0.01em;
    line-height: 1.2;
  }

  .big strong.word {
    font-size: var(--font-size-5);
  }

  .facts {
    display: grid;
    gap: 2px;
    padding-top: var(--space-1);
    font-variant-numeric: tabular-nums;
  }

  .warning {
    color: var(--color-warning);
  }

  .block {
    padding-top: var(--space-4);
  }

  .block > h3,
  .themes > h3 {
    padding-bottom: var(--space-1);
    font-size: var(--font-size-2);
    font-weight: 600;
  }

  details.about {
    margin-top: var(--space-3);
    font-size: var(--font-size-2);
  }

  summary {
    display: flex;
    align-items: center;
    min-height: var(--target-size, 28px);
    cursor: pointer;
  }

  details.about summary {
    color: var(--color-accent);
  }

  summary::before {
    content: '';
    flex: none;
    width: 0.4em;
    height: 0.4em;
    margin: 0 0.7em 0 0.2em;
    border: solid currentColor;
    border-width: 0 1.5px 1.5px 0;
    transform: rotate(-45deg);
  }

  details[open] > summary::before {
    transform: rotate(45deg);
  }

  details.about dt {
    padding-top: var(--space-1);
    color: var(--color-text-muted);
  }

  details.about dd {
    overflow-wrap: anywhere;
  }

  .themes {
    margin-top: var(--space-5);
    padding-top: var(--space-4);
    border-top: var(--border-width, 1px) solid var(--color-border);
  }

  .themes > h3 {
    font-size: var(--font-size-3);
  }

  h4 {
    padding: var(--space-3) 0 var(--space-1);
    color: var(--color-text-muted);
    font-size: var(--font-size-2);
    font-weight: 600;
  }

  .themes li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 var(--space-3);
    align-items: center;
    padding: var(--space-1) 0;
    border-top: 1px solid var(--color-border);
  }

  .row-title {
    justify-content: start;
    min-height: var(--target-size, 28px);
    margin-left: calc(-1 * var(--space-1));
    padding: 0 var(--space-1);
    text-align: left;
    overflow-wrap: anywhere;
  }

  .row-title:focus-visible {
    outline-offset: -1px;
  }

  .shown .row-title {
    font-weight: 600;
  }

  button.row-title[aria-current='true'] {
    color: var(--color-accent);
  }

  .figures {
    grid-row: 2;
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-3);
    align-items: baseline;
    font-size: var(--font-size-2);
    font-variant-numeric: tabular-nums;
  }

  .figure {
    min-width: 4.25rem;
    font-size: var(--font-size-3);
    font-weight: 600;
  }

  .figure.word {
    font-weight: 400;
  }

  .compare {
    width: 100%;
    margin-top: var(--space-3);
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  .compare th,
  .compare td {
    padding: var(--space-1) var(--space-2) var(--space-1) 0;
    border-bottom: 1px solid var(--color-border);
    text-align: right;
    vertical-align: middle;
  }

  .compare th:first-child {
    text-align: left;
    overflow-wrap: anywhere;
  }

  .compare tbody th {
    font-weight: 600;
  }

  .compare thead th {
    color: var(--color-text-muted);
    font-size: var(--font-size-2);
    font-weight: 400;
  }

  .compare .city th,
  .compare .city td {
    color: var(--color-text-muted);
    font-weight: 400;
  }

  .compare td:last-child {
    width: 1%;
    padding-right: 0;
  }

  .swatch-dot {
    display: inline-block;
    width: 0.65em;
    height: 0.65em;
    margin-right: 0.5em;
    vertical-align: baseline;
    forced-color-adjust: none;
  }

  .hint {
    padding-top: var(--space-4);
    color: var(--color-text-muted);
  }
`;
