import { css } from 'lit';

export const tableStyles = css`
  :host {
    --row-height: 2.125rem;

    display: flex;
    flex-direction: column;
    height: 100%;
    min-height: 18rem;
    font-size: var(--font-size-2);
  }

  @media (pointer: coarse) {
    :host {
      --row-height: 2.75rem;
    }
  }

  .tools {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: var(--space-2) var(--space-3);
    align-items: center;
    padding: var(--space-3) var(--space-4) var(--space-2);
  }

  .tools input[type='search'] {
    flex: 1 1 7rem;
    width: auto;
    min-width: 0;
  }

  .tools label {
    display: inline-flex;
    gap: var(--space-2);
    align-items: center;
    min-height: var(--target-size, 28px);
    cursor: pointer;
  }

  .count {
    flex: none;
    padding: 0 var(--space-4) var(--space-2);
    color: var(--color-text-muted);
  }

  .scroll {
    position: relative;
    flex: 1;
    min-height: 0;
    overflow: auto;
    border-top: var(--border-width, 1px) solid var(--color-border);
    overflow-anchor: none;
  }

  .scroll:focus-visible {
    outline-offset: -2px;
  }

  [role='row'] {
    display: grid;
    grid-template-columns: var(--template);
    min-width: var(--minimum-width);
  }

  .head {
    position: sticky;
    z-index: 2;
    top: 0;
    background: var(--color-surface-sunken);
    border-bottom: var(--border-width, 1px) solid var(--color-border-strong, var(--color-border));
  }

  [role='columnheader'] {
    display: flex;
    min-width: 0;
  }

  [role='columnheader'] button {
    flex: 1;
    flex-wrap: wrap;
    gap: 0 var(--space-1);
    align-content: center;
    justify-content: end;
    min-width: 0;
    min-height: 2.75rem;
    padding: var(--space-1) var(--space-2);
    border-radius: 0;
    font-weight: 600;
    line-height: 1.2;
    text-align: right;
  }

  [role='columnheader'] button:focus-visible {
    outline-offset: -2px;
  }

  [role='columnheader'] small {
    flex-basis: 100%;
    color: var(--color-text-muted);
    font-size: var(--font-size-1);
    font-weight: 400;
  }

  [role='columnheader'].name button {
    justify-content: start;
    padding-left: 0;
    text-align: left;
  }

  .body {
    position: relative;
    height: var(--body-height, 0);
  }

  .window {
    position: absolute;
    inset: 0 0 auto;
    min-width: 100%;
    transform: translateY(var(--window-top, 0));
  }

  .window [role='row'] {
    height: var(--row-height);
    border-bottom: 1px solid var(--color-border);
    cursor: default;
  }

  [role='gridcell'],
  [role='rowheader'] {
    display: flex;
    align-items: center;
    justify-content: end;
    min-width: 0;
    padding: 0 var(--space-2);
    overflow: hidden;
    font-variant-numeric: tabular-nums;
    text-align: right;
  }

  [role='rowheader'] {
    position: sticky;
    z-index: 1;
    left: 0;
    justify-content: start;
    padding-left: 0;
    background: var(--color-surface);
    text-align: left;
  }

  [role='rowheader'] span,
  [role='gridcell'] span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .mark {
    justify-content: center;
    padding: 0;
    cursor: pointer;
  }

  .box {
    display: grid;
    width: 1rem;
    height: 1rem;
    border: 1.5px solid var(--color-border-strong, var(--color-text-muted));
    border-radius: 3px;
    place-items: center;
  }

  [aria-selected='true'] .box {
    border-color: var(--color-accent);
    background: var(--color-accent);
    color: var(--color-accent-contrast);
  }

  .box svg {
    width: 0.75rem;
    height: 0.75rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 3;
  }

  .word {
    color: var(--color-text-muted);
  }

  .class-cell {
    gap: var(--space-2);
  }

  .class-cell svg {
    flex: none;
    width: 0.875rem;
    height: 0.875rem;
    forced-color-adjust: none;
  }

  .window [role='row']:hover,
  .window [role='row']:hover [role='rowheader'],
  .hovered,
  .hovered [role='rowheader'] {
    background: var(--color-surface-sunken);
  }

  .window [aria-selected='true'],
  .window [aria-selected='true'] [role='rowheader'] {
    background: var(--color-accent-soft, var(--color-surface-sunken));
  }

  .highlighted [role='rowheader'] {
    box-shadow: inset 3px 0 0 var(--color-accent);
    padding-left: var(--space-2);
  }

  .scroll:focus-visible .active {
    outline: 2px solid var(--color-focus);
    outline-offset: -2px;
  }

  .none {
    padding: var(--space-4);
    color: var(--color-text-muted);
  }

  .foot {
    flex: none;
    padding: var(--space-2) var(--space-4);
    border-top: var(--border-width, 1px) solid var(--color-border);
    color: var(--color-text-muted);
    font-size: var(--font-size-1);
  }

  @media (forced-colors: active) {
    .window [aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
