/** What stories and minutes share: ink, tables, legends, marks; light, dark, forced colours. */
export const DOCUMENT_STYLE = `
:root { color-scheme: light dark; --ink: #1a1d23; --muted: #4d5461; --paper: #ffffff; --soft: #f3f3f8; --line: #c3c8d1; --accent: #4a3aa7; --warn: #7a4900; }
@media (prefers-color-scheme: dark) { :root { --ink: #eceef3; --muted: #b6bcc9; --paper: #15171d; --soft: #1f222b; --line: #454b59; --accent: #b9aeff; --warn: #f2b866; } }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; color: var(--ink); background: var(--paper); font-family: Inter, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; line-height: 1.5; }
h1, h2, h3 { line-height: 1.2; text-wrap: balance; }
h1, h2, h3, p, li, dd, td, th, caption, a { overflow-wrap: anywhere; }
p, li, td, th { white-space: pre-line; unicode-bidi: plaintext; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
.skip { position: absolute; left: .5rem; top: -6rem; padding: .6rem 1rem; background: var(--paper); z-index: 2; }
.skip:focus { top: .5rem; }
.fictitious { display: inline-block; padding: .1em .7em; border: 2px solid var(--warn); border-radius: 1em; color: var(--warn); font-weight: 600; }
.hint, .count, caption { color: var(--muted); }
img { display: block; max-width: 100%; height: auto; background: #ffffff; border: 1px solid var(--line); border-radius: 4px; }
figure { margin: 0; }
.legend ul { list-style: none; margin: 0; padding: 0; }
.legend li { display: flex; gap: .6em; align-items: baseline; margin: .15em 0; white-space: normal; }
.swatch { flex: none; width: 1.8em; height: 1.1em; align-self: center; forced-color-adjust: none; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.wide { position: relative; overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding: .3em 0; }
th, td { padding: .35em .6em; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th:first-child { padding-left: 0; }
thead th { color: var(--muted); vertical-align: bottom; }
tbody th { font-weight: 500; }
.wide, th, td { overflow-wrap: break-word; }
@media print {
  :root { color-scheme: light; --ink: #000; --muted: #333; --paper: #fff; --soft: #fff; --line: #999; --accent: #000; --warn: #000; }
  .skip, nav { display: none; }
  .wide { overflow: visible; }
  tr, img, figure, .legend { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  thead { display: table-header-group; }
  details > summary { display: none; }
  details::details-content { content-visibility: visible; block-size: auto; }
}
`;
