import '../texts/conference-topic.ts';
import { finding, type Finding, type Story } from '../model/index.ts';
import { encodeAddress, fitsInLink, INITIAL_SESSION, sessionAtStep, type Session, type StoryFormat } from '../state/index.ts';
import { storyTitle } from '../texts/index.ts';
import type { ConferenceEnvironment } from './conference-environment.ts';
import { download } from './download.ts';

const PPTX_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** Hands a story on in one of its forms. What is left out, or can not be, is told as a notice. @throws where a chunk or file can not be fetched */
export async function exportStory(environment: ConferenceEnvironment, id: string, format: StoryFormat): Promise<void> {
  const story = environment.view().conference.stories.find(({ item }) => item.id === id)?.item;
  if (story === undefined) return;
  switch (format) {
    case 'link':
      return copyLink(environment, story);
    case 'json':
      return download(`${id}.json`, `${JSON.stringify({ stories: [story] }, null, 2)}\n`, 'application/json');
    case 'zip': {
      const { packageWithStory } = await import('./story-package.ts');
      const { zip, findings } = await packageWithStory(environment, story);
      download(`${environment.view().atlas?.name ?? 'atlas'}-${id}.zip`, new Uint8Array(zip), 'application/zip');
      return tell(environment, findings);
    }
    case 'html':
    case 'pdf':
    case 'pptx':
      return saveDocument(environment, story, format);
  }
}

async function saveDocument(environment: ConferenceEnvironment, story: Story, format: 'html' | 'pdf' | 'pptx'): Promise<void> {
  const { composeStory } = await import('./story-document.ts');
  const { document: composed, findings } = await composeStory(environment, story);
  switch (format) {
    case 'html': {
      const { storyHtml } = await import('../report/story-html.ts');
      download(`${story.id}.html`, storyHtml(composed), 'text/html;charset=utf-8');
      break;
    }
    case 'pdf': {
      const [{ storyPdf }, { readDocumentFonts }] = await Promise.all([import('../report/story-pdf.ts'), import('./document-fonts.ts')]);
      download(`${story.id}.pdf`, new Uint8Array(await storyPdf(composed, await readDocumentFonts())), 'application/pdf');
      break;
    }
    case 'pptx': {
      const { storyPptx } = await import('../report/story-pptx.ts');
      download(`${story.id}.pptx`, new Uint8Array(await storyPptx(composed)), PPTX_TYPE);
      break;
    }
  }
  tell(environment, findings);
}

/** Address under which the story opens with its first step: nothing else of the reader's own work is in it, and no conference. */
export function storyAddress(story: Story, session: Session, atlas: Parameters<typeof sessionAtStep>[2], here: string): string {
  const plain: Session = {
    ...INITIAL_SESSION,
    workspace: 'konferenz',
    language: session.language,
    stories: session.stories.filter(({ id }) => id === story.id),
    conference: { ...INITIAL_SESSION.conference, story: story.id, step: story.steps[0]?.id ?? null },
  };
  const [first] = story.steps;
  const { query, fragment } = encodeAddress(first === undefined ? plain : sessionAtStep(plain, first, atlas).session);
  return `${here}${query === '' ? '' : `?${query}`}${fragment === '' ? '' : `#${fragment}`}`;
}

async function copyLink(environment: ConferenceEnvironment, story: Story): Promise<void> {
  const { session, atlas } = environment.view();
  if (atlas === null) return;
  if (!fitsInLink(story) && session.stories.some(({ id }) => id === story.id))
    return tell(environment, [finding('story-too-long', 'warning', '', { value: storyTitle(story, session.language) })]);
  try {
    await navigator.clipboard.writeText(storyAddress(story, session, atlas, `${location.origin}${location.pathname}`));
    tell(environment, [finding('story-link-copied', 'info', '', { value: storyTitle(story, session.language) })]);
  } catch {
    // Without permission the dialog shows the address, in which the open story stands, to copy by hand.
    environment.handle({ type: 'dialog/opened', dialog: 'share' });
  }
}

function tell({ dispatch }: ConferenceEnvironment, findings: readonly Finding[]): void {
  if (findings.length > 0) dispatch({ type: 'running/noticed', findings, notify: true, passing: true });
}
