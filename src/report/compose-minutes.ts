import type { AtlasPackage, Conference, Story } from '../model/index.ts';
import { attributionText, stepInLanguage, translate, type Language } from '../texts/index.ts';
import type { MinutesDocument } from './documents.ts';
import { ruleLines, type PublicationRules } from './publication-rules.ts';

export interface MinutesInput {
  readonly conference: Conference;
  /** The one before, with the decisions that are asked about. */
  readonly previous: Conference | null;
  /** The story that was shown. */
  readonly story: Story | null;
  /** Names of areas by the ids of contributions and cards; see `ConferenceView.placeNames`. */
  readonly placeNames: Readonly<Record<string, string>>;
  readonly atlas: AtlasPackage;
  readonly rules: PublicationRules;
  readonly language: Language;
  /** ISO date. */
  readonly created: string;
}

/** The minutes of a conference without their map, ready to be set or shown. Pure; cost O(contributions + cards). The words come with
 * `texts/conference-topic.ts`. */
export function composeMinutes({
  conference,
  previous,
  story,
  placeNames,
  atlas,
  rules,
  language,
  created,
}: MinutesInput): MinutesDocument {
  const untitled = translate(language, 'conference.contributions.untitled');
  return {
    title: conference.title.trim() === '' ? untitled : conference.title,
    language,
    atlas: atlas.title,
    created,
    attributions: (atlas.atlas.attributions ?? []).map((attribution) => attributionText(attribution, language)),
    fictitious: atlas.atlas.fictitious === true,
    rules: ruleLines(rules, language),
    conference,
    previous,
    placeNames: placesInWords(conference, placeNames, language),
    stepTitles: Object.fromEntries((story?.steps ?? []).map((step) => [step.id, stepInLanguage(step, language).title])),
    picture: null,
  };
}

function placesInWords(
  { contributions, boards }: Conference,
  names: MinutesInput['placeNames'],
  language: Language,
): Record<string, string> {
  const items = [...contributions, ...boards.flatMap(({ cards }) => cards)];
  return Object.fromEntries(
    items.flatMap(({ id, place }) => {
      const area = names[id];
      if (place === null) return [];
      if (place.kind === 'area') return area === undefined ? [] : [[id, area]];
      const key = area === undefined ? 'conference.contributions.item.point' : 'conference.contributions.item.pointIn';
      return [[id, translate(language, key, area === undefined ? {} : { area })]];
    }),
  );
}
