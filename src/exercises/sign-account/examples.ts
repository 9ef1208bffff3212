import { caveatClaims } from './examples-caveat.ts';
import { refuseClaims } from './examples-refuse.ts';
import { soundClaims } from './examples-sound.ts';
import type { SignAccount } from './schema.ts';

// The cases are frozen, and so is what they stand on: add a definition here, never change one.

const LATER = ['catheter-infections', 'cancelled-operations'];
const allClaims = [...soundClaims, ...caveatClaims, ...refuseClaims];

/** Six claims, two for each decision. */
export const sixClaims: SignAccount = {
  kind: 'sign-account',
  id: 'example-six-claims',
  title: 'Sign the quality account',
  task: 'The draft lies before you, and your name will stand under it. Read the evidence of each claim, then sign it, sign it with a caveat, or leave it unsigned and say why.',
  outcome: 'sign',
  hints: [
    'Read the method first: what is not as it was?',
    'Then ask who is in the denominator, and who is not.',
  ],
  seed: 2,
  explanation:
    'Sign what stands on its evidence, welcome or not. Where a claim is true as far as it goes, say how far. Where the claim itself is what misleads, no line beside it will help.',
  account: 'Thornmere Hospitals, quality account 2025/26',
  claims: allClaims.filter(({ id }) => !LATER.includes(id)),
  pass: 0.8,
};

/** Eight claims with every fault that can be planted. */
export const eightClaims: SignAccount = { ...sixClaims, id: 'example-eight-claims', claims: allClaims };

/** Five of the eight drawn, so that another seed is another version. */
export const drawnFive: SignAccount = { ...eightClaims, id: 'example-drawn-five', draw: 5 };
