import { entry, meant } from './problem-entry.ts';

const SOURCING = '/for-authors/lessons/#sources';
const READING = '/for-authors/lessons/#reading';
const EXCUSED = '/for-authors/lessons/#excused';

/** What lessons claim and how it reads, and the warnings that may be excused. */
export const claimWords = {
  'source/missing': entry<{ said: string }>({
    severity: 'warning',
    what: ({ said }) => `"${said}" needs a source, and nothing in its paragraph is cited.`,
    fix: () => 'put <Source id="…" /> into the paragraph, or say plainly that it is invented.',
    more: SOURCING,
  }),
  'source/undated': entry<{ id: string }>({
    severity: 'warning',
    what: ({ id }) => `The rule of "${id}" is told here without a date, and rules change while lessons stay.`,
    fix: () => 'say of when it is: a year, a month and year, or "as at" with one.',
    more: SOURCING,
  }),
  'source/unused': entry<{ id: string }>({
    severity: 'warning',
    what: ({ id }) => `Nothing uses the source "${id}": no lesson, statement, exercise or item.`,
    fix: ({ id }) => `cite it with <Source id="${id}" /> where it is used, or remove the file.`,
    more: '/for-authors/start/#sources',
  }),
  'fact/unconfirmed': entry<{ id: string; how: string }>({
    severity: 'error',
    what: ({ id, how }) =>
      `It ${how} "${id}", which is reported and not confirmed (confidence U), and it counts.`,
    fix: () => 'ask about something that is confirmed; tell this one in the lesson, as reported.',
    more: '/for-authors/start/#sources',
  }),
  'term/unexplained': entry<{ id: string }>({
    severity: 'warning',
    what: ({ id }) => `"${id}" is not explained: neither here at its first use nor in the glossary.`,
    fix: ({ id }) => `write its words with ${id} in brackets behind them, or add it to content/glossary/.`,
    more: READING,
  }),
  'lesson/reading-age': entry<{ age: string; limit: number }>({
    severity: 'warning',
    what: ({ age, limit }) =>
      `The text reads with ease at ${age} years (Flesch–Kincaid); the limit is ${String(limit)}.`,
    fix: () => 'shorten the longest sentences, and put short words for long ones.',
    more: READING,
  }),
  'excuse/unknown-code': entry<{ id: string; near: string; ids: string }>({
    severity: 'error',
    what: ({ id }) => `"${id}" is not a warning that can be excused.`,
    fix: ({ near, ids }) => meant(near, `These can: ${ids}.`),
    more: EXCUSED,
  }),
  'excuse/not-needed': entry<{ id: string; words: string }>({
    severity: 'warning',
    what: ({ id, words }) =>
      `There is no ${id}${words === '' ? '' : ` that quotes "${words}"`} here to excuse any more.`,
    fix: () => 'take the entry out of excused.',
    more: EXCUSED,
  }),
};
