/** What models say in English, by that English; `{name}` stands for anything, and comes back in the translation. */
export type Phrasebook = Readonly<Record<string, string>>;
