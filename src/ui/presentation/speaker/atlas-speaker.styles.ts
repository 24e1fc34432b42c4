import { css } from 'lit';

export const speakerStyles = css`
  :host {
    display: grid;
    grid-template-rows: auto auto minmax(0, 1fr);
    min-height: 100vh;
    background: var(--color-surface-sunken);
    color: var(--color-text);
    font-size: 1rem;
  }

  header {
    grid-row: 1;
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2) var(--space-6);
    align-items: center;
    padding: var(--space-2) var(--space-4);
    border-bottom: var(--border-width) solid var(--color-border);
    background: var(--color-surface);
  }

  h1 {
    flex: 1 1 12rem;
    min-width: 0;
    font-size: 1.125rem;
    font-weight: 650;
    overflow-wrap: anywhere;
  }

  .time {
    display: flex;
    gap: var(--space-2);
    align-items: baseline;
    font-variant-numeric: tabular-nums;
  }

  .time strong {
    font-size: 1.75rem;
    line-height: 1.1;
  }

  .status {
    grid-row: 2;
    padding: var(--space-3) var(--space-4);
    border-bottom: var(--border-width) solid var(--color-border);
    background: var(--color-warning-soft);
    color: var(--color-text);
    font-weight: 600;
  }

  .status:empty {
    display: none;
  }

  main {
    grid-row: 3;
    display: grid;
    grid-template-columns: minmax(0, 5fr) minmax(0, 4fr) minmax(13rem, 3fr);
    grid-template-rows: auto minmax(0, 1fr);
    gap: var(--space-4);
    min-height: 0;
    padding: var(--space-4);
  }

  section {
    min-width: 0;
  }

  h2 {
    margin-bottom: var(--space-1);
    color: var(--color-text-muted);
    font-size: 0.875rem;
  }

  .card {
    padding: var(--space-3);
    border: var(--border-width) solid var(--color-border);
    border-radius: var(--radius-2);
    background: var(--color-surface);
  }

  .slide {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    gap: var(--space-3);
  }

  .slide.without {
    grid-template-columns: minmax(0, 1fr);
  }

  .slide img {
    width: 100%;
    max-height: 13rem;
    object-fit: contain;
    border-radius: var(--radius-1);
    background: #ffffff;
  }

  .slide strong {
    display: block;
    font-size: 1.125rem;
    line-height: 1.25;
    overflow-wrap: anywhere;
  }

  .slide p {
    display: -webkit-box;
    margin-top: var(--space-2);
    overflow: hidden;
    color: var(--color-text-muted);
    font-size: 0.875rem;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 6;
    line-clamp: 6;
  }

  .notes {
    display: flex;
    grid-column: 1 / 3;
    flex-direction: column;
    min-height: 12rem;
  }

  .notes .head {
    display: flex;
    gap: var(--space-2);
    align-items: center;
  }

  .notes .head h2 {
    flex: 1;
  }

  .notes .words {
    flex: 1;
    min-height: 0;
    overflow-y: auto;
    line-height: 1.4;
    overflow-wrap: break-word;
  }

  .own {
    white-space: pre-line;
  }

  .rail {
    display: flex;
    grid-column: 3;
    grid-row: 1 / 3;
    flex-direction: column;
    gap: var(--space-3);
    min-height: 0;
  }

  .buttons {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--space-2);
  }

  .buttons button {
    min-height: 3rem;
  }

  .buttons .forward {
    font-size: 1.125rem;
  }

  .steps {
    flex: 1 1 8rem;
    min-height: 8rem;
    overflow-y: auto;
  }

  .steps button {
    justify-content: flex-start;
    width: 100%;
    text-align: left;
    overflow-wrap: anywhere;
  }

  form {
    display: grid;
    gap: var(--space-2);
  }

  textarea {
    width: 100%;
    min-height: 4.5rem;
    padding: var(--space-2);
    border: var(--border-width) solid var(--color-border-strong);
    border-radius: var(--radius-1);
    background: var(--color-surface-raised);
    resize: vertical;
  }

  label {
    display: grid;
    gap: 2px;
    font-size: 0.875rem;
  }

  .told {
    min-height: 1.4em;
    font-size: 0.875rem;
  }

  @media (max-width: 900px) {
    main {
      display: flex;
      flex-direction: column;
    }

    .notes .words {
      max-height: 50vh;
    }

    /* Never out of reach, however long the page is. */
    .rail {
      display: contents;
    }

    .buttons {
      position: sticky;
      top: 0;
      bottom: 0;
      z-index: 1;
      padding: var(--space-2) 0;
      background: var(--color-surface-sunken);
    }

    .steps {
      flex: none;
      max-height: 40vh;
    }
  }
`;
