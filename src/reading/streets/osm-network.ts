import type { FindingSummary } from '../finding-summary.ts';
import { BoundPassed, MAXIMUM_LINES, MAXIMUM_NODES, MAXIMUM_VERTICES, MAXIMUM_WAY_NODES } from './bounds.ts';
import { growingFloat32, growingFloat64, growingInt32, growingInt8, growingUint16, growingUint32, growingUint8 } from './growing-array.ts';
import { nodeBarrierOf } from './node-barrier.ts';
import { nodeLookup } from './node-lookup.ts';
import { StreetCollector } from './street-collector.ts';
import { streetOfTags } from './street-of-tags.ts';
import type { StreetSource } from './street-source.ts';
import type { Tags } from './tags.ts';

/** OpenStreetMap keeps seven decimals of a degree; whole numbers of them take half the room of doubles. */
const UNITS_PER_DEGREE = 1e7;
/** Below 2^31 units; beyond the world anyway. */
const isInWorld = (longitude: number, latitude: number): boolean => Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;

/**
 * Nodes and ways of an OSM file, in whatever order they come; streets are put together at the end. The same for XML and PBF.
 * Takes 17 bytes per node. @throws BoundPassed for absurd counts.
 */
export class OsmNetwork {
  private readonly nodeIds = growingFloat64();
  private readonly longitudes = growingInt32();
  private readonly latitudes = growingInt32();
  private readonly barriers = growingUint8();
  private readonly wayIds = growingFloat64();
  private readonly refs = growingFloat64();
  private readonly refOffsets = growingUint32();
  private readonly classes = growingUint8();
  private readonly flags = growingUint16();
  private readonly levels = growingInt8();
  private readonly grades = growingFloat32();
  private readonly collector = new StreetCollector();
  private readonly findings: FindingSummary;

  constructor(findings: FindingSummary) {
    this.findings = findings;
    this.refOffsets.push(0);
  }

  get nodeCount(): number {
    return this.nodeIds.length;
  }

  /** `tags` null: none. */
  addNode(id: number, longitude: number, latitude: number, tags: Tags | null): void {
    if (!Number.isSafeInteger(id) || !isInWorld(longitude, latitude)) {
      this.findings.add('streets-node-outside', 'warning', { value: `${longitude} ${latitude}` });
      return;
    }
    this.nodeIds.push(id);
    this.longitudes.push(Math.round(longitude * UNITS_PER_DEGREE));
    this.latitudes.push(Math.round(latitude * UNITS_PER_DEGREE));
    this.barriers.push(tags === null ? 0 : nodeBarrierOf(tags));
    if (this.nodeIds.length > MAXIMUM_NODES) throw new BoundPassed('nodes');
  }

  /** Ways that are no streets are forgotten at once. `refs`: ids of nodes. */
  addWay(id: number, refs: ArrayLike<number>, tags: Tags): void {
    const meaning = streetOfTags(tags);
    if (meaning.kind === 'none') return;
    this.collector.read++;
    if (meaning.kind === 'leftOut') {
      this.collector.leaveOut(meaning.reason);
      return;
    }
    if (refs.length < 2 || refs.length > MAXIMUM_WAY_NODES) {
      this.collector.leaveOut('broken');
      // nearly always a way of which the cut of the extract left one node
      this.findings.add('streets-broken-line', 'info', { value: String(id) });
      return;
    }
    if (meaning.unknownClass !== null) this.findings.add('streets-unknown-class', 'info', { value: meaning.unknownClass });
    for (let at = 0; at < refs.length; at++) this.refs.push(refs[at]!);
    this.refOffsets.push(this.refs.length);
    this.wayIds.push(id);
    this.classes.push(meaning.street.streetClass);
    this.flags.push(meaning.street.flags);
    this.levels.push(meaning.street.level);
    this.grades.push(meaning.street.grade);
    if (this.wayIds.length > MAXIMUM_LINES) throw new BoundPassed('ways');
    if (this.refs.length > MAXIMUM_VERTICES) throw new BoundPassed('vertices');
  }

  /** Streets in longitude and latitude; ways whose nodes are partly missing are cut there. Cost O(nodes + vertices log nodes). */
  finish(): StreetSource {
    const indexOf = nodeLookup(this.nodeIds.toArray(), () => this.findings.add('streets-node-duplicate', 'warning'));
    for (let way = 0; way < this.wayIds.length; way++) this.addStreet(way, indexOf);
    return this.collector.build({ crsName: 'EPSG:4326', hasVertexIds: true, hasLineIds: true });
  }

  private addStreet(way: number, indexOf: (id: number) => number): void {
    const start = this.refOffsets.at(way);
    const end = this.refOffsets.at(way + 1);
    const nodes: number[] = [];
    for (let at = start; at < end; at++) nodes.push(indexOf(this.refs.at(at)));
    let pieces = 0;
    let from = 0;
    for (let at = 0; at <= nodes.length; at++) {
      if (at < nodes.length && nodes[at]! >= 0) continue;
      if (at - from >= 2) {
        this.addPiece(way, nodes.slice(from, at));
        pieces++;
      }
      from = at + 1;
    }
    if (nodes.includes(-1)) this.findings.add('streets-cut', 'info', { value: String(this.wayIds.at(way)) });
    if (pieces === 0) this.collector.leaveOut('cutAway');
  }

  private addPiece(way: number, nodes: readonly number[]): void {
    for (const node of nodes) {
      const longitude = this.longitudes.at(node) / UNITS_PER_DEGREE;
      const latitude = this.latitudes.at(node) / UNITS_PER_DEGREE;
      this.collector.addVertex(longitude, latitude, this.nodeIds.at(node), this.barriers.at(node));
    }
    const attributes = {
      streetClass: this.classes.at(way),
      flags: this.flags.at(way),
      level: this.levels.at(way),
      grade: this.grades.at(way),
    };
    this.collector.endLine(attributes, NaN, this.wayIds.at(way));
  }
}
