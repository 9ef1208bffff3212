import { needsReason } from './decisions.ts';
import type { AccountClaim, SignAccount } from './schema.ts';

/** How many claims one version may show. */
const MOST_SHOWN = 8;

/** What a definition says that its shape cannot refuse. Paths are into the YAML. */
export interface AccountFault {
  path: (string | number)[];
  message: string;
}

function findRepeats(
  names: readonly string[],
  pathOf: (index: number) => AccountFault['path'],
): AccountFault[] {
  return names.flatMap((name, index) =>
    names.indexOf(name) === index
      ? []
      : [{ path: pathOf(index), message: `is "${name}", which another one has already` }],
  );
}

/** What contradicts itself in one claim. */
function findClaimFaults(claim: AccountClaim, path: AccountFault['path']): AccountFault[] {
  const { decision, fault, reasons, voice } = claim;
  const faults: AccountFault[] = [];
  const add = (field: string, message: string): void => {
    faults.push({ path: [...path, field], message });
  };
  if (needsReason(decision) && fault === undefined)
    add('fault', 'is missing: a claim that is not simply signed has something wrong with it');
  if (!needsReason(decision) && fault !== undefined)
    add('decision', `is "sign", and the claim has the fault "${fault}"`);
  if (fault !== undefined && !reasons.some(({ id }) => id === fault))
    add('reasons', `has none with the id "${fault}", which is what is wrong with the claim`);
  if (decision === 'refuse' && voice === undefined)
    add('voice', 'is missing: somebody must hear what a signature here would do');
  if (decision === 'sign' && voice !== undefined) add('voice', 'is never heard: signing this claim is right');
  reasons.forEach(({ id, wrong }, index) => {
    if (id === fault && wrong !== undefined)
      faults.push({ path: [...path, 'reasons', index, 'wrong'], message: 'stands beside the right reason' });
  });
  const ids = reasons.map(({ id }) => id);
  return [...faults, ...findRepeats(ids, (index) => [...path, 'reasons', index, 'id'])];
}

/** Everything that is wrong with a definition of the right shape, all at once. */
export function findAccountFaults({ claims, draw }: SignAccount): AccountFault[] {
  const namesOf = (field: 'id' | 'label'): AccountFault[] =>
    findRepeats(
      claims.map((claim) => claim[field]),
      (index) => ['claims', index, field],
    );
  const faults = [
    ...namesOf('id'),
    ...namesOf('label'),
    ...claims.flatMap((claim, index) => findClaimFaults(claim, ['claims', index])),
  ];
  for (const wanted of ['sign', 'refuse'] as const) {
    if (!claims.some(({ decision }) => decision === wanted))
      faults.push({
        path: ['claims'],
        message: `has none with the decision "${wanted}"; write at least one`,
      });
  }
  if (draw !== undefined && draw > claims.length)
    faults.push({
      path: ['draw'],
      message: `is ${String(draw)}, and there are ${String(claims.length)} claims`,
    });
  if (draw === undefined && claims.length > MOST_SHOWN) {
    const message = `has ${String(claims.length)}, and a version shows at most ${String(MOST_SHOWN)}; set draw`;
    faults.push({ path: ['claims'], message });
  }
  return faults;
}
