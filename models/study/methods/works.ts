// Works that laws and numerical methods go back to, beside those that numbers come from.
import { type ReferenceId, references } from '../../library/references.ts';

const works = {
  scharfetterGummel: 'D. L. Scharfetter, H. K. Gummel, IEEE Trans. Electron Devices 16 (1969) 64',
  hairerWanner: 'E. Hairer, G. Wanner, Solving Ordinary Differential Equations II, 2nd ed., Springer 1996',
  marshallFranck: 'W. L. Marshall, E. U. Franck, J. Phys. Chem. Ref. Data 10 (1981) 295',
} as const;

export type WorkId = ReferenceId | keyof typeof works;

const everyWork: Readonly<Record<string, string>> = { ...references, ...works };

/** As it stands in a list of references. */
export function workText(id: WorkId): string {
  return everyWork[id];
}
