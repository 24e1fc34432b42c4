import type { conferenceFindings as german } from '../../de/conference/findings.ts';

/** Findings of stories. */
export const conferenceFindings: Record<keyof typeof german, string> = {
  'finding.story-recorded.title': 'Step {number} recorded',
  'finding.story-recorded.message': '“{title}” is now part of “{value}”.',
  'finding.story-recorded.hint': 'Title, text and order can be changed in the workspace Meeting.',
  'finding.story-left-out.title': 'The package is not complete',
  'finding.story-left-out.message': 'These files could not be reached and are missing from the package: {value}.',
  'finding.story-left-out.hint': 'Add the files to the folder of the package; without them some maps stay empty.',
  'finding.story-published.title': 'Publishable figures only in the package',
  'finding.story-published.message':
    '{count} {count|figure|figures} resting on few cases, or that would give such away, {count|is|are} not in the package.',
  'finding.story-published.hint': 'The package holds the same as a public edition of the atlas.',
  'finding.story-too-long.title': 'Too long for a link',
  'finding.story-too-long.message': 'The story “{value}” does not fit into a link.',
  'finding.story-too-long.hint': 'Hand it on as a file (JSON) or as a package (ZIP).',
  'finding.story-link-copied.title': 'Link copied',
  'finding.story-link-copied.message': 'The link to “{value}” is on the clipboard.',
  'finding.story-link-copied.hint': 'Whoever opens it sees the story with its first step.',
  'finding.story-step-incomplete.title': 'Step without map',
  'finding.story-step-incomplete.message': 'Not all data for “{value}” could be had; the document has no map there.',
  'finding.story-step-incomplete.hint': 'Look at the step, then make the document again.',
};
