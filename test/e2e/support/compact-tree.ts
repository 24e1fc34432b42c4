/** Items of a list or rows of a table that are kept; the others are counted. */
const KEPT_SIBLINGS = 4;

interface Node {
  readonly line: string;
  readonly children: Node[];
}

const depthOf = (line: string): number => line.length - line.trimStart().length;
/** `- row "Auenviertel 12,3": ` is a row. */
const roleOf = (line: string): string => /^\s*-\s*'?([a-z]+)/.exec(line)?.[1] ?? '';

/** The tree of the lines of an aria snapshot. */
function parse(lines: readonly string[]): Node[] {
  const roots: Node[] = [];
  const path: { readonly depth: number; readonly node: Node }[] = [];
  for (const line of lines) {
    const node: Node = { line: line.trim(), children: [] };
    const depth = depthOf(line);
    while (path.length > 0 && path[path.length - 1]!.depth >= depth) path.pop();
    (path.at(-1)?.node.children ?? roots).push(node);
    path.push({ depth, node });
  }
  return roots;
}

function* write(nodes: readonly Node[], indent: string): Generator<string> {
  let run = 0;
  let before = '';
  for (const [index, node] of nodes.entries()) {
    const role = roleOf(node.line);
    run = role === before ? run + 1 : 1;
    before = role;
    if (run <= KEPT_SIBLINGS) {
      yield indent + node.line;
      yield* write(node.children, `${indent}  `);
    } else if (roleOf(nodes[index + 1]?.line ?? '') !== role) {
      yield `${indent}- … ${run - KEPT_SIBLINGS} × ${role}`;
    }
  }
}

/**
 * An accessibility tree in a form that fits on a page and says what changed: role, name and state of every element, addresses left out, and of
 * many siblings of one role in a row (items, rows, options) the first four and how many more.
 */
export function compactTree(snapshot: string): string {
  const lines = snapshot.split('\n').filter((line) => !/^\s*- \/(url|placeholder):/.test(line) && line.trim() !== '');
  return `${[...write(parse(lines), '')].join('\n')}\n`;
}
