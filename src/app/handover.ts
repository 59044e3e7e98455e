/** What the address does not hold and a change of language must not lose; carried in the tab's history entry. */
export interface Handover {
  /** The clock [s]. */
  readonly time: number;
  readonly theme: string;
  /** By the language's own switch, which has the focus again then. */
  readonly language: boolean;
}

type Entry = Pick<History, 'state' | 'replaceState'>;

const key = 'handover';

export function leaveHandover(entry: Entry, handover: Handover): void {
  entry.replaceState({ ...stateOf(entry), [key]: handover }, '');
}

/** What the page before left, once. */
export function takeHandover(entry: Entry): Handover | null {
  const { [key]: left, ...rest } = stateOf(entry);
  if (typeof left !== 'object' || left === null) return null;
  entry.replaceState(rest, '');
  const { time, theme, language } = left as Readonly<Record<string, unknown>>;
  return typeof time === 'number' && Number.isFinite(time) && typeof theme === 'string'
    ? { time, theme, language: language === true }
    : null;
}

function stateOf(entry: Entry): Readonly<Record<string, unknown>> {
  const state: unknown = entry.state;
  return typeof state === 'object' && state !== null ? { ...state } : {};
}
