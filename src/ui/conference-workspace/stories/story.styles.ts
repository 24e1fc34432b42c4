import { css } from 'lit';
import { pageStyles } from '../parts/page.styles.ts';

/** Look of the page of stories, beside the shared parts. */
export const storyStyles = [
  pageStyles,
  css`
    .buttons button {
      font-size: var(--font-size-2);
    }

    kbd {
      padding: 0 var(--space-1);
      border: var(--border-width) solid currentcolor;
      border-radius: var(--radius-1);
      font: inherit;
      font-size: var(--font-size-1);
    }

    .steps {
      display: grid;
      gap: var(--space-2);
      margin: 0;
      padding: 0;
      list-style: none;
    }

    .story-step {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      border: var(--border-width) solid var(--color-border);
      border-radius: var(--radius-1);
      background: var(--color-surface);
    }

    .story-step.current {
      border-color: var(--color-accent);
    }

    .story-step.dragged {
      opacity: 0.5;
    }

    .story-step.above {
      box-shadow: 0 -3px 0 var(--color-accent);
    }

    .story-step.below {
      box-shadow: 0 3px 0 var(--color-accent);
    }

    .line {
      display: grid;
      scroll-margin-block: 6.5rem 45vh;
      grid-template-columns: auto minmax(0, 1fr) auto auto;
      align-items: center;
      padding: var(--space-1);
    }

    .grip {
      display: inline-flex;
      align-items: center;
      align-self: stretch;
      color: var(--color-text-muted);
      cursor: grab;
      touch-action: none;
    }

    .line .show {
      justify-content: flex-start;
      gap: var(--space-2);
      min-width: 0;
      min-height: var(--control-size);
      padding: var(--space-1) var(--space-2);
      text-align: left;
      overflow-wrap: anywhere;
    }

    .line .show .number {
      flex: none;
      color: var(--color-text-muted);
      font-variant-numeric: tabular-nums;
    }

    .current .line .show {
      font-weight: 600;
    }

    .form {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--space-3);
      padding: var(--space-3);
      border-top: var(--border-width) solid var(--color-border);
    }

    .form input,
    .form select {
      width: 100%;
    }

    .story-step > .check {
      margin: 0 var(--space-2) var(--space-2);
      font-size: var(--font-size-2);
      overflow-wrap: anywhere;
    }
  `,
];
