// The parts of chroma-js that are used: its main entry brings scales, palettes and colour names along, 11 KiB of the first view.
// JavaScript, because the package describes its single modules to no compiler; chroma.d.ts does.
import 'chroma-js/src/ops/clipped.js';

export { hex } from 'chroma-js/src/io/hex/index.js';
export { oklab } from 'chroma-js/src/io/oklab/index.js';
export { rgb } from 'chroma-js/src/io/rgb/index.js';
export { default as contrast } from 'chroma-js/src/utils/contrast.js';
