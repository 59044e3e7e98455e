/** The skin tone that was chosen last, kept in this browser where it may be. */
import { tones, type Tone } from './skinMaterial.ts';

const key = 'iontolab-skin-tone';
const usual: Tone = 'middle';

export type ToneStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** `storage` may throw: it may be forbidden, or full. */
export function readTone(storage: () => ToneStorage): Tone {
  try {
    const kept = storage().getItem(key) ?? '';
    return Object.hasOwn(tones, kept) ? (kept as Tone) : usual;
  } catch {
    return usual;
  }
}

export function keepTone(storage: () => ToneStorage, tone: Tone): void {
  try {
    storage().setItem(key, tone);
  } catch {
    // the picture has it, if only for now
  }
}
