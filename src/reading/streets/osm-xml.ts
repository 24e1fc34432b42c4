import { SaxesParser } from 'saxes';
import type { FindingSummary } from '../finding-summary.ts';
import { FileDamaged, MAXIMUM_WAY_NODES, BoundPassed } from './bounds.ts';
import { OsmNetwork } from './osm-network.ts';
import type { Pace } from './pace.ts';
import type { StreetSource } from './street-source.ts';
import { tagsOfMap } from './tags.ts';
import { unpackedChunks } from './unpack.ts';

/**
 * OSM XML, packed with gzip or not, read as a stream: never the whole text in memory. Also takes what JOSM writes: elements marked as deleted
 * are left out. @throws FileDamaged, BoundPassed.
 */
export async function readOsmXml(bytes: Uint8Array, findings: FindingSummary, pace: Pace): Promise<StreetSource> {
  const network = new OsmNetwork(findings);
  const parser = parserInto(network);
  const decoder = new TextDecoder('utf-8');
  for (const { chunk, share } of unpackedChunks(bytes)) {
    write(parser, decoder.decode(chunk, { stream: true }));
    await pace(share);
  }
  write(parser, decoder.decode());
  parser.close();
  return network.finish();
}

type PlainParser = SaxesParser<{ position: true; xmlns: false }>;

const write = (parser: PlainParser, text: string): void => {
  parser.write(text);
};

/** A parser that hands nodes and ways over when they end. */
function parserInto(network: OsmNetwork): PlainParser {
  const parser = new SaxesParser({ position: true, xmlns: false });
  let depth = 0;
  let element: 'node' | 'way' | null = null;
  let id = NaN;
  let longitude = NaN;
  let latitude = NaN;
  let deleted = false;
  let tags: Map<string, string> | null = null;
  let refs: number[] = [];
  parser.on('error', (error) => {
    throw new FileDamaged(
      /[^:]*$/
        .exec(error.message)?.[0]
        .replace(/\.\s*$/, '')
        .trim() ?? 'XML',
      parser.line,
    );
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth++;
    if (depth === 1 && name !== 'osm') throw new FileDamaged(`<${name}>`, parser.line);
    if (depth === 2) {
      element = name === 'node' || name === 'way' ? name : null;
      if (element === null) return;
      id = numberOf(attributes['id']);
      longitude = numberOf(attributes['lon']);
      latitude = numberOf(attributes['lat']);
      deleted = attributes['action'] === 'delete' || attributes['visible'] === 'false';
      tags = null;
      refs = [];
    } else if (depth === 3 && element !== null) {
      if (name === 'nd' && element === 'way') {
        refs.push(numberOf(attributes['ref']));
        if (refs.length > 10 * MAXIMUM_WAY_NODES) throw new BoundPassed('references');
      } else if (name === 'tag') (tags ??= new Map()).set(attributes['k'] ?? '', attributes['v'] ?? '');
    }
  });
  parser.on('closetag', () => {
    depth--;
    if (depth !== 1 || element === null) return;
    if (!deleted && element === 'node') network.addNode(id, longitude, latitude, tags === null ? null : tagsOfMap(tags));
    else if (!deleted && tags !== null) network.addWay(id, refs, tagsOfMap(tags));
    element = null;
  });
  return parser;
}

const numberOf = (text: string | undefined): number => (text === undefined || text === '' ? NaN : Number(text));
