// Differences of colours need CIELAB, which nothing on the first view needs.
import 'chroma-js/src/io/lab/index.js';

export { default as deltaE } from 'chroma-js/src/utils/delta-e.js';
