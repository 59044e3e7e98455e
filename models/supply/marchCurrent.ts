// The current a supply gives (I, in time): i = min(asked at the session's clock s, what the volts drive at g), ds/dt = i/asked, dg/dt as the
// skin has it. While less is given the clock goes slower, so every part of a session delivers its own charge, later.
// Steps are exact for g∞ along lines and error-controlled; where the volts suffice the current asked for is copied as it is.
import {
  bisect,
  joinPieces,
  peakMagnitude,
  type Piece,
  pieceMagnitude,
  shift,
  valueOf,
} from '../physics/piecewisePolynomial.ts';
import { piecesOf } from '../physics/waveform.ts';
import type { GivenCurrent, LimitedStretch } from '../problem/givenCurrent.ts';
import { type Balance, balance, type ConductanceLine } from './balance.ts';
import { type Device, deviceBreaks } from './device.ts';
import type { Load } from './load.ts';
import { hermite, type Segment, segmentsOf } from './segments.ts';

/** Error of a step, of the largest current asked for; the voltage is checked afterwards, to `supplyTolerance`. */
const STEP_ERROR = 1e-4;
/** While g changes by more than this, the limit is looked for every quarter of its time constant. */
const UNSETTLED = 1e-2;
const LOOKS = 200;
/** Of the session: no switch between limited and not comes sooner after the last. */
const SHORTEST = 1e-6;
/** A rest this long takes up what the sessions before it ran late [s]; of it at least this much stays [s]. */
const LONG_REST = 3600;
const LEAST_REST = 60;
const MOST_PIECES = 20_000;
const HALVINGS = 50;

/** How a step that does not simply follow the session ends. */
interface Step {
  readonly error: number;
  readonly end: Balance;
  readonly g: readonly number[];
  /** d(body)/dt at its end [A s⁻¹] */
  readonly slope: number;
  /** Through the supply, and through the body [C]. */
  readonly charge: number;
  readonly bodyCharge: number;
  /** Session's clock at its end, within the segment [s]. */
  readonly u: number;
  /** The segment ends, the other regime begins, or the battery is empty. */
  readonly ends: boolean;
}

class March {
  private time = 0;
  private g: number[];
  /** Through the supply so far, and through the body [C]. */
  private used = 0;
  private throughBody = 0;
  private readonly pieces: Piece[] = [];
  private readonly clock: { time: number; program: number }[] = [{ time: 0, program: 0 }];
  private readonly stretches: LimitedStretch[] = [];
  private readonly breaks: readonly number[];
  private readonly segments: readonly Segment[];
  private readonly askedEnd: number;
  private readonly most: number;
  private readonly shortest: number;
  private emptied: number | undefined;
  private gaveUp: number | undefined;
  private stopped = false;
  private bridgeCharge = 0;
  private bridgeBody = 0;
  private segment: Segment;
  private u = 0;

  constructor(
    private readonly asked: Pick<GivenCurrent, 'current' | 'pads'>,
    private readonly device: Device,
    private readonly load: Load,
  ) {
    const pieces = piecesOf(asked.current);
    this.segments = segmentsOf(pieces);
    this.segment = this.segments[0];
    this.askedEnd = asked.current.knots[asked.current.knots.length - 1];
    this.most = 2 * peakMagnitude(pieces);
    this.shortest = SHORTEST * this.askedEnd;
    this.breaks = deviceBreaks(device);
    this.g = load.barriers.map(() => 1);
  }

  run(): GivenCurrent {
    const { segments } = this;
    const last = segments.findLastIndex(({ direction }) => direction !== 0);
    for (const [index, segment] of segments.entries()) {
      this.segment = segment;
      this.u = 0;
      // what follows the last current is followed in any case
      if (segment.direction !== 0 && !this.stopped) this.drive();
      else if (index > last || !this.stopped) this.rest(index > last);
      if (this.stopped && index === last) this.mark(segment.start + segment.length);
    }
    const { pieces, clock, asked } = this;
    const end = this.time;
    const whole = piecesOf(asked.current).reduce(
      (sum, piece) => sum + pieceMagnitude(piece.coefficients, piece.end - piece.start),
      0,
    );
    const { leadOff, bridge } = this.device;
    const [emptied, gaveUp] = [this.emptied, this.gaveUp];
    return {
      current: joinPieces(pieces),
      pads: asked.pads.map(({ time, on }) => ({ time: this.timeOf(time), on })),
      account: {
        asked: asked.current,
        clock: {
          times: Float64Array.from(clock, ({ time }) => time),
          program: Float64Array.from(clock, ({ program }) => program),
        },
        limited: this.stretches,
        delay: end - this.askedEnd,
        charge: whole,
        missing: whole - this.throughBody,
        ...(emptied === undefined ? {} : { emptied }),
        ...(gaveUp === undefined ? {} : { gaveUp }),
        ...(leadOff === undefined || leadOff.from > end
          ? {}
          : { open: { from: leadOff.from, ...(leadOff.to === undefined ? {} : { to: leadOff.to }) } }),
        ...(bridge === undefined || this.bridgeCharge === 0
          ? {}
          : {
              bridged: {
                from: bridge.from,
                to: Math.min(end, bridge.to),
                share: 1 - this.bridgeBody / this.bridgeCharge,
              },
            }),
      },
    };
  }

  /** First instant at which the session's clock shows this. */
  private timeOf(program: number): number {
    const { clock } = this;
    const after = clock.findIndex((one) => one.program >= program);
    if (after < 0) return this.time;
    const [one, two] = [clock[Math.max(0, after - 1)], clock[after]];
    if (!(two.program > one.program)) return two.time;
    return one.time + ((program - one.program) / (two.program - one.program)) * (two.time - one.time);
  }

  private mark(program: number): void {
    this.clock.push({ time: this.time, program });
  }

  private emit(length: number, coefficients: readonly number[]): void {
    if (!(length > 0)) return;
    if (this.pieces.length >= MOST_PIECES)
      throw new Error('The current changes too often for the supply to be followed');
    const start = this.time;
    this.time = start + length;
    this.pieces.push({ start, end: this.time, coefficients });
  }

  private wanted(u: number): number {
    return Math.abs(valueOf(this.segment.coefficients, u));
  }

  /** Line of g against the current at the end of a step that began at a current. */
  private lineAfter(h: number, from: readonly number[], current: number, direction: number): ConductanceLine {
    const alpha: number[] = [];
    const beta: number[] = [];
    this.load.barriers.forEach(({ forward, reversed, rise, recovery }, j) => {
      const answer = direction < 0 ? reversed : forward;
      const settled = 1 + answer * current;
      const ratio = h / (settled >= from[j] * (1 - 1e-12) ? rise : recovery);
      const left = Math.exp(-ratio);
      const mean = ratio > 0 ? -Math.expm1(-ratio) / ratio : 1;
      alpha.push(from[j] * left + settled * (mean - left) + 1 - mean);
      beta.push(answer * (1 - mean));
    });
    return { alpha, beta };
  }

  /** No current, for as long as the session says; a long rest between sessions takes up their delay. */
  private rest(final: boolean): void {
    const { start, length } = this.segment;
    const late = this.time - start;
    const kept = final || length <= LONG_REST || late <= 0 ? length : Math.max(LEAST_REST, length - late);
    const { alpha } = this.lineAfter(kept, this.g, 0, 1);
    this.g = [...alpha];
    this.emit(kept, [0]);
    this.mark(start + length);
  }

  private nextBreak(): number {
    return this.breaks.find((one) => one > this.time) ?? Infinity;
  }

  /** The most that an open or reclosing circuit lets through [A]; `at` decides which of its states holds. */
  private cap(time: number, at: number): number {
    const { leadOff } = this.device;
    if (leadOff === undefined || at < leadOff.from) return Infinity;
    if (leadOff.to === undefined || at < leadOff.to) return 0;
    return at < leadOff.to + leadOff.ramp ? (this.most / 2) * ((time - leadOff.to) / leadOff.ramp) : Infinity;
  }

  private bridgeAt(at: number): number {
    const { bridge } = this.device;
    return bridge !== undefined && at >= bridge.from && at < bridge.to ? bridge.resistance : Infinity;
  }

  /** @param rate of the session's clock since the last step */
  private balanceAt(time: number, line: ConductanceLine, asked: number, at: number, rate = 1): Balance {
    const { segment, device } = this;
    const point = this.load.at(time, segment.start + this.u + rate * (time - this.time));
    return balance(point, line, device, segment.direction, asked, this.bridgeAt(at), this.most);
  }

  /** One segment that asks for current. */
  private drive(): void {
    const { segment } = this;
    /** 'held' after the volts ran out, 'free' after they sufficed again: a switch is never undone at once. */
    let forced: 'held' | 'free' | null = null;
    while (this.u < segment.length && !this.stopped) {
      if (this.leaves()) return;
      const wanted = this.wanted(this.u);
      const cap = this.cap(this.time, this.time);
      const line = { alpha: this.g, beta: this.g.map(() => 0) };
      const now = this.balanceAt(this.time, line, Math.min(wanted, cap), this.time);
      const held: boolean = cap < wanted || (forced === null ? now.limited : forced === 'held');
      const isBridged = this.bridgeAt(this.time) < Infinity;
      if (held || isBridged) forced = this.follow(held, forced !== null) ? (held ? 'free' : 'held') : null;
      else forced = this.copy(forced !== null) ? 'held' : null;
    }
  }

  /** Ends the session for good where it has to. */
  private leaves(): boolean {
    const { device, time } = this;
    if (device.leadOff !== undefined && device.leadOff.to === undefined && time >= device.leadOff.from)
      this.stopped = true;
    else if (time >= device.longest) {
      this.stopped = true;
      this.gaveUp = time;
    } else if (this.used >= (device.battery?.capacity ?? Infinity) * (1 - 1e-12)) {
      this.stopped = true;
      this.emptied = time;
    }
    return this.stopped;
  }

  /** Follows the session until the volts run out (true), or something else happens. */
  private copy(sure: boolean): boolean {
    const { segment, u } = this;
    const { coefficients, direction } = segment;
    const room = Math.min(segment.length - u, this.nextBreak() - this.time);
    const antiderivative = [0, ...coefficients.map((one, power) => one / (power + 1))];
    const charge = (length: number): number =>
      Math.abs(valueOf(antiderivative, u + length) - valueOf(antiderivative, u));
    const left = (this.device.battery?.capacity ?? Infinity) - this.used;
    const gAfter = (g: readonly number[], from: number, h: number): number[] => {
      const { alpha, beta } = this.lineAfter(h, g, this.wanted(from), direction);
      return alpha.map((one, j) => one + beta[j] * this.wanted(from + h));
    };
    let done = 0;
    let { g } = this;
    let limited = false;
    while (done < room) {
      const h = Math.min(room - done, this.look(g, this.wanted(u + done), direction));
      const limitedAfter = (length: number): boolean => {
        const after = gAfter(g, u + done, length);
        const line = { alpha: after, beta: after.map(() => 0) };
        return this.balanceAt(this.time + done + length, line, this.wanted(u + done + length), this.time).limited;
      };
      const isFirst = done === 0 && sure;
      limited = !(isFirst && h <= this.shortest) && limitedAfter(h);
      let part = h;
      if (limited) {
        let low = isFirst ? Math.min(this.shortest, h) : 0;
        let high = h;
        for (let k = 0; k < HALVINGS && high - low > 1e-12 * this.askedEnd; k++) {
          const middle = (low + high) / 2;
          if (limitedAfter(middle)) high = middle;
          else low = middle;
        }
        part = low;
      }
      g = gAfter(g, u + done, part);
      done = done + part >= room * (1 - 1e-14) ? room : done + part;
      if (limited || charge(done) >= left) break;
    }
    if (charge(done) > left) {
      done = bisect((length) => charge(length) - left, 0, done) ?? done;
      limited = false;
    }
    this.g = [...g];
    this.used += charge(done);
    this.throughBody += charge(done);
    this.emit(done, shift(coefficients, u));
    this.u = done === segment.length - u ? segment.length : u + done;
    this.mark(segment.start + this.u);
    return limited;
  }

  /** How long the limit may go without a look. */
  private look(g: readonly number[], current: number, direction: number): number {
    let longest = this.askedEnd / LOOKS;
    this.load.barriers.forEach(({ forward, reversed, rise, recovery }, j) => {
      const settled = 1 + (direction < 0 ? reversed : forward) * current;
      const gap = settled - g[j];
      // a ramp has its end still before it, so its first steps are short, too
      if (Math.abs(gap) > UNSETTLED * g[j]) longest = Math.min(longest, (gap > 0 ? rise : recovery) / 4);
    });
    return Math.max(longest, this.shortest);
  }

  /** Gives what there is (held) or what is asked for beside a bridge, until that changes (true), or something else happens. */
  private follow(held: boolean, sure: boolean): boolean {
    const { segment } = this;
    const until = this.nextBreak();
    const at = this.time;
    let from = this.begin(held, at);
    let slope = this.slopeAt(this.time, this.g, from, held, this.u, at, this.rate(held, from));
    let h = Math.min(until - this.time, this.look(this.g, from.body, segment.direction) / 4);
    let first = sure;
    while (this.time < until && this.u < segment.length) {
      if (this.used >= (this.device.battery?.capacity ?? Infinity) * (1 - 1e-12)) return false;
      h = Math.min(h, until - this.time);
      let step = this.step(h, from, slope, held, at);
      if (step.error > STEP_ERROR && h > this.shortest) {
        h = Math.max(this.shortest, h * Math.max(0.2, 0.9 * Math.cbrt(STEP_ERROR / step.error)));
        continue;
      }
      let length = h;
      if (step.ends) {
        let low = first ? Math.min(this.shortest, h) : 0;
        let high = h;
        for (let k = 0; k < HALVINGS && high - low > 1e-12 * this.askedEnd; k++) {
          const middle = (low + high) / 2;
          if (this.step(middle, from, slope, held, at).ends) high = middle;
          else low = middle;
        }
        length = high;
        step = this.step(length, from, slope, held, at);
      }
      this.accept(length, from, slope, step, held);
      first = false;
      if (step.ends) return this.u < segment.length;
      h *= Math.min(3, 0.9 * Math.cbrt(STEP_ERROR / Math.max(step.error, 1e-3 * STEP_ERROR)));
      from = step.end;
      slope = step.slope;
    }
    return false;
  }

  private askedOf(held: boolean, u: number, time: number, at: number): number {
    return Math.min(held ? Infinity : this.wanted(u), this.cap(time, at));
  }

  /** Of the session's clock, as it goes where a current begins. */
  private rate(held: boolean, { device }: Balance): number {
    const wanted = this.wanted(this.u);
    return held && this.device.prolongs && wanted > 0 ? Math.min(1, device / wanted) : 1;
  }

  private begin(held: boolean, at: number): Balance {
    const line = { alpha: this.g, beta: this.g.map(() => 0) };
    return this.balanceAt(this.time, line, this.askedOf(held, this.u, this.time, at), at);
  }

  /** d(body)/dt while nothing switches. */
  private slopeAt(
    time: number,
    g: readonly number[],
    { body }: Balance,
    held: boolean,
    u: number,
    at: number,
    rate: number,
  ): number {
    const delta = 10 * this.shortest;
    const line = this.lineAfter(delta, g, body, this.segment.direction);
    const later = this.balanceAt(time + delta, line, this.askedOf(held, u + delta, time + delta, at), at, rate);
    return (later.body - body) / delta;
  }

  private step(h: number, from: Balance, slope: number, held: boolean, at: number): Step {
    const { segment, time, u, device } = this;
    const { direction } = segment;
    const rate = this.rate(held, from);
    const solve = (line: ConductanceLine, length: number): Balance =>
      this.balanceAt(time + length, line, this.askedOf(held, u + length, time + length, at), at, rate);
    const gOf = ({ alpha, beta }: ConductanceLine, { body }: Balance): number[] =>
      alpha.map((one, j) => one + beta[j] * body);
    const whole = solve(this.lineAfter(h, this.g, from.body, direction), h);
    const halfLine = this.lineAfter(h / 2, this.g, from.body, direction);
    const half = solve(halfLine, h / 2);
    const middle = gOf(halfLine, half);
    const endLine = this.lineAfter(h / 2, middle, half.body, direction);
    const end = solve(endLine, h);
    const g = gOf(endLine, end);
    const endSlope = this.slopeAt(time + h, g, end, held, u + h, at, rate);
    const curve = hermite(h, from.body, slope, end.body, endSlope);
    const drawn = valueOf(curve, h / 2);
    const bodyCharge = (h / 6) * (from.body + 4 * drawn + end.body);
    const bridged = this.bridgeAt(at) < Infinity;
    const charge = bridged ? (h / 6) * (from.device + 4 * half.device + end.device) : bodyCharge;
    const reached = held && device.prolongs ? this.clockAfter(charge) : Math.min(segment.length, u + h);
    const over = reached >= segment.length;
    const otherRegime = held ? end.device >= this.wanted(reached) : end.limited;
    const empty = this.used + charge >= (device.battery?.capacity ?? Infinity);
    return {
      error: Math.max(Math.abs(whole.body - end.body), Math.abs(drawn - half.body)) / (this.most / 2),
      end,
      g,
      slope: endSlope,
      charge,
      bodyCharge,
      u: reached,
      ends: over || otherRegime || empty,
    };
  }

  /** The session's clock, within the segment, once so much more charge has been given. */
  private clockAfter(charge: number): number {
    const { segment, u } = this;
    const antiderivative = [0, ...segment.coefficients.map((one, power) => one / (power + 1))];
    const target = Math.abs(valueOf(antiderivative, u)) + charge;
    const missing = (to: number): number => Math.abs(valueOf(antiderivative, to)) - target;
    if (missing(segment.length) <= 0) return segment.length;
    return bisect(missing, u, segment.length) ?? u;
  }

  private accept(length: number, from: Balance, slope: number, step: Step, held: boolean): void {
    const { segment } = this;
    const start = this.time;
    if (this.bridgeAt(start) < Infinity) {
      this.bridgeCharge += step.charge;
      this.bridgeBody += step.bodyCharge;
    }
    const { direction } = segment;
    this.emit(
      length,
      hermite(length, from.body, slope, step.end.body, step.slope).map((one) => direction * one),
    );
    this.g = [...step.g];
    this.used += step.charge;
    this.throughBody += step.bodyCharge;
    this.u = step.u;
    this.mark(segment.start + this.u);
    if (held && step.end.limited) this.record(start, step.end.body);
  }

  private record(from: number, body: number): void {
    const { stretches, time } = this;
    const asked = this.wanted(this.u);
    const before = stretches.at(-1);
    if (before === undefined || from - before.to > 10 * this.shortest) {
      stretches.push({ from, to: time, lowest: body, asked });
      return;
    }
    const lower = body * before.asked < before.lowest * asked;
    stretches[stretches.length - 1] = {
      from: before.from,
      to: time,
      lowest: lower ? body : before.lowest,
      asked: lower ? asked : before.asked,
    };
  }
}

/** Throws where the current would change too often to be followed. */
export function marchCurrent(asked: Pick<GivenCurrent, 'current' | 'pads'>, device: Device, load: Load): GivenCurrent {
  return new March(asked, device, load).run();
}
