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
    grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
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
    hyphens: auto;
  }

  h1.long {
    font-size: calc(34 * var(--u));
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

  .body.long-legend:is(*, [data-layout]) {
    grid-template-areas: 'map side' 'legend legend';
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

  /* Where little but words is on a slide they may be larger; where much is, smaller, before anything has to be scrolled. */
  [data-layout='text'] .side:not([data-tight]) {
    font-size: calc(34 * var(--u));
  }

  .side[data-tight] {
    gap: calc(10 * var(--u));
    font-size: calc(25 * var(--u));
    line-height: 1.25;
  }

  .waiting .map,
  .waiting .side {
    opacity: 0.35;
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
    .map {
      border-color: CanvasText;
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
`;
