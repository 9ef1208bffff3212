import { counted, entry, meant } from './problem-entry.ts';

const PROOF = '/for-authors/start/#proof';
const KINDS = '/for-authors/start/#exercises';
const BANK = '/for-authors/start/#assessment';

/** Definitions: what they name, and the proof that they can be solved and only by thinking. */
export const exerciseWords = {
  'exercise/unknown': entry<{ id: string; near: string; ids: string }>({
    severity: 'error',
    what: ({ id }) => `There is no exercise "${id}".`,
    fix: ({ near, ids }) =>
      meant(near, ids === '' ? 'There is none yet.' : `In this lesson's folder: ${ids}.`),
    more: '/for-authors/exercise/#id',
  }),
  'exercise/unknown-kind': entry<{ kind: string; near: string; kinds: string }>({
    severity: 'error',
    what: ({ kind }) => `"${kind}" is not a kind of exercise.`,
    fix: ({ near, kinds }) => meant(near, `Kinds: ${kinds}.`),
    more: KINDS,
  }),
  'exercise/not-shown': entry<{ id: string }>({
    severity: 'warning',
    what: ({ id }) => `No lesson shows the exercise "${id}".`,
    fix: ({ id }) => `put <Exercise id="${id}" /> into a step of the lesson.`,
    more: '/for-authors/exercise/#id',
  }),
  'exercise/shown-twice': entry<{ id: string }>({
    severity: 'error',
    what: ({ id }) =>
      `The exercise "${id}" is shown a second time; learners would have one answer in two places.`,
    fix: () => 'show it once. For a second go, write another definition.',
    more: '/for-authors/exercise/#id',
  }),
  'exercise/broken': entry<{ kind: string; detail: string }>({
    severity: 'error',
    what: ({ kind, detail }) => `The kind ${kind} failed on this definition: ${detail}.`,
    fix: () => 'this is a fault in the program, not in your words: please report it with this file.',
    more: PROOF,
  }),
  'exercise/model-not-full': entry<{ earned: number; seed: number }>({
    severity: 'error',
    what: ({ earned, seed }) => `Its own answer earns ${String(earned)} of 100 (seed ${String(seed)}).`,
    fix: () => 'look for an answer that contradicts the data or another field.',
    more: PROOF,
  }),
  'exercise/lazy-too-good': entry<{ percent: number; seed: number }>({
    severity: 'error',
    what: ({ percent, seed }) =>
      `An answer without thought already gets ${String(percent)} % (seed ${String(seed)}); at most 80 % may be had that way.`,
    fix: () => 'balance it: no group, option or column may hold nearly everything that is right.',
    more: PROOF,
  }),
  'exercise/lazy-passes': entry<{ percent: number; seed: number }>({
    severity: 'error',
    what: ({ percent, seed }) =>
      `An answer without thought passes with ${String(percent)} % (seed ${String(seed)}).`,
    fix: () => 'raise pass, or balance what is right.',
    more: PROOF,
  }),
  'hint/gives-answer': entry<{ hint: number; words: string }>({
    severity: 'warning',
    what: ({ hint, words }) => `Hint ${String(hint)} gives the answer: "${words}".`,
    fix: () => 'say where to look or how to think, not what to find.',
    more: KINDS,
  }),
  'bank/too-small': entry<{ lesson: string; items: number; needed: number }>({
    severity: 'error',
    what: ({ lesson, items, needed }) =>
      `The assessment has ${counted(items, 'item')} for the lesson "${lesson}"; it needs at least ${String(needed)}.`,
    fix: () => 'write more items, so that someone who tries again meets new ones.',
    more: BANK,
  }),
  'bank/draws-too-many': entry<{ draw: number; items: number }>({
    severity: 'error',
    what: ({ draw, items }) =>
      `The assessment draws ${counted(draw, 'item')} from a bank of ${String(items)}.`,
    fix: () => 'draw fewer, or write more items.',
    more: BANK,
  }),
  'bank/draws-too-few': entry<{ draw: number; lessons: number }>({
    severity: 'error',
    what: ({ draw, lessons }) =>
      `The assessment draws ${counted(draw, 'item')}, and the pathway has ${counted(lessons, 'lesson')}.`,
    fix: () => 'draw at least as many items as there are lessons, so that every lesson is asked about.',
    more: BANK,
  }),
  'bank/longest-is-right': entry<{ longest: number; total: number }>({
    severity: 'warning',
    what: ({ longest, total }) =>
      `The right option is the longest one in ${String(longest)} of ${String(total)} single-choice items: who picks the longest passes.`,
    fix: () => 'shorten right options, or say as much in a wrong one, until fewer than 40 % are so.',
    more: BANK,
  }),
  'bank/same-position': entry<{ position: string; count: number; total: number }>({
    severity: 'warning',
    what: ({ position, count, total }) =>
      `The right option is written ${position} in ${String(count)} of ${String(total)} single-choice items.`,
    fix: () => 'move right options about, until no place has more than 40 % of them.',
    more: BANK,
  }),
  'bank/near-duplicate': entry<{ id: string; other: string }>({
    severity: 'warning',
    what: ({ id, other }) => `"${id}" shares more than 80 % of its words with "${other}".`,
    fix: () => 'ask for something else, or in another situation: who meets both has met one twice.',
    more: BANK,
  }),
};
