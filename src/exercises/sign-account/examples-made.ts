import { sixClaims } from './examples.ts';
import type { SignAccount } from './schema.ts';

// The cases are frozen, and so is what they stand on: add a definition here, never change one.

function recipe(seed: number, rules: string[], decoys: string[]): NonNullable<SignAccount['data']> {
  const defects = rules.map((rule) => ({ rule, count: 1 }));
  return { template: 'quality-account', seed, rows: rules.length + decoys.length, defects, decoys };
}

/** An account of eight claims made by recipe: three to refuse, three for a caveat, two that look wrong and are right. */
export const madeAccount: SignAccount = {
  ...sixClaims,
  id: 'example-made-account',
  title: 'Sign an account that is new each time',
  hints: ['Do the sum first, then read the method to its end.'],
  explanation:
    'Sign what stands on its evidence. Say how far a claim reaches where it is true as far as it goes, and leave unsigned what its own evidence contradicts.',
  claims: [],
  data: recipe(
    12,
    ['wrong-percentage', 'wrong-denominator', 'two-points', 'part-year', 'low-completeness', 'no-owner'],
    ['charted-rise', 'unwelcome'],
  ),
};

/** The other faults, in seven claims: two to refuse, three for a caveat, two to sign. */
export const smallAccount: SignAccount = {
  ...madeAccount,
  id: 'example-small-account',
  data: recipe(
    3,
    ['chosen-period', 'participation-overstated', 'tiny-number', 'dropped-site', 'changed-definition'],
    ['small-but-counted', 'splendid'],
  ),
};
