import {
  AlignmentType, BorderStyle, Document, Footer, Header, HeadingLevel, ImageRun, LevelFormat, Packer, PageNumber, Paragraph, Table, TableCell,
  TableRow, TextRun, WidthType,
} from 'docx'; // prettier-ignore
import '../texts/documents-topic.ts';
import { formatDate, translate } from '../texts/index.ts';
import { withCleanWords } from './clean-words.ts';
import { repeatsHeading, type BoardFigure, type DocumentBlock } from './document-blocks.ts';
import type { DocumentPicture, DocumentTable, MinutesDocument } from './documents.ts';
import { minutesBlocks } from './minutes-blocks.ts';

const FONT = 'Arial';
const ACCENT = '4A3AA7';
const MUTED = '4D5461';
const WARN = '7A4900';
const LINE = 'C3C8D1';
const ORDERED = 'ordered';
/** Text width of A4 with margins of 2 cm, in pixels of 96 to the inch. */
const PICTURE_WIDTH = 640;
const PICTURE_HEIGHT = 520;
const MARGIN_TWIPS = 1134;
/** A sign of 9.5 points, and what a cell leaves free beside its words. */
const SIGN_TWIPS = 112;
const CELL_TWIPS = 140;
const TEXT_WIDTH_TWIPS = 11906 - 2 * MARGIN_TWIPS;

/**
 * Minutes as DOCX with the same parts as in every format, for people to go on writing: headings, lists and tables are real ones (heads repeat
 * over pages), the map has its alternative text, the language is set, pages are numbered. A board is a table of its four fields with the
 * numbers of the cards, and the table of its cards.
 */
export async function minutesDocx(document: MinutesDocument): Promise<Uint8Array> {
  const minutes = withCleanWords(document);
  const { language, atlas, conference, fictitious } = minutes;
  const words = (key: Parameters<typeof translate>[1]): string => translate(language, key);
  const title = minutes.title.trim() === '' ? words('documents.untitled') : minutes.title;
  const date = formatDate(conference.date.slice(0, 10), language);
  const above = [atlas, words('documents.minutes'), date].filter((part) => part.trim() !== '').join(' · ');
  const mark = fictitious ? [new TextRun({ text: words('documents.fictitious'), bold: true, color: WARN })] : [];
  const blocks = minutesBlocks(minutes);
  const file = new Document({
    title,
    subject: words('documents.minutes'),
    creator: atlas,
    lastModifiedBy: atlas,
    description: '',
    styles: stylesOf(language),
    numbering: {
      config: [
        {
          reference: ORDERED,
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1.',
              alignment: AlignmentType.START,
              style: { paragraph: { indent: { left: 420, hanging: 420 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: MARGIN_TWIPS, bottom: MARGIN_TWIPS, left: MARGIN_TWIPS, right: MARGIN_TWIPS },
          },
        },
        ...(fictitious
          ? { headers: { default: new Header({ children: [new Paragraph({ alignment: AlignmentType.END, children: mark })] }) } }
          : {}),
        footers: { default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.END, children: pageNumber(minutes) })] }) },
        children: [
          new Paragraph({ children: [new TextRun({ text: above, color: MUTED })] }),
          new Paragraph({ heading: HeadingLevel.TITLE, children: textRuns(title) }),
          ...blocks.flatMap((block, index) => blockElements(block, !repeatsHeading(blocks, index))),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

const stylesOf = (language: MinutesDocument['language']): NonNullable<ConstructorParameters<typeof Document>[0]['styles']> => {
  const heading = (size: number, before: number): object => ({
    run: { font: FONT, size, bold: true, color: '1A1D23' },
    paragraph: { spacing: { before, after: 100 }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { font: FONT, size: 21, language: { value: language === 'de' ? 'de-DE' : 'en-GB' } },
        paragraph: { spacing: { after: 100 } },
      },
      title: heading(44, 60),
      heading2: heading(28, 320),
      heading3: heading(23, 220),
    },
    paragraphStyles: [
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        run: { bold: true, size: 20, color: MUTED },
        paragraph: { keepNext: true, spacing: { before: 160, after: 60 } },
      },
    ],
  };
};

/** "Seite 1 von 4" with the numbers as fields. */
function pageNumber({ language }: MinutesDocument): TextRun[] {
  const [before = '', between = '', after = ''] = translate(language, 'documents.page', { number: '\u0000', total: '\u0000' }).split(
    '\u0000',
  );
  return [new TextRun({ color: MUTED, size: 18, children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after] })];
}

/** Lines of a text, with breaks between them. */
const textRuns = (text: string, style: { readonly bold?: boolean; readonly color?: string; readonly size?: number } = {}): TextRun[] =>
  text.split('\n').map((line, index) => new TextRun({ ...style, text: line, ...(index === 0 ? {} : { break: 1 }) }));

function blockElements(block: DocumentBlock, isCaptionShown: boolean): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({ heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3, children: textRuns(block.text) }),
      ];
    case 'paragraph':
      return [
        new Paragraph({
          keepNext: block.tone === 'hint',
          children: textRuns(block.text, block.tone === 'hint' ? { color: MUTED, size: 19 } : {}),
        }),
      ];
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            children: textRuns(item),
            ...(block.ordered ? { numbering: { reference: ORDERED, level: 0 } } : { bullet: { level: 0 } }),
          }),
      );
    case 'facts':
      return block.rows.map(
        ([term, value]) => new Paragraph({ children: [new TextRun({ text: `${term}: `, color: MUTED }), ...textRuns(value)] }),
      );
    case 'table':
      return tableElements(block.table, isCaptionShown);
    case 'figure':
      return [pictureElement(block.picture)];
    case 'board':
      return [boardElement(block.board), new Paragraph({})];
  }
}

function pictureElement({ png, widthPixels, heightPixels, alternative }: DocumentPicture): Paragraph {
  const scale = Math.min(PICTURE_WIDTH / widthPixels, PICTURE_HEIGHT / heightPixels);
  const transformation = { width: Math.max(1, Math.round(widthPixels * scale)), height: Math.max(1, Math.round(heightPixels * scale)) };
  return new Paragraph({
    children: [new ImageRun({ type: 'png', data: png, transformation, altText: { name: 'map', title: '', description: alternative } })],
  });
}

const border = { style: BorderStyle.SINGLE, size: 4, color: LINE } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const FULL_WIDTH = { size: 100, type: WidthType.PERCENTAGE } as const;

function tableElements({ caption, columns, rows }: DocumentTable, isCaptionShown: boolean): (Paragraph | Table)[] {
  const columnWidths = widthsOf(columns, rows);
  const cell = (text: string, column: number, bold: boolean): TableCell =>
    new TableCell({
      width: { size: columnWidths[column] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 60, right: 60 },
      children: [new Paragraph({ spacing: { after: 0 }, children: textRuns(text, { size: 19, bold }) })],
    });
  const table = new Table({
    width: FULL_WIDTH,
    columnWidths,
    borders: { top: border, bottom: border, insideHorizontal: border, left: none, right: none, insideVertical: none },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: columns.map((text, column) => cell(text, column, true)) }),
      ...rows.map((cells) => new TableRow({ children: columns.map((_, column) => cell(cells[column] ?? '', column, false)) })),
    ],
  });
  // Without a paragraph in between two tables would grow together.
  return [...(isCaptionShown ? [new Paragraph({ style: 'Caption', children: textRuns(caption) })] : []), table, new Paragraph({})];
}

/** Widths in twips: room for the longest word of each column, reckoned by its signs; what is left goes by the length of the texts. */
function widthsOf(columns: readonly string[], rows: DocumentTable['rows']): number[] {
  const longest = columns.map((column, index) => {
    const texts = [column, ...rows.map((cells) => cells[index] ?? '')];
    const words = texts.flatMap((text) => text.split(/\s+/));
    return {
      word: Math.min(24, Math.max(...words.map(({ length }) => length))),
      text: Math.min(60, Math.max(...texts.map(({ length }) => length))),
    };
  });
  const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
  const least = longest.map(({ word }) => (word + 1) * SIGN_TWIPS + CELL_TWIPS);
  const left = TEXT_WIDTH_TWIPS - sum(least);
  const share = sum(longest.map(({ text }) => text));
  if (left <= 0 || share === 0) return least.map((one) => Math.round((one / sum(least)) * TEXT_WIDTH_TWIPS));
  return longest.map(({ text }, index) => Math.round((least[index] ?? 0) + (text / share) * left));
}

/** The four fields as a table of two by two, each with the numbers of its cards. */
function boardElement({ fields, marks }: BoardFigure): Table {
  const numbersIn = (index: number): string =>
    marks
      .filter(({ x, y }) => (y >= 0.5 ? 0 : 2) + (x < 0.5 ? 0 : 1) === index)
      .map(({ number }) => number)
      .join(', ');
  const cell = (index: number): TableCell =>
    new TableCell({
      width: { size: 50, type: WidthType.PERCENTAGE },
      margins: { top: 100, bottom: 300, left: 120, right: 120 },
      children: [
        new Paragraph({ children: textRuns(fields[index] ?? '', { color: ACCENT, bold: true }) }),
        new Paragraph({ children: textRuns(numbersIn(index)) }),
      ],
    });
  const borders = { top: border, bottom: border, left: border, right: border, insideHorizontal: border, insideVertical: border };
  return new Table({
    width: FULL_WIDTH,
    borders,
    rows: [0, 2].map((first) => new TableRow({ cantSplit: true, children: [cell(first), cell(first + 1)] })),
  });
}
