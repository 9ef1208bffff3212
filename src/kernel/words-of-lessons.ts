import { counted, entry, meant } from './problem-entry.ts';

const STEPS = '/for-authors/lessons/#steps';
const PARTS = '/for-authors/lessons/#parts';
const OUTCOMES = '/for-authors/lessons/#outcomes';
const SOURCES = '/for-authors/lessons/#sources';
const MODULE = '/for-authors/start/#module';
const REVIEW = '/for-authors/lessons/#review';

/** A name that leads nowhere: the words are alike whatever it names. `make`: the folder in which it may be made. */
const unknown = <Extra extends Record<string, string | number>>(
  what: (id: string, args: Extra) => string,
  more: string,
  make = '',
) =>
  entry<{ id: string; near: string; ids: string } & Extra>({
    severity: 'error',
    what: (args) => what(args.id, args),
    fix: ({ near, ids }) =>
      meant(near, ids === '' ? 'There is none yet.' : `There are: ${ids}.`) +
      (make === '' ? '' : `  Or make ${make}NAME.yaml, where NAME is its id.`),
    more,
  });

/** What a lesson is made of, and the names in it that must lead somewhere. */
export const lessonWords = {
  'step/none': entry({
    severity: 'error',
    what: () => 'The lesson has no <Step>, so nobody could come back to their place in it.',
    fix: () => 'put its text into steps: <Step title="…"> … </Step>.',
    more: STEPS,
  }),
  'step/same-title': entry<{ title: string; slug: string }>({
    severity: 'error',
    what: ({ title, slug }) => `The step "${title}" has the same address, #${slug}, as an earlier one.`,
    fix: () => 'give it another title.',
    more: STEPS,
  }),
  'step/reserved-title': entry<{ title: string; slug: string }>({
    severity: 'error',
    what: ({ title, slug }) =>
      `The step "${title}" would take the address #${slug}, which the page needs itself.`,
    fix: () => 'give it another title.',
    more: STEPS,
  }),
  'step/too-long': entry<{ title: string; words: number; limit: number }>({
    severity: 'error',
    what: ({ title, words, limit }) =>
      `${title} has ${String(words)} words before anything to do. The limit is ${String(limit)}.`,
    fix: () => 'split it, shorten it, or put an exercise in between.',
    more: STEPS,
  }),
  'lesson/no-exercise': entry({
    severity: 'error',
    what: () => 'The lesson has nothing to do in it.',
    fix: () => 'add an exercise: npm run new -- exercise <kind> --lesson <slug> --id <id>.',
    more: PARTS,
  }),
  'lesson/no-part': entry<{ part: string; purpose: string }>({
    severity: 'warning',
    what: ({ part, purpose }) => `The lesson has no <${part}>: ${purpose}.`,
    fix: ({ part }) => `add <${part}>.`,
    more: PARTS,
  }),
  'lesson/many-key-points': entry<{ count: number; limit: number }>({
    severity: 'warning',
    what: ({ count, limit }) =>
      `There are ${String(count)} key points; more than ${String(limit)} are not remembered.`,
    fix: () => 'keep the ones you would repeat tomorrow.',
    more: PARTS,
  }),
  'lesson/minutes': entry<{ minutes: number; estimate: number }>({
    severity: 'warning',
    what: ({ minutes, estimate }) =>
      `minutes is ${String(minutes)}, but words and exercises come to about ${String(estimate)}.`,
    fix: () => 'change the minutes, or the length of the lesson.',
    more: '/for-authors/lessons/#minutes',
  }),
  'lesson/unknown': unknown((id) => `There is no lesson "${id}" here.`, '/for-authors/start/#ids'),
  'lesson/not-earlier': entry<{ id: string }>({
    severity: 'error',
    what: ({ path, id }) => `${path} comes back to "${id}", which learners have not met by then.`,
    fix: () => 'name a lesson that comes before this one, or leave the field out.',
    more: PARTS,
  }),
  'planned/written': entry<{ id: string; other: string }>({
    severity: 'error',
    what: ({ id, other }) => `"${id}" is planned here, and is written: ${other}.`,
    fix: () => 'take the entry out of planned; the lesson has taken its place.',
    more: MODULE,
  }),
  'planned/number-taken': entry<{ place: string; id: string }>({
    severity: 'error',
    what: ({ path, place, id }) => `${path} would make it lesson ${place}, which is "${id}".`,
    fix: () => 'give it a number that no lesson and no planned lesson of the module has.',
    more: MODULE,
  }),
  'outcome/unknown': unknown<{ lesson: string }>(
    (id, { lesson }) => `"${id}" is not an outcome of the lesson "${lesson}".`,
    OUTCOMES,
  ),
  'outcome/verb': entry<{ verb: string; verbs: string }>({
    severity: 'warning',
    what: ({ path, verb }) => `${path} begins with "${verb}", which nobody can see a learner do.`,
    fix: ({ verbs }) => `begin with what they will do: ${verbs} …`,
    more: OUTCOMES,
  }),
  'outcome/not-exercised': entry<{ outcome: string }>({
    severity: 'warning',
    what: ({ outcome }) => `No exercise of the lesson serves the outcome "${outcome}".`,
    fix: () => 'add an exercise or a question for it, or take the outcome out.',
    more: OUTCOMES,
  }),
  'outcome/not-assessed': entry<{ outcome: string; lesson: string }>({
    severity: 'warning',
    what: ({ outcome, lesson }) =>
      `No item of the assessment serves the outcome "${outcome}" of "${lesson}".`,
    fix: () => 'add an item with this lesson and outcome.',
    more: '/for-authors/start/#assessment',
  }),
  'source/unknown': unknown(
    (id) => `There is no source "${id}" in content/sources/.`,
    '/for-authors/start/#sources',
    'content/sources/',
  ),
  'source/unknown-fact': unknown<{ source: string }>(
    (id, { source }) => `The source "${source}" has no fact "${id}".`,
    '/for-authors/start/#sources',
  ),
  'source/none': entry({
    severity: 'error',
    what: () => 'The lesson is live and names no source, so nobody could check it.',
    fix: () => 'name under sources: what it rests on, and cite each with <Source id="…" />.',
    more: SOURCES,
  }),
  'source/not-listed': entry<{ id: string }>({
    severity: 'error',
    what: ({ id }) => `The source "${id}" is cited here but is not among the lesson's sources.`,
    fix: ({ id }) => `add "${id}" to sources: at the top of the lesson.`,
    more: SOURCES,
  }),
  'source/not-cited': entry<{ id: string }>({
    severity: 'warning',
    what: ({ id }) => `The source "${id}" is listed, but nothing in the lesson cites it.`,
    fix: ({ id }) => `put <Source id="${id}" /> behind what it supports, or take it off the list.`,
    more: SOURCES,
  }),
  'term/unknown': unknown(
    (id) => `There is no term "${id}" in content/glossary/.`,
    '/for-authors/start/#glossary',
    'content/glossary/',
  ),
  'statement/unknown': unknown(
    (id) => `There is no source statement "${id}".`,
    '/for-authors/lessons/#statements',
  ),
  'framework/unknown': unknown(
    (id) => `There is no framework, and no domain of one, called "${id}".`,
    '/for-authors/lessons/#frameworks',
  ),
  'table/unknown': unknown(
    (id) => `There is no table "${id}": no lesson folder has a file ${id}.csv.`,
    '/for-authors/data/#id',
  ),
  'table/unknown-column': unknown<{ table: string }>(
    (id, { table }) => `The table "${table}" has no column "${id}".`,
    '/for-authors/data/#columns',
  ),
  'table/rows': entry<{ table: string; rows: number; value: string }>({
    severity: 'error',
    what: ({ table, rows, value }) =>
      `The table "${table}" has ${counted(rows, 'row')}, so it has no rows "${value}".`,
    fix: ({ rows }) => `name rows between 1 and ${String(rows)}, the first before the last.`,
    more: '/for-authors/data/#rows',
  }),
  'review/placeholder': entry<{ by: string }>({
    severity: 'error',
    what: ({ by }) => `review.by is "${by}", which is not a person's name.`,
    fix: () => 'leave review out until a real person has read the lesson: it then says so honestly.',
    more: REVIEW,
  }),
  'review/overdue': entry<{ due: string }>({
    severity: 'warning',
    what: ({ due }) => `The review of this lesson was due on ${due}.`,
    fix: () => 'ask the reviewer to read it again, and enter the new dates.',
    more: REVIEW,
  }),
};
