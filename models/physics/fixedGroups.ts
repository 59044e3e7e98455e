/**
 * Fixed charge of groups that take up protons, ω(h) = −C_acid K/(K + h) + C_base h/(h + K′): how many of each there are
 * follows from ω at one pH and from the pH at which it vanishes.
 */

/** Share of groups that hold a proton at h, for dissociation constant K (same unit) [1]. */
export function protonatedShare(h: number, constant: number): number {
  return h / (h + constant);
}

/**
 * Amounts of acid (−1 bare) and base (0 bare) groups in the unit of ω; below zero where no such mixture exists.
 * @param acid K of the acid groups, @param base K′ of the base groups, @param stated h at which ω holds, @param isoelectric h where it vanishes
 */
export function groupsFor(
  omega: number,
  acid: number,
  base: number,
  stated: number,
  isoelectric: number,
): { readonly acid: number; readonly base: number } {
  // C_base p_b(h) − C_acid (1 − p_a(h)) = ω at `stated`, 0 at `isoelectric`
  const ratio = (1 - protonatedShare(isoelectric, acid)) / protonatedShare(isoelectric, base);
  const acids = omega / (ratio * protonatedShare(stated, base) - (1 - protonatedShare(stated, acid)));
  return { acid: acids, base: ratio * acids };
}
