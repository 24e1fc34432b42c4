import { zlibSync } from 'fflate';
import { PbfWriter } from 'pbf';
import { utf8 } from '../helpers.ts';

export type SampleTags = Readonly<Record<string, string>>;
export interface SampleNode {
  readonly id: number;
  /** Ten-millionths of a degree. */
  readonly longitude: number;
  readonly latitude: number;
  readonly tags: SampleTags;
}
export interface SampleWay {
  readonly id: number;
  readonly refs: readonly number[];
  readonly tags: SampleTags;
}
/** A little network as OpenStreetMap has it. */
export interface SampleNetwork {
  readonly nodes: readonly SampleNode[];
  readonly ways: readonly SampleWay[];
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
const degrees = (units: number): string => (units / 1e7).toFixed(7);
const tagElements = (tags: SampleTags): string =>
  Object.entries(tags)
    .map(([key, value]) => `<tag k="${escaped(key)}" v="${escaped(value)}"/>`)
    .join('');

export function osmXml({ nodes, ways }: SampleNetwork): Uint8Array {
  const lines = [
    ...nodes.map(
      (node) => `<node id="${node.id}" lat="${degrees(node.latitude)}" lon="${degrees(node.longitude)}">${tagElements(node.tags)}</node>`,
    ),
    ...ways.map((way) => `<way id="${way.id}">${way.refs.map((ref) => `<nd ref="${ref}"/>`).join('')}${tagElements(way.tags)}</way>`),
  ];
  return utf8(`<?xml version='1.0' encoding='UTF-8'?>\n<osm version="0.6">\n${lines.join('\n')}\n</osm>\n`);
}

/** Nodes as dense or plain ones, blocks packed with zlib or not. */
export function osmPbf({ nodes, ways }: SampleNetwork, { dense, packed }: { dense: boolean; packed: boolean }): Uint8Array {
  const strings = [''];
  const indexOf = (text: string): number => {
    const known = strings.indexOf(text);
    return known >= 0 ? known : strings.push(text) - 1;
  };
  const keys = (tags: SampleTags): number[] => Object.keys(tags).map(indexOf);
  const values = (tags: SampleTags): number[] => Object.values(tags).map(indexOf);
  const groups = new PbfWriter();
  const differences = (numbers: readonly number[]): number[] => numbers.map((value, at) => value - (numbers[at - 1] ?? 0));
  groups.writeMessage(
    2,
    (_, pbf) => {
      if (dense) {
        pbf.writeMessage(
          2,
          (__, inner) => {
            inner.writePackedSVarint(1, differences(nodes.map(({ id }) => id)));
            inner.writePackedSVarint(8, differences(nodes.map(({ latitude }) => latitude)));
            inner.writePackedSVarint(9, differences(nodes.map(({ longitude }) => longitude)));
            const pairs = nodes.flatMap(({ tags }) => [
              ...Object.entries(tags).flatMap(([key, value]) => [indexOf(key), indexOf(value)]),
              0,
            ]);
            if (nodes.some(({ tags }) => Object.keys(tags).length > 0)) inner.writePackedVarint(10, pairs);
          },
          null,
        );
      } else {
        for (const node of nodes) {
          pbf.writeMessage(
            1,
            (__, inner) => {
              inner.writeSVarintField(1, node.id);
              inner.writePackedVarint(2, keys(node.tags));
              inner.writePackedVarint(3, values(node.tags));
              inner.writeSVarintField(8, node.latitude);
              inner.writeSVarintField(9, node.longitude);
            },
            null,
          );
        }
      }
    },
    null,
  );
  groups.writeMessage(
    2,
    (_, pbf) => {
      for (const way of ways) {
        pbf.writeMessage(
          3,
          (__, inner) => {
            inner.writeVarintField(1, way.id);
            inner.writePackedVarint(2, keys(way.tags));
            inner.writePackedVarint(3, values(way.tags));
            inner.writePackedSVarint(8, differences(way.refs));
          },
          null,
        );
      }
    },
    null,
  );
  const table = new PbfWriter();
  table.writeMessage(1, (_, pbf) => strings.forEach((text) => pbf.writeBytesField(1, utf8(text))), null);
  const header = new PbfWriter();
  header.writeStringField(4, 'OsmSchema-V0.6');
  header.writeStringField(4, 'DenseNodes');
  return concatenated([
    fileBlock('OSMHeader', header.finish(), false),
    fileBlock('OSMData', concatenated([table.finish(), groups.finish()]), packed),
  ]);
}

function fileBlock(type: string, data: Uint8Array, packed: boolean): Uint8Array {
  const blob = new PbfWriter();
  if (packed) {
    blob.writeVarintField(2, data.length);
    blob.writeBytesField(3, zlibSync(data));
  } else blob.writeBytesField(1, data);
  const content = blob.finish();
  const header = new PbfWriter();
  header.writeStringField(1, type);
  header.writeVarintField(3, content.length);
  const head = header.finish();
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, head.length);
  return concatenated([length, head, content]);
}

export function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
