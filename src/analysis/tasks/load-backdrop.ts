import type { Finding } from '../../model/index.ts';
import { readBackdropShape } from '../../reading/index.ts';
import type { BackdropLayer, TaskResult } from '../protocol.ts';
import type { AtlasSession } from './atlas-session.ts';
import type { Pace } from './pace.ts';

/** Reads what lies below the areas (water, green, streets) in the order of the descriptor; a layer that fails is left out and told. */
export async function loadBackdrop({ files, atlas }: AtlasSession, pace: Pace): Promise<TaskResult<'backdrop/load'>> {
  const layers: BackdropLayer[] = [];
  const findings: Finding[] = [];
  const descriptors = atlas.atlas.backdrop ?? [];
  for (const [position, { kind, resource: name, object }] of descriptors.entries()) {
    await pace.breathe(position / descriptors.length);
    const { resource, parts, findings: missing } = await files.read(name);
    findings.push(...missing);
    const bytes = parts?.[0];
    if (resource === null || bytes === undefined) continue;
    const read = await readBackdropShape(bytes, resource, object, atlas.atlas.crs);
    findings.push(...read.findings);
    if (read.value !== null) layers.push({ kind, ...read.value });
  }
  return { layers, findings };
}
