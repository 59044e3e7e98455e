import { speeds, type Playhead } from '../app/playhead.ts';
import { phaseAt, phasesOfRun, type Phase } from '../app/phases.ts';
import { askedCourse, type CoursePoint } from '../../models/readings/suppliedCurrent.ts';
import type { RunData } from '../app/run.ts';
import { element, setText, svgElement } from '../format/element.ts';
import { icon, type IconName } from '../format/icons.ts';
import { formatClock, formatShort, speakTime } from '../format/number.ts';
import { say } from '../words/say.ts';

export interface Timeline {
  readonly root: HTMLElement;
  update(run: RunData | null): void;
}

/** Share of the session that Page Up and Page Down go. */
const pageShare = 0.1;

/** The clock's face: named phases, the current's course, and the hand that can be dragged. */
export function createTimeline(playhead: Playhead, marks: HTMLElement): Timeline {
  const playIcons = { play: icon('play'), pause: icon('pause') };
  const play = button('play', say('timeline.play'), () => {
    playhead.toggle();
  });
  play.classList.add('primary');
  const clock = element('span', { class: 'clock' });
  const phaseName = element('span', { class: 'phase-name' });
  const speed = element('select', { 'aria-label': say('timeline.speed') });
  for (const value of speeds) speed.append(element('option', { value }, `${value}×`));
  const loop = button('loop', say('timeline.repeat'), () => {
    playhead.setLoop(!playhead.loop);
  });
  const band = element('div', { class: 'phases', 'aria-hidden': 'true' });
  const trace = svgElement('svg', {
    class: 'trace',
    viewBox: '0 0 1000 100',
    preserveAspectRatio: 'none',
    'aria-hidden': 'true',
  });
  const hand = element('div', { class: 'hand', 'aria-hidden': 'true' });
  const track = element(
    'div',
    { class: 'track', role: 'slider', tabindex: 0, 'aria-label': say('timeline.time'), 'aria-valuemin': 0 },
    band,
    hand,
  );
  band.append(trace);
  const scale = element('div', { class: 'minutes', 'aria-hidden': 'true' });
  const askedNote = element('p', { class: 'asked-note', hidden: true }, say('timeline.asked'));

  let phases: readonly Phase[] = [];
  let instants: readonly number[] = [];
  let run: RunData | null = null;

  const steps = {
    start: button('start', say('timeline.start'), () => {
      playhead.seek(0);
    }),
    back: button('back', say('timeline.back'), () => {
      playhead.step(-1, instants);
    }),
    forward: button('forward', say('timeline.forward'), () => {
      playhead.step(1, instants);
    }),
    end: button('end', say('timeline.end'), () => {
      playhead.seek(playhead.end);
    }),
  };
  speed.addEventListener('change', () => {
    playhead.setSpeed(Number(speed.value));
  });

  const seekTo = (event: PointerEvent): void => {
    const box = track.getBoundingClientRect();
    playhead.seek(((event.clientX - box.left) / box.width) * playhead.end);
  };
  track.addEventListener('pointerdown', (event) => {
    track.setPointerCapture(event.pointerId);
    seekTo(event);
  });
  track.addEventListener('pointermove', (event) => {
    if (track.hasPointerCapture(event.pointerId)) seekTo(event);
  });

  const act = (key: string): boolean => {
    switch (key) {
      case ' ':
        playhead.toggle();
        return true;
      case 'ArrowRight':
      case 'ArrowUp':
        playhead.step(1, instants);
        return true;
      case 'ArrowLeft':
      case 'ArrowDown':
        playhead.step(-1, instants);
        return true;
      case 'PageUp':
        playhead.seek(playhead.time + pageShare * playhead.end);
        return true;
      case 'PageDown':
        playhead.seek(playhead.time - pageShare * playhead.end);
        return true;
      case 'Home':
        playhead.seek(0);
        return true;
      case 'End':
        playhead.seek(playhead.end);
        return true;
      default:
        return false;
    }
  };
  // the clock's keys work wherever no control needs them for itself
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target instanceof Element ? event.target : null;
    const free = target === document.body || target === track || target === document.documentElement;
    const inBar =
      target !== null && root.contains(target) && event.key !== ' ' && !(target instanceof HTMLSelectElement);
    if ((free || inBar) && act(event.key)) event.preventDefault();
  });

  const showClock = (): void => {
    const { time, end, playing } = playhead;
    setText(clock, `${formatClock(time)} / ${formatClock(end)}`);
    const phase = phaseAt(phases, time)?.name ?? '';
    setText(phaseName, phase);
    hand.style.left = `${end > 0 ? (time / end) * 100 : 0}%`;
    setAttribute(track, 'aria-valuemax', end.toFixed(0));
    setAttribute(track, 'aria-valuenow', time.toFixed(0));
    setAttribute(track, 'aria-valuetext', `${speakTime(time)}, ${phase}`);
    const label = playing ? say('timeline.pause') : say('timeline.play');
    if (play.getAttribute('aria-label') !== label) {
      play.setAttribute('aria-label', label);
      play.title = playing ? say('timeline.pauseKey') : say('timeline.playKey');
    }
    const sign = playing ? playIcons.pause : playIcons.play;
    if (play.firstChild !== sign) play.replaceChildren(sign);
    setAttribute(loop, 'aria-pressed', String(playhead.loop));
    if (speed.value !== String(playhead.speed)) speed.value = String(playhead.speed);
  };
  playhead.subscribe(showClock);

  const showRun = (next: RunData): void => {
    instants = next.frames.map((frame) => frame.time);
    phases = phasesOfRun(next);
    const parts = phases.map((phase) => {
      const part = element('span', { class: `phase phase-${phase.kind}` }, element('span', {}, phase.name));
      part.style.flexGrow = String((phase.end - phase.start) / next.layout.end);
      const [start, end] = [formatClock(phase.start), formatClock(phase.end)];
      part.title = say('timeline.span', { phase: phase.name, start, end });
      return part;
    });
    const asked = askedPoints(next);
    const drawn = { 'vector-effect': 'non-scaling-stroke' };
    const given = next.frames.map(({ time, current }) => ({ time, current: current * next.layout.area }));
    const peak = Math.max(...[...given, ...asked].map(({ current }) => Math.abs(current)));
    const path = (points: readonly CoursePoint[]): string => coursePath(points, peak, next.layout.end);
    trace.replaceChildren(
      ...(asked.length === 0 ? [] : [svgElement('path', { ...drawn, class: 'asked', d: path(asked) })]),
      svgElement('path', { ...drawn, d: path(given) }),
    );
    askedNote.hidden = asked.length === 0;
    band.replaceChildren(...parts, trace);
    scale.replaceChildren(
      ...timeTicks(next.layout.end).map((time, at, all) => {
        const label = element(
          'span',
          {},
          at === all.length - 1 ? `${formatShort(time / 60)} min` : formatShort(time / 60),
        );
        const place = time / next.layout.end;
        label.style.left = `${place * 100}%`;
        // a label at the very end would hang over the edge
        if (place > 0.96) label.classList.add('last');
        return label;
      }),
    );
  };

  const root = element(
    'section',
    { class: 'timeline', 'aria-label': say('timeline.name') },
    element(
      'div',
      { class: 'transport' },
      element('div', { class: 'buttons' }, steps.start, steps.back, play, steps.forward, steps.end),
      clock,
      phaseName,
      element('div', { class: 'pace' }, loop, speed),
    ),
    track,
    marks,
    scale,
    askedNote,
  );
  showClock();

  return {
    root,
    update(next) {
      if (next === null) return;
      track.classList.toggle('stale', next.stale);
      if (next.frames === run?.frames) {
        run = next;
        return;
      }
      run = next;
      showRun(next);
      showClock();
    },
  };
}

function button(name: IconName, label: string, press: () => void): HTMLButtonElement {
  const node = element(
    'button',
    { type: 'button', class: `round ${name}`, 'aria-label': label, title: label },
    icon(name),
  );
  node.addEventListener('click', press);
  return node;
}

function setAttribute(node: Element, name: string, value: string): void {
  if (node.getAttribute(name) !== value) node.setAttribute(name, value);
}

/** Round instants [s], at most nine of them, 0 first. */
export function timeTicks(end: number): readonly number[] {
  if (!(end > 0) || !Number.isFinite(end)) return [0];
  const power = 10 ** Math.floor(Math.log10(end / 60 / 8));
  const step = 60 * power * ([1, 2, 5].find((digit) => digit * power * 60 * 8 >= end) ?? 10);
  const ticks: number[] = [];
  for (let k = 0; k * step <= end * (1 + 1e-9); k += 1) ticks.push(k * step);
  return ticks;
}

/** What was asked for where a supply gave another current; none where it gave the same. */
function askedPoints({ layout }: RunData): readonly CoursePoint[] {
  const supplied = layout.facts?.supplied;
  return supplied === undefined ? [] : askedCourse(supplied).filter(({ time }) => time <= layout.end);
}

/** A current's size over the session, 0 at the bottom, the peak near the top. */
function coursePath(course: readonly CoursePoint[], peak: number, end: number): string {
  const points = course.map(({ time, current }) => {
    const x = (time / end) * 1000;
    const y = 96 - (peak > 0 ? (Math.abs(current) / peak) * 84 : 0);
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  });
  return points.length === 0 ? '' : `M${points.join('L')}`;
}
