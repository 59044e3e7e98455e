import type { en } from './en.ts';
import { maps } from './es/maps.ts';
import { page } from './es/page.ts';
import type { Translation } from './message.ts';

export const es: Translation<typeof en> = { ...page, ...maps };
