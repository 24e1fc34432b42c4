/** In the order of preference: a decimal comma may occur in every line of a table with semicolons, never the other way round. */
const CANDIDATES = [';', '\t', '|', ','] as const;
const LINES_LOOKED_AT = 20;
const LONGEST_PREFIX = 200_000;

/**
 * Guesses the delimiter from the first 20 lines: the candidate that occurs equally often in the most lines, quoted parts left out.
 * `,` where none occurs (a table of one column). Cost O(length of these lines).
 */
export function guessDelimiter(text: string, quoteChar = '"'): string {
  const countsByLine = countCandidates(text.slice(0, LONGEST_PREFIX), quoteChar);
  let best: string = ',';
  let bestLines = 0;
  CANDIDATES.forEach((candidate, index) => {
    const linesByCount = new Map<number, number>();
    for (const counts of countsByLine) {
      const count = counts[index]!;
      if (count > 0) linesByCount.set(count, (linesByCount.get(count) ?? 0) + 1);
    }
    const lines = Math.max(0, ...linesByCount.values());
    if (lines > bestLines) {
      best = candidate;
      bestLines = lines;
    }
  });
  return best;
}

function countCandidates(text: string, quoteChar: string): number[][] {
  const lines: number[][] = [];
  let counts = CANDIDATES.map(() => 0);
  let isQuoted = false;
  let isBlank = true;
  for (const character of `${text}\n`) {
    if (character === quoteChar) isQuoted = !isQuoted;
    else if (character === '\n' && !isQuoted) {
      if (!isBlank) lines.push(counts);
      if (lines.length >= LINES_LOOKED_AT) break;
      counts = CANDIDATES.map(() => 0);
      isBlank = true;
      continue;
    } else if (!isQuoted) {
      const index = (CANDIDATES as readonly string[]).indexOf(character);
      if (index >= 0) counts[index]!++;
    }
    isBlank = false;
  }
  return lines;
}
