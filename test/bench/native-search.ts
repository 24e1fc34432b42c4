import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** scipy's fastest and median times for the same tasks on the same graph, in milliseconds. */
export interface NativeSearchTimes {
  readonly version: string;
  readonly isochrones: readonly number[];
  readonly nearest: readonly number[];
  readonly oneToAll: readonly number[];
  readonly pairs: readonly number[];
}

const PROGRAM = `
import sys, json, time, numpy as np, scipy
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra
from scipy.spatial import cKDTree
folder, runs = sys.argv[1], int(sys.argv[2])
task = json.load(open(folder + '/task.json'))
read = lambda name, kind: np.fromfile(folder + '/' + name, kind)
u, v, c = read('from', np.int32), read('to', np.int32), read('costs', np.float64)
n = task['nodes']
g = csr_matrix((np.r_[c, c], (np.r_[u, v], np.r_[v, u])), shape=(n, n))
s = read('sources', np.int32)
demand, supply, people = read('demand', np.float64).reshape(-1, 2), read('supply', np.float64).reshape(-1, 2), read('people', np.float64)
def isochrones():
    for at in range(0, len(s), 50): dijkstra(g, indices=s[at:at + 50], limit=task['limit'])
def nearest(): dijkstra(g, indices=s, min_only=True)
def one(): dijkstra(g, indices=int(s[0]))
def pairs():
    m = cKDTree(supply).sparse_distance_matrix(cKDTree(demand), task['limit'], output_type='ndarray')
    w = np.exp(-m['v'] ** 2 / (2 * task['sigma'] ** 2))
    r = task['capacity'] / np.maximum(np.bincount(m['i'], w * people[m['j']], len(supply)), 1e-300)
    np.bincount(m['j'], w * r[m['i']], len(demand))
def times(task):
    result = []
    for _ in range(runs + 1):
        start = time.perf_counter(); task(); result.append((time.perf_counter() - start) * 1000)
    return result[1:]
print(json.dumps({'version': scipy.__version__, 'isochrones': times(isochrones), 'nearest': times(nearest), 'oneToAll': times(one), 'pairs': times(pairs)}))
`;

export interface NativeTask {
  readonly numbers: Readonly<Record<'nodes' | 'limit' | 'sigma' | 'capacity', number>>;
  readonly arrays: Readonly<Record<'from' | 'to' | 'costs' | 'sources' | 'demand' | 'supply' | 'people', Int32Array | Float64Array>>;
}

/** Runs the tasks in scipy, where this machine has one; null otherwise. */
export async function measureScipy({ numbers, arrays }: NativeTask, runs: number): Promise<NativeSearchTimes | null> {
  const folder = await mkdtemp(join(tmpdir(), 'network-bench-'));
  try {
    await writeFile(join(folder, 'task.json'), JSON.stringify(numbers));
    await writeFile(join(folder, 'task.py'), PROGRAM);
    await Promise.all(Object.entries(arrays).map(([name, values]) => writeFile(join(folder, name), values)));
    const { stdout } = await promisify(execFile)('/usr/bin/python3', [join(folder, 'task.py'), folder, String(runs)]);
    return JSON.parse(stdout) as NativeSearchTimes;
  } catch {
    return null;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
