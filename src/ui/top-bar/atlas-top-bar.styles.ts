import { css } from 'lit';

export const topBarStyles = css`
  :host {
    display: flex;
    align-items: center;
    gap: var(--space-3);
    min-height: 3.5rem;
    container-type: inline-size;
    padding: 0 var(--space-3) 0 var(--space-4);
    border-bottom: var(--border-width) solid var(--color-border);
    background: var(--color-surface);
  }

  .title {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    min-width: 15rem;
    flex: 1 1 0;
  }

  h1 {
    overflow: hidden;
    font-size: var(--font-size-4);
    font-weight: 650;
    white-space: nowrap;
    text-overflow: ellipsis;
  }

  .with-city .product {
    color: var(--color-text-muted);
    font-weight: 450;
  }

  .chip.fictitious {
    border-color: var(--color-warning);
    background: var(--color-warning-soft);
    color: var(--color-warning);
    font-weight: 600;
  }

  atlas-search {
    flex: 0 1 24rem;
    min-width: 12rem;
  }

  .tools {
    display: flex;
    flex: 1 1 0;
    min-width: max-content;
    align-items: center;
    justify-content: flex-end;
    gap: 2px;
  }

  .divider {
    width: 1px;
    height: 24px;
    margin: 0 var(--space-1);
    background: var(--color-border);
  }

  .tools > button {
    padding-inline: var(--space-2);
  }

  .languages {
    display: flex;
  }

  .languages button {
    min-width: var(--control-size);
    padding: 0 var(--space-1);
    font-size: var(--font-size-2);
  }

  .menu {
    display: grid;
    gap: 2px;
  }

  .menu button {
    justify-content: flex-start;
    width: 100%;
    text-align: left;
  }

  .menu label {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    min-height: var(--control-size);
    padding: 0 var(--space-2);
    cursor: pointer;
  }

  .menu legend {
    padding: var(--space-1) var(--space-2);
    color: var(--color-text-muted);
    font-size: var(--font-size-1);
    font-weight: 600;
  }

  .menu hr {
    width: 100%;
    margin: var(--space-1) 0;
    border: 0;
    border-top: 1px solid var(--color-border);
  }

  @container (max-width: 56rem) {
    .with-city .product {
      display: none;
    }

    .title {
      min-width: 10rem;
    }
  }

  @container (max-width: 72rem) {
    .share-name {
      display: none;
    }

    atlas-menu {
      --menu-name: none;
    }
  }
`;
