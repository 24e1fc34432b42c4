/** Signs a call takes at once; more would be too many arguments for one. */
const CHUNK = 0x8000;

/** Bytes as base64, in browsers and in Node. */
export function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += CHUNK) binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  return btoa(binary);
}
