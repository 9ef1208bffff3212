import type { Random } from '../kernel/random.ts';
import type { Dimension, Severity } from './contract.ts';
import { CONDITIONS, SIDED } from './letter-conditions.ts';
import type { Condition } from './letter-conditions.ts';
import type { DecoyMaker, Row, Rule } from './template.ts';

/** A sentence, and what is to be coded in it: blank where nothing is. */
export const BARE_SENTENCE = {
  sentence: '',
  phrase: '',
  /** The words that give the status away. */
  cue: '',
  code: '',
  acceptable: '',
  too_broad: '',
  /** confirmed, suspected, ruled-out, family or past; blank where the phrase is not to be coded. */
  status: '',
  /** left, right or both; blank where there is none. */
  side: '',
};

export type LetterColumn = keyof typeof BARE_SENTENCE;
type Sentence = Row<LetterColumn>;

/** A sentence with a place for the phrase and for the side, and the cue in it. */
type Frame = readonly [sentence: string, cue: string];

const SIDES = ['left', 'right', 'both'] as const;
const SIDE_WORDS = { left: 'the left', right: 'the right', both: 'both sides' } as const;

/** Writes a condition into a sentence: one that no other sentence of the letter speaks of. */
function write(
  row: Sentence,
  random: Random,
  rows: readonly Sentence[],
  frames: readonly Frame[],
  conditions: readonly Condition[],
): void {
  const said = new Set(rows.map(({ code }) => code));
  const free = conditions.filter(({ code }) => !said.has(code));
  const { phrase, code, acceptable, tooBroad } = random.pick(free.length > 0 ? free : conditions);
  const [frame, cue] = random.pick(frames);
  Object.assign(row, { phrase, cue, code, acceptable, too_broad: tooBroad });
  row.sentence = frame.replace('{phrase}', phrase);
}

interface Mention {
  name: string;
  says: string;
  dimension: Dimension;
  severity: Severity;
  status: string;
  frames: readonly Frame[];
  isSided?: true;
}

/** A rule that a sentence with such a mention breaks: it is the mention that a reader has to find and code. */
function mention({ status, frames, isSided, ...info }: Mention): Rule<LetterColumn> {
  const wantsSide = isSided === true;
  return {
    ...info,
    columns: ['sentence'],
    test: (row) => row.status !== status || (row.side !== '') !== wantsSide,
    spoil(row, random, _twin, rows) {
      write(row, random, rows, frames, wantsSide ? SIDED : CONDITIONS);
      row.status = status;
      if (!wantsSide) return;
      const side = random.pick(SIDES);
      row.side = side;
      row.sentence = row.sentence.replace('{side}', SIDE_WORDS[side]);
    },
  };
}

/** What can be planted in a letter: one mention each. */
export const letterRules: readonly Rule<LetterColumn>[] = [
  mention({
    name: 'confirmed-diagnosis',
    says: 'A diagnosis that the patient has now is coded as confirmed.',
    dimension: 'completeness',
    severity: 2,
    status: 'confirmed',
    frames: [
      ['Known {phrase}, well controlled on treatment.', 'Known'],
      ['Diagnosis today: {phrase}, discussed and understood.', 'Diagnosis today'],
      ['The results confirmed {phrase}, and treatment has begun.', 'confirmed'],
    ],
  }),
  mention({
    name: 'confirmed-with-side',
    says: 'A diagnosis of one side is coded with the side that the letter gives.',
    dimension: 'accuracy',
    severity: 3,
    status: 'confirmed',
    isSided: true,
    frames: [
      ['Examination confirmed {phrase} on {side}.', 'confirmed'],
      ['Known {phrase} on {side}, now listed for a procedure.', 'Known'],
    ],
  }),
  mention({
    name: 'suspected-diagnosis',
    says: 'A diagnosis that is only thought of is coded as suspected.',
    dimension: 'accuracy',
    severity: 2,
    status: 'suspected',
    frames: [
      ['Possible {phrase}, for which tests are awaited.', 'Possible'],
      ['I wonder about {phrase} and have asked for tests.', 'wonder about'],
      ['The picture would fit with {phrase}, which is not yet proven.', 'not yet proven'],
    ],
  }),
  mention({
    name: 'negated-finding',
    says: 'A diagnosis that was looked for and not found is coded as ruled out, never as present.',
    dimension: 'accuracy',
    severity: 3,
    status: 'ruled-out',
    frames: [
      ['There was no sign of {phrase} today.', 'no sign of'],
      ['The tests have excluded {phrase}.', 'excluded'],
      ['The results were negative for {phrase}.', 'negative for'],
    ],
  }),
  mention({
    name: 'family-history',
    says: 'A diagnosis of a relative is coded as family history, never as the patient’s own.',
    dimension: 'accuracy',
    severity: 2,
    status: 'family',
    frames: [
      ['A brother has {phrase} and sees another clinic.', 'A brother'],
      ['Family history: {phrase} in the mother.', 'Family history'],
      ['The patient’s father was treated for {phrase}.', 'father'],
    ],
  }),
  mention({
    name: 'copied-old-problem',
    says: 'An old problem copied into a new letter is coded as past, never as present.',
    dimension: 'timeliness',
    severity: 2,
    status: 'past',
    frames: [
      ['Copied from the 2009 letter: {phrase}, since resolved.', 'since resolved'],
      ['Previous problems: {phrase} as a student, none since 1998.', 'none since'],
      ['From the old list: {phrase} in 2003, treated and gone.', 'treated and gone'],
    ],
  }),
];

function lookalike(name: string, says: string, frame: string): DecoyMaker<LetterColumn> {
  return {
    name,
    says,
    columns: ['sentence'],
    disguise: (row, random, rows) => write(row, random, rows, [[frame, '']], CONDITIONS),
    matches: (row) => row.status === '' && row.sentence.startsWith(frame.split('{')[0] ?? frame),
  };
}

/** Sentences that name a condition and say nothing about this patient. */
export const letterDecoys: readonly DecoyMaker<LetterColumn>[] = [
  lookalike(
    'leaflet-only',
    'A leaflet names a condition and says nothing about this patient.',
    'A leaflet about {phrase} was in the clinic pack, as for everyone.',
  ),
  lookalike(
    'screening-invitation',
    'An invitation that goes to everybody says nothing about this patient.',
    'The routine invitation to screening for {phrase} goes to all at this age.',
  ),
  lookalike(
    'student-topic',
    'What a student is learning about says nothing about this patient.',
    'A student who is learning about {phrase} sat in, with consent.',
  ),
];
