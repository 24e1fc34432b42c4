import type { StoryStep } from '../../../model/index.ts';
import type { StoryTemplateInput, TemplateWords } from '../../../state/index.ts';
import { indicatorTitle, stepInLanguage } from '../../../texts/index.ts';
import type { TextsController } from '../../texts-controller.ts';

/** A step without a headline still has a name in lists. */
export const stepTitle = (step: StoryStep, texts: TextsController): string =>
  stepInLanguage(step, texts.language).title || texts.text('conference.stories.step.untitled');

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
