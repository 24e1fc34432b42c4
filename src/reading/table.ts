import { misuse, type DataTable, type ResourceDescriptor, type TableDescriptor, type WithFindings } from '../model/index.ts';
export interface WantedColumns {
  readonly numeric: readonly string[];
  readonly text: readonly string[];
}
export function readTable(
  _parts: readonly Uint8Array[],
  _resource: ResourceDescriptor,
  _table: TableDescriptor,
  _columns: WantedColumns,
): WithFindings<DataTable | null> {
  throw misuse('in work');
}
