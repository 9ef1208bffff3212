import type { AccountClaim } from './schema.ts';

// The cases are frozen, and so is what they stand on: add a claim here, never change one.

/** Two claims that stand: one good, and one that nobody likes to print. */
export const soundClaims: AccountClaim[] = [
  {
    id: 'sepsis-first-dose',
    label: 'First dose in sepsis',
    say: 'Of adults at high risk from sepsis, 88% had their first antibiotic within an hour.',
    evidence: {
      numerator: '528 adults treated within an hour',
      denominator: '600 adults at high risk from sepsis',
      completeness: 'Both times are recorded for all 600',
      period: 'April 2025 to March 2026',
      method: 'Every case at both sites, by the definition of the year before.',
    },
    decision: 'sign',
    reasons: [
      {
        id: 'too-good',
        say: 'It is too good to be true.',
        wrong: 'Its parts are all there, and they add up.',
      },
      { id: 'low-completeness', say: 'Too few records came in.' },
      { id: 'dropped-site', say: 'A site is left out.' },
      { id: 'chosen-period', say: 'The period was chosen to flatter.' },
    ],
    because: {
      sign: 'Every case, both sites, the whole year, and 528 of 600 is 88%.',
      caveat: 'A caveat warns of something. Here nothing in the evidence needs a warning.',
      refuse:
        'A good result is not a suspicious one. Look for what is missing from it; if nothing is, it stands.',
    },
  },
  {
    id: 'falls-up',
    label: 'Falls in hospital',
    say: 'Falls rose from 5.9 to 6.4 for every 1,000 bed days.',
    evidence: {
      numerator: '1,152 falls',
      denominator: '180,000 bed days',
      completeness: 'Every ward sent all twelve months',
      period: 'April 2025 to March 2026',
      method: 'Counted as in the year before, at both sites.',
    },
    decision: 'sign',
    reasons: [
      { id: 'changed-definition', say: 'The meaning of a fall has changed.' },
      { id: 'tiny-number', say: 'The numbers are too small for a rate.' },
      {
        id: 'bad-news',
        say: 'It puts us in a poor light.',
        wrong: 'It does, and it is true. An account that prints only good news is not read for long.',
      },
      { id: 'changed-denominator', say: 'The two years divide by different things.' },
    ],
    because: {
      sign: 'The figure is unwelcome, complete and counted as before. Readers trust an account that prints it.',
      caveat:
        'An excuse beside the figure is not a caveat. A caveat says what the evidence lacks, and it lacks nothing.',
      refuse: 'Bad news is no reason to hold a figure back, and its evidence is whole.',
    },
  },
];
