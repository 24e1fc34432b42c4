import { css } from 'lit';

export const frameStyles = css`
  :host {
    position: relative;
    display: grid;
    grid-template: auto minmax(0, 1fr) auto / 4.25rem clamp(15.5rem, 21%, 18.75rem) minmax(0, 1fr) clamp(18rem, 24%, 28rem);
    grid-template-areas: 'top top top top' 'rail left stage right' 'bottom bottom bottom bottom';
    width: 100%;
    height: 100%;
    min-height: 20rem;
    overflow: hidden;
    background: var(--color-surface);
  }

  atlas-top-bar,
  atlas-phone-bar {
    z-index: 20;
    grid-area: top;
  }

  :host([data-presenting]) {
    grid-template: minmax(0, 1fr) / minmax(0, 1fr) !important;
    grid-template-areas: 'stage' !important;
  }

  atlas-presentation {
    grid-area: stage;
    min-width: 0;
    min-height: 0;
  }

  /* Its type is too small for a room; what it would say stands on the slide. */
  :host([data-presenting]) ::slotted(atlas-hover-card) {
    display: none;
  }

  atlas-rail {
    grid-area: rail;
  }

  .left {
    grid-area: left;
    min-height: 0;
    overflow: auto;
    border-right: var(--border-width) solid var(--color-border);
    background: var(--color-surface);
  }

  .left > * {
    height: 100%;
  }

  main {
    display: grid;
    grid-area: stage;
    min-width: 0;
    min-height: 0;
  }

  .right {
    display: flex;
    background: var(--color-surface);
    grid-area: right;
    min-height: 0;
    border-left: var(--border-width) solid var(--color-border);
  }

  .right > * {
    flex: 1;
  }

  footer {
    display: grid;
    grid-area: bottom;
    grid-template-columns: minmax(0, 1fr) minmax(0, clamp(20rem, 38%, 36rem));
    align-items: center;
    gap: var(--space-4);
    min-height: 3rem;
    padding: 0 var(--space-2);
    border-top: var(--border-width) solid var(--color-border);
    background: var(--color-surface);
  }

  .overlay {
    z-index: 15;
    grid-area: stage;
    display: flex;
    flex-direction: column;
    align-items: flex-end;
    justify-content: flex-end;
    gap: var(--space-2);
    padding: var(--space-3);
    pointer-events: none;
  }

  .overlay > * {
    max-width: 100%;
  }

  atlas-tour {
    width: min(24rem, 100%);
    pointer-events: auto;
  }

  .skip {
    position: absolute;
    z-index: 40;
    top: var(--space-2);
    left: var(--space-2);
    translate: 0 -200%;
  }

  .skip:focus {
    translate: 0;
  }

  .drop {
    position: absolute;
    inset: var(--space-2);
    z-index: 50;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: var(--space-2);
    border: 3px dashed var(--color-accent);
    border-radius: var(--radius-2);
    background: color-mix(in srgb, var(--color-surface) 92%, transparent);
    font-size: var(--font-size-5);
    font-weight: 650;
    pointer-events: none;
  }

  :host([data-workspace='daten']) {
    grid-template-columns: 4.25rem min(54%, 46rem) minmax(0, 1fr) 0;
  }

  :host([data-workspace='index']),
  :host([data-workspace='versorgung']) {
    grid-template-columns: 4.25rem clamp(18rem, 25%, 23rem) minmax(0, 1fr) clamp(21rem, 30%, 34rem);
  }

  :host([data-workspace='daten']) .right {
    display: none;
  }

  /* Tablet: the panels lie over the map, one at a time. */
  :host([data-layout='tablet']) {
    grid-template-columns: 4.25rem minmax(0, 1fr);
    grid-template-areas: 'top top' 'rail stage' 'bottom bottom';
  }

  :host([data-layout='tablet']) .left,
  :host([data-layout='tablet']) .right {
    z-index: 12;
    grid-area: stage;
    width: min(20rem, 100%);
    box-shadow: var(--shadow-1);
  }

  :host([data-layout='tablet']) .right {
    justify-self: end;
    width: min(22.5rem, 100%);
  }

  :host([data-layout='tablet'][data-workspace='daten']) .left {
    width: 100%;
  }

  :host([data-layout='tablet']) footer {
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
  }

  :host([data-layout='tablet']) .overlay {
    padding-bottom: 4.25rem;
  }

  .switches {
    z-index: 11;
    grid-area: stage;
    display: flex;
    gap: var(--space-2);
    align-self: end;
    justify-self: end;
    margin: var(--space-3);
  }

  .switches button {
    background: var(--color-surface);
    box-shadow: var(--shadow-1);
  }

  .closing {
    display: flex;
    flex-direction: column;
  }

  .closing > .close {
    flex: none;
    align-self: flex-end;
    height: auto;
    margin: var(--space-1);
  }

  .closing > :not(.close) {
    flex: 1;
    min-height: 0;
    height: auto;
  }

  /* Telephone: the map fills everything below the head, one sheet lies over it. */
  :host([data-layout='phone']) {
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    grid-template-areas: 'top' 'stage';
  }

  /* Room for the head as it will be, before it has come: what lies below it does not move three times. */
  :host([data-layout='phone'][data-choices]) {
    grid-template-rows: minmax(calc(3rem + 2 * var(--control-size) + 2 * var(--space-2) + 1px), auto) minmax(0, 1fr);
  }

  :host([data-layout='phone']) .sheet {
    position: relative;
    z-index: 10;
    grid-area: stage;
    min-height: 0;
    pointer-events: none;
  }

  :host([data-layout='phone']) .overlay {
    padding-bottom: calc(var(--peek, 8rem) + var(--space-3));
  }

  :host([data-layout='phone']) main {
    margin-bottom: calc(var(--peek, 8rem) - 12px);
  }
`;
