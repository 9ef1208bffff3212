import type { WriteAndCompare } from './schema.ts';

// The cases are frozen, and so is what they stand on: add a definition here, never change one.

/** An entry to rewrite, with a length to aim for and four lines. */
export const rewriteEntry: WriteAndCompare = {
  kind: 'write-and-compare',
  id: 'example-rewrite-entry',
  title: 'Rewrite an entry for two readers',
  task: 'Rewrite the entry so that the patient can read it at home and a colleague can act on it tonight.',
  outcome: 'redesign',
  hints: ['Ask of every word who would stumble over it: the patient, or the colleague.'],
  seed: 1,
  explanation:
    'A fact with its source needs no verdict. Whoever reads "has not taken it since Monday, because of nausea" can do something about the nausea.',
  given: {
    label: 'The entry as it stands',
    text: 'Non-compliant with ABx. Claims nausea. Poor historian.\nPlan: encourage.',
  },
  label: 'Your version',
  words: { least: 20, most: 60 },
  rubric: [
    {
      id: 'fact',
      say: 'It says what was and was not taken, and since when',
      because: 'A colleague has to know how many doses are missing before choosing the next one.',
    },
    {
      id: 'reason',
      say: 'It gives the reason in the patient’s own terms',
      because: 'Nausea can be treated. A verdict on the patient cannot.',
    },
    {
      id: 'plain',
      say: 'It has no abbreviation that the patient would have to look up',
      because: 'The entry is read on a phone, by the person it is about.',
    },
    {
      id: 'plan',
      say: 'The plan names who does what, and when',
      because: 'An instruction to nobody is carried out by nobody.',
    },
  ],
  model:
    'Ms Orrell has not taken the antibiotic since Monday evening, because it made her feel sick. She is not sure of the earlier doses. Plan: the pharmacist offers an anti-sickness tablet today, and the night nurse gives the next dose with food.',
};

/** The smallest there is: nothing given, no length, two lines. */
export const shortNote: WriteAndCompare = {
  kind: 'write-and-compare',
  id: 'example-short-note',
  title: 'Say who follows up',
  task: 'Write the one sentence that ends a letter: who follows up the scan, and by when.',
  outcome: 'draft',
  hints: [],
  seed: 1,
  explanation: 'An action without an owner and a date is a hope.',
  label: 'Your text',
  rubric: [
    { id: 'owner', say: 'It names one person or role', because: 'What everybody owns, nobody does.' },
    { id: 'date', say: 'It names a day', because: 'Soon is a different day for every reader.' },
  ],
  model: 'The stroke clinic nurse checks the scan report by Friday 12 June and rings you with it.',
};
