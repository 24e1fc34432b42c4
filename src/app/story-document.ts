import '../texts/conference-topic.ts';
import {
  finding,
  rulesOfIndicator,
  type AreaKey,
  type BoundingBox,
  type Finding,
  type IndicatorRules,
  type Story,
  type StoryStep,
} from '../model/index.ts';
import type { DocumentPicture, DocumentTable, LegendEntry, StoryDocument, StorySlide } from '../report/documents.ts';
import { declaredRuleLines } from '../report/index.ts';
import {
  attributionText,
  formatValue,
  indicatorTitle,
  stepInLanguage,
  storyTitle,
  translate,
  unitLabel,
  type Language,
} from '../texts/index.ts';
import { provenanceLines, type AtlasView } from '../ui/index.ts';
import { MapModelBuilder } from '../view/index.ts';
import type { ConferenceEnvironment } from './conference-environment.ts';
import { DetachedMap } from './detached-map.ts';
import { goOn, type DocumentWork } from './document-work.ts';
import { marksAtStep } from './step-marks.ts';
import { stateAtStep, viewAtStep } from './story-step-view.ts';

const PICTURE = { widthPixels: 1600, heightPixels: 1000 };
/** The picture shows about what a screen shows: a view keeps metres per pixel and no size. */
const SCREEN_PIXELS = { width: 800, height: 500 };
const MOST_ROWS = 60;

/** What goes into an exported story, and what could not be had for it. */
export interface ComposedStory {
  readonly document: StoryDocument;
  readonly findings: readonly Finding[];
}

/**
 * Puts a story together for the writers: every step's view is laid out off the screen, through the same requests and the same
 * specification as the map, so that only publishable numbers are in it. Cost: one map picture per step.
 */
export async function composeStory(environment: ConferenceEnvironment, story: Story, work: DocumentWork): Promise<ComposedStory> {
  const { atlas, session } = environment.view();
  const { language } = session;
  const slides: StorySlide[] = [];
  const shown = new Map<string, IndicatorRules>();
  const findings: Finding[] = [];
  const maps = new StepMaps(environment, story.id);
  try {
    for (const [index, recorded] of story.steps.entries()) {
      goOn(work);
      const step = stepInLanguage(recorded, language);
      const view = await viewAtStep(environment, step);
      if (view === null) findings.push(finding('story-step-incomplete', 'warning', '', { value: step.title }));
      else if (view.indicator !== null) shown.set(view.indicator.id, rulesOfIndicator(view.atlas, view.indicator));
      slides.push(slideOf(step, view, view === null ? null : await maps.drawn(step, view), language));
      work.onProgress((index + 1) / story.steps.length);
    }
  } finally {
    maps.destroy();
  }
  const rules = [...shown.values()].filter(({ minimumBase, minimumCases }) => minimumBase > 0 || minimumCases > 0);
  const document: StoryDocument = {
    title: storyTitle(story, language),
    language,
    atlas: atlas?.title ?? '',
    created: new Date().toISOString(),
    attributions: (atlas?.atlas.attributions ?? []).map((attribution) => attributionText(attribution, language)),
    fictitious: atlas?.atlas.fictitious === true,
    rules: [...declaredRuleLines(rules, language).map((line) => `${line}.`), translate(language, 'conference.rules.states')],
    slides,
  };
  return { document, findings };
}

/** A step's map, and what its legend says of what lies over the areas. */
interface DrawnStep {
  readonly picture: DocumentPicture;
  readonly legend: readonly LegendEntry[];
}

function slideOf(step: StoryStep, view: AtlasView | null, drawn: DrawnStep | null, language: Language): StorySlide {
  const words = { title: step.title, paragraphs: paragraphsOf(step.text), notes: step.notes };
  if (view === null || view.atlas === null)
    return { ...words, mapTitle: '', reading: '', picture: null, legendTitle: '', legend: [], table: null, sources: [] };
  const { indicator, levelDescriptor, series, yearIndex } = view;
  const year = series?.years[yearIndex];
  const title = indicator === null ? '' : indicatorTitle(indicator, language);
  return {
    ...words,
    mapTitle: [title, levelDescriptor?.titlePlural, year].filter((part) => part !== undefined && part !== '').join(', '),
    reading: view.reading,
    picture: drawn?.picture ?? null,
    legendTitle: [title, indicator === null ? '' : unitLabel(indicator.unit, language), year]
      .filter((part) => part !== undefined && part !== '')
      .join(', '),
    legend: [...legendOf(view), ...(drawn?.legend ?? [])],
    table: tableOf(step, view, language),
    sources: provenanceLines({ atlas: view.atlas, indicator, series, yearIndex, levelDescriptor, language }),
  };
}

const paragraphsOf = (text: string): readonly string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');

const legendOf = ({ specification }: AtlasView): readonly LegendEntry[] =>
  (specification?.fills ?? []).map(({ label, color, pattern, count }) => ({
    label,
    color,
    pattern: pattern === 'outline' ? 'none' : pattern,
    count,
  }));

/** The areas that stand out, else all of them by name (a table is no ranking); the city at the end. */
function tableOf(step: StoryStep, view: AtlasView, language: Language): DocumentTable | null {
  const { level, indicator, series, specification, yearIndex, levelDescriptor } = view;
  const values = series?.values[yearIndex];
  const states = series?.states[yearIndex];
  if (level === null || indicator === null || series === null || values === undefined || states === undefined) return null;
  const wanted: readonly AreaKey[] = step.emphasis.length > 0 ? step.emphasis : view.session.selection;
  const chosen = wanted.map((key) => level.keys.indexOf(key)).filter((area) => area >= 0);
  const byName = level.keys
    .map((_, area) => area)
    .toSorted((one, other) => (level.names[one] ?? '').localeCompare(level.names[other] ?? '', language));
  const areas = (chosen.length > 0 ? chosen : byName).slice(0, MOST_ROWS);
  const isCategory = indicator.value.kind === 'category';
  const classOf = (area: number): string => {
    const fill = specification?.fills[specification.fillIndex[area] ?? Infinity];
    return fill?.kind === 'class' ? fill.label : '';
  };
  const value = (area: number): string => formatValue(values[area] ?? Number.NaN, states[area] ?? 0, indicator, language);
  const title = indicatorTitle(indicator, language);
  const rows = areas.map((area) => [
    level.names[area] ?? '',
    ...(isCategory ? [classOf(area) === '' ? value(area) : classOf(area)] : [value(area), classOf(area)]),
  ]);
  const city = series.city[yearIndex] ?? Number.NaN;
  const cityRow =
    isCategory || Number.isNaN(city) ? [] : [[view.atlas?.atlas.city.name ?? '', formatValue(city, 0, indicator, language), '']];
  const all = chosen.length > 0 ? chosen.length : level.keys.length;
  return {
    caption:
      areas.length < all
        ? translate(language, 'conference.stories.document.table.part', {
            title,
            year: series.years[yearIndex] ?? '',
            count: areas.length,
            all,
          })
        : [title, levelDescriptor?.titlePlural, series.years[yearIndex]].filter((part) => part !== undefined).join(', '),
    columns: [
      translate(language, 'conference.stories.document.area'),
      ...(isCategory ? [title] : [title, translate(language, 'conference.stories.document.class')]),
    ],
    rows: [...rows, ...cityRow],
  };
}

/** Maps of steps, one after the other, on one map that nobody sees. */
class StepMaps {
  readonly #environment: ConferenceEnvironment;
  readonly #story: string;
  readonly #models: MapModelBuilder;
  #map: DetachedMap | null = null;

  constructor(environment: ConferenceEnvironment, story: string) {
    this.#environment = environment;
    this.#story = story;
    this.#models = new MapModelBuilder(environment.cache);
  }

  async drawn(step: StoryStep, view: AtlasView): Promise<DrawnStep | null> {
    const { level, atlas, session } = view;
    const state = stateAtStep(this.#environment.state(), step);
    if (level === null || atlas === null || state === null) return null;
    this.#map ??= new DetachedMap(atlas.atlas.crs, level.boundingBox);
    const plain = this.#models.build(view, state.resultsVersion);
    const marks = await marksAtStep({ environment: this.#environment, state, view, step, story: this.#story, model: plain });
    const model = { ...plain, supply: marks.supply, facilities: marks.facilities ?? plain.facilities };
    const png = await this.#map.picture(model, PICTURE, session.view === null ? level.boundingBox : boxOf(session.view));
    return { picture: { png, ...PICTURE, alternative: [view.reading, ...marks.sentences].join(' ') }, legend: marks.legend };
  }

  destroy(): void {
    this.#map?.destroy();
  }
}

const boxOf = ({
  centerX,
  centerY,
  metersPerPixel,
}: {
  readonly centerX: number;
  readonly centerY: number;
  readonly metersPerPixel: number;
}): BoundingBox => ({
  minX: centerX - (SCREEN_PIXELS.width / 2) * metersPerPixel,
  maxX: centerX + (SCREEN_PIXELS.width / 2) * metersPerPixel,
  minY: centerY - (SCREEN_PIXELS.height / 2) * metersPerPixel,
  maxY: centerY + (SCREEN_PIXELS.height / 2) * metersPerPixel,
});
