export { catchmentBands, type CatchmentBandEntry, type CatchmentBandsInput } from './catchment-bands.ts';
export { chartStyles } from './chart.styles.ts';
export { comparisonDots, comparisonTable, type ComparisonDot, type ComparisonInput } from './comparison-dots.ts';
export { extent, type ChartSetting } from './chart-input.ts';
export { contributionBars, type ContributionBarsInput } from './contribution-bars.ts';
export { dataTable, type DataTableInput } from './data-table.ts';
export { forecastChart, type ForecastChartInput, type ForecastPath } from './forecast-chart.ts';
export { histogramChart, histogramTable, type HistogramInput } from './histogram-chart.ts';
export { lineChart, lineChartTable, MAXIMUM_LINES, type ChartLine, type LineChartInput } from './line-chart.ts';
export { lorenzCurvePlot, type LorenzCurvePlotInput } from './lorenz-curve-plot.ts';
export { pairPlot, pairPlotLayout, type PairPlotInput, type PairPlotLayout } from './pair-plot.ts';
export { rankRange, rankScale, type RankRangeInput } from './rank-range.ts';
export { rankRangeStyles } from './rank-range.styles.ts';
export { shareBars, type ShareBar, type ShareBarsInput } from './share-bars.ts';
export { shareBarsStyles } from './share-bars.styles.ts';
export { sparkline, type SparklineInput } from './sparkline.ts';
export { stripPlot, stripScale, type StripPlotInput } from './strip-plot.ts';
export { criterionChart, type CriterionChartInput } from './criterion-chart.ts';
export { dendrogram, dendrogramHeadPixels, type DendrogramInput } from './dendrogram.ts';
export { layoutDendrogram } from './dendrogram-layout.ts';
export { screePlot, type ScreePlotInput } from './scree-plot.ts';
export { silhouetteStrip, type SilhouetteStripInput } from './silhouette-strip.ts';
export { typeProfileBars, type TypeProfileBarsInput } from './type-profile-bars.ts';
export { deviationScale, deviationStrip, type DeviationStripInput } from './deviation-strip.ts';
export {
  expectationLayout,
  expectationPlot,
  type ExpectationLayout,
  type ExpectationPlotInput,
  type ExpectationPoints,
} from './expectation-plot.ts';
export {
  moranScatterLayout,
  moranScatterPlot,
  type MoranScatterInput,
  type MoranScatterLayout,
  type QuadrantLabels,
} from './moran-scatter-plot.ts';
export { nearestPoint, pointsInBox, type PixelBox, type PointPixels, type ScatterPointerHandler } from './scatter-points.ts';
export { scatterStyles } from './scatter.styles.ts';
