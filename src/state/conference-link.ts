import { IDENTIFIER, type Story } from '../model/index.ts';
import { packText } from './packed-text.ts';
import { oneOf, type ParameterCodec } from './parameter-codec.ts';
import { CONFERENCE_PAGES, INITIAL_SESSION, type ConferenceSettings, type Session } from './session.ts';

/** Programs that pass links on (mail, chat) cut very long ones. */
const LONGEST_PACKED_STORY = 30_000;

/** Whether a story is short enough to be handed on in a link. Cost O(size). */
export const fitsInLink = (story: Story): boolean => packText([story]).length <= LONGEST_PACKED_STORY;

/** The open story where it is the reader's own and short enough; other own stories stay in this browser. */
export const storyInLink = ({ stories, conference }: Session): readonly Story[] =>
  stories.filter((story) => story.id === conference.story && fitsInLink(story));

function identifierCodec(name: string, setting: 'story' | 'step'): ParameterCodec {
  return {
    name,
    encode: ({ conference }) => conference[setting],
    decode: (text, { conference }) => (IDENTIFIER.test(text) ? { conference: { ...conference, [setting]: text } } : null),
  };
}

const encodePage = (page: ConferenceSettings['page']): string | null => (page === INITIAL_SESSION.conference.page ? null : page);

/** Parameters of the workspace "Konferenz". Which conference is open stays in this browser, as all that was said in it. */
export const CONFERENCE_CODECS: readonly ParameterCodec[] = [
  {
    name: 'konferenz',
    encode: ({ conference }) => encodePage(conference.page),
    decode: (text, { conference }) => {
      const page = oneOf(CONFERENCE_PAGES, text);
      return page && { conference: { ...conference, page } };
    },
  },
  identifierCodec('geschichte', 'story'),
  identifierCodec('schritt', 'step'),
];
