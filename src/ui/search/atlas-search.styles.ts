import { css } from 'lit';

export const searchStyles = css`
  :host {
    display: block;
    position: relative;
    min-width: 0;
  }

  .field {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    padding: 0 var(--space-2);
    border: var(--border-width) solid var(--color-border-strong);
    border-radius: var(--radius-1);
    background: var(--color-surface-raised);
  }

  .field:focus-within {
    outline: 2px solid var(--color-focus);
    outline-offset: 1px;
  }

  .field .icon-image {
    color: var(--color-text-muted);
  }

  .field input[type='text'] {
    flex: 1;
    min-width: 0;
    padding: 0;
    border: 0;
    background: transparent;
    outline: none;
    text-overflow: ellipsis;
  }

  kbd {
    padding: 0 6px;
    border: 1px solid var(--color-border);
    border-radius: var(--radius-1);
    color: var(--color-text-muted);
    font: inherit;
    font-size: var(--font-size-1);
  }

  @media (pointer: coarse) {
    kbd {
      display: none;
    }
  }

  .list {
    position: absolute;
    z-index: 30;
    inset: calc(100% + var(--space-1)) 0 auto 0;
    max-height: min(60vh, 26rem);
    overflow-y: auto;
    padding: var(--space-1);
    border: var(--border-width) solid var(--color-border);
    border-radius: var(--radius-2);
    background: var(--color-surface-raised);
    box-shadow: var(--shadow-1);
  }

  [role='option'] {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-3);
    min-height: var(--target-size);
    padding: var(--space-1) var(--space-2);
    border-radius: var(--radius-1);
    cursor: pointer;
  }

  [role='option'] span:last-child {
    color: var(--color-text-muted);
    font-size: var(--font-size-2);
    white-space: nowrap;
  }

  [role='option'][aria-selected='true'],
  [role='option']:hover {
    background: var(--color-accent-soft);
    outline: 1px solid var(--color-accent);
    outline-offset: -1px;
  }

  .rest {
    padding: var(--space-2);
    color: var(--color-text-muted);
    font-size: var(--font-size-2);
  }
`;
