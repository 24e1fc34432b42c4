import cyrillic from '@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2?url';
import greek from '@fontsource-variable/inter/files/inter-greek-wght-normal.woff2?url';
import latinExtended from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?url';
import latin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';

/** Addresses of the files a PDF's typeface is made of, the most used first; the app fetches them and hands their bytes to the writers. */
export const DOCUMENT_FONT_ADDRESSES: readonly string[] = [latin, latinExtended, greek, cyrillic];
