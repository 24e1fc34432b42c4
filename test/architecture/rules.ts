import { posix } from 'node:path';
import type { SourceFile } from './source-file.ts';

/** Looks at one source file and says what breaks the rule, in words; nothing = all is well. */
export interface Rule {
  readonly name: string;
  check(file: SourceFile): string[];
}

const PURE_ROOMS: readonly string[] = ['model', 'geometry', 'statistics', 'network', 'cartography'];
const IMPURE_NAMES: readonly string[] = [
  'window', 'document', 'navigator', 'location', 'fetch', 'Worker', 'self', 'globalThis', 'localStorage', 'sessionStorage', 'indexedDB',
  'console', 'process', 'performance', 'Date', 'setTimeout', 'setInterval', 'requestAnimationFrame', 'Math.random', 'crypto',
]; // prettier-ignore

/** Where another room may be entered beside its index.ts. */
const SIDE_DOORS: readonly RegExp[] = [
  /^src\/analysis\/(protocol|client)\.ts$/,
  /^src\/texts\/[a-z]+-topic\.ts$/,
  // The same plain functions serve the worker and the command line.
  /^src\/analysis\/(tasks|join|series|recipes)\//,
  // Elements register themselves when imported.
  /^src\/ui\/([^/]+\/)+atlas-[^/]+\.ts$/,
  // The embedded map takes no frame with it.
  /^src\/ui\/empty-workspaces\.ts$/,
  // What the second window is told, said by the first.
  /^src\/ui\/presentation\/speaker\/speaker-messages\.ts$/,
  // Documents are chunks of their own, fetched when one is asked for.
  /^src\/report\/(map-sheet|static-map|compose-minutes|minutes-blocks)\.ts$/,
];

const onlyIn = (name: string, allowed: RegExp, finds: (file: SourceFile) => boolean): Rule => ({
  name,
  check: (file) => (finds(file) && !allowed.test(file.path) ? [file.path] : []),
});

const importsPackage =
  (packageName: string) =>
  (file: SourceFile): boolean =>
    file.imports.some(({ specifier }) => specifier === packageName || specifier.startsWith(`${packageName}/`));

/** German words in code: umlauts, or capitalised words as German writes its nouns. */
const GERMAN =
  /[äöüÄÖÜß]|\b(der|die|das|und|oder|nicht|mit|für|kein|keine|alle|Karte|Gebiet|Jahr|Wert|Ebene|Tabelle|Legende|Klasse|Stand|Quelle)\b/;

/** What a reader would see of a template: no markup, no attribute values other than words for people, no styles. */
function visibleWords(text: string): string {
  const words = [...text.matchAll(/\b(?:aria-label|title|placeholder|alt)="([^"]*)"/g)].map((match) => match[1]);
  return [text.replace(/<[^>]*>?/g, ' ').replace(/^[^<]*>/, ' '), ...words].join(' ');
}

export const RULES: readonly Rule[] = [
  onlyIn('only map/ imports OpenLayers', /^src\/map\//, importsPackage('ol')),
  onlyIn('only cartography/ imports chroma-js', /^src\/cartography\//, importsPackage('chroma-js')),
  onlyIn(
    'only reading/transport.ts and the service worker fetch',
    /^src\/(reading\/transport|offline\/(shell-cache|package-cache|service-worker))\.ts$/,
    ({ names }) => names.has('fetch') || names.has('XMLHttpRequest'),
  ),
  onlyIn(
    'only analysis/client.ts and report/document-writer.ts start a worker',
    /^src\/(analysis\/client|report\/document-writer)\.ts$/,
    ({ names }) => names.has('Worker') || names.has('SharedWorker'),
  ),
  onlyIn('only workers know self', /^src\/(analysis\/worker|offline\/service-worker|report\/document-worker)\.ts$/, ({ names }) =>
    names.has('self'),
  ),
  onlyIn('no default exports', /^$/, ({ hasDefaultExport }) => hasDefaultExport),
  onlyIn('only cli/ prints', /^src\/cli\//, ({ names }) => names.has('console')),
  onlyIn('nothing is evaluated', /^$/, ({ names }) => names.has('eval') || names.has('Function') || names.has('.innerHTML')),
  {
    name: 'pure rooms touch nothing outside',
    check: ({ path, room, names }) =>
      PURE_ROOMS.includes(room) ? IMPURE_NAMES.filter((name) => names.has(name)).map((name) => `${path}: ${name}`) : [],
  },
  {
    name: 'tasks run in Node',
    check: ({ path, names }) =>
      path.startsWith('src/analysis/tasks/')
        ? ['window', 'document', 'self', 'postMessage'].filter((name) => names.has(name)).map((name) => `${path}: ${name}`)
        : [],
  },
  {
    name: 'rooms of the screen know the types of results only',
    check: ({ path, room, imports }) =>
      ['state', 'ui', 'texts', 'charts', 'report'].includes(room)
        ? imports
            .filter(({ specifier, typeOnly }) => !typeOnly && /\.\.\/analysis\//.test(specifier))
            .map(({ specifier }) => `${path}: ${specifier}`)
        : [],
  },
  {
    name: 'ui takes types only from cartography',
    check: ({ path, room, imports }) =>
      room === 'ui'
        ? imports
            .filter(({ specifier, typeOnly }) => !typeOnly && /\/cartography\/(?!index\.ts$)/.test(specifier))
            .map(({ specifier }) => `${path}: ${specifier}`)
        : [],
  },
  {
    name: 'another room is entered by its index.ts',
    check: ({ path, room, imports }) =>
      imports
        .filter(({ specifier, typeOnly, lazy }) => !typeOnly && !lazy && specifier.startsWith('.'))
        .map(({ specifier }) => posix.join(posix.dirname(path), specifier))
        .filter((target) => {
          const [, otherRoom] = target.split('/');
          return otherRoom !== room && !/^src\/[^/]+\/index\.ts$/.test(target) && !SIDE_DOORS.some((door) => door.test(target));
        })
        .map((target) => `${path}: ${target}`),
  },
  {
    name: 'no barrel inside a room',
    check: ({ path }) => (path.endsWith('/index.ts') && !/^src\/[^/]+\/index\.ts$/.test(path) ? [path] : []),
  },
  {
    name: 'file names are lowercase-kebab',
    check: ({ path }) => (/^[a-z0-9]+(-[a-z0-9]+)*(\.styles)?\.ts$/.test(posix.basename(path)) ? [] : [path]),
  },
  {
    name: 'what a person reads comes from texts/',
    check: ({ path, room, strings }) =>
      ['ui', 'app', 'charts', 'report', 'map'].includes(room)
        ? strings.filter((text) => GERMAN.test(visibleWords(text))).map((text) => `${path}: ${text.trim().slice(0, 60)}`)
        : [],
  },
  {
    name: 'no line switches the compiler off, nor the linter without saying why',
    check: ({ path, text }) =>
      /@ts-(ignore|expect-error|nocheck)|(eslint|oxlint)-disable(?!-next-line \S+ -- \S)/.test(text) ? [path] : [],
  },
];
