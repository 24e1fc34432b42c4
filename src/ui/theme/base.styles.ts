import { css } from 'lit';

/**
 * Native controls in our dress; every element of the screen begins its styles with these.
 * Classes: `.quiet` (button without a frame), `.primary`, `.icon` (square button), `.chip`, `.visually-hidden`, `.numbers`.
 */
export const baseStyles = css`
  :host {
    box-sizing: border-box;
    color: var(--color-text);
    font-family: var(--font-family);
    font-size: var(--font-size-3);
    line-height: 1.45;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  h1,
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset,
  figure {
    margin: 0;
    padding: 0;
    border: 0;
  }

  ul,
  ol {
    list-style: none;
  }

  /* A target of at least 24 pixels, wherever something unfolds. */
  summary {
    min-height: 24px;
    padding-block: 2px;
    cursor: pointer;
  }

  h2 {
    font-size: var(--font-size-4);
    font-weight: 650;
    line-height: 1.3;
  }

  h3,
  legend {
    padding: 0;
    font-size: var(--font-size-3);
    font-weight: 650;
  }

  a {
    color: var(--color-accent);
    text-underline-offset: 2px;
  }

  button,
  select,
  input,
  textarea {
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
  }

  button,
  select,
  input:not([type='checkbox'], [type='radio'], [type='range'], [type='file']) {
    min-height: var(--control-size);
    border: var(--border-width) solid var(--color-border-strong);
    border-radius: var(--radius-1);
    background: var(--color-surface-raised);
  }

  select,
  input:not([type='checkbox'], [type='radio'], [type='range'], [type='file']) {
    width: 100%;
    padding: 0 var(--space-2);
  }

  ::placeholder {
    color: var(--color-text-muted);
    opacity: 1;
  }

  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--space-2);
    padding: var(--space-1) var(--space-3);
    text-align: center;
    cursor: pointer;
  }

  button:hover:not(:disabled),
  select:hover:not(:disabled) {
    background: var(--color-surface-sunken);
    border-color: var(--color-text-muted);
  }

  button:disabled,
  select:disabled,
  input:disabled {
    color: var(--color-text-muted);
    border-color: var(--color-border);
    border-style: var(--disabled-border-style);
    cursor: not-allowed;
  }

  button.primary {
    border-color: var(--color-accent);
    background: var(--color-accent);
    color: var(--color-accent-contrast);
    font-weight: 600;
  }

  button.primary:hover:not(:disabled) {
    border-color: var(--color-accent);
    background: color-mix(in srgb, var(--color-accent) 88%, var(--color-text));
  }

  button.primary:disabled {
    border-color: var(--color-border);
    background: var(--color-surface-sunken);
    color: var(--color-text-muted);
  }

  button.quiet {
    border-color: transparent;
    background: transparent;
  }

  button.quiet:hover:not(:disabled) {
    background: color-mix(in srgb, var(--color-text) 8%, transparent);
  }

  button.icon {
    width: var(--control-size);
    min-width: var(--control-size);
    padding: 0;
  }

  button[aria-pressed='true'],
  button[aria-current='page'] {
    border-color: var(--color-accent);
    background: var(--color-accent-soft);
    color: var(--color-accent);
  }

  input[type='checkbox'],
  input[type='radio'] {
    flex: none;
    width: 1.125rem;
    height: 1.125rem;
    margin: 0;
    accent-color: var(--color-accent);
  }

  /* Without words beside it that are hit as well. */
  input[type='checkbox'][aria-label] {
    width: 24px;
    height: 24px;
  }

  input[type='range'] {
    width: 100%;
    min-height: var(--target-size);
    margin: 0;
    accent-color: var(--color-accent);
    cursor: pointer;
  }

  :focus-visible {
    outline: 2px solid var(--color-focus);
    outline-offset: 2px;
  }

  .icon-image {
    flex: none;
    width: 1.125rem;
    height: 1.125rem;
  }

  .chip {
    display: inline-flex;
    align-items: center;
    gap: var(--space-1);
    padding: 0 var(--space-2);
    border: var(--border-width) solid var(--color-border-strong);
    border-radius: 999px;
    color: var(--color-text-muted);
    font-size: var(--font-size-1);
    line-height: 1.6;
    white-space: nowrap;
  }

  .tabs {
    display: flex;
    gap: var(--space-1);
    border-bottom: var(--border-width) solid var(--color-border);
  }

  .tabs [role='tab'] {
    border-color: transparent;
    border-radius: 0;
    background: transparent;
    color: var(--color-text-muted);
    border-bottom: 2px solid transparent;
    margin-bottom: calc(-1 * var(--border-width));
  }

  .tabs [role='tab'][aria-selected='true'] {
    border-bottom-color: var(--color-accent);
    color: var(--color-text);
    font-weight: 600;
  }

  .muted {
    color: var(--color-text-muted);
  }

  .small {
    font-size: var(--font-size-2);
  }

  .numbers {
    font-variant-numeric: tabular-nums;
  }

  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    border: 0;
    white-space: nowrap;
  }

  @media (pointer: coarse) {
    button,
    select,
    input,
    [role='tab'] {
      min-height: 2.75rem;
    }

    input[type='checkbox'],
    input[type='radio'] {
      width: 24px;
      height: 24px;
      min-height: 24px;
    }
  }

  @media (max-width: 767px) {
    /* Smaller text in a field makes telephones zoom in. */
    select,
    input {
      font-size: max(1rem, 16px);
    }
  }

  @media (forced-colors: active) {
    button[aria-pressed='true'],
    [role='tab'][aria-selected='true'],
    [aria-current='page'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
