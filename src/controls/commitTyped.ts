import { loadTextReader, ReaderAway } from '../../models/study/textReader.ts';
import { say } from '../words/say.ts';

interface Waiting {
  /** Shown until the reader of units is here, or why it will not be. */
  readonly tell: (message: string, failed: boolean) => void;
  /** False once something else was typed or shown: then it is not taken over any more. */
  readonly holds: () => boolean;
}

/** Takes over at once what was typed, or, where its unit needs the reader that comes late, as soon as that one is here. */
export function commitTyped(commit: () => void, { tell, holds }: Waiting): void {
  try {
    commit();
    return;
  } catch (error) {
    if (!(error instanceof ReaderAway)) throw error;
  }
  tell(say('typed.waits'), false);
  void loadTextReader().then(
    () => {
      if (holds()) commit();
    },
    () => {
      if (holds()) tell(say('typed.noReader'), true);
    },
  );
}
