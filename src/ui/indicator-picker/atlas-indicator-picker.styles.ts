import { css } from 'lit';

/** Facts about an indicator, in the picker and in the dialog of its own. */
export const factsStyles = css`
  .facts {
    display: grid;
    gap: 2px;
    margin-top: var(--space-3);
  }

  .facts dt {
    margin-top: var(--space-2);
    color: var(--color-text-muted);
    font-size: var(--font-size-2);
  }

  .facts dd {
    overflow-wrap: anywhere;
  }

  .origin::before {
    display: inline-block;
    width: 8px;
    height: 8px;
    margin-right: var(--space-2);
    border: 2px solid var(--color-accent);
    border-radius: 50%;
    content: '';
  }

  .origin.direct::before {
    background: var(--color-accent);
  }

  .origin.none::before,
  .origin.notAggregable::before {
    border-color: var(--color-border-strong);
  }

  .origin.none,
  .origin.notAggregable {
    color: var(--color-text-muted);
  }
`;

export const indicatorPickerStyles = css`
  ${factsStyles}

  :host {
    display: grid;
    grid-template-columns: minmax(0, 5fr) minmax(0, 4fr);
    height: 100%;
  }

  .list {
    display: flex;
    flex-direction: column;
    min-height: 0;
    border-right: var(--border-width) solid var(--color-border);
  }

  .search {
    position: relative;
    padding: var(--space-4);
  }

  .search .icon-image {
    position: absolute;
    inset: 0 auto 0 calc(var(--space-4) + 10px);
    margin-block: auto;
    color: var(--color-text-muted);
  }

  .search input {
    padding-left: 36px;
  }

  .tree {
    flex: 1;
    min-height: 0;
    padding: 0 var(--space-2) var(--space-4);
    overflow-y: auto;
  }

  [role='treeitem'] {
    display: flex;
    align-items: center;
    min-height: var(--target-size);
    padding: var(--space-1) var(--space-2);
    border-radius: var(--radius-1);
    cursor: pointer;
  }

  [role='treeitem']:focus-visible {
    outline-offset: -2px;
  }

  .theme {
    gap: var(--space-2);
    margin-top: var(--space-2);
    font-weight: 650;
  }

  .theme .numbers {
    margin-left: auto;
    color: var(--color-text-muted);
    font-size: var(--font-size-2);
    font-weight: 400;
  }

  .theme .icon-image {
    width: 16px;
    height: 16px;
    color: var(--color-text-muted);
  }

  .theme[aria-expanded='true'] .icon-image {
    rotate: 180deg;
  }

  .indicator {
    padding-left: var(--space-5);
  }

  .indicator:hover,
  .theme:hover {
    background: var(--color-surface-sunken);
  }

  .indicator[aria-selected='true'] {
    background: var(--color-accent-soft);
    color: var(--color-accent);
    font-weight: 600;
    box-shadow: inset 3px 0 0 var(--color-accent);
  }

  .none {
    padding: 0 var(--space-4);
    color: var(--color-text-muted);
  }

  .description {
    min-height: 0;
    padding: var(--space-5);
    overflow-y: auto;
  }

  .description h3 {
    margin-bottom: var(--space-2);
    font-size: var(--font-size-4);
    overflow-wrap: anywhere;
  }

  .description button {
    margin-top: var(--space-5);
  }

  @media (max-width: 767px) {
    :host {
      grid-template-columns: minmax(0, 1fr);
    }

    .list {
      border-right: 0;
    }

    .description {
      display: none;
    }
  }
`;
