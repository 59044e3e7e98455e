import { describe, expect, it } from 'vitest';
import { findApi, type Scorm12Api } from '../../src/scorm/api.ts';
import { beginAttempt, longestLeft, timeSpan } from '../../src/scorm/attempt.ts';

class System implements Scorm12Api {
  values: Record<string, string> = { 'cmi.core.lesson_status': 'not attempted', 'cmi.suspend_data': '' };
  calls: string[] = [];
  open = false;
  LMSInitialize = (): string => {
    this.open = true;
    return 'true';
  };
  LMSFinish = (): string => {
    this.open = false;
    this.calls.push('finish');
    return 'true';
  };
  LMSGetValue = (element: string): string => this.values[element] ?? '';
  LMSSetValue = (element: string, value: string): string => {
    if (!this.open) throw new Error('not open');
    this.values[element] = value;
    this.calls.push(element);
    return 'true';
  };
  LMSCommit = (): string => 'true';
  LMSGetLastError = (): string => '0';
}

const sit = (system: System, start = 0, end = 754_500) => {
  let clock = start;
  const attempt = beginAttempt(system, () => clock);
  clock = end;
  if (attempt === null) throw new Error('no attempt');
  return attempt;
};

describe('an attempt told to a learning system', () => {
  it('is incomplete until the lesson ends, and keeps where it was left', () => {
    const system = new System();
    const first = sit(system);
    expect(system.values['cmi.core.lesson_status']).toBe('incomplete');
    first.keep('{"version":1}');
    first.end();
    expect(system.values).toMatchObject({
      'cmi.suspend_data': '{"version":1}',
      'cmi.core.session_time': '0000:12:34.50',
      'cmi.core.exit': 'suspend',
    });
    expect(sit(system).left).toBe('{"version":1}');
  });

  it('is completed at its end, with the score of first answers', () => {
    const system = new System();
    const attempt = sit(system);
    attempt.finish(2, 3);
    attempt.end();
    attempt.end();
    expect(system.values).toMatchObject({
      'cmi.core.lesson_status': 'completed',
      'cmi.core.score.raw': '67',
      'cmi.core.score.min': '0',
      'cmi.core.score.max': '100',
      'cmi.core.exit': '',
    });
    expect(system.calls.filter((call) => call === 'finish')).toHaveLength(1);
  });

  it.each([
    ['60', 'passed'],
    ['80', 'failed'],
  ])('measures itself against a mastery score of %s', (mastery, status) => {
    const system = new System();
    system.values['cmi.student_data.mastery_score'] = mastery;
    sit(system).finish(2, 3);
    expect(system.values['cmi.core.lesson_status']).toBe(status);
  });

  it('does not make a finished lesson incomplete when it is looked at again', () => {
    const system = new System();
    system.values['cmi.core.lesson_status'] = 'passed';
    const attempt = sit(system);
    attempt.end();
    expect(system.values['cmi.core.lesson_status']).toBe('passed');
  });

  it('leaves no more than a system has to take, and nothing twice', () => {
    const system = new System();
    const attempt = sit(system);
    attempt.keep('a');
    attempt.keep('a');
    attempt.keep('b'.repeat(longestLeft + 1));
    expect(system.values['cmi.suspend_data']).toBe('a');
    expect(system.calls.filter((call) => call === 'cmi.suspend_data')).toHaveLength(1);
  });

  it('is none where the system refuses', () => {
    const system = new System();
    system.LMSInitialize = () => 'false';
    expect(beginAttempt(system, () => 0)).toBeNull();
  });

  it.each([
    [0, '0000:00:00.00'],
    [61_230, '0000:01:01.23'],
    [3_599_999, '0001:00:00.00'],
    [-5, '0000:00:00.00'],
  ])('writes %i ms as %s', (time, text) => {
    expect(timeSpan(time)).toBe(text);
  });
});

describe('the way to a learning system', () => {
  const api = new System();
  type Around = Parameters<typeof findApi>[0];
  const top = (extra: Partial<Around> = {}): Around => {
    const one: Record<string, unknown> = { opener: null, ...extra };
    one['parent'] = one;
    return one as unknown as Around;
  };

  it('goes up the frames, then up those of the opener', () => {
    const above = top({ API: api });
    expect(findApi({ parent: { parent: above, opener: null }, opener: null })).toBe(api);
    expect(findApi(top({ opener: { parent: above, opener: null } }))).toBe(api);
  });

  it('ends where there is none, in a circle, and at a window of another origin', () => {
    expect(findApi(top())).toBeNull();
    const one: Record<string, unknown> = { opener: null };
    one['parent'] = { parent: one, opener: null };
    expect(findApi(one as unknown as Around)).toBeNull();
    const foreign = {
      opener: null,
      get API(): never {
        throw new DOMException('Blocked a frame', 'SecurityError');
      },
    } as unknown as Around;
    expect(findApi({ parent: foreign, opener: null })).toBeNull();
  });
});
