/** What a learning system offers to a package (SCORM 1.2 run-time environment, ADL 2001, 3.3): all values are text. */
export interface Scorm12Api {
  LMSInitialize(parameter: ''): string;
  LMSFinish(parameter: ''): string;
  LMSGetValue(element: string): string;
  LMSSetValue(element: string, value: string): string;
  LMSCommit(parameter: ''): string;
  LMSGetLastError(): string;
}

/** As much of a window as is needed. */
interface Around {
  readonly parent: Around;
  readonly opener: Around | null;
  readonly API?: Scorm12Api;
}

/** Frames in frames; more would be a circle. */
const deepest = 20;

/** In the windows around this one, then in those around the one that opened it. */
export function findApi(own: Around): Scorm12Api | null {
  return above(own) ?? (own.opener === null ? null : above(own.opener));
}

function above(first: Around): Scorm12Api | null {
  let one = first;
  for (let step = 0; step < deepest; step += 1) {
    try {
      if (one.API !== undefined && one.API !== null) return one.API;
      if (one.parent === one) break;
      one = one.parent;
    } catch {
      // a window of another origin: what is above it can not be asked either
      return null;
    }
  }
  return null;
}
