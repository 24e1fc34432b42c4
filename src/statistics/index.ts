export { columnOf, matrixOfColumns, type DataMatrix } from './data-matrix.ts';
export { attackIntervals, type CellIntervals } from './disclosure-attack.ts';
export { DisclosureReason, type DisclosureReasonCode, type DisclosureTable, type PublishedTotal } from './disclosure-table.ts';
export { suppressCells, type DisclosureResult } from './disclosure.ts';
export { countNumbers, mean, standardDeviation, sum, type StandardDeviationConvention } from './moments.ts';
export { quantile, type QuantileType } from './quantile.ts';
export { createRandom, type Random } from './random.ts';
export { classesByRank, percentileRanks, ranks, type PercentileRankConvention, type TieRule } from './ranks.ts';
export type { Dissimilarity } from './row-distance.ts';
export { excessKurtosis, skewness } from './shape.ts';
export { sortedNumbers } from './sorted-numbers.ts';
export { runToEnd, type Stepwise } from './stepwise.ts';
export type { Universe } from './universe.ts';

export { boxPlotEdges } from './classification/box-plot.ts';
export { classify, classifyFewValues, type ClassificationOptions } from './classification/classify.ts';
export { classCounts, classIndexOf, type ClosedEnd } from './classification/counts.ts';
export { differenceClasses } from './classification/difference-classes.ts';
export { equalIntervalEdges } from './classification/equal-interval.ts';
export { fisherJenksLimits, type BreakConvention } from './classification/fisher-jenks.ts';
export { classificationFit, type ClassificationFit } from './classification/fit.ts';
export { headTailLimits } from './classification/head-tail.ts';
export { maximumBreakLimits, type TiedGaps } from './classification/maximum-breaks.ts';
export { prettyEdges } from './classification/pretty.ts';
export { quantileEdges } from './classification/quantile-limits.ts';
export { standardDeviationLimits } from './classification/standard-deviation.ts';

export { partitionAgreement, type PartitionAgreement } from './clustering/agreement.ts';
export { distancesToCentres, type CentreDistances } from './clustering/borders.ts';
export { condensedDistances } from './clustering/condensed-distances.ts';
export { copheneticDistances, cutAtHeight, cutIntoClusters, leafOrder, mergeTable, type Dendrogram } from './clustering/dendrogram.ts';
export { clustersByGap, gapStatistic, type GapOptions, type GapRule, type GapStatistic } from './clustering/gap-statistic.ts';
export type { CovarianceShape } from './clustering/gaussian-component.ts';
export { gaussianMixture, type GaussianMixture, type GaussianMixtureOptions } from './clustering/gaussian-mixture.ts';
export { hierarchicalTree } from './clustering/hierarchical-tree.ts';
export { kMeans, type KMeansOptions, type KMeansSolution } from './clustering/k-means.ts';
export { kMedoids, type KMedoidsOptions, type KMedoidsSolution } from './clustering/k-medoids.ts';
export { matchByCentres, matchByRows, relabel } from './clustering/label-matching.ts';
export { agglomerate, agglomerateDistances, type Linkage } from './clustering/linkage.ts';
export { clusterMeans, clusterSizes, numberByFirstAppearance } from './clustering/partition.ts';
export { silhouette, type Silhouette } from './clustering/silhouette.ts';
export { clusterStability, type ClusterStability, type Reclusterer, type StabilityOptions } from './clustering/stability.ts';
export {
  suggestClusters,
  type ClusterCountCaution,
  type ClusterCountCriterion,
  type ClusterCountMeasures,
  type ClusterCountReason,
  type ClusterCountSuggestion,
  type SuggestionOptions,
} from './clustering/suggest-clusters.ts';
export { orderByBurden, type TypeOrder } from './clustering/type-order.ts';
export { clusterValidity, type ClusterValidity } from './clustering/validity.ts';
export { wardOfCentroids } from './clustering/ward-of-centroids.ts';

export { completeRows, type CompleteRows } from './correlation/complete-rows.ts';
export {
  correlationMatrix,
  covarianceMatrix,
  pearsonCorrelation,
  spearmanCorrelation,
  type CorrelationMethod,
  type MissingTreatment,
  type PairMatrix,
} from './correlation/correlation-matrix.ts';
export { correlationInference, kendallTest, type CorrelationInference } from './correlation/correlation-test.ts';
export { kendallCounts, kendallTauB, type KendallCounts } from './correlation/kendall.ts';
export { partialCorrelation, partialCorrelations } from './correlation/partial-correlation.ts';

export { normalQuantile } from './distributions/normal.ts';
export { studentTQuantile, studentTTwoSided } from './distributions/student-t.ts';

export type { SignRule } from './factor/column-signs.ts';
export { componentFactors } from './factor/component-factors.ts';
export { cronbachAlpha, type CronbachAlpha } from './factor/cronbach-alpha.ts';
export { componentsAboveOne, componentsAboveThresholds, componentsBeforeElbow } from './factor/factor-retention.ts';
export { bartlettScoreWeights, regressionScoreWeights } from './factor/factor-scores.ts';
export type { FactorFit, FactorSolution, NoFactors } from './factor/factor-solution.ts';
export { maximumLikelihoodFactors } from './factor/maximum-likelihood.ts';
export { oblimin, type ObliminOptions } from './factor/oblimin.ts';
export { parallelAnalysis, type ParallelAnalysis, type ParallelAnalysisOptions } from './factor/parallel-analysis.ts';
export { principalAxisFactors } from './factor/principal-axis.ts';
export {
  componentsOfMatrix,
  principalComponents,
  principalComponentScores,
  type ComponentBasis,
  type NoComponents,
  type PrincipalComponents,
} from './factor/principal-components.ts';
export { promax } from './factor/promax.ts';
export { arrangeFactors, explainedByFactor, unrotated, type RotatedFactors } from './factor/rotation.ts';
export { samplingAdequacy, type SamplingAdequacy, type SingularCorrelations } from './factor/sampling-adequacy.ts';
export { varimax, type RotationNormalisation, type VarimaxOptions } from './factor/varimax.ts';
export { weightedScores, type Standardisation } from './factor/weighted-scores.ts';

export {
  aggregateIndex,
  weightedMeansByParent,
  type AggregatedIndex,
  type AggregationOptions,
  type AreaGrouping,
  type GroupedMeans,
} from './index/aggregate-index.ts';
export { classByLimits, classMatrix, type ClassMatrix, type LimitRule } from './index/class-by-limits.ts';
export { compositeIndex, type CompositeIndex, type CompositeIndexOptions, type IndexScaling } from './index/composite-index.ts';
export {
  IndexExclusion,
  indexExclusionName,
  type IndexExclusionCode,
  type IndexExclusionName,
  type UniverseRule,
} from './index/exclusion.ts';
export type { IndexAggregation, IndexIndicator, IndexOrientation, IndicatorRole } from './index/index-parts.ts';
export type { IndexVariant } from './index/index-variants.ts';
export {
  indexRobustness,
  type IndexRobustness,
  type RobustnessOptions,
  type VariantClassing,
  type VariantResult,
} from './index/robustness.ts';
export { medianAbsoluteDeviation, standardise, tScores, type StandardisationMethod, type StandardisedColumn } from './index/standardise.ts';
export {
  BERLIN_MSS,
  statusDynamicsIndex,
  type ClassedIndex,
  type StatusDynamicsIndex,
  type StatusDynamicsOptions,
  type StatusDynamicsSide,
} from './index/status-dynamics.ts';
export type { WeightVariation } from './index/weight-variation.ts';
export {
  WorseThanReference,
  worseThanReference,
  type WorseThanReferenceOptions,
  type WorseThanReferenceResult,
} from './index/worse-than-reference.ts';

export { atkinsonIndex } from './inequality/atkinson.ts';
export { giniCoefficient, type GiniConvention } from './inequality/gini.ts';
export { lorenzCurve, type LorenzCurve } from './inequality/lorenz.ts';
export { coefficientOfVariation, herfindahlIndex, hooverIndex, quantileRatio } from './inequality/shares.ts';
export { theilDecomposition, theilL, theilT, type TheilDecomposition } from './inequality/theil.ts';

export {
  dependencyRatios,
  GERMAN_WORKING_AGE,
  INTERNATIONAL_WORKING_AGE,
  meanAge,
  medianAge,
  personsBetween,
  type AgeGroups,
  type DependencyRatios,
  type WorkingAge,
} from './projection/age-structure.ts';
export {
  projectCohorts,
  projectCohortStep,
  type CohortComponentRates,
  type PopulationBySex,
  type ProjectionStep,
  type SexRates,
} from './projection/cohort-component.ts';
export { hamiltonPerry, type HamiltonPerryOptions } from './projection/hamilton-perry.ts';
export { femaleLeslieMatrix, intrinsicGrowth, type IntrinsicGrowth } from './projection/leslie-matrix.ts';
export { rollingCohorts } from './projection/rolling-cohorts.ts';
export { scenarioPath, targetValue, type ScenarioChange, type ScenarioPace } from './projection/scenario.ts';
export { projectPersonsStep, type PersonRates } from './projection/single-population.ts';

export { crudeRates } from './rates/crude-rates.ts';
export {
  empiricalBayesRates,
  empiricalBayesStandardisedRates,
  localEmpiricalBayesRates,
  movingWindowRates,
  type EmpiricalBayesFamily,
  type GlobalEmpiricalBayes,
  type LocalEmpiricalBayes,
  type LocalVariance,
} from './rates/empirical-bayes.ts';
export { proportionFunnelLimits, ratioFunnelLimits, type FunnelMethod } from './rates/funnel-limits.ts';
export { dividedInterval, type Interval } from './rates/interval.ts';
export { byarInterval, byarMidInterval, poissonExactInterval } from './rates/poisson-intervals.ts';
export { probabilityMap, type ProbabilityMap } from './rates/probability-map.ts';
export {
  agrestiCoullInterval,
  clopperPearsonInterval,
  waldInterval,
  wilsonContinuityInterval,
  wilsonInterval,
} from './rates/proportion-intervals.ts';
export {
  directlyStandardisedRate,
  indirectStandardisation,
  standardisedRatio,
  type IndirectStandardisation,
  type StandardisedRate,
  type StandardisedRatio,
} from './rates/standardisation.ts';

export { azp, type AzpOptions, type AzpStart } from './regionalisation/azp.ts';

export { constrainedHierarchy, type ConstrainedHierarchyOptions } from './regionalisation/constrained-hierarchy.ts';
export { repairContiguity } from './regionalisation/contiguity-repair.ts';
export type { CutCriterion } from './regionalisation/cut-criterion.ts';
export type { ConstrainedLinkage, LinkageOrder } from './regionalisation/linkage.ts';
export type { LocalSearch } from './regionalisation/local-search.ts';
export { maxP, type MaxPOptions } from './regionalisation/max-p.ts';
export { redcap, type RedcapMethod, type RedcapOptions } from './regionalisation/redcap.ts';
export { regionFigures, type RegionFigures } from './regionalisation/region-figures.ts';
export {
  leastAreas,
  type MinimumBound,
  type Regionalisation,
  type RegionalisationObstacle,
  type RegionalisationRefusal,
  type Regions,
} from './regionalisation/regions.ts';
export { skater, type SkaterOptions } from './regionalisation/skater.ts';
export { minimumSpanningForest, type SpanningForest } from './regionalisation/spanning-forest.ts';

export { influence, type Influence } from './regression/influence.ts';
export {
  leastSquaresRegression,
  type LeastSquaresFit,
  type LeastSquaresOptions,
  type LeastSquaresResult,
  type TooFewObservations,
} from './regression/least-squares.ts';
export { multicollinearity, type Multicollinearity } from './regression/multicollinearity.ts';
export type { Observations } from './regression/observations.ts';
export { predictRegression, type RegressionPrediction } from './regression/prediction.ts';
export { residualTests, type ResidualTests, type VarianceDrivers } from './regression/residual-tests.ts';
export { robustCovariance, type HeteroskedasticityCorrection, type RobustCovariance } from './regression/robust-covariance.ts';
export { robustRegression, type RobustFit, type RobustLoss, type RobustRegressionOptions } from './regression/robust-regression.ts';
export {
  spatialDiagnostics,
  type ResidualMoran,
  type SpatialDiagnostics,
  type UndefinedDiagnostics,
} from './regression/spatial-diagnostics.ts';
export { spatialErrorModel } from './regression/spatial-error-model.ts';

export { spatialLagModel } from './regression/spatial-lag-model.ts';
export type { InformationKind, NoLinks, SpatialModelFit, SpatialModelOptions, SpatialModelResult } from './regression/spatial-model.ts';
export type { ChiSquaredTest } from './regression/test-statistic.ts';

export { absoluteCentralisation, relativeCentralisation } from './segregation/centralisation.ts';
export { clusteringIndices, exponentialProximity, type ClusteringIndices, type Proximity } from './segregation/clustering.ts';
export { absoluteConcentration, concentrationProfile, delta, relativeConcentration } from './segregation/concentration.ts';
export { dissimilarity, entropyIndex, segregationAtkinson, segregationGini, segregationIndex } from './segregation/evenness.ts';
export { correlationRatio, interaction, isolation, locationQuotients } from './segregation/exposure.ts';
export { groupComposition, type GroupComposition } from './segregation/group-composition.ts';
export { localDiversity, type LocalDiversity } from './segregation/local-diversity.ts';
export { multigroupSegregation, type MultigroupSegregation } from './segregation/multigroup.ts';
export { perimeterAreaDissimilarity, spatialDissimilarity, type EmptyNeighbours } from './segregation/spatial-dissimilarity.ts';
export { twoGroupSegregation, type TwoGroupSegregation } from './segregation/two-group.ts';

export type { SpatialWeights, WeightStyle } from './spatial/spatial-weights.ts';

export type { Alternative, AnalyticTest } from './spatial/autocorrelation/analytic-test.ts';
export { bivariateMoran, type BivariateMoran } from './spatial/autocorrelation/bivariate-moran.ts';

export { geary } from './spatial/autocorrelation/geary.ts';
export { generalG, type GeneralGTest } from './spatial/autocorrelation/general-g.ts';
export type { GlobalOptions, IslandConvention } from './spatial/autocorrelation/global-options.ts';
export { joinCounts, type JoinCount, type JoinCounts } from './spatial/autocorrelation/join-count.ts';
export { leeL, type LeeL } from './spatial/autocorrelation/lee.ts';
export { localG, type LocalG, type LocalGOptions } from './spatial/autocorrelation/local-g.ts';
export { localGeary, type LocalGeary } from './spatial/autocorrelation/local-geary.ts';
export { localMoran, type LocalMoments, type LocalMoran, type LocalMoranOptions } from './spatial/autocorrelation/local-moran.ts';
export { moran, type GlobalTest } from './spatial/autocorrelation/moran.ts';
export { correctedPValues, falseDiscoveryCutOff, type Correction } from './spatial/autocorrelation/multiple-testing.ts';
export {
  clusterCategories,
  ClusterCategory,
  Quadrant,
  type ClusterCategoryCode,
  type QuadrantCode,
} from './spatial/autocorrelation/quadrants.ts';
export type { UndefinedReason, UndefinedStatistic } from './spatial/autocorrelation/undefined-statistic.ts';

export {
  conditionalPermutation,
  type ConditionalPermutation,
  type ConditionalPermutationOptions,
  type PermutationDesign,
} from './spatial/autocorrelation/permutation/conditional-permutation.ts';
export {
  globalPermutation,
  type GlobalPermutation,
  type GlobalPermutationOptions,
} from './spatial/autocorrelation/permutation/global-permutation.ts';
export type { NeighbourStatistic } from './spatial/autocorrelation/permutation/neighbourhood.ts';
export type { GlobalSubject } from './spatial/autocorrelation/permutation/permuted-statistic.ts';
export { pseudoP, pseudoPValues, type PermutationCounts, type PseudoPConvention } from './spatial/autocorrelation/permutation/pseudo-p.ts';

export { connectedComponents, type ConnectedComponents } from './spatial/weights/connected-components.ts';
export { islandsOf, summariseGraph, type GraphSummary } from './spatial/weights/graph-summary.ts';
export { isSymmetricGraph, isSymmetricWeights, symmetrisedGraph } from './spatial/weights/graph-symmetry.ts';
export { higherOrderNeighbours, type HigherOrderOptions } from './spatial/weights/higher-order-neighbours.ts';
export { inverseDistanceWeights, type InverseDistanceOptions } from './spatial/weights/inverse-distance-weights.ts';
export { graphOfLists, listsOfGraph, neighboursOf } from './spatial/weights/neighbour-lists.ts';
export { spatialLag, type IslandLag } from './spatial/weights/spatial-lag.ts';
export { binaryWeights, givenWeights, rowStandardisedWeights } from './spatial/weights/standardise-weights.ts';

export { autocorrelations } from './trend/autocorrelation.ts';
export { changeOverTime, compoundGrowthPercent, indexSeries, percentChange, percentSteps, type ChangeOverTime } from './trend/change.ts';
export { levelAndDevelopment } from './trend/level-development.ts';
export { forecastTrend, linearTrend, slopeInterval, type LinearTrend, type TrendForecast } from './trend/linear-trend.ts';
export { mannKendallHamedRao, mannKendallYueWang } from './trend/mann-kendall-modified.ts';
export { mannKendall, mannKendallExact, trendDirection, type MannKendall, type TrendDirection } from './trend/mann-kendall.ts';
export { movingAverage, type MovingAverageWindow } from './trend/moving-average.ts';
export { senSlope, type SenIntercept, type SenSlope } from './trend/sen-slope.ts';
