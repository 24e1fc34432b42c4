/** Remembers the last result: the same arguments (by identity) give the very same result again. */
export function memoize<Arguments extends readonly unknown[], Result>(
  compute: (...args: Arguments) => Result,
): (...args: Arguments) => Result {
  let last: { args: Arguments; result: Result } | null = null;
  return (...args) => {
    if (last !== null && last.args.length === args.length && last.args.every((value, index) => Object.is(value, args[index])))
      return last.result;
    last = { args, result: compute(...args) };
    return last.result;
  };
}
