import { DOCUMENT_STYLE } from './document-html-style.ts';

/** One screen per step, type that grows with the projector; where there is little height or width a step is as long as it gets. */
export const STORY_STYLE = `${DOCUMENT_STYLE}
html { scroll-snap-type: y proximity; scroll-padding: 0; }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
body { font-size: clamp(1.05rem, .62rem + .85vw, 2.5rem); }
.slide { display: flex; flex-direction: column; gap: .8em; min-height: 100vh; min-height: 100dvh; padding: 1.2em 1.6em; scroll-snap-align: start; }
.slide + .slide { border-top: 1px solid var(--line); }
.slide:focus { outline: none; }
.cover { justify-content: center; background: var(--soft); }
h1 { margin: 0; font-size: 2.6em; }
h2 { margin: 0; font-size: 1.9em; }
h3 { margin: 0 0 .3em; font-size: 1em; }
p { margin: 0 0 .6em; }
.atlas, .position { margin: 0; color: var(--muted); font-size: .85em; }
.bar { display: flex; flex-wrap: wrap; gap: .4em 1em; align-items: center; justify-content: space-between; }
.content { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1em 1.6em; flex: 1; align-content: start; }
.said { font-size: 1.1em; }
.reading { border-left: .25em solid var(--accent); padding-left: .7em; }
.foot { color: var(--muted); font-size: .7em; }
.foot p { margin: 0; }
details { margin: .4em 0; }
summary { padding: .3em 0; cursor: pointer; color: var(--accent); font-weight: 600; }
table { font-size: .8em; }
nav ol { margin: 0; padding-left: 1.4em; }
nav li { margin: .25em 0; }
.turn { display: flex; flex-wrap: wrap; gap: .5em; font-size: .8em; }
.turn a { display: inline-block; padding: .35em .9em; border: 2px solid var(--accent); border-radius: .4em; text-decoration: none; font-weight: 600; }
.turn a:hover { background: var(--soft); }
@media (min-width: 60rem) and (min-aspect-ratio: 1/1) {
  .content.pictured { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); }
  .pictured figure img { width: auto; max-height: calc(100vh - 9em); margin: 0 auto; }
}
@page { size: A4; margin: 16mm; }
@media print {
  html { scroll-snap-type: none; }
  body { font-size: 10.5pt; }
  .slide { display: block; min-height: 0; padding: 0; border: 0; break-after: page; }
  .slide + .slide { border: 0; }
  .turn { display: none; }
  .bar { display: block; }
  .content, .content.pictured { display: block; }
  .pictured figure { margin: .6em 0; }
  .pictured figure img { max-height: 105mm; width: auto; margin: 0; }
  .legend ul { columns: 2; }
  .legend li { break-inside: avoid; }
}
`;

export const STORY_STYLE_HASH = 'exxIP3PLaBMVHv3/3so3w7G3SmRNN2dKg5ueOEXnS0o=';
