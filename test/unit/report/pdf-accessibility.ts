import { PdfObjects, type PdfValue } from './pdf-objects.ts';
import type { ReadPdf } from './pdf-reader.ts';

type Dictionary = ReadonlyMap<string, PdfValue>;

interface Element {
  readonly role: string;
  readonly number: number;
  readonly entries: Dictionary;
  readonly children: readonly Element[];
  /** Pieces of content: page and number on it. */
  readonly contents: readonly { readonly page: number; readonly mcid: number }[];
  /** Annotations it holds. */
  readonly annotations: readonly number[];
}

const ROLES: Readonly<Record<string, readonly string[]>> = {
  '/Document': ['/P', '/H1', '/H2', '/H3', '/L', '/Table', '/Figure'],
  '/P': ['/Link'],
  '/H1': [],
  '/H2': [],
  '/H3': [],
  '/L': ['/LI'],
  '/LI': ['/Lbl', '/LBody'],
  '/Lbl': [],
  '/LBody': ['/Link'],
  '/Table': ['/Caption', '/THead', '/TBody'],
  '/Caption': [],
  '/THead': ['/TR'],
  '/TBody': ['/TR'],
  '/TR': ['/TH', '/TD'],
  '/TH': [],
  '/TD': [],
  '/Figure': [],
  '/Link': [],
};
const refOf = (value: PdfValue | undefined): number =>
  value !== null && typeof value === 'object' && 'ref' in value ? value.ref : Number.NaN;
const flat = (element: Element): Element[] => [element, ...element.children.flatMap(flat)];

/**
 * What of PDF/UA-1 (ISO 14289-1) a program can decide breaks in a file, in words; nothing = all is well. The words in brackets are the clause.
 */
export function accessibilityFaults(pdf: ReadPdf): string[] {
  const objects = new PdfObjects(pdf);
  const catalogNumber = [...pdf.objects].find(([, text]) => text === pdf.catalog)?.[0] ?? -1;
  const catalog = objects.dictionary({ ref: catalogNumber });
  const faults: string[] = [];
  const check = (holds: boolean, words: string): void => {
    if (!holds) faults.push(words);
  };
  const root = objects.dictionary(catalog.get('/StructTreeRoot'));
  const metadata = objects.stream(catalog.get('/Metadata'));

  check(/^[a-z]{2}(-[A-Z]{2})?$/.test(objects.text(catalog.get('/Lang'))), 'no language (7.2)');
  check(objects.dictionary(catalog.get('/MarkInfo')).get('/Marked') === true, 'not marked as tagged (6.2)');
  check(objects.dictionary(catalog.get('/MarkInfo')).get('/Suspects') !== true, 'suspects (7.1)');
  check(objects.dictionary(catalog.get('/ViewerPreferences')).get('/DisplayDocTitle') === true, 'the window does not show the title (7.1)');
  check(/<pdfuaid:part>1<\/pdfuaid:part>/.test(metadata), 'does not say that it is PDF/UA-1 (5)');
  check(/<dc:title>[^]*?<rdf:li[^>]*>[^<\s][^<]*<\/rdf:li>/.test(metadata), 'no title in the metadata (7.1)');

  const pages = pagesOf(objects, catalog.get('/Pages'));
  const parents = numberTree(objects, root.get('/ParentTree'));
  const tree = objects.list(root.get('/K')).map((child) => elementOf(objects, child));
  const elements = tree.flatMap(flat);
  const byNumber = new Map(elements.map((element) => [element.number, element]));
  check(tree.length === 1 && tree[0]?.role === '/Document', 'the tree is not one Document');

  for (const element of elements) {
    const { role, children, entries, contents } = element;
    const allowed = ROLES[role];
    check(allowed !== undefined, `${role}: no standard role (7.1)`);
    for (const child of children) {
      check(allowed?.includes(child.role) === true, `${child.role} in ${role} (7.1)`);
      check(refOf(child.entries.get('/P')) === element.number, `${child.role} names another parent`);
    }
    check(children.length + contents.length > 0 || ['/TD', '/TH'].includes(role), `${role} is empty`);
    const attributes = objects.dictionary(entries.get('/A'));
    if (role === '/Figure') {
      check(objects.text(entries.get('/Alt')).trim() !== '', 'a figure without words (7.3)');
      check(objects.list(attributes.get('/BBox')).length === 4, 'a figure without bounds (7.3)');
    }
    if (role === '/L' && children.some((item) => item.children.some((part) => /^\d+\.$/.test(part.role)))) check(attributes.get('/ListNumbering') === '/Decimal', 'a numbered list does not say so (7.6)'); // prettier-ignore
    if (role === '/TH') check(['/Column', '/Row', '/Both'].includes(String(attributes.get('/Scope'))), 'a head without scope (7.5)');
  }
  headingFaults(elements, check);
  for (const table of elements.filter(({ role }) => role === '/Table')) tableFaults(objects, table, root, check);

  const bookmarks = bookmarksOf(objects, catalog);
  const wanted = elements.filter(({ role }) => role === '/H2').length;
  check(bookmarks === wanted, `${bookmarks} bookmarks for ${wanted} headings (7.17)`);

  const placed = new Set(elements.flatMap(({ contents }) => contents.map(({ page, mcid }) => `${page} ${mcid}`)));
  const owner = new Map(elements.flatMap((element) => element.contents.map(({ page, mcid }) => [`${page} ${mcid}`, element.number])));
  check(placed.size === elements.reduce((sum, { contents }) => sum + contents.length, 0), 'content belongs to two elements');
  for (const [index, { number, entries }] of pages.entries()) {
    check(entries.get('/Tabs') === '/S', `page ${index + 1}: tabs do not follow the structure (7.18.3)`);
    const listed = objects.list(parents.get(Number(entries.get('/StructParents'))));
    const marked = markedContent(objects.stream(entries.get('/Contents')), (words) => faults.push(`page ${index + 1}: ${words}`));
    for (const mcid of marked) {
      check(placed.has(`${number} ${mcid}`), `page ${index + 1}: content ${mcid} is in no element (7.1)`);
      check(refOf(listed[mcid]) === owner.get(`${number} ${mcid}`), `page ${index + 1}: content ${mcid} names another element`);
    }
    check(new Set(marked).size === marked.length, `page ${index + 1}: two contents have one number`);
    for (const reference of objects.list(entries.get('/Annots'))) {
      const annotation = objects.dictionary(reference);
      const element = byNumber.get(refOf(parents.get(Number(annotation.get('/StructParent')))));
      check(annotation.get('/Subtype') === '/Link' && element?.role === '/Link', 'an annotation in no link (7.18.5)');
      check(element?.annotations.includes(refOf(reference)) === true, 'a link does not hold its annotation (7.18.5)');
      check(objects.text(annotation.get('/Contents')).trim() !== '', 'a link without words (7.18.5)');
    }
  }
  for (const link of elements.filter(({ role }) => role === '/Link'))
    check(link.annotations.length === 1 && link.contents.length > 0, 'a link that leads nowhere');
  fontFaults(objects, pdf, check);
  return faults;
}

type Check = (holds: boolean, words: string) => void;

function headingFaults(elements: readonly Element[], check: Check): void {
  const levels = elements.flatMap(({ role }) => (/^\/H\d$/.test(role) ? [Number(role.slice(2))] : []));
  check(
    levels[0] === 1 && levels.filter((level) => level === 1).length === 1,
    'not one heading of the first level, at the beginning (7.4)',
  );
  for (const [index, level] of levels.entries())
    check(
      index === 0 || level <= (levels[index - 1] ?? 0) + 1,
      `a heading of level ${level} below one of level ${levels[index - 1]} (7.4)`,
    );
}

function tableFaults(objects: PdfObjects, table: Element, root: Dictionary, check: Check): void {
  const rows = flat(table).filter(({ role }) => role === '/TR');
  check(new Set(rows.map(({ children }) => children.length)).size <= 1, 'rows of different length (7.5)');
  const names = objects.list(objects.dictionary(root.get('/IDTree')).get('/Names'));
  const listed = new Map(names.flatMap((name, index) => (index % 2 === 0 ? [[objects.text(name), refOf(names[index + 1])] as const] : [])));
  const sorted = [...listed.keys()];
  check(
    sorted.every((name, index) => index === 0 || sorted[index - 1]! < name),
    'names are not sorted',
  );
  const heads = new Set<string>();
  for (const head of flat(table).filter(({ role }) => role === '/TH')) {
    const id = objects.text(head.entries.get('/ID'));
    check(id !== '' && !heads.has(id) && listed.get(id) === head.number, `head ${id} can not be found by its name`);
    heads.add(id);
  }
  for (const cell of flat(table).filter(({ role }) => role === '/TD')) {
    const named = objects.list(objects.dictionary(cell.entries.get('/A')).get('/Headers')).map((name) => objects.text(name));
    check(named.length > 0 && named.every((name) => heads.has(name)), 'a cell does not name its heads (7.5)');
  }
}

function fontFaults(objects: PdfObjects, pdf: ReadPdf, check: Check): void {
  for (const number of pdf.objects.keys()) {
    const font = objects.dictionary({ ref: number });
    if (font.get('/Type') !== '/Font' || font.get('/DescendantFonts') === undefined) {
      check(font.get('/Type') !== '/Font' || font.get('/Subtype') === '/CIDFontType2', 'a font of another kind (7.21)');
      continue;
    }
    check(objects.stream(font.get('/ToUnicode')).includes('beginbf'), 'a font that does not tell its characters (7.21.7)');
    for (const part of objects.list(font.get('/DescendantFonts')).map((one) => objects.dictionary(one))) {
      check(part.get('/CIDToGIDMap') !== undefined, 'a font without its map of glyphs (7.21.3)');
      check(objects.dictionary(part.get('/FontDescriptor')).get('/FontFile2') !== undefined, 'a font that is not embedded (7.21.4)');
    }
  }
}

function bookmarksOf(objects: PdfObjects, catalog: Dictionary): number {
  let count = 0;
  for (let item = objects.dictionary(catalog.get('/Outlines')).get('/First'); item !== undefined && count < 1000; count++)
    item = objects.dictionary(item).get('/Next');
  return count;
}

function pagesOf(objects: PdfObjects, node: PdfValue | undefined): { readonly number: number; readonly entries: Dictionary }[] {
  const entries = objects.dictionary(node);
  if (entries.get('/Type') === '/Page') return [{ number: refOf(node), entries }];
  return objects.list(entries.get('/Kids')).flatMap((kid) => pagesOf(objects, kid));
}

function numberTree(objects: PdfObjects, node: PdfValue | undefined): Map<number, PdfValue> {
  const entries = objects.dictionary(node);
  const numbers = objects.list(entries.get('/Nums'));
  const own = numbers.flatMap((key, index): [number, PdfValue][] => (index % 2 === 0 ? [[Number(key), numbers[index + 1] ?? null]] : []));
  return new Map([...own, ...objects.list(entries.get('/Kids')).flatMap((kid) => [...numberTree(objects, kid)])]);
}

function elementOf(objects: PdfObjects, reference: PdfValue): Element {
  const entries = objects.dictionary(reference);
  const children: Element[] = [];
  const contents: { page: number; mcid: number }[] = [];
  const annotations: number[] = [];
  for (const kid of objects.list(entries.get('/K'))) {
    const part = objects.dictionary(kid);
    if (typeof kid === 'number') contents.push({ page: refOf(entries.get('/Pg')), mcid: kid });
    else if (part.get('/Type') === '/MCR') contents.push({ page: refOf(part.get('/Pg')), mcid: Number(part.get('/MCID')) });
    else if (part.get('/Type') === '/OBJR') annotations.push(refOf(part.get('/Obj')));
    else children.push(elementOf(objects, kid));
  }
  return { role: String(entries.get('/S')), number: refOf(reference), entries, children, contents, annotations };
}

/** Numbers of the marked content of a page, in order; `tell` hears of what is drawn outside, and of marks within marks. */
function markedContent(content: string, tell: (words: string) => void): number[] {
  const numbers: number[] = [];
  let open = 0;
  const lines = content.replaceAll(/<<[^]*?>>/g, (dictionary) => dictionary.replaceAll('\n', ' ')).split('\n');
  for (const line of lines) {
    const begin = /^\/(\w+) <<([^]*)>> BDC$/.exec(line);
    if (begin !== null || / B(?:DC|MC)$/.test(line)) {
      if (open++ > 0) tell('marks within marks (7.1)');
      const mcid = /\/MCID (\d+)/.exec(begin?.[2] ?? '')?.[1];
      if (mcid !== undefined) numbers.push(Number(mcid));
      else if (begin?.[1] !== 'Artifact') tell(`${begin?.[1] ?? line} without a number`);
    } else if (line === 'EMC') open--;
    else if (open === 0 && /(?:^| )(?:TJ|Tj|Do|S|s|f|f\*|F|B|B\*|b|b\*|sh)$/.test(line))
      tell(`drawn outside of all marks: ${line.slice(0, 40)} (7.1)`);
  }
  if (open !== 0) tell('marks that do not end');
  return numbers;
}
