import {
  finding,
  type AtlasPackage,
  type Finding,
  type FindingCode,
  type PackageSource,
  type ResourceDescriptor,
  type ResourceName,
} from '../../model/index.ts';
import { transportFailure } from '../../reading/index.ts';
import { getOrLoad, RecentlyUsed } from './recently-used.ts';

/** The bytes of a resource, part by part; null when it can not be had. */
export interface ResourceBytes {
  readonly resource: ResourceDescriptor | null;
  readonly parts: readonly Uint8Array[] | null;
  readonly findings: readonly Finding[];
}

/** Levels are often several objects of one file; so many files are kept for the next reader. */
const KEPT_FILES = 3;

/** Reads the files of a package; a file that is not there becomes a finding. */
export class PackageFiles {
  readonly atlas: AtlasPackage;
  readonly #source: PackageSource;
  readonly #kept = new RecentlyUsed<Promise<Uint8Array>>(KEPT_FILES);

  constructor(source: PackageSource, atlas: AtlasPackage) {
    this.#source = source;
    this.atlas = atlas;
  }

  resource(name: ResourceName): ResourceDescriptor | null {
    return this.atlas.resources.find((resource) => resource.name === name) ?? null;
  }

  /**
   * Reads all parts of a resource. Missing, too large and unsafe files become findings.
   * @throws AtlasError `io` when the transport itself failed: asking again may help, so it must not be kept as a result.
   */
  async read(name: ResourceName): Promise<ResourceBytes> {
    const resource = this.resource(name);
    if (resource === null) {
      return { resource, parts: null, findings: [finding('descriptor-unknown-reference', 'error', 'datapackage.json', { value: name })] };
    }
    const paths = typeof resource.path === 'string' ? [resource.path] : resource.path;
    const parts: Uint8Array[] = [];
    for (const path of paths) {
      try {
        parts.push(await getOrLoad(this.#kept, path, () => this.#source.read(path)));
      } catch (error) {
        const code = findingCode(error);
        if (code === null) throw error;
        return { resource, parts: null, findings: [finding(code, 'error', name, { value: path })] };
      }
    }
    return { resource, parts, findings: [] };
  }
}

function findingCode(error: unknown): FindingCode | null {
  switch (transportFailure(error)) {
    case 'missing':
      return 'resource-missing';
    case 'tooLarge':
      return 'resource-too-large';
    case 'unsafePath':
      return 'descriptor-unsafe-path';
    case 'failed':
      return null;
  }
}
