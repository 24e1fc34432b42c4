import { css } from 'lit';

export const mapToolsStyles = css`
  :host {
    position: absolute;
    z-index: 4;
    right: var(--space-3);
    left: var(--space-3);
    /* Above the scale bar. */
    bottom: calc(var(--space-3) + 2.25rem);
    display: flex;
    flex-direction: column;
    gap: var(--space-2);
    align-items: flex-end;
    font-size: var(--font-size-2);
    line-height: 1.35;
    pointer-events: none;
  }

  section:not(.visually-hidden) {
    width: min(17.5rem, 100%);
    padding: var(--space-3);
    border: 1px solid var(--color-border);
    border-radius: var(--radius-2);
    background: var(--color-surface);
    box-shadow: var(--shadow-1);
    color: var(--color-text);
    pointer-events: auto;
  }

  /* While the pointer leads the isochrone the card must not be in its way. */
  section.live {
    pointer-events: none;
  }

  section.live.aside {
    align-self: flex-start;
  }

  section.tool:not(.visually-hidden) {
    border-color: var(--color-accent);
    border-width: 2px;
  }

  .card .title {
    margin: 0;
    font-weight: 650;
    padding-right: var(--space-6);
    font-size: var(--font-size-3);
    overflow-wrap: anywhere;
  }

  p {
    margin: var(--space-1) 0 0;
  }

  .tool p:first-child {
    margin: 0;
    font-weight: 600;
  }

  .muted {
    color: var(--color-text-muted);
  }

  .keys {
    font-size: var(--font-size-1);
  }

  .group {
    text-align: right;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
    margin-top: var(--space-2);
  }

  .card {
    position: relative;
    max-height: 40vh;
    overflow: auto;
  }

  /* Little room, or fingers: what the keyboard does is told to those who listen. */
  @media (max-width: 1100px), (max-height: 700px), (hover: none) {
    .keys {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }

  .card > button {
    position: absolute;
    top: var(--space-1);
    right: var(--space-1);
  }

  ul {
    display: grid;
    gap: 2px;
    margin: var(--space-1) 0 0;
    padding: 0;
    list-style: none;
  }

  .bands li {
    display: grid;
    grid-template-columns: auto auto 1fr;
    gap: var(--space-2);
    align-items: center;
  }

  .persons,
  .way {
    font-variant-numeric: tabular-nums;
    text-align: right;
  }

  .facilities li {
    display: flex;
    gap: var(--space-2);
    justify-content: space-between;
  }

  .way {
    flex: none;
  }

  .sign {
    flex: none;
  }
`;
