// The two ends of a column: known and able ions, neutral baths, and a carrier for whatever current the session drives.
import { compositionFault, type Ion } from './balance.ts';
import { carrierOf, chlorideIds } from './carriers.ts';
import type { SessionCurrents } from './checkSession.ts';
import type { Report } from './readParts.ts';
import { isWhole } from './readShape.ts';
import { referenceFault } from './references.ts';
import type { StudyBase, StudyElectrodeBoundary, StudyLayer } from './study.ts';

export interface EndsContext {
  /** Every species with its charge; undefined where some could not be read. */
  readonly ions: readonly Ion[] | undefined;
  readonly ids: readonly string[];
  readonly currents: SessionCurrents | undefined;
  /** K_w where acids and bases are in equilibrium. */
  readonly water: number | undefined;
}

/** A column with the paths its two ends stand at; what could not be read is undefined. */
export interface ColumnEnds {
  readonly pole: 'cathode' | 'anode' | undefined;
  readonly boundary: StudyElectrodeBoundary | undefined;
  readonly boundaryPath: string;
  readonly base: StudyBase | undefined;
  readonly basePath: string;
  readonly layers: readonly StudyLayer[];
}

/** One end seen from outside: whether the session pushes positive current into the column here, or draws it out. */
interface End {
  readonly path: string;
  readonly deep: boolean;
  readonly boundary: StudyElectrodeBoundary | StudyBase;
  readonly layer: StudyLayer | undefined;
  readonly pushes: boolean;
  readonly draws: boolean;
}

// What counts as a session with current [mA s].
const leastCharge = 1e-9;

function checkShut(end: End, report: Report): void {
  if (!end.pushes && !end.draws) return;
  const shut = end.boundary.kind === 'blocked' ? 'a blocked electrode face' : 'a sealed base';
  report({
    path: `${end.path}.kind`,
    message: `The session drives a current, but nothing carries it through ${shut}`,
    value: end.boundary.kind,
    allowed: end.deep
      ? 'bath or ion, or a session without current'
      : 'silverChloride, ion or bath, or a session without current',
  });
}

function checkChloride(end: End, context: EndsContext, report: Report): void {
  const id = chlorideIds.find((one) => context.ids.includes(one));
  const fault = { path: `${end.path}.kind`, value: 'silverChloride' };
  if (id === undefined) {
    const message = 'At silver chloride, chloride carries the current, but the study has none';
    report({
      ...fault,
      message,
      allowed: 'a species "chloride"; or kind ion with a species of the study',
      suggestion: 'chloride',
    });
    return;
  }
  const { charge, acid } = context.ions?.find((ion) => ion.id === id) ?? {};
  if (acid !== undefined) {
    const message = `At silver chloride, ${id} carries one negative charge at every pH, so it cannot take up protons`;
    report({ ...fault, message, allowed: 'a chloride without pKa' });
  }
  if (charge === undefined || charge === -1) return;
  const message = `At silver chloride, ${id} carries one negative charge, not ${charge}`;
  report({ ...fault, message, allowed: 'a chloride of charge -1' });
}

function checkCarrier(path: string, id: string, context: EndsContext, report: Report): void {
  const unknown = referenceFault(path, id, context.ids, 'a species of this study');
  report(unknown);
  const carrier = context.ions?.find((ion) => ion.id === id);
  if (carrier?.acid !== undefined) {
    const message = `${id} takes up protons, so how much of it the current carries is not fixed`;
    report({ path, message, value: id, allowed: 'an ion that is the same at every pH' });
  }
  if (unknown !== undefined || carrier?.charge !== 0) return;
  report({ path, message: `${id} is neutral and cannot carry a current`, value: id, allowed: 'an ion' });
}

/** A carrier that the current takes out of the column has to be there. */
function checkSupply(end: End, context: EndsContext, report: Report): void {
  const { layer } = end;
  const carrier = carrierOf(end.boundary, context.ids);
  const charge = context.ions?.find((ion) => ion.id === carrier)?.charge;
  if (carrier === undefined || charge === undefined || charge === 0 || layer === undefined || !isWhole(layer)) return;
  const takenOut = charge > 0 ? end.draws : end.pushes;
  const composition = layer.initial.kind === 'given' ? layer.initial.concentrations_mM : layer.initial.with_mM;
  const held = Object.hasOwn(composition, carrier) ? composition[carrier] : 0;
  if (!takenOut || held > 0) return;
  report({
    path: end.path,
    message: `The current takes ${carrier} out here, but ${layer.id} holds none of it: the current has no carrier`,
    value: 0,
    allowed: `some ${carrier} in ${layer.id}`,
  });
}

function checkEnd(end: End, context: EndsContext, report: Report): void {
  switch (end.boundary.kind) {
    case 'blocked':
    case 'sealed':
      return checkShut(end, report);
    case 'bath':
      if (context.ions !== undefined) {
        const { concentrations_mM, pH } = end.boundary;
        const water = context.water === undefined ? undefined : { product: context.water, pH };
        report(compositionFault(`${end.path}.concentrations_mM`, context.ions, concentrations_mM, {}, 0, water));
      }
      return;
    case 'inert':
      if (context.water !== undefined) return;
      report({
        path: `${end.path}.kind`,
        message: 'An inert electrode makes acid or base, which only a study with acidBase: true counts',
        value: 'inert',
        allowed: 'acidBase: true, or silverChloride, ion or bath',
        suggestion: 'silverChloride',
      });
      return;
    case 'silverChloride':
      checkChloride(end, context, report);
      return checkSupply(end, context, report);
    case 'ion':
      checkCarrier(`${end.path}.species`, end.boundary.species, context, report);
      return checkSupply(end, context, report);
  }
}

export function checkEnds(column: ColumnEnds, context: EndsContext, report: Report): void {
  const { pole, boundary, boundaryPath, base, basePath, layers } = column;
  // An anode pushes positive current into the column; a forward current is the electrode's way.
  const anode = pole === 'anode';
  const forward = (context.currents?.forward ?? 0) > leastCharge;
  const reversed = (context.currents?.reversed ?? 0) > leastCharge;
  const inward = anode ? forward : reversed;
  const outward = anode ? reversed : forward;
  if (boundary !== undefined && pole !== undefined) {
    checkEnd(
      { path: boundaryPath, deep: false, boundary, layer: layers[0], pushes: inward, draws: outward },
      context,
      report,
    );
  }
  if (base !== undefined) {
    checkEnd(
      { path: basePath, deep: true, boundary: base, layer: layers.at(-1), pushes: outward, draws: inward },
      context,
      report,
    );
  }
}
