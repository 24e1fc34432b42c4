import PdfKitDocument from 'pdfkit';
import '../texts/documents-topic.ts';
import { translate, type Language } from '../texts/index.ts';
import type { DocumentFrame } from './documents.ts';
import { joined } from './joined-bytes.ts';
import { escapeHtml } from './markup.ts';
import { linesOf } from './pdf-lines.ts';
import { PdfTypeface, type FontFace } from './pdf-typeface.ts';

export type PdfDocument = PDFKit.PDFDocument;
export type PdfElement = ReturnType<PdfDocument['struct']>;

/** Millimetres would be friendlier; PDF counts in points, 72 to the inch. A4 is 595 x 842. */
export const MARGIN = 56;
const TOP = 76;
const BOTTOM = 64;
const TYPEFACE = 'typeface';
export const INK = '#1a1d23';
export const MUTED = '#4d5461';
export const LINE = '#c3c8d1';
export const ACCENT = '#4a3aa7';

export interface TextStyle {
  readonly size: number;
  readonly color: string;
  /** Drawn a little thicker: the typeface comes with one weight. */
  readonly strong: boolean;
  /** Height of a line as a multiple of the size. */
  readonly leading: number;
  /** Addresses in the text become links. Not for what people wrote: a click must never lead where a stranger wants. */
  readonly linked?: boolean;
}
export const BODY: TextStyle = { size: 10.5, color: INK, strong: false, leading: 1.45 };
export const HINT: TextStyle = { ...BODY, size: 9, color: MUTED };
/** Sources, whose addresses are links. */
export const SOURCE: TextStyle = { ...HINT, linked: true };
export const TITLE: TextStyle = { size: 24, color: INK, strong: true, leading: 1.2 };
export const HEADING: Readonly<Record<2 | 3, TextStyle>> = {
  2: { size: 15, color: INK, strong: true, leading: 1.25 },
  3: { size: 11.5, color: INK, strong: true, leading: 1.3 },
};

/** A4 pages filled from top to bottom. Everything set belongs to the structure tree or is an artifact. */
export class PdfSheet {
  readonly document: PdfDocument;
  readonly root: PdfElement;
  /** Where the next thing begins, in points from the top. */
  y = TOP;
  readonly left = MARGIN;
  readonly width: number;
  readonly bottom: number;
  readonly #frame: DocumentFrame;
  readonly #bytes: Promise<Uint8Array>;
  readonly #named = new Map<string, PdfElement>();
  #tables = 0;

  /** `fonts`: files of the typeface (WOFF2 or TrueType) as bytes, the most used first; at least one. */
  constructor(frame: DocumentFrame, fonts: readonly Uint8Array[]) {
    this.#frame = frame;
    const created = new Date(`${frame.created.slice(0, 10)}T12:00:00Z`);
    this.document = new PdfKitDocument({
      size: 'A4',
      margin: MARGIN,
      // No standard font: a PDF for everyone embeds what it shows.
      font: '',
      lang: frame.language === 'de' ? 'de-DE' : 'en-GB',
      tagged: true,
      displayTitle: true,
      subset: 'PDF/UA' as PDFKit.Mixins.PDFSubsets,
      pdfVersion: '1.7',
      bufferPages: true,
      info: {
        Title: frame.title,
        Subject: frame.atlas,
        Creator: 'Sozialraumatlas',
        // Of the day it was made: the same document gives the same bytes.
        ...(Number.isNaN(created.getTime()) ? {} : { CreationDate: created }),
      },
    });
    escapeMetadata(this.document);
    this.#bytes = bytesOf(this.document);
    // The library takes an object that lays out text for a font; its types do not say so.
    this.document.registerFont(TYPEFACE, typefaceOf(this.document, fonts) as unknown as Uint8Array);
    this.document.font(TYPEFACE);
    this.root = this.document.struct('Document');
    this.document.addStructure(this.root);
    this.width = this.document.page.width - 2 * MARGIN;
    this.bottom = this.document.page.height - BOTTOM;
  }

  get language(): Language {
    return this.#frame.language;
  }

  get pageHeight(): number {
    return this.bottom - TOP;
  }

  newPage(): void {
    this.document.addPage();
    this.y = TOP;
  }

  /** Begins a new page unless as many points are left on this one. */
  need(height: number): void {
    if (this.y + height > this.bottom && this.y > TOP) this.newPage();
  }

  use(style: TextStyle): void {
    this.document.font(TYPEFACE).fontSize(style.size);
  }

  linesOf(text: string, style: TextStyle, width = this.width): string[] {
    this.use(style);
    return linesOf(this.document, text, width);
  }

  /** One line at a place, without breaking it. */
  line(text: string, x: number, y: number, style: TextStyle): void {
    if (text === '') return;
    this.use(style);
    this.document.fillColor(style.color);
    if (style.strong) this.document.strokeColor(style.color).lineWidth(style.size * 0.035);
    this.document.text(text, x, y, { lineBreak: false, ...(style.strong ? { fill: true, stroke: true } : {}) });
  }

  /** Lines below one another, over pages where they must, as content of an element. Nothing but space is set for an empty text. */
  lines(element: PdfElement, text: string, style: TextStyle, x = this.left, width = this.width): void {
    const height = style.size * style.leading;
    const rest = this.linesOf(text, style, width);
    while (rest.length > 0) {
      this.need(height);
      const part = rest.splice(0, Math.max(1, Math.floor((this.bottom - this.y) / height)));
      // The space at the end keeps the words of two lines apart when they are read aloud.
      const spaced = part.map((line, index) => (index < part.length - 1 || rest.length > 0 ? `${line} ` : line));
      const addresses = style.linked === true ? new Set(addressesIn(text)) : NO_ADDRESSES;
      if (addresses.size > 0) for (const line of spaced) this.#linkedLine(element, line, addresses, style, x);
      else {
        element.add(() => {
          for (const [index, line] of spaced.entries()) this.line(line, x, this.y + index * height, style);
        });
        this.y += part.length * height;
      }
    }
  }

  /** A line piece by piece: an address that stands in it whole is a link, with its words as what it says to those who do not see it. */
  #linkedLine(element: PdfElement, line: string, addresses: ReadonlySet<string>, style: TextStyle, left: number): void {
    const height = style.size * style.leading;
    let x = left;
    for (const piece of line.split(ADDRESS)) {
      if (piece === '') continue;
      const at = x;
      this.use(style);
      const width = this.document.widthOfString(piece);
      if (addresses.has(piece)) this.#link(element, piece, at, width, height, style);
      else element.add(() => this.line(piece, at, this.y, style));
      x += width;
    }
    this.y += height;
  }

  #link(parent: PdfElement, address: string, x: number, width: number, height: number, style: TextStyle): void {
    const link = this.document.struct('Link');
    parent.add(link);
    link.add(() => {
      this.line(address, x, this.y, { ...style, color: ACCENT });
      const under = this.y + style.size * 1.15;
      this.document
        .moveTo(x, under)
        .lineTo(x + width, under)
        .lineWidth(0.5)
        .strokeColor(ACCENT)
        .stroke();
    });
    const said = pdfString(translate(this.#frame.language, 'documents.link', { address }));
    this.document.link(x, this.y, width, height, address, { structParent: link, Contents: said } as object);
    link.end();
  }

  /** Gives an element a name by which others can refer to it. */
  name(element: PdfElement, id: string): void {
    dataOf(element)['ID'] = pdfString(id);
    this.#named.set(id, element);
  }

  /** A number that no other table of this document has. */
  nextTable(): number {
    return ++this.#tables;
  }

  /** An element of the tree with one text. */
  textElement(parent: PdfElement, tag: string, text: string, style: TextStyle, x = this.left, width = this.width): void {
    if (text.trim() === '') return;
    const element = this.document.struct(tag);
    parent.add(element);
    this.lines(element, text, style, x, width);
    element.end();
  }

  /** Lines, hatches, repeated heads: seen, not read aloud. */
  artifact(draw: () => void, type = 'Layout'): void {
    this.document.markContent('Artifact', { type } as PDFKit.Mixins.MarkingOptions);
    draw();
    this.document.endMarkedContent();
  }

  /** Numbers the pages, marks invented data on each, and gives the file. Nothing can be set after it. */
  finish(): Promise<Uint8Array> {
    this.root.end();
    this.#tellNames();
    const { start, count } = this.document.bufferedPageRange();
    const { language, title, atlas, fictitious } = this.#frame;
    for (let page = start; page < start + count; page++) {
      this.document.switchToPage(page);
      const number = translate(language, 'documents.page', { number: page - start + 1, total: count });
      this.artifact(() => {
        this.use(HINT);
        const mark = fictitious ? translate(language, 'documents.fictitious') : '';
        const markWidth = this.document.widthOfString(mark);
        this.line(this.#fitted([atlas, title].join(' · '), this.width - markWidth - 20), this.left, 38, HINT);
        this.line(mark, this.left + this.width - markWidth, 38, { ...HINT, color: '#7a4900', strong: true });
        this.document
          .moveTo(this.left, 56)
          .lineTo(this.left + this.width, 56)
          .lineWidth(0.75)
          .strokeColor(LINE)
          .stroke();
        this.use(HINT);
        this.line(number, this.left + this.width - this.document.widthOfString(number), this.bottom + 24, HINT);
      }, 'Pagination');
    }
    this.document.end();
    return this.#bytes;
  }

  /** The list of named elements, sorted as the format asks; the library writes names and not this list. */
  #tellNames(): void {
    if (this.#named.size === 0) return;
    const sorted = [...this.#named].sort(([one], [other]) => (one < other ? -1 : 1));
    const { data } = (this.document as unknown as TaggedDocument).getStructTreeRoot();
    data['IDTree'] = { Names: sorted.flatMap(([id, element]): unknown[] => [pdfString(id), referenceOf(element)]) };
  }

  #fitted(text: string, width: number): string {
    const [first = '', ...more] = linesOf(this.document, text.replaceAll('\n', ' '), width);
    return more.length === 0 ? first : `${first} …`;
  }
}

/** An address in a text; in brackets, so that splitting keeps it. A full stop or a bracket after it is none of it. */
const ADDRESS = /(https?:\/\/[^\s<>"'()]*[^\s<>"'().,;:!?])/;
const NO_ADDRESSES: ReadonlySet<string> = new Set();
const addressesIn = (text: string): string[] => text.split(ADDRESS).filter((_, index) => index % 2 === 1);

/** What the library takes for a text; a plain string would be a name of the format. */
// oxlint-disable-next-line no-new-wrappers -- the library tells texts from names by their being objects
export const pdfString = (text: string): object => new String(text);

interface Reference {
  readonly data: Record<string, unknown>;
}

/** The object of an element, which the library's types do not name. */
const referenceOf = (element: PdfElement): Reference => (element as unknown as { readonly dictionary: Reference }).dictionary;
/** The entries of an element. */
export const dataOf = (element: PdfElement): Record<string, unknown> => referenceOf(element).data;

/** The library puts title and subject into the XML of its metadata as they are: an ampersand would break it. */
function escapeMetadata(document: PdfDocument): void {
  const writer = document as unknown as { info: Readonly<Record<string, unknown>>; endMetadata(): void };
  const endMetadata = writer.endMetadata.bind(writer);
  writer.endMetadata = () => {
    const escaped = Object.entries(writer.info).map(([key, value]) => [key, typeof value === 'string' ? escapeHtml(value) : value]);
    // By then the other place they stand in, which is no XML, is written.
    writer.info = { ...writer.info, ...Object.fromEntries(escaped) };
    endMetadata();
  };
}

interface TaggedDocument {
  getStructTreeRoot(): Reference;
}

function typefaceOf(document: PdfDocument, files: readonly Uint8Array[]): PdfTypeface {
  return new PdfTypeface(
    files.map((bytes) => {
      document.font(bytes);
      // The font as the library's own reader has it: its characters, outlines and kerning. No type of the library names it.
      return (document as unknown as { readonly _font: { readonly font: FontFace } })._font.font;
    }),
  );
}

function bytesOf(document: PdfDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('error', reject);
    document.on('end', () => resolve(joined(chunks)));
  });
}
