import { css } from 'lit';

export const timelineStyles = css`
  :host {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    min-width: 0;
  }

  .axis {
    --thumb: 16px;
    position: relative;
    flex: 1;
    min-width: 0;
    padding: 2px 0;
  }

  /* The middle of the thumb stands over the middle of the year's column. */
  input[type='range'] {
    display: block;
    width: calc(100% - 100% / var(--years) + var(--thumb));
    min-height: 24px;
    margin-left: calc(50% / var(--years) - var(--thumb) / 2);
    appearance: none;
    background: transparent;
  }

  input::-webkit-slider-runnable-track {
    height: 4px;
    border-radius: 2px;
    background: var(--color-border-strong);
  }

  input::-moz-range-track {
    height: 4px;
    border-radius: 2px;
    background: var(--color-border-strong);
  }

  input::-webkit-slider-thumb {
    width: var(--thumb);
    height: var(--thumb);
    margin-top: -6px;
    border: 2px solid var(--color-surface);
    border-radius: 50%;
    appearance: none;
    background: var(--color-accent);
    box-shadow: 0 0 0 1px var(--color-accent);
  }

  input::-moz-range-thumb {
    width: 12px;
    height: 12px;
    border: 2px solid var(--color-surface);
    border-radius: 50%;
    background: var(--color-accent);
    box-shadow: 0 0 0 1px var(--color-accent);
  }

  ol {
    display: grid;
    grid-template-columns: repeat(var(--years), minmax(0, 1fr));
    font-size: var(--font-size-1);
    line-height: 1.2;
  }

  li {
    position: relative;
    display: flex;
    justify-content: center;
    color: var(--color-text-muted);
    white-space: nowrap;
  }

  li span {
    padding: 0 2px;
    border-radius: 2px;
    cursor: pointer;
  }

  li.thin span {
    display: none;
  }

  li.shown {
    color: var(--color-text);
    font-weight: 700;
  }

  li.shown span {
    display: inline;
    background: var(--color-surface);
    z-index: 1;
  }

  li.empty span {
    text-decoration: line-through;
  }

  li::before {
    position: absolute;
    top: -16px;
    width: 2px;
    height: 8px;
    background: var(--color-border-strong);
    content: '';
    pointer-events: none;
  }

  li.shown::before {
    display: none;
  }

  li.empty::before {
    top: -15px;
    width: 6px;
    height: 6px;
    border: 1.5px solid var(--color-border-strong);
    border-radius: 50%;
    background: var(--color-surface);
  }

  li.forecast {
    font-style: italic;
  }

  li.forecast:not(.empty)::before {
    border-left: 2px dotted var(--color-border-strong);
    background: none;
  }

  li.break::after {
    position: absolute;
    top: -21px;
    left: -1px;
    height: 20px;
    border-left: 2px dashed var(--color-warning);
    content: '';
  }

  .single {
    font-weight: 650;
  }

  button {
    flex: none;
  }

  @media (pointer: coarse) {
    .axis {
      --thumb: 26px;
    }

    input[type='range'] {
      min-height: 30px;
    }

    input::-webkit-slider-thumb {
      margin-top: -11px;
    }

    li::before {
      top: -19px;
    }

    li.empty::before {
      top: -18px;
    }
  }

  @media (forced-colors: active) {
    input[type='range'] {
      appearance: auto;
      forced-color-adjust: auto;
    }
  }
`;
