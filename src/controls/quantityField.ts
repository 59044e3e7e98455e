import { decorate, element, freshId, setText } from '../format/element.ts';
import { plainNumber } from '../format/number.ts';
import { readTyped } from '../format/typedNumber.ts';
import { say } from '../words/say.ts';
import { commitTyped } from './commitTyped.ts';

export interface QuantityFieldSpec {
  readonly label: string;
  readonly unit: string;
  readonly help: string;
  readonly slider?: { readonly min: number; readonly max: number; readonly step: number };
  /** Takes the text as typed; answers with what is wrong, or nothing. */
  readonly commitText: (text: string) => string | null;
  /** A slider's value; `live` while the hand is on it. */
  readonly commitValue?: (value: number, live: boolean) => string | null;
}

/** A labelled text entry with an optional slider. A wrong text stays as it was typed, with the reason under it. */
export class QuantityField {
  readonly root: HTMLElement;
  /** Room beside the label for a mark of the field's own. */
  readonly aside = element('span', { class: 'field-aside' });
  private readonly input: HTMLInputElement;
  private readonly range: HTMLInputElement | null;
  private readonly message: HTMLElement;
  private readonly spec: QuantityFieldSpec;
  private value = 0;
  /** What is typed is not taken over, and stays. */
  private wrong = false;
  private waiting: number | null = null;

  constructor(spec: QuantityFieldSpec) {
    this.spec = spec;
    const id = freshId('field');
    this.message = element('p', { class: 'field-error', id: `${id}-error`, 'aria-live': 'polite' });
    this.input = element('input', {
      id,
      type: 'text',
      inputmode: 'text',
      autocomplete: 'off',
      spellcheck: 'false',
      maxlength: 200,
      title: spec.help,
      'aria-describedby': `${id}-error`,
    });
    const unit = element('span', { class: 'field-unit' }, spec.unit);
    const head = element('div', { class: 'field-head' }, element('label', { for: id }, spec.label), this.aside);
    this.range =
      spec.slider === undefined
        ? null
        : element('input', { type: 'range', 'aria-label': say('field.slider', { label: spec.label }), ...spec.slider });
    this.root = element(
      'div',
      { class: 'field' },
      head,
      element('div', { class: 'field-row' }, this.range, element('div', { class: 'field-entry' }, this.input, unit)),
      this.message,
    );
    this.listen();
  }

  /** Shows the study's value; a wrong text that waits to be mended is left alone. */
  show(value: number): void {
    const changed = value !== this.value;
    this.value = value;
    if (changed && this.wrong) this.clear();
    if (!this.wrong && document.activeElement !== this.input) this.input.value = plainNumber(value);
    const { range } = this;
    if (range === null) return;
    // the value may lie beyond what the slider spans: the slider grows, the value is not cut
    if (value > Number(range.max)) range.max = String(niceAbove(value));
    if (document.activeElement !== range || Number(range.value) !== value) range.value = String(value);
    range.style.setProperty('--filled', String(value / Number(range.max)));
    range.setAttribute('aria-valuetext', `${plainNumber(value)} ${this.spec.unit}`);
  }

  setSpan(max: number): void {
    if (this.range !== null) this.range.max = String(Math.max(max, this.value));
  }

  setDisabled(disabled: boolean): void {
    this.input.disabled = disabled;
    if (this.range !== null) this.range.disabled = disabled;
  }

  private listen(): void {
    const { input, range } = this;
    input.addEventListener('change', () => {
      this.take();
    });
    input.addEventListener('blur', () => {
      if (!this.wrong) input.value = plainNumber(this.value);
    });
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') {
        this.take();
        if (!this.wrong) input.value = plainNumber(this.value);
      }
      if (event.key === 'Escape') {
        this.clear();
        input.value = plainNumber(this.value);
      }
    });
    if (range === null) return;
    range.addEventListener('input', () => {
      // many input events may come in one display frame; the study is parsed once for all of them
      this.waiting ??= requestAnimationFrame(() => {
        this.waiting = null;
        this.slide(true);
      });
    });
    range.addEventListener('change', () => {
      if (this.waiting !== null) cancelAnimationFrame(this.waiting);
      this.waiting = null;
      this.slide(false);
    });
  }

  private take(): void {
    const written = this.input.value;
    const typed = readTyped(written);
    if (typed.kind === 'unclear') {
      this.answer(typed.message);
      return;
    }
    let late = false;
    const commit = (): void => {
      this.answer(this.spec.commitText(typed.text));
      if (late && !this.wrong) this.input.value = plainNumber(this.value);
    };
    commitTyped(commit, {
      tell: (message, failed) => {
        late = true;
        this.answer(message, failed);
      },
      holds: () => this.wrong && this.input.value === written,
    });
  }

  private slide(live: boolean): void {
    if (this.range === null) return;
    this.clear();
    this.answer(this.spec.commitValue?.(Number(this.range.value), live) ?? null);
    if (!this.wrong) this.input.value = plainNumber(this.value);
  }

  /** `marked`: told as a fault, and not as a text that only waits. */
  private answer(problem: string | null, marked = problem !== null): void {
    this.wrong = problem !== null;
    setText(this.message, problem ?? '');
    decorate(this.input, { 'aria-invalid': marked ? 'true' : null });
    this.root.classList.toggle('wrong', marked);
  }

  private clear(): void {
    this.answer(null);
  }
}

function niceAbove(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 5, 10].map((digit) => digit * power).find((candidate) => candidate >= value) ?? value;
}
