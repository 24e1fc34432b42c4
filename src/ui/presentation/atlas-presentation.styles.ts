import { css } from 'lit';

/**
 * Sizes follow the window: `--u` is one pixel on a projector of 1024 x 768 and grows with larger ones. Headline 42 u, text 28 u, labels 24 u.
 */
export const presentationStyles = css`
  :host {
    --u: 1px;
    --font-size-1: calc(24 * var(--u));

    position: relative;
    display: grid;
    grid-template-rows: minmax(0, 1fr);
    width: 100%;
    height: 100%;
    overflow: hidden;
    background: var(--color-surface);
    font-size: calc(28 * var(--u));
    line-height: 1.32;
    touch-action: manipulation;
  }

  .slide {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    gap: calc(14 * var(--u));
    min-height: 0;
    padding: calc(20 * var(--u)) calc(28 * var(--u)) calc(14 * var(--u));
  }

  h1 {
    font-size: calc(42 * var(--u));
    font-weight: 700;
    line-height: 1.15;
    text-wrap: balance;
    overflow-wrap: break-word;
  }

  h1:focus {
    outline: none;
  }

  .body {
    display: grid;
    grid-template: minmax(0, 1fr) auto / minmax(0, 1fr) minmax(0, 36%);
    grid-template-areas: 'map side' 'map legend';
    gap: calc(14 * var(--u)) calc(24 * var(--u));
    min-height: 0;
  }

  /* The legend stays below the map where much stands beside it. */
  .body:not([data-layout='map']) {
    grid-template-columns: minmax(0, 1fr) minmax(0, 54%);
    grid-template-areas: 'map side' 'legend side';
  }

  .map {
    position: relative;
    grid-area: map;
    min-width: 0;
    min-height: 0;
    overflow: hidden;
    border: var(--border-width) solid var(--color-border);
    border-radius: calc(6 * var(--u));
    background: var(--color-map);
  }

  .side {
    grid-area: side;
    display: flex;
    flex-direction: column;
    gap: calc(16 * var(--u));
    min-width: 0;
    min-height: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }

  .side > * {
    flex: none;
  }

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
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, calc(290 * var(--u))), 1fr));
    gap: calc(4 * var(--u)) calc(16 * var(--u));
  }

  .legend li {
    display: flex;
    gap: calc(10 * var(--u));
    align-items: center;
    font-variant-numeric: tabular-nums;
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

  td,
  .number {
    text-align: right;
    white-space: nowrap;
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

  .waiting .map,
  .waiting .side {
    opacity: 0.35;
  }

  .black {
    position: absolute;
    inset: 0;
    z-index: 20;
    display: block;
    width: 100%;
    height: 100%;
    min-height: 0;
    border: 0;
    border-radius: 0;
    background: #000000;
    color: #000000;
    forced-color-adjust: none;
    cursor: none;
  }

  .black:hover:not(:disabled) {
    background: #000000;
  }

  .black:focus-visible {
    outline: 2px solid #3a3a3a;
    outline-offset: -6px;
  }

  .controls {
    position: absolute;
    bottom: calc(12 * var(--u));
    left: 50%;
    z-index: 10;
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    align-items: center;
    justify-content: center;
    width: max-content;
    max-width: calc(100% - 24px);
    padding: 6px;
    border: var(--border-width) solid var(--color-border-strong);
    border-radius: var(--radius-2);
    background: var(--color-surface-raised);
    box-shadow: var(--shadow-1);
    font-size: 1rem;
    translate: -50% 0;
    transition: opacity var(--duration);
  }

  .controls.away:not(:focus-within, :hover) {
    opacity: 0;
    pointer-events: none;
  }

  .controls button.icon {
    width: 2.75rem;
    height: 2.75rem;
  }

  .controls .position {
    min-width: 4.5em;
    padding: 0 var(--space-2);
    font-variant-numeric: tabular-nums;
    text-align: center;
  }

  .controls .rule {
    align-self: stretch;
    border-left: var(--border-width) solid var(--color-border);
    margin: 4px;
  }

  .ink {
    width: 1.25rem;
    height: 1.25rem;
    border: 2px solid var(--color-text);
    border-radius: 50%;
    background: light-dark(#d1006c, #ff7ab8);
    forced-color-adjust: none;
  }

  .ink.second {
    background: light-dark(#0b57d0, #8fc2ff);
  }

  .quiet-pointer {
    cursor: none;
  }

  .blocked {
    position: absolute;
    top: 50%;
    left: 50%;
    z-index: 15;
    display: grid;
    gap: var(--space-3);
    width: min(34rem, calc(100% - 32px));
    padding: var(--space-6);
    border: 2px solid var(--color-accent);
    border-radius: var(--radius-2);
    background: var(--color-surface-raised);
    box-shadow: var(--shadow-1);
    font-size: 1.125rem;
    translate: -50% -50%;
  }

  .blocked h2 {
    font-size: 1.25rem;
  }

  @media (prefers-reduced-motion: no-preference) {
    .fresh {
      animation: fresh 260ms ease-out;
    }

    @keyframes fresh {
      from {
        opacity: 0;
        translate: 0 calc(8 * var(--u));
      }
    }
  }

  @media (forced-colors: active) {
    .controls,
    .map,
    .blocked {
      border-color: CanvasText;
    }

    .controls.away:not(:focus-within, :hover) {
      display: none;
    }
  }

  /* A window smaller than any projector: below each other, to be scrolled. */
  :host([data-small]) {
    overflow-y: auto;
  }

  :host([data-small]) .slide {
    display: block;
    height: auto;
    padding-bottom: 6rem;
  }

  :host([data-small]) .slide > * + * {
    margin-top: 12px;
  }

  :host([data-small]) .body {
    display: flex;
    flex-direction: column;
  }

  :host([data-small]) .map {
    flex: none;
    height: 58vh;
  }

  :host([data-small]) .side {
    overflow: visible;
  }

  :host([data-small]) .controls {
    position: fixed;
  }
`;
