import type { profile as de } from '../de/profile.ts';

export const profile: Readonly<Record<keyof typeof de, string>> = {};
