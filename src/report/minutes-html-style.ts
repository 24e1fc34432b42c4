import { DOCUMENT_STYLE } from './document-html-style.ts';

/** One column, as long as it gets; A4 in print. */
export const MINUTES_STYLE = `${DOCUMENT_STYLE}
body { font-size: 1rem; }
header, main { max-width: 54rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 2rem; }
header > p:first-child { margin: 0; color: var(--muted); }
h1 { margin: .25rem 0 .75rem; padding-bottom: .75rem; border-bottom: 3px solid var(--accent); font-size: 1.9rem; }
h2 { margin: 2.2rem 0 .6rem; font-size: 1.3rem; }
h3 { margin: 1.4rem 0 .4rem; font-size: 1.05rem; }
main { padding-bottom: 3rem; }
.wide { margin: 0 0 1.1rem; }
dl { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: .3rem 1rem; }
dt { color: var(--muted); }
dd { margin: 0; }
.board { display: block; width: 100%; max-width: 44rem; font-size: 15px; fill: var(--ink); }
.board .field { fill: var(--soft); stroke: var(--line); }
.board .axis { stroke: var(--line); stroke-width: 2; fill: none; }
.board .name { fill: var(--muted); font-weight: 600; }
.board .mark { fill: var(--accent); }
.board .number { fill: var(--paper); font-weight: 600; font-size: 14px; }
@media (max-width: 36rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .5rem; } }
@page { size: A4; margin: 18mm 16mm; }
@media print { body { font-size: 10.5pt; } header, main { max-width: none; padding: 0; } }
`;

export const MINUTES_STYLE_HASH = 'np1GF3y6uXnFB883rux/yhKWRnD4MgGZtvmEH4A22YE=';
