import type { Story } from '../model/index.ts';
import { storiesIn } from './foreign-work.ts';

/**
 * Stories of a file: exported ones, a list, a single one, or those of a whole package. What is no story is left out; nothing where the text
 * is no JSON.
 */
export function storiesOfFile(text: string): readonly Story[] {
  try {
    const json: unknown = JSON.parse(text);
    const list = listIn(json) ?? listIn(memberOf(json, 'atlas')) ?? (Array.isArray(json) ? (json as readonly unknown[]) : [json]);
    return list.flatMap(storiesIn);
  } catch {
    return [];
  }
}

const memberOf = (json: unknown, name: string): unknown =>
  typeof json === 'object' && json !== null ? (json as Readonly<Record<string, unknown>>)[name] : undefined;

function listIn(json: unknown): readonly unknown[] | null {
  const list = memberOf(json, 'stories');
  return Array.isArray(list) ? (list as readonly unknown[]) : null;
}
