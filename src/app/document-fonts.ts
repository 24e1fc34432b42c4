import { httpSource } from '../reading/index.ts';

/** The files of the typeface PDFs are set in, from our own server. @throws AtlasError `io` when one can not be fetched. */
export async function readDocumentFonts(): Promise<readonly Uint8Array[]> {
  const { DOCUMENT_FONT_ADDRESSES } = await import('../report/document-fonts.ts');
  return Promise.all(
    DOCUMENT_FONT_ADDRESSES.map((address) => {
      const url = new URL(address, document.baseURI);
      const folder = url.pathname.slice(0, url.pathname.lastIndexOf('/') + 1);
      return httpSource(`${url.origin}${folder}`).read(decodeURIComponent(url.pathname.slice(folder.length)));
    }),
  );
}
