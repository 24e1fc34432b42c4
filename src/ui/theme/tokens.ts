import { css } from 'lit';

/**
 * The look as custom properties on `<atlas-frame>`, inherited through every shadow root. `data-scheme` is `light`, `dark` or
 * `highContrast`, decided by the composition root (`AtlasView.colorScheme`). The accent is violet because no data palette is.
 * Lengths on a 4-px grid; type sizes in rem, so that a reader's larger text enlarges everything.
 */
export const tokens = css`
  :host {
    color-scheme: light;
    --color-surface: #ffffff;
    --color-surface-raised: #ffffff;
    --color-surface-sunken: #f3f4f6;
    --color-text: #1a1d23;
    --color-text-muted: #565c68;
    --color-border: #d5d9e0;
    --color-border-strong: #858c99;
    --color-accent: #5140b3;
    --color-accent-contrast: #ffffff;
    --color-accent-soft: #eeebfa;
    --color-focus: #5140b3;
    --color-danger: #b3261e;
    --color-danger-soft: #fdecea;
    --color-warning: #8a5300;
    --color-warning-soft: #fff3dc;
    --color-scrim: rgb(20 22 28 / 45%);
    --color-map: #eceef1;
    --shadow-1: 0 1px 2px rgb(20 22 28 / 10%), 0 4px 16px rgb(20 22 28 / 12%);

    --space-1: 4px;
    --space-2: 8px;
    --space-3: 12px;
    --space-4: 16px;
    --space-5: 20px;
    --space-6: 24px;
    --space-7: 32px;
    --space-8: 48px;
    --radius-1: 4px;
    --radius-2: 8px;
    --border-width: 1px;

    --font-family: 'Inter Variable', system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
    --font-size-1: 0.75rem;
    --font-size-2: 0.8125rem;
    --font-size-3: 0.875rem;
    --font-size-4: 1rem;
    --font-size-5: 1.25rem;
    --font-size-6: 1.75rem;

    --control-size: 2.25rem;
    --target-size: 1.75rem;
    --duration: 160ms;
    --disabled-border-style: solid;
  }

  :host([data-scheme='dark']) {
    color-scheme: dark;
    --color-surface: #1b1e24;
    --color-surface-raised: #252931;
    --color-surface-sunken: #14161b;
    --color-text: #eceef2;
    --color-text-muted: #a8afbc;
    --color-border: #3a404b;
    --color-border-strong: #7b8494;
    --color-accent: #b6a9ff;
    --color-accent-contrast: #1b1533;
    --color-accent-soft: #332d56;
    --color-focus: #c9bfff;
    --color-danger: #ff9d92;
    --color-danger-soft: #45211e;
    --color-warning: #f4c063;
    --color-warning-soft: #3f3017;
    --color-scrim: rgb(0 0 0 / 60%);
    --color-map: #15181d;
    --shadow-1: 0 1px 2px rgb(0 0 0 / 50%), 0 4px 16px rgb(0 0 0 / 45%);
  }

  :host([data-scheme='highContrast']) {
    color-scheme: light;
    --color-surface: #ffffff;
    --color-surface-raised: #ffffff;
    --color-surface-sunken: #ffffff;
    --color-text: #000000;
    --color-text-muted: #000000;
    --color-border: #000000;
    --color-border-strong: #000000;
    --color-accent: #2b0f9c;
    --color-accent-contrast: #ffffff;
    --color-accent-soft: #ffffff;
    --color-focus: #2b0f9c;
    --color-danger: #8f0000;
    --color-danger-soft: #ffffff;
    --color-warning: #5c3700;
    --color-warning-soft: #ffffff;
    --color-scrim: rgb(0 0 0 / 75%);
    --color-map: #ffffff;
    --disabled-border-style: dashed;
    --shadow-1: 0 0 0 1px #000000;
    --border-width: 2px;
  }

  /* Drawings take their colours from here, too; what is no drawing is coloured by the browser. */
  @media (forced-colors: active) {
    :host,
    :host([data-scheme]) {
      --color-surface: Canvas;
      --color-surface-raised: Canvas;
      --color-surface-sunken: Canvas;
      --color-map: Canvas;
      --color-text: CanvasText;
      --color-text-muted: CanvasText;
      --color-border: CanvasText;
      --color-border-strong: CanvasText;
      --color-accent: Highlight;
      --color-accent-contrast: HighlightText;
      --color-accent-soft: Canvas;
      --color-focus: Highlight;
      --color-danger: CanvasText;
      --color-warning: CanvasText;
    }
  }

  @media (pointer: coarse) {
    :host {
      --control-size: 2.75rem;
      --target-size: 2.75rem;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    :host {
      --duration: 0ms;
    }
  }
`;
