import { BoundPassed, MAXIMUM_LINES, MAXIMUM_VERTICES } from './bounds.ts';
import { growingFloat32, growingFloat64, growingInt8, growingUint16, growingUint32, growingUint8 } from './growing-array.ts';
import type { LeftOutReason, StreetAttributes, StreetSource } from './street-source.ts';
import { VertexTable } from './vertex-table.ts';

/** Puts lines together vertex by vertex: `addVertex` ..., then `endLine`. @throws BoundPassed when a file has absurdly many. */
export class StreetCollector {
  private readonly vertices = new VertexTable();
  private readonly offsets = growingUint32();
  private readonly classes = growingUint8();
  private readonly flags = growingUint16();
  private readonly levels = growingInt8();
  private readonly grades = growingFloat32();
  private readonly lengths = growingFloat64();
  private readonly lineIds = growingFloat64();
  private readonly leftOut: Record<LeftOutReason, number> = {
    notBuilt: 0,
    noWay: 0,
    notALine: 0,
    broken: 0,
    cutAway: 0,
    duplicate: 0,
  };
  read = 0;

  constructor() {
    this.offsets.push(0);
  }

  get lineCount(): number {
    return this.classes.length;
  }

  addVertex(x: number, y: number, id = NaN, barrier = 0): void {
    this.vertices.add(x, y, id, barrier);
    if (this.vertices.count > MAXIMUM_VERTICES) throw new BoundPassed('vertices');
  }

  endLine({ streetClass, flags, level, grade }: StreetAttributes, lengthMeters = NaN, lineId = NaN): void {
    this.offsets.push(this.vertices.count);
    this.classes.push(streetClass);
    this.flags.push(flags);
    this.levels.push(level);
    this.grades.push(grade);
    this.lengths.push(lengthMeters);
    this.lineIds.push(lineId);
    if (this.lineCount > MAXIMUM_LINES) throw new BoundPassed('lines');
  }

  leaveOut(reason: LeftOutReason): void {
    this.leftOut[reason]++;
  }

  build({ crsName, hasVertexIds, hasLineIds }: { crsName: string | null; hasVertexIds: boolean; hasLineIds: boolean }): StreetSource {
    return {
      coordinates: this.vertices.coordinatesArray(),
      offsets: this.offsets.toArray(),
      classes: this.classes.toArray(),
      flags: this.flags.toArray(),
      levels: this.levels.toArray(),
      grades: this.grades.toArray(),
      lengthsMeters: this.lengths.toArray(),
      vertexIds: hasVertexIds ? this.vertices.idsArray() : null,
      vertexBarriers: this.vertices.barriersArray(),
      lineIds: hasLineIds ? this.lineIds.toArray() : null,
      crsName,
      counts: { read: this.read, leftOut: this.leftOut },
    };
  }
}
