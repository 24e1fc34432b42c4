import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** Parts of an office file by path, every XML read by an independent parser; throws where one is not well-formed. */
export function readOfficeFile(bytes: Uint8Array): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    const text = strFromU8(content);
    parts.set(path, text);
    if (!/\.(xml|rels)$/.test(path)) continue;
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw new Error(`${path}: ${error.message}`);
    });
    parser.write(text).close();
  }
  return parts;
}

/** The words of a part in their order, runs joined, one line per paragraph. */
export function wordsOf(xml: string): string {
  const lines: string[] = [];
  let line = '';
  let isText = false;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ local }) => {
    isText = local === 't';
    if (local === 'br') line += '\n';
  });
  parser.on('text', (text) => {
    if (isText) line += text;
  });
  parser.on('closetag', ({ local }) => {
    isText = false;
    if (local !== 'p') return;
    lines.push(line);
    line = '';
  });
  parser.write(xml).close();
  return lines.join('\n');
}

/** Values of an attribute, by the local name of its element. */
export function attributesOf(xml: string, element: string, attribute: string): string[] {
  const values: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ local, attributes }) => {
    if (local === element) values.push(attributes[attribute]?.value ?? '');
  });
  parser.write(xml).close();
  return values;
}
