import { css } from 'lit';

export const sheetStyles = css`
  :host {
    position: absolute;
    inset: 0;
    z-index: 10;
    display: block;
    overflow: hidden;
    pointer-events: none;
  }

  .sheet {
    position: absolute;
    inset: auto 0 0;
    display: flex;
    flex-direction: column;
    border-radius: 12px 12px 0 0;
    background: var(--color-surface);
    box-shadow: var(--shadow-1);
    transition: height var(--duration) ease-out;
    pointer-events: auto;
  }

  .sheet.dragged {
    transition: none;
  }

  .strip {
    padding: 0 var(--space-4);
  }

  .summary {
    flex: none;
    padding-bottom: var(--space-2);
  }

  .bar {
    padding: var(--space-2) var(--space-4) var(--space-1);
    cursor: grab;
    touch-action: none;
  }

  .grip {
    display: block;
    width: 36px;
    height: 4px;
    margin: 0 auto var(--space-1);
    border-radius: 2px;
    background: var(--color-border-strong);
  }

  .head {
    display: flex;
    align-items: flex-start;
    justify-content: space-between;
    gap: var(--space-2);
  }

  .words {
    min-width: 0;
  }

  h2 {
    display: -webkit-box;
    overflow: hidden;
    font-size: var(--font-size-4);
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .words p {
    overflow-wrap: anywhere;
  }

  .steps {
    display: flex;
    flex: none;
    margin-right: calc(-1 * var(--space-2));
  }

  .body {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-height: 0;
    border-top: var(--border-width) solid var(--color-border);
    overflow: hidden;
  }

  .body > atlas-side-panel {
    flex: 1;
  }

  /* Other content scrolls as one, also when it comes in several parts. */
  .body.other {
    display: block;
    overflow: auto;
  }

  .body.other ::slotted(*) {
    overflow: visible;
  }
`;
