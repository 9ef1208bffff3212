import type { Case } from '../kind.ts';
import { rewriteEntry, shortNote } from './examples.ts';
import type { OwnMark, WriteAndCompare, WriteAndCompareResponse } from './schema.ts';

type WriteCase = Case<WriteAndCompare, WriteAndCompareResponse>;

function wrote(
  id: string,
  does: string,
  text: string,
  marks: Record<string, OwnMark>,
  expect: WriteCase['expect'],
  def: WriteAndCompare = rewriteEntry,
): WriteCase {
  return { id, does, def, seed: 1, response: { text, marks }, expect };
}

const TEXT = 'She has not taken the tablets since Monday because they made her feel sick.';
const UNMARKED = ['not-marked', 'not-marked', 'not-marked', 'not-marked'];

/** Golden examples of scoring: marks are the learner's own, 2 a line, and all lines marked is a pass whichever way. */
export const writeAndCompareCases: WriteCase[] = [
  wrote(
    'nothing',
    'writes nothing',
    '',
    {},
    {
      earned: 0,
      passed: false,
      findings: ['nothing-written', ...UNMARKED],
    },
  ),
  wrote(
    'blanks',
    'types blanks alone',
    ' \n ',
    {},
    {
      earned: 0,
      passed: false,
      findings: ['nothing-written', ...UNMARKED],
    },
  ),
  wrote(
    'marks-alone',
    'marks every line of a text that is not there',
    '',
    { fact: 2, reason: 2, plain: 2, plan: 2 },
    {
      earned: 0,
      passed: false,
      findings: ['nothing-written', ...UNMARKED],
    },
  ),
  wrote(
    'unmarked',
    'writes and marks nothing',
    TEXT,
    {},
    {
      earned: 0,
      passed: false,
      findings: UNMARKED,
    },
  ),
  wrote(
    'half-marked',
    'marks two lines of four',
    TEXT,
    { fact: 2, reason: 2 },
    {
      earned: 50,
      passed: false,
      findings: ['not-marked', 'not-marked'],
    },
  ),
  wrote(
    'honest',
    'holds one line for partly met and one for not met',
    TEXT,
    { fact: 2, reason: 2, plain: 1, plan: 0 },
    {
      earned: 62,
      passed: true,
      findings: ['partly-met', 'not-met'],
    },
  ),
  wrote(
    'all-met',
    'holds every line for met',
    TEXT,
    { fact: 2, reason: 2, plain: 2, plan: 2 },
    {
      earned: 100,
      passed: true,
      findings: [],
    },
  ),
  wrote(
    'none-met',
    'holds no line for met, and has marked them all',
    TEXT,
    { fact: 0, reason: 0, plain: 0, plan: 0 },
    {
      earned: 0,
      passed: true,
      findings: ['not-met', 'not-met', 'not-met', 'not-met'],
    },
  ),
  wrote(
    'unknown-line',
    'marks a line that is not here',
    TEXT,
    { elsewhere: 2 },
    {
      earned: 0,
      passed: false,
      findings: UNMARKED,
    },
  ),
  wrote(
    'short-note',
    'marks both lines of the smallest rubric',
    'The clinic nurse does, soon.',
    { owner: 2, date: 1 },
    {
      earned: 75,
      passed: true,
      findings: ['partly-met'],
    },
    shortNote,
  ),
];
