import { unzlibSync } from 'fflate';

/** An independent look into a PDF: its objects as text, streams unpacked. Enough to ask what is in it, no more. */
export interface ReadPdf {
  readonly catalog: string;
  /** Dictionaries by object number. */
  readonly objects: ReadonlyMap<number, string>;
  readonly streams: ReadonlyMap<number, Uint8Array>;
}

const latin1 = new TextDecoder('latin1');

export function readPdf(bytes: Uint8Array): ReadPdf {
  const text = latin1.decode(bytes);
  if (!text.startsWith('%PDF-1.7') || !text.trimEnd().endsWith('%%EOF')) throw new Error('no PDF');
  const objects = new Map<number, string>();
  const streams = new Map<number, Uint8Array>();
  // Objects stand at the offsets the cross reference table says.
  const table = text.slice(Number(/startxref\s+(\d+)/.exec(text)?.[1]));
  for (const [index, [, offset, kind]] of [...table.matchAll(/(\d{10}) \d{5} ([nf])/g)].entries()) {
    if (kind !== 'n') continue;
    const start = Number(offset);
    if (!text.startsWith(`${index} 0 obj`, start)) throw new Error(`object ${index} is not where the table says`);
    const end = text.indexOf('endobj', start);
    const streamAt = text.indexOf('stream\n', start);
    if (streamAt < 0 || streamAt > end) {
      objects.set(index, text.slice(start, end));
      continue;
    }
    const dictionary = text.slice(start, streamAt);
    objects.set(index, dictionary);
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1]);
    const packed = bytes.slice(streamAt + 7, streamAt + 7 + length);
    streams.set(index, dictionary.includes('FlateDecode') && !dictionary.includes('/Image') ? unzlibSync(packed) : packed);
  }
  const catalog = [...objects.values()].find((object) => object.includes('/Type /Catalog')) ?? '';
  return { catalog, objects, streams };
}

export interface Tag {
  readonly name: string;
  readonly alternative: string | null;
  readonly scope: string | null;
  readonly children: readonly Tag[];
  /** Pieces of marked content of its own. */
  readonly contents: number;
}

/** The structure tree from its root, as the file says. */
export function tagsOf({ catalog, objects }: ReadPdf): readonly Tag[] {
  const objectOf = (reference: string | undefined): string => objects.get(Number(reference)) ?? '';
  const root = objectOf(/\/StructTreeRoot (\d+) 0 R/.exec(catalog)?.[1]);
  const childrenOf = (dictionary: string): Tag[] =>
    [...(/\/K \[([^\]]*)\]/.exec(dictionary)?.[1] ?? '').replaceAll(/<<[^>]*>>/g, '').matchAll(/(\d+) 0 R/g)].map(([, reference]) => {
      const child = objectOf(reference);
      const kids = (/\/K \[([^\]]*)\]/.exec(child)?.[1] ?? '').replaceAll(/\d+ 0 R/g, '');
      return {
        name: /\/S \/(\w+)/.exec(child)?.[1] ?? '?',
        alternative: /\/Alt \(([^]*?)(?<!\\)\)/.exec(child)?.[1] ?? null,
        scope: /\/Scope \/(\w+)/.exec(child)?.[1] ?? null,
        children: childrenOf(child),
        contents: kids.match(/\d+/g)?.length ?? 0,
      };
    });
  return childrenOf(root);
}

export const flattened = (tags: readonly Tag[]): readonly Tag[] => tags.flatMap((tag) => [tag, ...flattened(tag.children)]);

/** Everything shown, as the file's own tables of characters tell it, page after page. One font is expected. */
export function textOf(pdf: ReadPdf): string {
  const characters = new Map<number, string>();
  let pages = '';
  for (const [number, stream] of pdf.streams) {
    const content = latin1.decode(stream);
    if (content.includes('beginbfrange')) {
      for (const [, from = '', , list = ''] of content.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/g)) {
        for (const [index, [, hex = '']] of [...list.matchAll(/<([0-9a-f ]*)>/g)].entries()) {
          const units = (hex.replaceAll(' ', '').match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16));
          characters.set(parseInt(from, 16) + index, String.fromCharCode(...units));
        }
      }
    }
    if (pdf.objects.get(number)?.includes('/Type') === false && content.includes(' Tf')) pages += content;
  }
  return [...pages.matchAll(/\[((?:<[0-9a-f]*>|[\s\d.-])*)\] TJ/g)]
    .map(([, shown = '']) =>
      [...shown.matchAll(/<([0-9a-f]*)>/g)]
        .flatMap(([, hex = '']) => (hex.match(/.{4}/g) ?? []).map((glyph) => characters.get(parseInt(glyph, 16)) ?? '?'))
        .join(''),
    )
    .join('\n');
}
