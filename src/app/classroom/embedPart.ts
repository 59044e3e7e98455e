/** Of an address: 'embed' for a page in another page's frame, 'guest' for one that keeps nothing in the browser, 'host=ORIGIN'. */
export interface Embedding {
  readonly embedded: boolean;
  /** All that is done stays in memory; the page around the frame is told of it and may give it back. */
  readonly guest: boolean;
  /** The only page that is spoken with; null: the first that says hello from around the frame. */
  readonly host: string | null;
}

export function readEmbedding(hash: string): Embedding {
  const parts = hash.replace(/^#/u, '').split('&');
  const embedded = parts.includes('embed');
  const told = parts.find((part) => part.startsWith('host='));
  return {
    embedded,
    guest: parts.includes('guest'),
    host: told === undefined ? null : readOrigin(told.slice('host='.length)),
  };
}

/** What is no origin lets nobody in, rather than everybody. */
const nobody = 'https://invalid.invalid';

function readOrigin(text: string): string {
  try {
    const { protocol, origin } = new URL(decodeURIComponent(text));
    return protocol === 'https:' || protocol === 'http:' ? origin : nobody;
  } catch {
    return nobody;
  }
}

/** Parts of an address that hold for as long as the page is open, whatever is done on it. */
export function lastingParts(hash: string): readonly string[] {
  return hash
    .replace(/^#/u, '')
    .split('&')
    .filter((part) => /^(?:teach=|lang=|host=)|^(?:embed|guest)$/u.test(part));
}
