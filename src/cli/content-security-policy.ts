import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const POLICY = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/;

/**
 * The policy of a page of a site, from its meta element, so that header and page never differ.
 * @throws Error when the page has none: a site without a policy is never served.
 */
export async function readContentSecurityPolicy(siteDirectory: string, pageName = 'index.html'): Promise<string> {
  const page = join(siteDirectory, pageName);
  const policy = POLICY.exec(await readFile(page, 'utf8'))?.[1];
  if (policy === undefined) throw new Error(`${page}: no Content-Security-Policy`);
  return policy;
}
