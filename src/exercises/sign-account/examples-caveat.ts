import type { AccountClaim } from './schema.ts';

// The cases are frozen, and so is what they stand on: add a claim here, never change one.

/** Three claims that are true as far as they go, and need a line that says how far. */
export const caveatClaims: AccountClaim[] = [
  {
    id: 'pain-rounds',
    label: 'Pain assessed on rounds',
    say: 'Pain was assessed on nine rounds in ten.',
    evidence: {
      numerator: '5,490 rounds with a pain score',
      denominator: '6,100 rounds sent in',
      completeness: '61%: 6,100 of 10,000 rounds were sent in',
      period: 'April 2025 to March 2026',
      method: 'Each ward sends its own sheets. Four wards sent none.',
    },
    fault: 'low-completeness',
    decision: 'caveat',
    reasons: [
      { id: 'tiny-number', say: 'The numbers are too small for a rate.' },
      { id: 'chosen-period', say: 'The period was chosen to flatter.' },
      { id: 'low-completeness', say: 'Too few records came in.' },
      {
        id: 'no-comparison',
        say: 'There is no figure of the year before.',
        wrong: 'A claim need not compare. This one says how it was, for the rounds that it knows.',
      },
    ],
    because: {
      sign: 'The sum is right for what came in. Nearly four rounds in ten did not, and they may be the busiest.',
      caveat: 'Nine in ten holds for the 61% that came in. Say so beside it, and readers can judge.',
      refuse:
        'There are over six thousand rounds here, and they count for something. Their limit can be said in one line.',
    },
    voice: {
      from: 'the Thornmere Patients’ Circle',
      says: 'We told new members that pain is asked about on nine rounds in ten. Two of them were on a ward that sent you nothing.',
    },
  },
  {
    id: 'child-transfers',
    label: 'Children moved in time',
    say: 'All children who needed intensive care elsewhere, 100%, left within three hours, up from 67%.',
    evidence: {
      numerator: '4 children who left within three hours',
      denominator: '4 children who were moved',
      completeness: 'Every transfer is in the register',
      period: 'April 2025 to March 2026',
      method: 'Counted as in the year before, when it was 2 children of 3.',
    },
    fault: 'tiny-number',
    decision: 'caveat',
    reasons: [
      { id: 'dropped-site', say: 'A site is left out.' },
      { id: 'low-completeness', say: 'Too few records came in.' },
      { id: 'changed-definition', say: 'The meaning of a transfer has changed.' },
      { id: 'tiny-number', say: 'The numbers are too small for a rate.' },
    ],
    because: {
      sign: 'True, and it sounds like a great stride. One child fewer in time would have made it 75%.',
      caveat: 'Print it as 4 of 4, after 2 of 3. Then nobody reads a trend into four children.',
      refuse:
        'Four children did leave in time, and their families may read of it. Only the percentage promises too much.',
    },
  },
  {
    id: 'catheter-infections',
    label: 'Catheter infections',
    say: 'Urinary infections with a catheter fell from 40 to 22.',
    evidence: {
      numerator: '22 infections; 40 the year before',
      denominator: '11,000 catheter days; 11,000 the year before',
      completeness: 'Every ward sent all twelve months',
      period: 'April 2025 to March 2026',
      method:
        'Until September symptoms were enough: 16 infections. From October a culture had to be positive as well: 6 infections.',
    },
    fault: 'changed-definition',
    decision: 'caveat',
    reasons: [
      { id: 'changed-definition', say: 'The meaning of an infection has changed.' },
      { id: 'changed-denominator', say: 'The two years divide by different things.' },
      { id: 'low-completeness', say: 'Too few records came in.' },
      { id: 'dropped-site', say: 'A site is left out.' },
    ],
    because: {
      sign: 'Some of the fall is a stricter count. Readers would take all of it for better care.',
      caveat:
        'Both counts are sound, each in its half of the year: 16, then 6 by the stricter rule. Print them so.',
      refuse:
        'Nothing here is hidden or unknown. The half-years can be shown apart, and then they tell something.',
    },
    voice: {
      from: 'the auditor of the account',
      says: 'I laid your fall of 18 beside the laboratory’s figures and found no such fall there. Half a line about October would have saved us a month.',
    },
  },
];
