// The sentences of a methods section in English; another language has the same, with its values in the same order. What is put
// in is written already: amounts with units, lists, and the marks of their sources, which stand right behind what they belong to.
import { counted } from '../words.ts';

export type Pole = 'cathode' | 'anode';

export interface FlowWords {
  readonly cause: string;
  readonly factor: string;
  readonly from: string;
  readonly duration: string;
  readonly onset: string;
  readonly recovery: string;
  readonly otherPad: boolean;
  readonly marks: string;
}

export interface OtherPadWords {
  readonly pole: Pole;
  readonly layers: string;
  readonly sameSkin: boolean;
  readonly area: string;
  readonly electrode: string;
  readonly base: string | null;
  readonly resistance: string;
}

export interface TreatmentWords {
  readonly current: string;
  readonly duration: string;
  readonly ramp: string;
  readonly rampMarks: string;
  readonly whole: string;
  readonly after: string;
  readonly afterMarks: string;
}

export interface SolveCounts {
  readonly elements: number;
  readonly nodes: number;
  readonly steps: number;
  readonly rejected: number;
  readonly passes: number;
}

export interface NumberCounts {
  readonly all: number;
  readonly cited: number;
  readonly assumed: number;
  readonly byHand: number;
  readonly silent: number;
}

const poles: Readonly<Record<Pole, string>> = { cathode: 'cathode', anode: 'anode' };

export const english = {
  print: {
    methods: 'Methods',
    references: 'References',
    assumed: (count: number): string => `Assumed numbers (${count})`,
    byHand: (count: number): string => `Set by hand (${count})`,
    columns: ['number', 'value', 'note'] as readonly [string, string, string],
  },
  headings: { model: 'Model', column: 'Column', current: 'Current', solution: 'Solution', numbers: 'Numbers' },
  nothing: 'nothing',
  neutral: 'neutral',
  /** Between numbers that follow each other. */
  comma: ', ',
  model: {
    transport: (species: number, layers: number, pole: Pole, version: string): string =>
      `Transport of ${counted(species, 'species', 'species')} through ${counted(layers, 'layer')} under the ${poles[pole]} was computed in one dimension from the Nernst–Planck equations (NP) under local electroneutrality (EN) with the current prescribed at every depth (I), by Iontolab ${version}.`,
    reported: (drug: string, twin: boolean): string =>
      `What is reported is the amount of ${drug} past the barrier${twin ? ', beside the same session without current' : ''}.`,
    absent: (list: string): string => `Not part of this run: ${list}.`,
  },
  absent: {
    electroosmosis: 'electroosmosis',
    acidity: 'acids, bases and pH',
    conductance: 'a conductance that rises with the current',
    appendages: 'hair follicles and sweat ducts as a path of their own',
    lipids: 'a path through the lipids',
    capillaries: 'capillary exchange',
    lymph: 'lymph',
    bloodFlow: 'changes of blood flow',
    swelling: 'swelling of the barrier',
    resins: 'ion-exchange resins',
    reactions: 'reactions',
    body: 'the drug’s course in the body',
  },
  mechanism: {
    electroosmosis: (beta: string, drag: string | null): string =>
      `Solvent moved with the current by electroosmosis (EO), v = βi with β = ${beta}${drag === null ? '' : `, and carried each species by its solvent drag${drag}`}.`,
    acidity: (works: string): string =>
      `Acids and bases were in local equilibrium (AB): each acid is the total over its forms, the proton excess is conserved, H⁺ and OH⁻ carry current, and the ion product of water is that of Marshall and Franck${works}; activity coefficients are 1.`,
    conductanceLaw: (resting: string, cathode: string, anode: string, rise: string, recovery: string): string =>
      `resting resistance ${resting}, saturation at ${cathode} under a cathode and ${anode} under an anode, rising within ${rise} and recovering within ${recovery}`,
    conductanceIn: (layer: string, law: string): string => `the ${layer} (${law})`,
    conductance: (list: string): string => `Current raised the conductance by a first-order law in ${list}.`,
    openings: (density: string, radius: string): string => `${density}, radius ${radius}`,
    appendages: (ducts: string, follicles: string, layer: string, factors: string, law: string | null): string =>
      `Sweat ducts (${ducts}) and hair follicles (${follicles}) through the ${layer} were a second path beside it under the same voltage (SH), with transport factor and pore fraction${factors}${law === null ? '' : ` and a conductance law of their own (${law})`}.`,
    lipids: (list: string): string => `Forms without charge also crossed the lipids beside the pores (LP) (${list}).`,
    range: (low: string, high: string): string => `${low} to ${high}`,
    capillaries: (plasma: string, list: string): string =>
      `Capillaries exchanged what is dissolved with plasma (${plasma}) without net current (CAP), at ${list} per tissue volume.`,
    lymph: (list: string): string => `Lymph drained the interstitial fluid (LY) at ${list}.`,
    causes: {
      vasoconstrictor: 'a vasoconstrictor',
      heat: 'heat',
      ice: 'ice',
      hyperaemia: 'the current itself',
      other: 'another cause',
    } as Readonly<Record<string, string>>,
    flowChange: ({ cause, factor, from, duration, onset, recovery, otherPad, marks }: FlowWords): string =>
      `${cause} (${factor} times the flow at rest, from ${from} for ${duration}, full after ${onset}, gone after ${recovery}${otherPad ? ', under the other pad' : ''}${marks})`,
    bloodFlow: (list: string): string => `Blood flow, and with it capillary exchange, was changed by ${list}.`,
    swelling: (layer: string, times: string, wetting: string, drying: string): string =>
      `the ${layer} swelled under the wet pad to ${times} times its thickness, within ${wetting}, and dried within ${drying}`,
    groupKinds: {
      strongAcid: 'strong acid',
      strongBase: 'strong base',
      weakAcid: 'weak acid',
      weakBase: 'weak base',
    },
    groups: (kind: string, capacity: string): string => `${kind} groups, ${capacity}`,
    resins: (list: string): string => `An ion-exchange resin buffered the ${list}.`,
    conversion: (species: string): string => `conversion of ${species}`,
    reaction: (what: string, where: string, species: string, rate: string): string =>
      `${what} in ${where}, first order in ${species} with ${rate}`,
    reactions: (list: string): string => `Reactions: ${list}.`,
    body: (two: boolean, clearance: string, volume: string, unbound: string): string =>
      `What capillaries took up and what left the deep end was followed through the body (PK) by ${two ? 'two compartments' : 'one compartment'}: clearance ${clearance}, volume ${volume}, ${unbound} unbound`,
  },
  column: {
    species: (temperature: string, between: string | null, list: string): string =>
      `The species, with charge and free diffusivity in water at ${temperature}${between === null ? '' : `, scaled along the viscosity of water${between}`}, were ${list}.`,
    pH: (pH: string, own: boolean): string => ` at pH ${pH}${own ? ', as its contents make it' : ''}`,
    noFixedCharge: 'no fixed charge',
    fixedCharge: (charge: string): string => `fixed charge ${charge}`,
    layers: (list: string, marks: string): string =>
      `From the electrode inwards the layers were: ${list}. Diffusivities in them were the free ones times a transport factor of the layer and a hindrance of the species, in its share of pores${marks}.`,
    held: (layers: string, contents: string): string => `the ${layers} held ${contents}`,
    donnan: (layers: string, contents: string): string => `the ${layers} stood in Donnan equilibrium with ${contents}`,
    start: (list: string): string => `At the start, ${list}.`,
    silver: (carrier: string, waterToo: boolean): string =>
      `silver and silver chloride, where ${carrier} carries the current${waterToo ? ' and water the rest once that runs short' : ''}`,
    ion: (carrier: string): string => `an end where ${carrier} carries the whole current`,
    inert: 'inert, where water splits and H⁺ or OH⁻ carries the current',
    bath: (contents: string): string => `a stirred bath of ${contents}`,
    sealed: 'sealed',
    ends: (pole: Pole, poleMarks: string, area: string, electrode: string, base: string): string =>
      `The electrode, ${pole === 'anode' ? 'an' : 'a'} ${poles[pole]}${poleMarks} over ${area}, was ${electrode}; the deep end was ${base}.`,
    otherPad: ({ pole, layers, sameSkin, area, electrode, base, resistance }: OtherPadWords): string =>
      `The same current returned through the other pad, the ${poles[pole]}, which was solved as a column of its own: ${layers}${sameSkin ? ' on the same skin' : ''}, over ${area} and with an electrode that was ${electrode}${base === null ? '' : `, and a deep end that was ${base}`}; the two deep ends were joined by ${resistance}.`,
  },
  current: {
    whole: (dose: string, peak: string, density: string): string =>
      `a dose ∫|I| dt of ${dose} at no more than ${peak}, or ${density}`,
    treatment: ({ current, duration, ramp, rampMarks, whole, after, afterMarks }: TreatmentWords): string =>
      `The current was ${current} for ${duration}, linear ramps of ${ramp} up and down included${rampMarks}: ${whole}. The column was followed for another ${after} without current${afterMarks}.`,
    protocol: (steps: string, marks: string, duration: string, whole: string): string =>
      `The current followed the protocol “${steps}”${marks}, in all ${duration} with ${whole}.`,
    supply: (list: string, keepsTime: boolean): string =>
      `The current came from a supply with ${list}; where the voltage across everything would have been higher, it ${keepsTime ? 'gave less charge in the time asked for' : 'gave less current and delivered the charge later'}.`,
    compliance: (voltage: string): string => `at most ${voltage}`,
    battery: (voltage: string, resistance: string, capacity: string | null): string =>
      `a battery of ${voltage}, ${resistance}${capacity === null ? '' : ` and ${capacity}`}`,
    leadOff: (at: string, open: string | null, ramp: string | null): string =>
      `a circuit that opened at ${at} ${open === null ? 'for good' : `for ${open}, followed by a ramp of ${ramp}`}`,
    short: (resistance: string, from: string, duration: string): string =>
      `fluid of ${resistance} across the pads from ${from} for ${duration}`,
  },
  solution: {
    space: (works: string): string =>
      `Depth was divided into Gauss–Lobatto spectral elements, joined by Scharfetter–Gummel faces${works} where fixed charge, binding or partition jump, and one ion was eliminated by electroneutrality.`,
    time: (works: string): string =>
      `Time was stepped by L-stable Rosenbrock methods with an embedded error estimate (RODAS4, Rodas5P)${works}.`,
    goal: (accuracy: string): string =>
      `The accuracy asked for was ${accuracy} of the delivered amount and of the voltage, judged against a coarser run of the same session.`,
    names: { treatment: 'Treatment', dispersive: 'Other pad', passive: 'Without current' },
    error: (error: string, reused: boolean): string =>
      `the estimated error is ${error}${reused ? ', carried over from the run before on the same grid' : ''}`,
    noError: 'no error could be estimated',
    run: (
      name: string,
      { elements, nodes, steps, rejected, passes }: SolveCounts,
      error: string,
      fallen: boolean,
    ): string =>
      `${name}: ${counted(elements, 'element')}, ${counted(nodes, 'node')}, ${counted(steps, 'step')} (${rejected} rejected), ${counted(passes, 'pass', 'passes')} over the session; ${error}${fallen ? '; some elements fell back to the positive low-order flux for a while' : ''}.`,
    books: (worst: string): string => `No more than ${worst} of any ion, or of the charge, was lost or gained.`,
    unfinished: 'The run had not been solved to its end when this was written.',
  },
  numbers: {
    own: ({ cited, assumed, byHand }: NumberCounts, assumedSign: string): string =>
      `The study’s own ${counted(byHand, 'number')} were given without a source${cited + assumed === 0 ? '' : `; of the library’s, ${cited} come from the sources cited or follow from a formula and ${assumed} are assumed (${assumedSign})`}.`,
    signs: (assumedSign: string, byHandSign: string | null): string =>
      `A dagger (${assumedSign}) stands behind what is assumed, wholly or in part${byHandSign === null ? '' : `, a double one (${byHandSign}) behind what was set by hand`}.`,
    counts: ({ all, cited, assumed, byHand, silent }: NumberCounts): string =>
      `Of the ${all} numbers that this run was computed with, ${cited} come from the sources cited or follow from a formula and ${assumed} are assumed.${byHand === 0 ? '' : ` ${byHand} ${byHand === 1 ? 'was' : 'were'} set by hand for this run and cited from nowhere.`}${silent === 0 ? '' : ` ${silent} ${silent === 1 ? 'stands' : 'stand'} in the study as it was prepared, without a source.`}`,
    others: (works: string): string => `Those that no sentence above names come from${works}.`,
    hash: (hash: string): string => `The study’s SHA-256 begins with ${hash}.`,
    link: (link: string): string => `The set-up can be opened at ${link}.`,
    usage: 'For teaching and research; not for deciding a treatment.',
  },
};

export type MethodsPhrases = typeof english;
