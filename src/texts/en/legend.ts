import type { legend as de } from '../de/legend.ts';

export const legend: Readonly<Record<keyof typeof de, string>> = {};
