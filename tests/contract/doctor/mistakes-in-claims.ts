import { BANK, CHECK, ONE, TWO, slip } from './slip.ts';
import type { Mistake } from './slip.ts';

const AT_ITEMS = ['items:\n  - id: first-look-item-1', 'items:\n  ‸- id: first-look-item-1'] as const;

const HARD = `Notwithstanding organisational responsibilities for interoperability, multidisciplinary documentation necessitates comprehensive standardisation of terminological representations. `;

/** An excuse under the fields of a lesson, which end with its status. */
const excused = (code: string, of = ''): [string, string] => [
  'status: live\n',
  `status: live\nexcused:\n  - code: ${code}\n${of}    reason: It stands here to be questioned, and is.\n`,
];

/** Slips in what is claimed, how it reads and how it is asked. */
export const inClaims: readonly Mistake[] = [
  slip('source/missing', 'warns of a finding without a source', TWO, [
    ['<Data id=', '‸A study found this in 4,100 records.\n\n<Data id='],
  ]),
  slip('source/undated', 'warns of a rule without a date', ONE, [
    ['A field can be full and say nothing. So it was put in December 2020.', '‸A field can be full.'],
  ]),
  slip('source/unused', 'warns of a source that nothing uses', 'sources/other-2021.yaml', [], {
    text: 'id: ‸other-2021\ntitle: Another\nauthors: Somebody\nyear: 2021\npublished: Somewhere\nkind: fact\nconfidence: W\nasAt: 2026-11-22\n',
  }),
  slip('source/unknown-fact', 'reports a fact that no source has, in an item', BANK, [
    ['    difficulty: 2\n', '    difficulty: 2\n    facts: [‸framework-2020#dimension]\n'],
  ]),
  slip('field/form', 'says how an item names a fact', BANK, [
    ['    difficulty: 2\n', '    difficulty: 2\n    facts: [‸framework-2020]\n'],
  ]),
  slip(
    'fact/unconfirmed',
    'refuses an exercise on a fact that is not confirmed',
    CHECK,
    [['outcome: identify', 'outcome: identify\nfacts: [‸hearsay-2021#share]']],
    {
      beside: {
        'sources/hearsay-2021.yaml':
          'id: hearsay-2021\ntitle: Hearsay\nauthors: Somebody\nyear: 2021\npublished: Somewhere\nkind: fact\nconfidence: W\nasAt: 2026-11-22\nfacts:\n  share: { says: It was said to be 61% of them., confidence: U, asAt: 2026-11-22 }\n',
      },
    },
  ),
  slip('text/to-come', 'warns of words that promise others', ONE, [['A field can', '‸TODO: explain. A field can']]),
  slip('template/in-live', 'refuses a sentence of the template in a live lesson', ONE, [
    ['A field can', '‸Say the one\nthing to remember. A field can'],
  ]),
  slip('template/left', 'warns of the explanation of the template in an exercise', CHECK, [
    [
      'explanation: ',
      'explanation: ‸A code can be allowed in its field and still not be true of the patient. Only a look outside the record settles it. ',
    ],
  ]),
  slip(
    'template/left',
    'warns of a sentence of the template in a draft',
    ONE,
    [
      ['status: live', 'status: draft'],
      ['A field can', '‸Say the one thing to remember. A field can'],
    ],
  ),
  slip('term/unexplained', 'warns of an abbreviation nobody explains', ONE, [
    ['A field can', 'The ‸XYZ field can'],
  ]),
  slip('lesson/reading-age', 'warns of a text that is hard to read', ONE, [
    ['title: A first look', 'title: ‸A first look'],
    ['See [the next', `${HARD.repeat(3)}See [the next`],
  ]),
  slip('field/missing', 'reports a wrong option without feedback', CHECK, [
    [
      '- { say: The field is invalid for 180., because: The code is on the list and so it is valid. }',
      '- ‸{ say: The field is invalid for 180. }',
    ],
  ]),
  slip('bank/longest-is-right', 'warns where the longest option is right too often', BANK, [
    AT_ITEMS,
    ['say: Nothing yet', 'say: Nothing yet about any of them'],
    ['say: Not asked', 'say: Not asked of the patient by anybody'],
    ['say: As missing', 'say: As missing in every single one of the records'],
    ['say: Consistency', 'say: Consistency between the two of them'],
    ['say: Both of its dates', 'say: Both of its dates and whoever once entered them there'],
  ]),
  slip('bank/same-position', 'warns where the right option stands in one place too often', BANK, [
    AT_ITEMS,
    [
      'because: The record does not show that. }\n      - { say: Nothing yet, because: That is what can be said of it., right: true }',
      'because: That is what can be said of it., right: true }\n      - { say: Nothing yet, because: The record does not show that. }',
    ],
    [
      'because: The record does not show that. }\n      - { say: Very little, because: That is what can be said of it., right: true }',
      'because: That is what can be said of it., right: true }\n      - { say: Very little, because: The record does not show that. }',
    ],
  ]),
  slip('bank/draws-too-few', 'reports a pathway that asks about fewer lessons than it has', 'pathways/new-doctors.yaml', [
    [
      'lessons: [first-look, say-it-in-code]',
      'lessons: [first-look, second-look, say-it-in-code, codes-and-counts, first-look, second-look]\nassessment: { id: all-of-it, title: All of it, draw: ‸5 }',
    ],
  ]),
  slip('bank/near-duplicate', 'warns of an item that is nearly another one', BANK, [
    ['id: first-look-item-2', 'id: ‸first-look-item-2'],
    [
      'ask: Which entry is blank, although its field is full?',
      "ask: 'A box for allergies says only: see the letter. What does it tell you?'",
    ],
    ['say: \'Penicillin, rash\'', 'say: That there are none'],
    ['say: \'Latex, wheeze\'', 'say: Nothing yet'],
    ['say: Not asked', 'say: That they are mild'],
  ]),
  slip('excuse/unknown-code', 'names the nearest code that may be excused', ONE, [
    excused('‸term/unexplaned'),
  ]),
  slip('excuse/unknown-code', 'excuses no error', ONE, [excused('‸source/none')]),
  slip('excuse/not-needed', 'warns of an excuse that excuses nothing', ONE, [excused('‸term/unexplained')]),
];
