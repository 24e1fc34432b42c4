export { chartStyles } from './chart.styles.ts';
export { comparisonDots, comparisonTable, type ComparisonDot, type ComparisonInput } from './comparison-dots.ts';
export type { ChartSetting } from './chart-input.ts';
export { contributionBars, type ContributionBarsInput } from './contribution-bars.ts';
export { dataTable, type DataTableInput } from './data-table.ts';
export { histogramChart, histogramTable, type HistogramInput } from './histogram-chart.ts';
export { lineChart, lineChartTable, MAXIMUM_LINES, type ChartLine, type LineChartInput } from './line-chart.ts';
export { sparkline, type SparklineInput } from './sparkline.ts';
export { stripPlot, stripScale, type StripPlotInput } from './strip-plot.ts';
