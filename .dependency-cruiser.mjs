/**
 * The rooms and their only allowed directions (ARCHITECTURE.md). One row per room: what it may import of ours, which packages.
 * With TypeScript 7 alone this tool sees no module and is content; @swc/core parses for it, and `npm test` asserts the number it saw.
 */
const ROOMS = {
  model: { rooms: [], packages: [] },
  geometry: { rooms: ['model'], packages: ['@turf/', 'proj4', 'flatbush', 'topojson-'] },
  statistics: { rooms: ['model'], packages: [] },
  network: { rooms: ['model', 'geometry'], packages: [] },
  cartography: { rooms: ['model', 'statistics'], packages: ['chroma-js'] },
  reading: {
    rooms: ['model', 'geometry'],
    packages: ['geotiff', 'topojson-client', '@cfworker/json-schema', 'fflate', 'pbf', 'saxes', 'shpjs', 'sql.js'],
  },
  analysis: { rooms: ['model', 'geometry', 'statistics', 'network', 'reading'], packages: [] },
  state: { rooms: ['model'], files: ['analysis/protocol.ts'], packages: [] },
  map: { rooms: ['model', 'geometry', 'cartography'], packages: ['ol/'] },
  // Types of results only; test/architecture keeps it at types.
  charts: { rooms: ['model', 'cartography', 'texts'], files: ['analysis/protocol.ts'], packages: ['lit'] },
  report: {
    rooms: ['model', 'cartography', 'texts', 'charts'],
    files: ['analysis/protocol.ts'],
    packages: ['lit', 'docx', 'fflate', 'pdfkit', 'pptxgenjs', '@fontsource-variable/'],
  },
  ui: {
    rooms: ['model', 'state', 'cartography', 'charts', 'report', 'texts'],
    // Types of results that the view hands over; test/architecture keeps it at types.
    files: ['analysis/protocol.ts'],
    packages: ['lit', '@lit/', 'lucide', '@fontsource-variable/'],
  },
  texts: { rooms: ['model'], files: ['analysis/protocol.ts'], packages: [] },
  // The service worker and its counterpart in the page; the build makes one script of it.
  offline: { rooms: [], packages: [] },
  // Types of map and screen; test/architecture keeps it at types.
  view: {
    rooms: ['model', 'state', 'cartography', 'texts', 'map', 'ui'],
    files: ['analysis/protocol.ts', 'analysis/client.ts'],
    packages: [],
  },
  cli: {
    rooms: ['model', 'geometry', 'statistics', 'network', 'reading', 'texts', 'state', 'cartography', 'report', 'view'],
    files: ['analysis/tasks/', 'analysis/join/', 'analysis/series/', 'analysis/recipes/', 'analysis/protocol.ts', 'analysis/index.ts'],
    packages: ['vite'],
    node: true,
  },
};
const COMPOSITION_ROOTS = { app: 'embed', embed: 'app' };
const ALL_ROOMS = [...Object.keys(ROOMS), ...Object.keys(COMPOSITION_ROOTS)];

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const inside = (room) => `^src/${room}/`;

const roomRules = Object.entries(ROOMS).flatMap(([room, { rooms, files = [], packages, node = false }]) => [
  {
    name: `${room}-imports-rooms`,
    severity: 'error',
    from: { path: inside(room) },
    to: { path: '^(src|test|geodata)/', pathNot: [inside(room), ...rooms.map(inside), ...files.map((file) => `^src/${escaped(file)}`)] },
  },
  {
    name: `${room}-imports-packages`,
    severity: 'error',
    from: { path: inside(room) },
    to: {
      path: 'node_modules/',
      ...(packages.length === 0 ? {} : { pathNot: packages.map((name) => `node_modules/(@types/)?${escaped(name)}`) }),
    },
  },
  ...(node
    ? []
    : [{ name: `${room}-imports-no-node`, severity: 'error', from: { path: inside(room) }, to: { dependencyTypes: ['core'] } }]),
]);

const rootRules = Object.entries(COMPOSITION_ROOTS).flatMap(([room, other]) => [
  {
    name: `${room}-imports-rooms`,
    severity: 'error',
    from: { path: inside(room) },
    to: { path: [inside(other), inside('cli'), '^(test|geodata)/'] },
  },
  {
    name: `${room}-imports-packages`,
    severity: 'error',
    from: { path: inside(room) },
    to: { path: 'node_modules/', pathNot: ['node_modules/lit', 'node_modules/@lit/'] },
  },
  { name: `${room}-imports-no-node`, severity: 'error', from: { path: inside(room) }, to: { dependencyTypes: ['core'] } },
]);

export default {
  forbidden: [
    ...roomRules,
    ...rootRules,
    { name: 'unknown-room', severity: 'error', from: { path: '^src/', pathNot: ALL_ROOMS.map(inside) }, to: {} },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '\\?(url|raw|worker|worker&url)$' } },
    { name: 'sources-know-no-tests', severity: 'error', from: { path: '^src/' }, to: { path: '^(test|geodata)/' } },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.css$' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'browser'],
    },
  },
};
