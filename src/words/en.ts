import { maps } from './en/maps.ts';
import { page } from './en/page.ts';

/** Every message of the page in English, the language in which it is written first. */
export const en = { ...page, ...maps } as const;
