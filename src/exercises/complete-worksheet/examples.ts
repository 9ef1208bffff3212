import type { CompleteWorksheet } from './schema.ts';

// The cases are frozen, and so is what they stand on: add a definition here, never change one.

/** Doll and Hill 1950, Table IV, men then women: 14.04 (3.33–59.30) and 2.47 (1.17–5.19). */
export const oddsRatios: CompleteWorksheet = {
  kind: 'complete-worksheet',
  id: 'example-odds-ratio',
  title: 'Work out an odds ratio with its interval',
  task: 'These are the counts of a case-control study of 1950. Work out the odds ratio and its 95% interval.',
  outcome: 'calculate',
  hints: ['Take the logarithm, go 1.96 standard errors each way, and come back.'],
  seed: 0,
  explanation:
    'The odds ratio is the product of one diagonal over the product of the other. A cell as small as two makes the interval wide, however large the study.',
  variants: [
    { a: 647, b: 2, c: 622, d: 27 },
    { a: 41, b: 19, c: 28, d: 32 },
  ],
  sheet: {
    columns: ['Group', 'Smokers', 'Non-smokers'],
    rows: [
      ['Lung cancer', { given: 'a' }, { given: 'b' }],
      ['Controls', { given: 'c' }, { given: 'd' }],
      ['Odds ratio', { answer: 'ratio' }, ''],
      ['Standard error of its logarithm', { answer: 'error' }, ''],
      ['95% interval', { answer: 'low' }, { answer: 'high' }],
    ],
  },
  answers: {
    ratio: {
      label: 'Odds ratio',
      formula: 'oddsRatio(a, b, c, d)',
      decimals: 2,
      unit: '',
      because: 'Smokers with cancer times non-smokers without, over the product of the other two.',
      slips: [
        {
          formula: '(a / (a + c)) / (b / (b + d))',
          because: 'That is a ratio of risks. A case-control study has no risks to divide: use the odds.',
        },
      ],
    },
    error: {
      label: 'Standard error of the logarithm',
      formula: 'sqrt(1 / a + 1 / b + 1 / c + 1 / d)',
      decimals: 4,
      unit: '',
      because: 'The root of the sum of one over each count; the smallest count rules it.',
      slips: [{ formula: '1 / a + 1 / b + 1 / c + 1 / d', because: 'Take the square root of that sum.' }],
    },
    low: {
      label: 'Lower limit',
      formula: 'exp(ln(ratio) - 1.959964 * error)',
      decimals: 2,
      unit: '',
      because: 'On the scale of logarithms, 1.96 standard errors below; then back with exp.',
      slips: [
        {
          formula: 'ratio - 1.959964 * error',
          because: 'Go down on the scale of logarithms, not of the ratio.',
        },
      ],
    },
    high: {
      label: 'Upper limit',
      formula: 'exp(ln(ratio) + 1.959964 * error)',
      decimals: 2,
      tolerance: 0.05,
      unit: '',
      because: 'On the scale of logarithms, 1.96 standard errors above; then back with exp.',
      slips: [],
    },
  },
  pass: 0.75,
};

/** The check digit of 943 476 5919: weighted sum 299, remainder 2, check digit 9. */
export const checkDigits: CompleteWorksheet = {
  kind: 'complete-worksheet',
  id: 'example-check-digit',
  title: 'Find the tenth digit',
  task: 'Weight the nine digits by 10, 9, 8 … 2, add them up, and find the digit that completes the number.',
  outcome: 'calculate',
  hints: [],
  seed: 0,
  explanation:
    'Eleven less the remainder is the check digit. It shows that a number was typed as it was given, never that it belongs to this patient.',
  variants: [{ stem: '943476591' }, { stem: '999000001' }],
  sheet: {
    columns: ['Step', 'Figure'],
    rows: [
      ['First nine digits', { given: 'stem' }],
      ['Weighted sum', { answer: 'total' }],
      ['Remainder after dividing by 11', { answer: 'remainder' }],
      ['Check digit', { answer: 'check' }],
    ],
  },
  answers: {
    total: {
      label: 'Weighted sum',
      formula: 'nhsWeightedSum(stem)',
      decimals: 0,
      tolerance: 0,
      unit: '',
      because:
        'The first digit counts ten times, the second nine times, down to the ninth, which counts twice.',
      slips: [],
    },
    remainder: {
      label: 'Remainder',
      formula: 'mod(total, 11)',
      decimals: 0,
      tolerance: 0,
      unit: '',
      because: 'What is left of the weighted sum after all the elevens are taken out.',
      slips: [],
    },
    check: {
      label: 'Check digit',
      formula: 'mod(11 - remainder, 11)',
      decimals: 0,
      tolerance: 0,
      unit: '',
      because:
        'Eleven less the remainder; eleven itself becomes nought, and ten means there is no such number.',
      slips: [{ formula: 'remainder', because: 'That is the remainder. Take it from eleven.' }],
    },
  },
  pass: 0.8,
};

/** An accuracy audit of 30 notes, 27 in agreement: 90.0% (74.4–96.5). */
export const audit: CompleteWorksheet = {
  kind: 'complete-worksheet',
  id: 'example-audit',
  title: 'Report an accuracy audit',
  task: 'You compared coded records with the notes. Report the agreement with its 95% Wilson interval.',
  outcome: 'calculate',
  hints: [],
  seed: 0,
  explanation:
    'Nine in ten sounds sure. The interval says that three in four would not surprise you, so the sample bears no fine comparison.',
  variants: [
    { agreed: 27, notes: 30 },
    { agreed: 24, notes: 30 },
    { agreed: 45, notes: 50 },
  ],
  sheet: {
    columns: ['Step', 'Figure'],
    rows: [
      ['Records that agree with the notes', { given: 'agreed' }],
      ['Records compared', { given: 'notes' }],
      ['Agreement', { answer: 'share' }],
      ['Lower limit', { answer: 'low' }],
      ['Upper limit', { answer: 'high' }],
    ],
  },
  answers: {
    share: {
      label: 'Agreement',
      formula: 'agreed / notes * 100',
      decimals: 1,
      unit: '%',
      because: 'Records that agree, as a share of the records compared.',
      slips: [{ formula: '(notes - agreed) / notes * 100', because: 'That is the share that disagrees.' }],
    },
    low: {
      label: 'Lower limit',
      formula: '100 * wilsonLow(agreed, notes)',
      decimals: 1,
      unit: '%',
      because: 'Wilson pulls the middle of the interval towards one half, more so in a small sample.',
      slips: [
        {
          formula: 'share - 196 * sqrt(share / 100 * (1 - share / 100) / notes)',
          because: 'That is the textbook interval; near 100% and in small samples it misleads. Use Wilson.',
        },
      ],
    },
    high: {
      label: 'Upper limit',
      formula: '100 * wilsonHigh(agreed, notes)',
      decimals: 1,
      unit: '%',
      because: 'The upper limit of the same interval; it can never pass 100%.',
      slips: [],
    },
  },
  pass: 1,
};
