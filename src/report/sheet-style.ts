/** Look of the sheet: one column, black on white, A4 in print; tables repeat their heads, rows stay whole. */
export const SHEET_STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.25rem 3rem; max-width: 52rem; color: #1a1d23; background: #fff; font: 15px/1.5 'Inter Variable', Inter, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; }
header { border-bottom: 2px solid #5140b3; padding-bottom: .75rem; }
header p { margin: 0; color: #565c68; }
h1 { margin: .25rem 0; font-size: 1.75rem; line-height: 1.2; overflow-wrap: anywhere; }
h2 { margin: 1.75rem 0 .5rem; font-size: 1.2rem; }
h3 { margin: 1.1rem 0 .35rem; font-size: 1rem; }
p { margin: 0 0 .6rem; }
ul { margin: 0 0 .6rem; padding-left: 1.2rem; }
.fictitious { display: inline-block; margin-top: .5rem; padding: .1rem .6rem; border: 1px solid #8a5300; border-radius: 1rem; color: #8a5300; font-weight: 600; }
.hint { color: #565c68; font-size: .87rem; }
dl { display: grid; grid-template-columns: minmax(9rem, 15rem) 1fr; gap: .25rem 1rem; margin: 0 0 .6rem; }
dt { color: #565c68; }
dd { margin: 0; overflow-wrap: anywhere; }
table { width: 100%; margin: 0 0 .6rem; border-collapse: collapse; font-size: .87rem; font-variant-numeric: tabular-nums; }
th, td { padding: .25rem .5rem; border-bottom: 1px solid #d5d9e0; text-align: right; vertical-align: top; }
th:first-child, .words { text-align: left; }
th:first-child { padding-left: 0; }
thead th { color: #565c68; font-weight: 600; vertical-align: bottom; }
tbody th { font-weight: 500; overflow-wrap: break-word; hyphens: auto; }
.wide { overflow-x: auto; }
footer { margin-top: 2rem; padding-top: .75rem; border-top: 1px solid #d5d9e0; color: #565c68; font-size: .87rem; }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .4rem; } }
@page { size: A4; margin: 18mm 16mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  h2, h3 { break-after: avoid; }
  tr, dt, dd, .type { break-inside: avoid; }
  thead { display: table-header-group; }
  .wide { overflow: visible; }
}
`;
