/** What comes from models, in Spanish, by its English. */
export const es: Readonly<Record<string, string>> = {};
