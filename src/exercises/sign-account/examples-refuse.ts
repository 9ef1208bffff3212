import type { AccountClaim } from './schema.ts';

// The cases are frozen, and so is what they stand on: add a claim here, never change one.

/** Three claims that mislead however many words stand beside them. */
export const refuseClaims: AccountClaim[] = [
  {
    id: 'discharge-letters',
    label: 'Letters within a day',
    say: 'Discharge letters sent within a day rose from 71% to 92%.',
    evidence: {
      numerator: '9,200 letters sent within a day; 9,940 the year before',
      denominator: '10,000 planned discharges; 14,000 discharges of every kind the year before',
      completeness: 'Every letter has its date',
      period: 'April 2025 to March 2026',
      method: 'Emergency discharges are left out for the first time.',
    },
    fault: 'changed-denominator',
    decision: 'refuse',
    reasons: [
      { id: 'changed-denominator', say: 'The two years divide by different things.' },
      { id: 'low-completeness', say: 'Too few records came in.' },
      { id: 'tiny-number', say: 'The numbers are too small for a rate.' },
      { id: 'chosen-period', say: 'The period was chosen to flatter.' },
    ],
    because: {
      sign: 'The share rose when the hardest discharges left the sum. Fewer letters went out in time than before.',
      caveat: 'The claim is the rise, and there may be none. A line beside it cannot make it true.',
      refuse:
        '92% of planned discharges and 71% of all discharges are shares of different things. The rise may be nothing but that.',
    },
    voice: {
      from: 'the commissioner of local services',
      says: 'On the strength of your 92% we ended the support for late letters. The practices now ring us about emergency patients who come with none.',
    },
  },
  {
    id: 'pressure-ulcers',
    label: 'Pressure ulcers',
    say: 'Pressure ulcers that began in our care fell by a third.',
    evidence: {
      numerator: '120 ulcers; 180 the year before',
      denominator: 'Stays at Thornmere; stays at Thornmere and Eastwick the year before',
      completeness: 'Every report that was due came in',
      period: 'April 2025 to March 2026',
      method: 'Eastwick, with 58 of the 180, has reported to another system since April.',
    },
    fault: 'dropped-site',
    decision: 'refuse',
    reasons: [
      { id: 'changed-definition', say: 'The meaning of an ulcer has changed.' },
      { id: 'dropped-site', say: 'A site is left out.' },
      { id: 'chosen-period', say: 'The period was chosen to flatter.' },
      { id: 'low-completeness', say: 'Too few records came in.' },
    ],
    because: {
      sign: 'Take the site out of both years and 122 became 120. The third that fell is a hospital that no longer reports.',
      caveat: 'What would it say: that the fall is nearly all Eastwick? Then nothing is left of the claim.',
      refuse:
        'At Thornmere alone 122 became 120. The patients at Eastwick are in one year and not in the other.',
    },
    voice: {
      from: 'the Eastwick League of Visitors',
      says: 'We read that ulcers fell by a third. My mother got hers at Eastwick in June. Is she not in your care?',
    },
  },
  {
    id: 'cancelled-operations',
    label: 'Operations cancelled',
    say: 'Only 1 operation in 100 was cancelled on the day.',
    evidence: {
      numerator: '31 operations cancelled on the day',
      denominator: '3,100 planned operations',
      completeness: 'Every list was sent in',
      period: 'May to July 2025',
      method: 'The account covers April 2025 to March 2026. Over all twelve months it was 4 in 100.',
    },
    fault: 'chosen-period',
    decision: 'refuse',
    reasons: [
      { id: 'tiny-number', say: 'The numbers are too small for a rate.' },
      { id: 'dropped-site', say: 'A site is left out.' },
      { id: 'chosen-period', say: 'The period was chosen to flatter.' },
      { id: 'changed-definition', say: 'The meaning of a cancellation has changed.' },
    ],
    because: {
      sign: 'It is true of three months in summer. Readers will take it for the year, in which it was four times as many.',
      caveat:
        'The figure of the whole year is there. A line that explains its absence would only explain who chose.',
      refuse: 'The year is known, and it is 4 in 100. Ask for that figure in its place.',
    },
    voice: {
      from: 'the auditor of the account',
      says: 'Your own board paper says 4 in 100. I must now write that the account and the board paper cannot both be believed.',
    },
  },
];
