import type { FindingSummary } from '../finding-summary.ts';
import { BoundPassed, MAXIMUM_LINES, MAXIMUM_NODES, MAXIMUM_VERTICES, MAXIMUM_WAY_NODES } from './bounds.ts';
import { growingFloat32, growingFloat64, growingInt8, growingUint16, growingUint32, growingUint8 } from './growing-array.ts';
import { nodeBarrierOf } from './node-barrier.ts';
import { nodeLookup } from './node-lookup.ts';
import { NodeTable } from './node-table.ts';
import { StreetCollector } from './street-collector.ts';
import { streetOfTags } from './street-of-tags.ts';
import type { StreetSource } from './street-source.ts';
import type { Tags } from './tags.ts';

const isInWorld = (longitude: number, latitude: number): boolean => Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;

/**
 * Nodes and ways of an OSM file, in whatever order they come; streets are put together at the end. The same for XML and PBF.
 * Takes 17 bytes per node. @throws BoundPassed for absurd counts.
 */
export class OsmNetwork {
  private readonly nodes = new NodeTable();
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

  /** `tags` null: none. */
  addNode(id: number, longitude: number, latitude: number, tags: Tags | null): void {
    if (!Number.isSafeInteger(id) || !isInWorld(longitude, latitude)) {
      this.findings.add('streets-node-outside', 'warning', { value: `${longitude} ${latitude}` });
      return;
    }
    this.nodes.add(id, longitude, latitude, tags === null ? 0 : nodeBarrierOf(tags));
    if (this.nodes.count > MAXIMUM_NODES) throw new BoundPassed('nodes');
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
    this.refs.append(refs);
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
    const indexOf = nodeLookup(this.nodes.allIds(), () => this.findings.add('streets-node-duplicate', 'warning'));
    const refs = this.refs.toArray();
    for (let way = 0; way < this.wayIds.length; way++) {
      this.addStreet(way, refs.subarray(this.refOffsets.at(way), this.refOffsets.at(way + 1)), indexOf);
    }
    return this.collector.build({ crsName: 'EPSG:4326', hasVertexIds: true, hasLineIds: true });
  }

  private addStreet(way: number, refs: Float64Array, indexOf: (id: number) => number): void {
    let run: number[] = [];
    let isCut = false;
    let pieces = 0;
    for (const ref of refs) {
      const node = indexOf(ref);
      if (node >= 0) {
        run.push(node);
        continue;
      }
      isCut = true;
      pieces += this.addPiece(way, run);
      run = [];
    }
    pieces += this.addPiece(way, run);
    if (isCut) this.findings.add('streets-cut', 'info', { value: String(this.wayIds.at(way)) });
    if (pieces === 0) this.collector.leaveOut('cutAway');
  }

  /** Adds a run of nodes as a line; returns how many lines that are. */
  private addPiece(way: number, run: readonly number[]): number {
    if (run.length < 2) return 0;
    const { nodes } = this;
    for (const node of run) this.collector.addVertex(nodes.longitude(node), nodes.latitude(node), nodes.id(node), nodes.barrier(node));
    const attributes = {
      streetClass: this.classes.at(way),
      flags: this.flags.at(way),
      level: this.levels.at(way),
      grade: this.grades.at(way),
    };
    this.collector.endLine(attributes, NaN, this.wayIds.at(way));
    return 1;
  }
}
