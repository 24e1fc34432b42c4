import { css } from 'lit';

/**
 * Look of all charts, over the tokens of the theme. Line colours have at least 3:1 to the surface in both schemes; `light-dark` follows
 * the `color-scheme` the theme sets.
 */
export const chartStyles = css`
  .chart,
  .sparkline {
    --line-1: light-dark(#1f6390, #7cc0ea);
    --line-2: light-dark(#b4581f, #f0a36b);
    --line-3: light-dark(#74428a, #cfa3e6);
    --line-4: light-dark(#2f7550, #86d0a6);
    --line-5: light-dark(#86680a, #e2c466);
    --line-6: light-dark(#a8325f, #f294b8);

    display: block;
    overflow: visible;
    font-family: var(--font-family);
    font-variant-numeric: tabular-nums;
  }

  .sparkline {
    flex: none;
    overflow: hidden;
  }

  .chart text {
    font-size: var(--font-size-1);
  }

  .chart text {
    paint-order: stroke;
    stroke: var(--color-surface);
    stroke-linejoin: round;
    stroke-width: 3px;
  }

  .chart .label {
    fill: var(--color-text-muted);
  }

  .chart .label.strong {
    fill: var(--color-text);
    font-weight: 600;
  }

  .chart .label.value {
    fill: var(--color-text);
  }

  .chart .axis,
  .chart .tick {
    stroke: var(--color-border-strong, var(--color-text-muted));
    shape-rendering: crispEdges;
  }

  .chart .grid {
    stroke: var(--color-border);
    shape-rendering: crispEdges;
  }

  .chart .bar {
    stroke: color-mix(in srgb, var(--color-text) 55%, transparent);
    stroke-width: 0.5;
  }

  .chart .weak {
    opacity: 0.28;
  }

  .chart .target {
    fill: transparent;
  }

  .chart [role='button'] {
    cursor: pointer;
  }

  .chart [role='button']:hover .bar {
    stroke: var(--color-text);
    stroke-width: 1.5;
  }

  .chart [role='button']:focus {
    outline: none;
  }

  .chart [role='button']:focus-visible .target {
    stroke: var(--color-focus);
    stroke-width: 2;
  }

  .chart .city-tick {
    stroke: var(--color-text);
    stroke-width: 1.5;
    stroke-dasharray: 2 2;
  }

  .chart .line,
  .sparkline .line {
    fill: none;
    stroke: var(--line-1);
    stroke-width: 2;
    stroke-linejoin: round;
    stroke-linecap: round;
  }

  .sparkline .line {
    stroke-width: 1.75;
  }

  .chart .dot,
  .sparkline .dot {
    fill: var(--line-1);
    stroke: none;
  }

  .chart .line.broken,
  .sparkline .line.broken {
    stroke-dasharray: 2 3;
    opacity: 0.75;
  }

  .chart .line.ahead {
    stroke-dasharray: 5 4;
  }

  .chart .forecast-zone {
    fill: var(--color-surface-sunken);
  }

  .chart .level {
    stroke: var(--color-text-muted);
    stroke-width: 1.5;
  }

  .chart .line-2 .line {
    stroke: var(--line-2);
  }
  .chart .line-3 .line {
    stroke: var(--line-3);
  }
  .chart .line-4 .line {
    stroke: var(--line-4);
  }
  .chart .line-5 .line {
    stroke: var(--line-5);
  }
  .chart .line-6 .line {
    stroke: var(--line-6);
  }

  .chart .line-2 .dot {
    fill: var(--line-2);
  }
  .chart .line-3 .dot {
    fill: var(--line-3);
  }
  .chart .line-4 .dot {
    fill: var(--line-4);
  }
  .chart .line-5 .dot {
    fill: var(--line-5);
  }
  .chart .line-6 .dot {
    fill: var(--line-6);
  }

  .chart .line-label {
    fill: var(--line-1);
    font-weight: 600;
  }
  .chart .line-2 .line-label {
    fill: var(--line-2);
  }
  .chart .line-3 .line-label {
    fill: var(--line-3);
  }
  .chart .line-4 .line-label {
    fill: var(--line-4);
  }
  .chart .line-5 .line-label {
    fill: var(--line-5);
  }
  .chart .line-6 .line-label {
    fill: var(--line-6);
  }

  .chart .city .line,
  .sparkline .line.city {
    stroke: var(--color-text-muted);
    stroke-width: 1.5;
  }

  .sparkline .line.city {
    stroke-width: 1;
  }

  .chart .city .dot {
    fill: var(--color-text-muted);
  }

  .chart .city .line-label {
    fill: var(--color-text-muted);
  }

  .chart .leader {
    fill: none;
    stroke: var(--color-border-strong, var(--color-text-muted));
    stroke-width: 1;
  }

  .chart .break,
  .sparkline .break {
    stroke: var(--color-text-muted);
    stroke-width: 1;
    stroke-dasharray: 1 3;
  }

  .chart .shown-year {
    stroke: var(--color-accent);
    stroke-width: 1;
    opacity: 0.5;
  }

  .chart .area-tick {
    fill: none;
    stroke-width: 2;
  }

  .chart .area-edge {
    fill: none;
    stroke: color-mix(in srgb, var(--color-text) 60%, var(--color-surface));
    stroke-width: 3;
  }

  .chart .brush {
    fill: var(--color-accent);
    opacity: 0.14;
  }

  .chart.brushable {
    cursor: crosshair;
    touch-action: pan-y;
    user-select: none;
  }

  .chart line.marked {
    stroke: var(--color-text);
    stroke-width: 2;
  }

  .chart circle.marked {
    fill: var(--color-text);
    stroke: var(--color-surface);
    stroke-width: 1.5;
  }

  .chart .stem {
    stroke: var(--color-text-muted);
    stroke-width: 2;
  }

  .chart .filled-dot {
    stroke: var(--color-text);
    stroke-width: 1;
  }

  .chart-table {
    font-size: var(--font-size-2);
  }

  .chart-table summary {
    display: inline-flex;
    align-items: center;
    min-height: var(--target-size, 28px);
    color: var(--color-text-muted);
    cursor: pointer;
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  .chart-table-scroll {
    max-height: 20rem;
    overflow: auto;
  }

  .chart-table table {
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  .chart-table caption {
    padding: var(--space-1) 0;
    font-weight: 600;
    text-align: left;
  }

  .chart-table th,
  .chart-table td {
    padding: var(--space-1) var(--space-3) var(--space-1) 0;
    border-bottom: 1px solid var(--color-border);
    font-weight: 400;
    text-align: right;
    vertical-align: bottom;
  }

  .chart-table th:first-child {
    text-align: left;
  }

  .chart-table thead th {
    color: var(--color-text-muted);
  }

  @media (forced-colors: active) {
    .chart .bar,
    .chart .area-tick,
    .chart .filled-dot {
      forced-color-adjust: none;
    }

    .chart text {
      stroke: Canvas;
    }

    .chart .label,
    .chart .line-label {
      fill: CanvasText;
    }
  }

  .chart .part.raises {
    fill: var(--color-accent);
  }

  .chart .part.lowers {
    fill: var(--color-surface);
    stroke: var(--color-accent);
    stroke-width: 1.5;
  }

  .chart .dot.hollow {
    fill: var(--color-surface);
    stroke: var(--line-1);
    stroke-width: 1.5;
  }

  .chart .bar.plain {
    fill: var(--color-surface-sunken);
    stroke: var(--color-text-muted);
    stroke-width: 1;
  }

  .chart .branch {
    fill: none;
    stroke-width: 2;
  }

  .chart .branch.plain {
    stroke: var(--color-text-muted);
    stroke-width: 1;
  }

  .chart .branch.edge {
    stroke: color-mix(in srgb, var(--color-text) 60%, var(--color-surface));
    stroke-width: 3.5;
  }

  .chart .cut {
    stroke: var(--color-accent);
    stroke-width: 1.5;
    stroke-dasharray: 4 3;
  }
`;
