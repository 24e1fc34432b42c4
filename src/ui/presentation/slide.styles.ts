import { css } from 'lit';

/** What stands on a slide: words, legend, figures, foot. */
export const slideStyles = css`
  .words p + p {
    margin-top: calc(12 * var(--u));
  }

  .words p {
    overflow-wrap: break-word;
    hyphens: auto;
  }

  .comparison li + li {
    margin-top: calc(8 * var(--u));
  }

  .comparison strong,
  .value {
    font-weight: 700;
  }

  .value {
    white-space: nowrap;
  }

  .difference {
    display: block;
    color: var(--color-text-muted);
    font-size: calc(24 * var(--u));
  }

  .city {
    color: var(--color-text);
  }

  .legend {
    grid-area: legend;
    min-width: 0;
    font-size: calc(24 * var(--u));
  }

  .legend h2 {
    margin-bottom: calc(6 * var(--u));
    font-size: calc(24 * var(--u));
    line-height: 1.25;
    overflow-wrap: break-word;
    hyphens: auto;
  }

  .legend h2 span {
    font-weight: 400;
  }

  .legend ul {
    columns: calc(var(--column) * var(--u));
    column-gap: calc(16 * var(--u));
  }

  .legend li {
    display: flex;
    gap: calc(10 * var(--u));
    align-items: center;
    padding-block: calc(2 * var(--u));
    break-inside: avoid;
    font-variant-numeric: tabular-nums;
  }

  .long-legend .legend li {
    padding-block: calc(1 * var(--u));
    line-height: 1.15;
  }

  .swatch {
    flex: none;
    width: calc(39 * var(--u));
    height: calc(26 * var(--u));
    border: 1px solid var(--color-border-strong);
    forced-color-adjust: none;
  }

  .swatch.outlined {
    border-style: dashed;
  }

  .swatch text {
    font-size: 11px;
    font-weight: 700;
  }

  .figure {
    display: grid;
    gap: calc(16 * var(--u));
    min-width: 0;
    max-width: 100%;
  }

  .figure .chart text {
    stroke-width: calc(4 * var(--u));
  }

  .figure .chart .line {
    stroke-width: calc(3.5 * var(--u));
  }

  table {
    width: 100%;
    border-collapse: collapse;
    font-size: calc(25 * var(--u));
    font-variant-numeric: tabular-nums;
  }

  caption {
    padding-bottom: calc(8 * var(--u));
    font-weight: 650;
    text-align: left;
  }

  th,
  td {
    padding: calc(6 * var(--u)) calc(8 * var(--u)) calc(6 * var(--u)) 0;
    border-top: var(--border-width) solid var(--color-border);
    font-weight: 400;
    text-align: left;
  }

  thead th {
    border-top: 0;
    color: var(--color-text-muted);
    font-size: calc(24 * var(--u));
  }

  .number {
    text-align: right;
    white-space: nowrap;
  }

  /* The legend has the same title. */
  [data-tight] caption {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  [data-tight] :is(th, td) {
    padding-block: calc(3 * var(--u));
  }

  tr.city th,
  tr.city td {
    border-top: 2px solid var(--color-text);
    font-weight: 650;
  }

  th .swatch {
    vertical-align: -0.15em;
    margin-right: calc(6 * var(--u));
  }

  .profile h2 {
    font-size: calc(32 * var(--u));
  }

  .profile .big {
    font-size: calc(64 * var(--u));
    font-weight: 750;
    line-height: 1.15;
  }

  footer {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--u)) calc(20 * var(--u));
    align-items: center;
    color: var(--color-text-muted);
    font-size: calc(16 * var(--u));
    line-height: 1.35;
  }

  footer .source {
    flex: 1 1 100%;
  }

  footer .rules {
    display: flex;
    flex: 0 1 auto;
    min-width: 0;
    max-width: calc(100% - 180 * var(--u));
    gap: 0.4em;
    align-items: center;
  }

  footer .icon-image {
    width: 1.1em;
    height: 1.1em;
  }

  .fictitious {
    padding: 0 0.5em;
    border: var(--border-width) solid currentColor;
    border-radius: 999px;
    color: var(--color-text);
    font-weight: 650;
  }
`;
