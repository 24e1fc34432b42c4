import '../texts/documents-topic.ts';
import { CONTRIBUTION_KINDS, type Board, type Conference, type Contribution, type Decision } from '../model/index.ts';
import { formatDate, translate, type Language, type MessageKey, type MessageParameters } from '../texts/index.ts';
import { heading, list, paragraph, sourceList, table, type BoardFigure, type DocumentBlock } from './document-blocks.ts';
import type { MinutesDocument } from './documents.ts';

type Words = (key: MessageKey, parameters?: MessageParameters) => string;
const FIELDS = ['topLeft', 'topRight', 'bottomLeft', 'bottomRight'] as const;

/**
 * Minutes as blocks: what it is about, steps shown, contributions by kind (most votes first, numbered as on the map), decisions, what
 * became of the last ones, boards, rules and sources. The same for every format. Empty parts say that there is nothing, except boards and
 * the conference before, which are left out.
 */
export function minutesBlocks(minutes: MinutesDocument): readonly DocumentBlock[] {
  const { language } = minutes;
  const words: Words = (key, parameters) => translate(language, key, parameters);
  return [
    ...overview(minutes, words),
    ...stepsShown(minutes, words),
    ...contributions(minutes, words),
    ...decisions(minutes, words),
    ...outcomes(minutes, words),
    ...boards(minutes, words),
    ...rulesAndSources(minutes, words),
  ];
}

function overview({ conference, previous, language, atlas, created }: MinutesDocument, words: Words): DocumentBlock[] {
  const rows: (readonly [string, string])[] = [
    [words('documents.minutes.conference'), titleOf(conference, words)],
    [words('documents.minutes.date'), dateOf(conference.date, language)],
    [words('documents.minutes.place'), conference.place],
    [words('documents.minutes.previous'), previous === null ? '' : withDate(previous, language, words)],
    [words('documents.minutes.atlas'), atlas],
  ];
  return [
    { kind: 'facts', rows: rows.filter(([, value]) => value.trim() !== '') },
    paragraph(`${words('documents.minutes.privacy')} ${words('documents.created', { date: dateOf(created, language) })}.`, 'hint'),
  ];
}

function stepsShown({ stepTitles }: MinutesDocument, words: Words): DocumentBlock[] {
  const titles = Object.values(stepTitles).map((title) => (title.trim() === '' ? words('documents.untitled') : title));
  return [
    heading(2, words('documents.minutes.shown')),
    titles.length === 0 ? paragraph(words('documents.minutes.shown.none'), 'hint') : list(titles, true),
  ];
}

function contributions({ conference, placeNames, stepTitles, picture, language }: MinutesDocument, words: Words): DocumentBlock[] {
  const all = conference.contributions;
  const title = heading(2, words('documents.minutes.contributions'));
  if (all.length === 0) return [title, paragraph(words('documents.minutes.contributions.none'), 'hint')];
  const votes = all.reduce((sum, one) => sum + one.votes, 0);
  const columns = (['number', 'contribution', 'place', 'votes', 'step'] as const).map((name) => words(`documents.column.${name}`));
  const numbers = numbersOf(all);
  const row = (one: Contribution): string[] => [
    String(numbers.get(one.id)),
    one.text,
    placeOf(one, placeNames, words),
    translate(language, 'documents.count', { count: one.votes }),
    one.step === null ? '' : (stepTitles[one.step] ?? ''),
  ];
  return [
    title,
    paragraph(words('documents.minutes.contributions.sum', { count: all.length, votes })),
    ...CONTRIBUTION_KINDS.flatMap((kind) => {
      const ofKind = all.filter((one) => one.kind === kind);
      // Sorting is stable: of equal votes the one said first stands first.
      const rows = ofKind.toSorted((one, other) => other.votes - one.votes).map(row);
      return rows.length === 0 ? [] : [table(words(`documents.kind.${kind}`), columns, rows)];
    }),
    ...(picture === null
      ? []
      : [
          heading(3, words('documents.minutes.contributions.map')),
          paragraph(words('documents.minutes.contributions.numbers'), 'hint'),
          { kind: 'figure', picture } as const,
        ]),
  ];
}

function decisions({ conference, language }: MinutesDocument, words: Words): DocumentBlock[] {
  const title = heading(2, words('documents.minutes.decisions'));
  if (conference.decisions.length === 0) return [title, paragraph(words('documents.minutes.decisions.none'), 'hint')];
  const numbers = numbersOf(conference.contributions);
  const columns = (['decision', 'responsible', 'due', 'state', 'based'] as const).map((name) => words(`documents.column.${name}`));
  const rows = conference.decisions.map((decision) => [
    ...decisionCells(decision, language, words),
    decision.contributions.flatMap((id) => numbers.get(id) ?? []).join(', '),
  ]);
  return [title, table(words('documents.minutes.decisions'), columns, rows)];
}

function outcomes({ previous, language }: MinutesDocument, words: Words): DocumentBlock[] {
  if (previous === null) return [];
  const named = { title: titleOf(previous, words), date: dateOf(previous.date, language) };
  const title = heading(2, words('documents.minutes.outcomes'));
  if (previous.decisions.length === 0) return [title, paragraph(words('documents.minutes.outcomes.none', named), 'hint')];
  const columns = (['decision', 'responsible', 'due', 'state', 'outcome'] as const).map((name) => words(`documents.column.${name}`));
  const rows = previous.decisions.map((decision) => [
    ...decisionCells(decision, language, words),
    decision.outcome.trim() === '' ? words('documents.minutes.outcome.unknown') : decision.outcome,
  ]);
  return [title, table(words('documents.minutes.outcomes.of', named), columns, rows)];
}

function boards({ conference, placeNames }: MinutesDocument, words: Words): DocumentBlock[] {
  if (conference.boards.length === 0) return [];
  return [
    heading(2, words('documents.minutes.boards')),
    ...conference.boards.flatMap((board): DocumentBlock[] => {
      const title = board.title.trim() === '' ? words(`documents.board.${board.kind}`) : board.title;
      if (board.cards.length === 0) return [heading(3, title), paragraph(words('documents.minutes.boards.none'), 'hint')];
      const columns = (['number', 'card', 'field', 'place'] as const).map((name) => words(`documents.column.${name}`));
      const rows = board.cards.map((card, index) => [
        String(index + 1),
        card.text,
        words(`documents.field.${board.kind}.${fieldOf(card.x, card.y)}`),
        placeOf(card, placeNames, words),
      ]);
      return [heading(3, title), { kind: 'board', board: boardFigure(board, title, words) }, table(title, columns, rows)];
    }),
  ];
}

function rulesAndSources({ rules = [], attributions, fictitious }: MinutesDocument, words: Words): DocumentBlock[] {
  const lines = [...(fictitious ? [words('documents.fictitious')] : []), ...rules, ...attributions];
  return lines.length === 0 ? [] : [heading(2, words('documents.rules.and.sources')), sourceList(lines)];
}

const boardFigure = (board: Board, title: string, words: Words): BoardFigure => {
  const [topLeft, topRight, bottomLeft, bottomRight] = FIELDS.map((field) => words(`documents.field.${board.kind}.${field}`));
  return {
    kind: board.kind,
    alternative: words('documents.board.alternative', { title }),
    fields: [topLeft ?? '', topRight ?? '', bottomLeft ?? '', bottomRight ?? ''],
    axisX: words(`documents.board.${board.kind}.x`),
    axisY: words(`documents.board.${board.kind}.y`),
    marks: board.cards.map(({ x, y }, index) => ({ number: index + 1, x: within(x), y: within(y) })),
  };
};

const fieldOf = (x: number, y: number): (typeof FIELDS)[number] =>
  within(y) >= 0.5 ? (within(x) < 0.5 ? 'topLeft' : 'topRight') : within(x) < 0.5 ? 'bottomLeft' : 'bottomRight';

/** What is no number lies in the middle. */
const within = (position: number): number => (Number.isFinite(position) ? Math.min(1, Math.max(0, position)) : 0.5);

const decisionCells = (decision: Decision, language: Language, words: Words): string[] => [
  decision.text,
  decision.responsible.trim() === '' ? words('documents.no.responsible') : decision.responsible,
  decision.due === null ? words('documents.no.due') : formatDate(decision.due, language),
  words(`documents.state.${decision.state}`),
];

const numbersOf = (all: readonly Contribution[]): ReadonlyMap<string, number> => new Map(all.map(({ id }, index) => [id, index + 1]));

function placeOf({ id, place }: Pick<Contribution, 'id' | 'place'>, placeNames: MinutesDocument['placeNames'], words: Words): string {
  const name = Object.hasOwn(placeNames, id) ? placeNames[id] : undefined;
  return name ?? (place?.kind === 'area' ? place.area : words('documents.no.place'));
}

const titleOf = ({ title }: Conference, words: Words): string => (title.trim() === '' ? words('documents.untitled') : title);
/** Dates may come with a time, of which minutes tell nothing. */
const dateOf = (date: string, language: Language): string => formatDate(date.slice(0, 10), language);
const withDate = (conference: Conference, language: Language, words: Words): string =>
  `${titleOf(conference, words)} (${dateOf(conference.date, language)})`;
