/** The library's document; its types come along with it. */
type PdfDocument = Pick<PDFKit.PDFDocument, 'widthOfString'>;

/**
 * Breaks a text into lines no wider than `width` points in the document's present font and size: at spaces, within a word only where it
 * alone is too wide. Line feeds stay breaks. An empty text is one empty line. Cost: one measurement per word.
 */
export function linesOf(document: PdfDocument, text: string, width: number): string[] {
  const space = document.widthOfString(' ');
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    let lineWidth = 0;
    for (const word of paragraph.split(' ').filter((part) => part !== '')) {
      let rest = word;
      let restWidth = document.widthOfString(rest);
      if (line !== '' && lineWidth + space + restWidth <= width) {
        line += ` ${rest}`;
        lineWidth += space + restWidth;
        continue;
      }
      if (line !== '') lines.push(line);
      while (restWidth > width) {
        const fitting = beginningOf(document, rest, width);
        lines.push(fitting);
        rest = rest.slice(fitting.length);
        restWidth = document.widthOfString(rest);
      }
      line = rest;
      lineWidth = restWidth;
    }
    return [...lines, ...(line !== '' || lines.length === 0 ? [line] : [])];
  });
}

const segmenter = new Intl.Segmenter('de', { granularity: 'grapheme' });

/** As many whole characters as fit, at least one. */
function beginningOf(document: PdfDocument, word: string, width: number): string {
  let fitting = '';
  let used = 0;
  for (const { segment } of segmenter.segment(word)) {
    used += document.widthOfString(segment);
    if (fitting !== '' && used > width) break;
    fitting += segment;
  }
  return fitting;
}
