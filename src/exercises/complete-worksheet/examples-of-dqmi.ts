import type { CompleteWorksheet } from './schema.ts';

// The cases are frozen, and so is what they stand on: add a definition here, never change one.

/** The two data items whose scores are published or follow by hand: 94.0 and 85.0. */
export const itemScore: CompleteWorksheet = {
  kind: 'complete-worksheet',
  id: 'example-item-score',
  title: 'Score one data item',
  task: 'Work out how many default codes are more than expected, then the score of the item.',
  outcome: 'calculate',
  hints: ['The threshold is a share of all records, not of the defaults.'],
  seed: 0,
  explanation:
    'Defaults within the threshold are expected and cost nothing. Only the defaults beyond it are taken off the valid records before you divide.',
  variants: [
    { records: 2500, valid: 2400, defaults: 100, threshold: 2 },
    { records: 1000, valid: 980, defaults: 180, threshold: 5 },
  ],
  sheet: {
    columns: ['Step', 'Figure'],
    rows: [
      ['Records', { given: 'records' }],
      ['Valid and complete', { given: 'valid' }],
      ['Default codes', { given: 'defaults' }],
      ['Threshold for defaults (%)', { given: 'threshold' }],
      ['Defaults in excess', { answer: 'excess' }],
      ['Item score', { answer: 'score' }],
    ],
  },
  answers: {
    excess: {
      label: 'Defaults in excess',
      formula: 'max(0, defaults - threshold / 100 * records)',
      decimals: 0,
      unit: 'records',
      because:
        'The threshold times all records is the number of defaults to expect; only those beyond it count.',
      slips: [
        {
          formula: 'defaults',
          because: 'You counted every default. Take off the ones that the threshold allows.',
        },
        {
          formula: 'defaults - threshold / 100 * defaults',
          because: 'You took the threshold of the defaults. It is a share of all records.',
        },
      ],
    },
    score: {
      label: 'Item score',
      formula: '(valid - excess) / records * 100',
      decimals: 1,
      tolerance: 0.05,
      unit: '%',
      because: 'Valid and complete records, less the defaults in excess, as a share of all records.',
      slips: [
        {
          formula: 'valid / records * 100',
          because: 'That is validity alone. The defaults in excess come off first.',
        },
      ],
    },
  },
  pass: 0.8,
};

const ITEMS = [94, 100, 76, 0, 80, 45, 93.5, 100, 100, 100, 98, 83.5];
const PERIODS = [3, 3, 3, 1, 1, 1, 1, 1, 1, 2, 2, 2];
const named = (letter: string): string => ITEMS.map((_, index) => letter + String(index + 1)).join(', ');

/** The official worked example of the index, method as published in October 2021: 47.2. */
export const composite: CompleteWorksheet = {
  kind: 'complete-worksheet',
  id: 'example-composite',
  title: 'Compose the index from twelve items',
  task: 'Take the mean of the item scores and the mean of the coverage, then the index. Three periods were expected of each item.',
  outcome: 'calculate',
  hints: [],
  seed: 0,
  explanation:
    'The index is the mean item score times the mean coverage, on a scale of 0 to 100. Good scores cannot make up for months that were never sent.',
  variants: [
    Object.fromEntries([
      ...ITEMS.map((value, index) => [`s${String(index + 1)}`, value] as const),
      ...PERIODS.map((value, index) => [`p${String(index + 1)}`, value] as const),
    ]),
  ],
  sheet: {
    columns: ['Item', 'Item score (%)', 'Periods sent, of 3'],
    rows: [
      ...ITEMS.map((_, index) => [
        `Item ${String(index + 1)}`,
        { given: `s${String(index + 1)}` },
        { given: `p${String(index + 1)}` },
      ]),
      ['Mean', { answer: 'meanScore' }, { answer: 'meanCoverage' }],
      ['Index', { answer: 'index' }, ''],
    ],
  },
  answers: {
    meanScore: {
      label: 'Mean item score',
      formula: `mean(${named('s')})`,
      decimals: 2,
      unit: '%',
      because: 'Add the twelve item scores and divide by twelve; the item that scores nothing counts too.',
      slips: [
        {
          formula: `sum(${named('s')}) / 11`,
          because: 'You left out the item that scored nothing. It is one of the twelve.',
        },
      ],
    },
    meanCoverage: {
      label: 'Mean coverage',
      formula: `mean(${named('p')}) / 3 * 100`,
      decimals: 2,
      unit: '%',
      because: 'Periods sent over periods expected, for each item; then the mean of the twelve.',
      slips: [],
    },
    index: {
      label: 'Data Quality Maturity Index',
      formula: 'meanScore * meanCoverage / 100',
      decimals: 1,
      tolerance: 0.05,
      unit: '',
      because: 'Multiply the two means. Multiplying percentages, divide by 100 once.',
      slips: [
        {
          formula: '(meanScore + meanCoverage) / 2',
          because: 'You averaged the two means. They multiply: what was never sent has no quality at all.',
        },
      ],
    },
  },
  pass: 0.8,
};
