import { say } from '../words/say.ts';
import { grainOfSalt, grainsOf, massText } from './saltGrain.ts';
import type { SessionFacts } from './sessionFacts.ts';
import { timeText } from './timeWords.ts';
import { leastShare, moverAt, outOfPad, places, shareOut, whereItIs } from './whereItIs.ts';

/** Of this many parts in the pad the story says how many have left it. */
const thousand = 1000;
/** Dots of a picture. */
export const hundred = 100;

/** Sentences under the picture of the pads. */
export function padWords({ run, aim, massPer }: SessionFacts): readonly string[] {
  const there = whereItIs(run, 0);
  const words = [say('patient.story.pad.holds'), say('patient.story.pad.why')];
  if (aim !== 'gives') return [say(`patient.story.pad.${aim}`), words[1] ?? ''];
  if (massPer === null || there.pad <= 0) return words;
  const mass = massText(there.pad * massPer);
  const grains = grainsOf(there.pad * massPer);
  return [
    ...words,
    grains === 0 ? say('patient.story.pad.crumb', { mass }) : say('patient.story.pad.amount', { mass, grains }),
  ];
}

/** Sentences under the picture of the current at work. */
export function pushWords(facts: SessionFacts): readonly string[] {
  const { run, aim, stop, massPer } = facts;
  if (aim !== 'gives') return [say(`patient.story.push.${aim}`)];
  const start = whereItIs(run, 0).pad;
  const out = outOfPad(whereItIs(run, stop));
  const mover = say(`patient.story.push.${moverAt(run, stop / 2)}`);
  if (!(start > 0) || out <= 0) return [mover];
  const parts = Math.round((thousand * out) / start);
  const share = parts < 1 ? say('patient.story.push.few') : say('patient.story.push.share', { parts: String(parts) });
  const words = [mover, [share, aloneWords(facts, start)].join(' ').trim()];
  if (massPer === null) return words;
  const grains = grainsOf(out * massPer);
  return [...words, grains === 0 ? say('patient.story.push.crumb') : say('patient.story.push.amount', { grains })];
}

/** The same share without current; empty where that was not solved. */
function aloneWords({ run: { passive }, stop }: SessionFacts, start: number): string {
  if (passive === null || (passive.frames.at(-1)?.time ?? 0) < stop - 1e-6) return '';
  const parts = Math.round((thousand * outOfPad(whereItIs(passive, stop))) / start);
  return parts < 1 ? say('patient.story.push.withoutFew') : say('patient.story.push.without', { parts: String(parts) });
}

/** Where a hundred parts of what has left the pad are at the session's end; null where next to nothing has. */
export function dotsAtEnd({ run, aim, end }: SessionFacts): readonly number[] | null {
  if (aim !== 'gives') return null;
  const there = whereItIs(run, end);
  const start = whereItIs(run, 0).pad;
  if (outOfPad(there) <= leastShare * start) return null;
  return shareOut(
    places.map((place) => there[place]),
    hundred,
  );
}

export function bloodWords(facts: SessionFacts): readonly string[] {
  if (facts.aim !== 'gives') return [say('patient.story.blood.none')];
  return [
    say('patient.story.blood.does'),
    dotsAtEnd(facts) === null
      ? say('patient.story.blood.nothing')
      : say('patient.story.blood.when', { minutes: timeText(facts.end) }),
  ];
}

export function storySources(): string {
  return say('patient.story.sources', { grain: massText(grainOfSalt) });
}
