import { needsReason } from './decisions.ts';
import { makeAccount } from './made-claims.ts';
import type { AccountClaim, SignAccount } from './schema.ts';

/** How many claims one version may show. */
const MOST_SHOWN = 8;
/** How many claims an author writes at least. */
const FEWEST_CLAIMS = 4;

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

/** An account has something to sign and something to refuse. */
function findDecisionFaults(claims: readonly AccountClaim[], path: AccountFault['path']): AccountFault[] {
  const absent = (['sign', 'refuse'] as const).filter(
    (wanted) => !claims.some(({ decision }) => decision === wanted),
  );
  return absent.map((wanted) => {
    const message = `has none with the decision "${wanted}"; write at least one`;
    return { path, message };
  });
}

/** What is wrong with how many claims a version shows. */
function findCountFaults({ claims, draw }: SignAccount): AccountFault[] {
  const many = String(claims.length);
  if (claims.length < FEWEST_CLAIMS)
    return [{ path: ['claims'], message: `has ${many}; write at least four, or give data` }];
  if (draw !== undefined && draw > claims.length)
    return [{ path: ['draw'], message: `is ${String(draw)}, and there are ${many} claims` }];
  if (draw !== undefined || claims.length <= MOST_SHOWN) return [];
  const message = `has ${many}, and a version shows at most ${String(MOST_SHOWN)}; set draw`;
  return [{ path: ['claims'], message }];
}

/** What stands beside a recipe and cannot, and what the recipe cannot plant, in the words of the template. */
function findRecipeFaults(def: SignAccount): AccountFault[] {
  const found: AccountFault[] = [];
  if (def.claims.length > 0)
    found.push({ path: ['claims'], message: 'or data: one of the two is needed, and not both' });
  if (def.draw !== undefined)
    found.push({
      path: ['draw'],
      message: 'is for claims of your own; a recipe shows every claim that it makes',
    });
  const { claims, faults } = makeAccount(def, def.seed);
  const fields: Partial<Record<string, string>> = {
    'unknown-template': 'template',
    'unknown-decoy': 'decoys',
  };
  for (const { code, detail, near } of faults) {
    const meant = near === undefined ? '' : ` Did you mean "${near}"?`;
    found.push({ path: ['data', fields[code] ?? 'defects'], message: `cannot be made: ${detail}${meant}` });
  }
  return faults.length > 0 ? found : [...found, ...findDecisionFaults(claims, ['data'])];
}

/** What is wrong with claims of the author's own. */
function findWrittenFaults(def: SignAccount): AccountFault[] {
  const { claims } = def;
  const namesOf = (field: 'id' | 'label'): AccountFault[] =>
    findRepeats(
      claims.map((claim) => claim[field]),
      (index) => ['claims', index, field],
    );
  return [
    ...namesOf('id'),
    ...namesOf('label'),
    ...claims.flatMap((claim, index) => findClaimFaults(claim, ['claims', index])),
    ...findDecisionFaults(claims, ['claims']),
    ...findCountFaults(def),
  ];
}

/** Everything that is wrong with a definition of the right shape, all at once. */
export function findAccountFaults(def: SignAccount): AccountFault[] {
  return def.data ? findRecipeFaults(def) : findWrittenFaults(def);
}
