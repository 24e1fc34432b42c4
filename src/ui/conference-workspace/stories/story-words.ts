import type { Story, StoryStep } from '../../../model/index.ts';
import type { StoryTemplateInput, TemplateWords } from '../../../state/index.ts';
import { indicatorTitle } from '../../../texts/index.ts';
import type { TextsController } from '../../texts-controller.ts';

/** Title in the language of the reader. */
export const storyTitle = ({ title, titleEn }: Story, language: TextsController['language']): string =>
  (language === 'en' ? titleEn : undefined) ?? title;

/** A step without a headline still has a name in lists. */
export const stepTitle = ({ title }: StoryStep, texts: TextsController): string =>
  title === '' ? texts.text('conference.stories.step.untitled') : title;

/** The words of the steps a template makes. */
export const templateWords =
  (texts: TextsController, { areas: all }: StoryTemplateInput): TemplateWords =>
  (name, { areas, indicator, year }) => {
    const parameters = {
      areas: name === 'change.course' ? areas : all,
      indicator: indicator === null ? '' : indicatorTitle(indicator, texts.language),
      question: (texts.language === 'en' ? indicator?.questionEn : undefined) ?? indicator?.question ?? '',
      year: year ?? '',
    };
    return {
      title: texts.text(`conference.stories.plan.${name}.title`, parameters).trim(),
      text: texts.text(`conference.stories.plan.${name}.text`, parameters),
      notes: texts.text('conference.stories.plan.notes'),
    };
  };
