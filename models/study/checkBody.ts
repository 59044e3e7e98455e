// A body that can be followed: its species known and named once, its second compartment whole.
import { referenceFault } from './references.ts';
import type { Fault, StudyBody } from './study.ts';

export function checkBody(body: StudyBody, ids: readonly string[], report: (fault: Fault) => void): void {
  body.species?.forEach((id, index) => {
    const path = `body.species[${index}]`;
    const fault = referenceFault(path, id, ids, 'a species of this study');
    if (fault !== undefined) report(fault);
    else if (body.species!.indexOf(id) < index)
      report({ path, message: `"${id}" is named twice`, value: id, allowed: 'each species once' });
  });
  const { exchange_L_h, peripheralVolume_L } = body;
  if (exchange_L_h > 0 === peripheralVolume_L > 0) return;
  const missing = exchange_L_h > 0 ? 'peripheralVolume_L' : 'exchange_L_h';
  report({
    path: `body.${missing}`,
    message: 'A second compartment needs both its volume and its exchange',
    value: 0,
    allowed: 'both above 0, or both 0',
  });
}
