import type { FeatureCollection, RawGeometry } from '../feature-collection.ts';
import type { FindingSummary } from '../finding-summary.ts';
import { endNodeIds } from './end-node-ids.ts';
import { featureTags, tellsStreetsApart } from './feature-tags.ts';
import { StreetCollector } from './street-collector.ts';
import { streetOfTags } from './street-of-tags.ts';
import type { StreetSource } from './street-source.ts';
import { tagsOfMap } from './tags.ts';

/** Columns with a given length in metres, lower case. */
const LENGTH_COLUMNS = ['laenge', 'länge', 'length_m', 'laenge_m'];

/**
 * Lines of a file of features as streets. Every part of a multi-part line is a line; points and areas are left out and counted. Where each line
 * names its end nodes (`von`, `nach`) these say what meets, else coordinates do. Cost O(vertices).
 */
export function featureStreets(features: FeatureCollection, findings: FindingSummary): StreetSource {
  const collector = new StreetCollector();
  const endNodes = endNodeIds(features);
  const strict = tellsStreetsApart(features);
  let nextInnerId = -1;
  for (let feature = 0; feature < features.count; feature++) {
    collector.read++;
    const lines = linesOf(features.geometry(feature));
    if (lines === null) {
      collector.leaveOut('notALine');
      continue;
    }
    const { tags, unknownWord } = featureTags(features, feature, strict);
    const meaning = streetOfTags(tagsOfMap(tags));
    if (meaning.kind !== 'street') {
      collector.leaveOut(meaning.kind === 'leftOut' ? meaning.reason : 'noWay');
      continue;
    }
    if (unknownWord === '') findings.add('streets-without-class', 'warning');
    const unknown = meaning.unknownClass ?? unknownWord;
    if (unknown !== null && unknown !== '') findings.add('streets-unknown-class', 'info', { value: unknown });
    const given = lines.length === 1 ? givenLength(tags) : NaN;
    for (const line of lines) {
      const last = line.length / 2 - 1;
      for (let vertex = 0; vertex <= last; vertex++) {
        const id =
          endNodes === null ? NaN : vertex === 0 ? endNodes.from[feature]! : vertex === last ? endNodes.to[feature]! : nextInnerId--;
        collector.addVertex(line[2 * vertex]!, line[2 * vertex + 1]!, id);
      }
      collector.endLine(meaning.street, given);
    }
  }
  return collector.build({ crsName: features.crsName, hasVertexIds: endNodes !== null, hasLineIds: false });
}

function linesOf(geometry: RawGeometry): readonly Float64Array[] | null {
  return geometry.kind === 'lines' ? geometry.lines : null;
}

function givenLength(tags: ReadonlyMap<string, string>): number {
  for (const column of LENGTH_COLUMNS) {
    const text = tags.get(column);
    if (text === undefined) continue;
    const length = Number(text);
    if (length > 0 && Number.isFinite(length)) return length;
  }
  return NaN;
}
