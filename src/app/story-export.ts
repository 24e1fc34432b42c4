import '../texts/conference-topic.ts';
import { finding, type Finding, type Story } from '../model/index.ts';
import type { DocumentJob } from '../report/document-jobs.ts';
import { encodeAddress, fitsInLink, INITIAL_SESSION, sessionAtStep, type Session, type StoryFormat } from '../state/index.ts';
import { storyTitle } from '../texts/index.ts';
import type { ConferenceEnvironment } from './conference-environment.ts';
import { part, type DocumentWork } from './document-work.ts';
import { download } from './download.ts';

const PPTX_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
/** Share of the progress the pictures get. */
const COMPOSING = 0.6;

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
      const { atlas } = environment.view();
      return save(environment, story, `${atlas?.name ?? 'atlas'}-${id}.zip`, 'application/zip', (options) =>
        packageWithStory(environment, story, options),
      );
    }
    case 'html':
    case 'pdf':
    case 'pptx':
      return saveDocument(environment, story, format);
  }
}

const FILES = {
  html: { kind: 'storyHtml', type: 'text/html;charset=utf-8' },
  pdf: { kind: 'storyPdf', type: 'application/pdf' },
  pptx: { kind: 'storyPptx', type: PPTX_TYPE },
} as const;

function saveDocument(environment: ConferenceEnvironment, story: Story, format: keyof typeof FILES): Promise<void> {
  const { kind, type } = FILES[format];
  return save(environment, story, `${story.id}.${format}`, type, async (options) => {
    const [{ composeStory }, { writeInWorker }] = await Promise.all([
      import('./story-document.ts'),
      import('../report/document-writer.ts'),
    ]);
    const { document, findings } = await composeStory(environment, story, part(options, 0, COMPOSING));
    const job: DocumentJob = kind === 'storyPdf' ? { kind, document, fonts: await documentFonts() } : { kind, document };
    return { bytes: await writeInWorker(job, part(options, COMPOSING, 1)), findings };
  });
}

const documentFonts = async (): Promise<readonly Uint8Array[]> => (await import('./document-fonts.ts')).readDocumentFonts();

/** Does the work as one that is told and can be cancelled, and offers the file. */
async function save(
  environment: ConferenceEnvironment,
  { id }: Story,
  name: string,
  type: string,
  work: (options: DocumentWork) => Promise<{ readonly bytes: Uint8Array; readonly findings: readonly Finding[] }>,
): Promise<void> {
  const made = await environment.loader.run(`document ${id} ${type}`, 'document', work);
  if (made === undefined) return;
  download(name, new Uint8Array(made.bytes), type);
  tell(environment, made.findings);
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
