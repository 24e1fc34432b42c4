import type { table as de } from '../de/table.ts';

export const table: Readonly<Record<keyof typeof de, string>> = {};
