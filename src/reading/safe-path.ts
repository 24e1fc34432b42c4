const MAXIMUM_PATH_LENGTH = 1024;

/** True for C0 control characters and delete. */
const hasControlCharacter = (text: string): boolean => [...text].some((character) => character < ' ' || character === '\u007f');

/**
 * True for a path inside the package: relative, with `/`, without `..`, scheme, drive letter, query, fragment, control characters or
 * encoded separators. Everything else is never fetched. Cost O(length).
 */
export function isSafeRelativePath(path: string): boolean {
  if (path === '' || path.length > MAXIMUM_PATH_LENGTH || hasControlCharacter(path)) return false;
  if (/[\\?#]/.test(path) || /^[/~]/.test(path) || /^[a-z][a-z0-9+.-]*:/i.test(path)) return false;
  // a server on the way may decode these to a dot or a separator
  if (/%(2e|2f|5c|25|00)/i.test(path)) return false;
  // blanks around a path are cut off where it becomes an address
  return path.split('/').every((segment) => !/^\s*\.{0,2}\s*$/.test(segment));
}
