// What stands behind a number in the text: its sources by number, a dagger where it is assumed, a double one where it was set
// by hand; behind several numbers, where that holds for one of them.
import type { Origin, OriginOf } from '../origins.ts';
import { isByHand } from './usedNumbers.ts';
import type { WorkId } from './works.ts';

export const assumedSign = '†';
export const byHandSign = '‡';

/** Sources in the order in which the text first calls on them. */
export class Marks {
  private readonly cited: WorkId[] = [];
  private readonly originOf: OriginOf;
  /** Where no number comes from the library, "set by hand" behind each of them says nothing. */
  private readonly tellsHand: boolean;

  constructor(originOf: OriginOf, tellsHand: boolean) {
    this.originOf = originOf;
    this.tellsHand = tellsHand;
  }

  get references(): readonly WorkId[] {
    return this.cited;
  }

  /** Of one number of the study. */
  at(path: string): string {
    return this.of([this.originOf(path)]);
  }

  /** Of several, together. */
  over(paths: readonly string[]): string {
    return this.of(paths.map((path) => this.originOf(path)));
  }

  of(origins: readonly Origin[]): string {
    const told = origins.filter((origin) => origin.kind === 'told' && !isByHand(origin));
    const assumed = told.some((origin) => origin.kind === 'told' && origin.assumed);
    const sources = told.flatMap((origin) =>
      origin.kind === 'told' && !origin.assumed && origin.reference !== null ? [origin.reference] : [],
    );
    const byHand = this.tellsHand && origins.some(isByHand);
    return `${this.works(sources)}${assumed ? assumedSign : ''}${byHand ? byHandSign : ''}`;
  }

  /** " [2, 5]" */
  works(ids: readonly WorkId[]): string {
    const numbers = [...new Set(ids.filter(isWork).map((id) => this.number(id)))].toSorted((one, two) => one - two);
    return numbers.length === 0 ? '' : ` [${numbers.join(', ')}]`;
  }

  number(id: WorkId): number {
    if (!this.cited.includes(id)) this.cited.push(id);
    return this.cited.indexOf(id) + 1;
  }
}

/** That a formula says it is no work to cite. */
export function isWork(id: WorkId): boolean {
  return id !== 'definition';
}
