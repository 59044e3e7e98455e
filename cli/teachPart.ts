import { sha256, utf8 } from '../models/study/studyHash.ts';

/** What would lead out of the lesson. */
const hidden = ['bench', 'patient', 'explore', 'recent', 'share', 'files'];

/** A teacher's settings for one lesson alone, as src/app/classroom/teachPart.ts reads them; a test holds the two together. */
export function oneLessonPart(id: string): string {
  const body = Buffer.from(JSON.stringify({ lessons: [id], hidden })).toString('base64url');
  return `1.${sha256(utf8(body)).slice(0, 6)}.${body}`;
}
