/** Types of the catalogue: English says which messages there are, and which values each takes. */

/** A count is given as a number, for plurals; whatever has a unit or decimals as text that is already written for the reader. */
export type Value = string | number;

/** Names in the braces of a message without plural or select; those of the others are checked by a test. */
type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;

type Branching = `${string}, ${'plural' | 'select' | 'selectordinal'},${string}`;

export type ValuesOf<Text extends string> = Text extends Branching
  ? Readonly<Record<string, Value>>
  : { readonly [Name in NamesIn<Text>]: Value };

/** The same messages in another language: none missing, none too many. */
export type Translation<English extends Readonly<Record<string, string>>> = { readonly [Key in keyof English]: string };
