import { httpSource } from '../reading/index.ts';
import { DOCUMENT_FONT_ADDRESSES } from '../report/document-fonts.ts';

/** The files of the typeface PDFs are set in, from our own server. @throws AtlasError `io` when one can not be fetched. */
export function readDocumentFonts(): Promise<readonly Uint8Array[]> {
  return Promise.all(
    DOCUMENT_FONT_ADDRESSES.map((address) => {
      const url = new URL(address, document.baseURI);
      const folder = url.pathname.slice(0, url.pathname.lastIndexOf('/') + 1);
      return httpSource(`${url.origin}${folder}`).read(decodeURIComponent(url.pathname.slice(folder.length)));
    }),
  );
}
