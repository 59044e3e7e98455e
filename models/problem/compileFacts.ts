// What a run's readings need besides its frames, in SI: the body behind the skin, the electrode's coating, the supply.
import { zeroCelsius } from '../constants.ts';
import { carrierOf } from '../study/carriers.ts';
import { knownSpecies } from '../study/knownSpecies.ts';
import type { Study } from '../study/study.ts';
import { gramPerMole, hour, litre, milliampereMinute } from '../units.ts';
import type { ProblemBody, ProblemFacts } from './problem.ts';

function compileBody(study: Study): ProblemBody | undefined {
  const { body } = study;
  if (body === undefined) return undefined;
  const counted = body.species ?? [study.drug];
  const first = study.species.find(({ id }) => id === counted[0]);
  const molarMass =
    body.molarMass_g_mol ??
    (first === undefined ? undefined : knownSpecies(first, study.temperature_C).molarMass_g_mol);
  return {
    species: counted.map((id) => study.species.findIndex((one) => one.id === id)),
    ...(molarMass === undefined ? {} : { molarMass: molarMass * gramPerMole }),
    clearance: (body.clearance_L_h * litre) / hour,
    volume: body.volume_L * litre,
    exchange: (body.exchange_L_h * litre) / hour,
    peripheralVolume: body.peripheralVolume_L * litre,
    unboundFraction: body.unboundFraction,
  };
}

export function compileFacts(study: Study): ProblemFacts {
  const body = compileBody(study);
  const { electrode, supply } = study;
  const volts = Math.min(supply?.compliance_V ?? Infinity, supply?.battery?.openCircuit_V ?? Infinity);
  const sign = electrode.polarity === 'cathode' ? -1 : 1;
  const ids = study.species.map(({ id }) => id);
  const carrier = carrierOf(electrode.boundary, ids);
  return {
    polarity: sign,
    silver: electrode.boundary.kind === 'silverChloride',
    ...(electrode.boundary.kind === 'inert' ? { inert: true } : {}),
    splitsWater: study.acidBase === true,
    temperature: zeroCelsius + study.temperature_C,
    ...(carrier === undefined ? {} : { carrier: ids.indexOf(carrier) }),
    ...(electrode.coating_mAmin === undefined ? {} : { coating: electrode.coating_mAmin * milliampereMinute }),
    ...(volts < Infinity ? { compliance: volts } : {}),
    ...(body === undefined ? {} : { body }),
  };
}
