import type { SkinRecord } from '../treatmentRecords.ts';
import { standard } from './standard.ts';
import { hydrated } from './hydrated.ts';
import { dry } from './dry.ts';
import { aged } from './aged.ts';

/** States of skin. */
export const skinLibrary = { standard, hydrated, dry, aged } as const satisfies Readonly<Record<string, SkinRecord>>;

export type SkinId = keyof typeof skinLibrary;
