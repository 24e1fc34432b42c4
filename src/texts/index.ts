export { ACCESSIBILITY_GAPS, ACCESSIBILITY_RESULTS, ACCESSIBILITY_TESTS } from './accessibility-results.ts';
export { areaAnnouncement } from './area-announcement.ts';
export { attributionText } from './attribution.ts';
export { formatBytes } from './byte-format.ts';
export { capacityText } from './capacity-text.ts';
export { classLabel, type ClassPosition } from './class-label.ts';
export { compareNames } from './collation.ts';
export { formatDate } from './date-format.ts';
export { proposeFactorName, STRONG_LOADING } from './factor-proposal.ts';
export { describeFinding, isFindingTextPresent, loadFindingTexts, type FindingText } from './finding-text.ts';
export { dativePlural } from './german-plural.ts';
export { headline, indicatorTitle } from './headline.ts';
export { LANGUAGES, localeOf, type Language } from './language.ts';
export { joinNames } from './list.ts';
export { loadLanguage, loadPlain } from './load-language.ts';
export { fillMessage, type MessageParameters } from './message-format.ts';
export {
  isLanguagePresent,
  isPlainPresent,
  messagesOf,
  registerTopic,
  translate,
  translatePlain,
  type MessageKey,
  type Messages,
} from './messages.ts';
export { formatNumber, formatSigned, MINUS, NARROW_SPACE } from './number-format.ts';
export { readingSentence, type ReadableSpecification, type ReadingInput } from './reading-sentence.ts';
export { ruleSentences } from './rule-sentences.ts';
export { recipeIndicatorDescriptors, recipeTheme } from './recipe-indicators.ts';
export { facilityKindOf, facilityKindPlural, facilityKindSigns, facilityKindTitle } from './facility-kinds.ts';
export {
  formatLimits,
  formatWay,
  fromFacility,
  inArea,
  newHousingWords,
  peopleDative,
  peopleOfAges,
  peopleTitle,
  wayText,
} from './supply-phrases.ts';
export { peopleNamed, reachSentence, supplyDoubts, supplyMethodWords } from './supply-sentences.ts';
export { memberInLanguage, memberInOtherLanguage, stepInLanguage, storyTitle, type StepWord, type StoryWord } from './story-words.ts';
export { proposeTypeWords } from './type-proposal.ts';
export { unitLabel, withUnit } from './units.ts';
export {
  categoryLabel,
  comparedWithCity,
  differencePhrase,
  formatChange,
  formatDifference,
  formatQuantity,
  formatValue,
  isPartOfCity,
  spokenValue,
  stateExplanation,
  stateLabel,
} from './value-format.ts';
