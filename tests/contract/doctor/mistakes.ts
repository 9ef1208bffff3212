import { inClaims } from './mistakes-in-claims.ts';
import { MODULE, FIRST, ONE, TWO, SORT, CHECK, CHECK_TWO, PLANNED, CSV, DEFECTS, BANK, SITE, slip } from './slip.ts';
import type { Mistake } from './slip.ts';

const POINT = '<KeyPoint>\n\nFull is not known.\n\n</KeyPoint>';
const FIRST_EXERCISE = '<Exercise id="first-sort" />';
const LINK = '[the lesson before](../first-look/)';
const TITLE_TWO = ['title: A second look', 'title: ‸A second look'] as const;
const NEW_OUTCOME = [
  'statements: [V3]',
  '  classify: ‸Classify fields by the question they fail\nstatements: [V3]',
] as const;
const PICTURE = { [`${FIRST}/ward.svg`]: '<svg xmlns="http://www.w3.org/2000/svg"/>' };
const OTHER_SOURCE = {
  'sources/other-2021.yaml': [
    'id: other-2021',
    'title: Another',
    'authors: Somebody',
    'year: 2021',
    'published: Somewhere',
    'kind: fact',
    'confidence: W',
    'asAt: 2026-11-22',
    '',
  ].join('\n'),
};

/** Slips in the text of lessons. */
const inLessons: readonly Mistake[] = [
  slip('mdx/syntax', 'reports a sign that opens no tag', ONE, [['A field can', 'A field ‸<2 can']]),
  slip('mdx/no-frontmatter', 'reports a lesson without its fields', ONE, [
    ['---\ntitle: A first', 'title: A first'],
  ]),
  slip('mdx/import', 'refuses an import', ONE, [['<Case', "‸import x from './x.js'\n\n<Case"]]),
  slip('mdx/expression', 'refuses braces', ONE, [['A field can', 'A field ‸{can}']]),
  slip('mdx/html', 'refuses HTML', ONE, [['A field can', 'A ‸<b>field</b> can']]),
  slip('component/unknown', 'names the nearest component', ONE, [
    [POINT, '‸<KeyPiont>\n\nFull is not known.\n\n</KeyPiont>'],
  ]),
  slip('component/unknown-attribute', 'reports an attribute that is not one', ONE, [
    ['where="A ward">', 'where="A ward" ‸style="red">'],
  ]),
  slip('component/missing-attribute', 'reports an attribute that is not there', ONE, [
    ['<Case who="Mrs Invented, 72" where="A ward">', '‸<Case who="Mrs Invented, 72">'],
  ]),
  slip('component/attribute-value', 'reports a value of the wrong form', TWO, [
    ['rows="1-3"', 'rows="‸first three"'],
  ]),
  slip('component/misplaced', 'reports a component in the wrong place', ONE, [
    [FIRST_EXERCISE, `<Reveal title="Open this">\n\n‸${FIRST_EXERCISE}\n\n</Reveal>`],
  ]),
  slip('component/empty', 'reports an empty component', ONE, [[POINT, '‸<KeyPoint>\n\n</KeyPoint>']]),
  slip('component/not-empty', 'reports text where none is shown', ONE, [
    [FIRST_EXERCISE, '‸<Exercise id="first-sort">\n\nDo this.\n\n</Exercise>'],
  ]),
  slip('component/twice', 'reports a second reflection', ONE, [
    ['<Reflect prompt', '<Reflect prompt="What would you change tomorrow?" />\n\n‸<Reflect prompt'],
  ]),
  slip('component/blank-line', 'reports text glued to a tag', ONE, [
    [POINT, '‸<KeyPoint>Full is\n\nnot known.</KeyPoint>'],
  ]),
  slip('heading/level', 'reports a heading of the wrong level', ONE, [['### A smaller', '‸## A smaller']]),
  slip('link/dead', 'reports a link to a step that is not there', ONE, [
    ['[the next step](#check-what-stayed)', '‸[the next step](#check-what-staid)'],
  ]),
  slip('link/absolute', 'refuses a link that breaks in a folder', TWO, [
    [LINK, '‸[the lesson before](/learn/data-quality/first-look/)'],
  ]),
  slip('link/external', 'warns of a link that leaves the site', TWO, [
    [LINK, '‸[a page](https://example.org/)'],
  ]),
  slip('link/nhs-assets', 'refuses the store of fonts and logos', TWO, [
    [LINK, '‸[a font](https://assets.nhs.uk/fonts/)'],
  ]),
  slip('image/no-alt', 'reports a picture without words', ONE, [['See [', '‸![](ward.svg) See [']], {
    beside: PICTURE,
  }),
  slip(
    'image/alt-is-file-name',
    'warns of a file name for words',
    ONE,
    [['See [', '‸![ward.svg](ward.svg) See [']],
    {
      beside: PICTURE,
    },
  ),
  slip('image/not-here', 'reports a picture from elsewhere', ONE, [
    ['See [', '‸![A ward](https://example.org/w.svg) See ['],
  ]),
  slip(
    'step/none',
    'reports a lesson without steps',
    TWO,
    [
      ['<Step title="Read the table">', '<Reveal title="Read the table">'],
      ['<Exercise id="ward-day-defects" />\n\n</Step>', '</Reveal>'],
      ['<Step title="Check what stayed">\n\n<Exercise id="second-look-check" />\n\n</Step>\n\n', ''],
    ],
    { also: ['lesson/no-exercise', 'exercise/not-shown', 'exercise/not-shown', 'lesson/minutes'] },
  ),
  slip('step/same-title', 'reports two steps with one address', TWO, [
    ['<Step title="Check what stayed">', '‸<Step title="Read the table!">'],
  ]),
  slip('step/reserved-title', 'reports an address that the page needs', TWO, [
    ['<Step title="Check what stayed">', '‸<Step title="Sources">'],
  ]),
  slip('step/too-long', 'reports too many words before anything to do', TWO, [
    ['<Step title="Read the table">\n', `‸<Step title="Read the table">\n\n${'A word here. '.repeat(84)}\n`],
  ]),
  slip(
    'lesson/no-exercise',
    'reports a lesson with nothing to do',
    TWO,
    [
      TITLE_TWO,
      ['<Exercise id="ward-day-defects" />', 'Look at it.'],
      ['<Exercise id="second-look-check" />', 'Think of it.'],
    ],
    { also: ['exercise/not-shown', 'exercise/not-shown', 'lesson/minutes'] },
  ),
  slip('lesson/no-part', 'warns of a part that is missing', TWO, [
    TITLE_TWO,
    ['<Reflect prompt="Who reads your admissions before they are sent?" />', ''],
  ]),
  slip('lesson/many-key-points', 'warns of key points nobody remembers', ONE, [
    ['title: A first look', 'title: ‸A first look'],
    ['- Valid is not true.', '- Two.\n- Three.\n- Four.\n- Five.\n- Six.'],
  ]),
  slip('lesson/minutes', 'warns of minutes that do not fit', ONE, [['minutes: 3', 'minutes: ‸30']]),
  slip('outcome/verb', 'warns of an outcome nobody can see', ONE, [
    ['identify: Identify', 'identify: ‸Understand'],
  ]),
  slip('outcome/not-exercised', 'warns of an outcome without an exercise', ONE, [NEW_OUTCOME], {
    also: ['outcome/not-assessed'],
  }),
  slip('outcome/not-assessed', 'warns of an outcome without an item', ONE, [NEW_OUTCOME], {
    also: ['outcome/not-exercised'],
  }),
  slip('source/unknown', 'names the nearest source', ONE, [
    ['sources: [framework-2020]', 'sources: [framework-2020, ‸framework-2021]'],
  ]),
  slip('source/unknown-fact', 'reports a fact that a source does not have', ONE, [
    ['"framework-2020#dimensions"', '"‸framework-2020#dimension"'],
  ]),
  slip('source/none', 'reports a live lesson without sources', TWO, [
    TITLE_TWO,
    ['sources: [framework-2020]', 'sources: []'],
    [' <Source id="framework-2020" />', ''],
  ]),
  slip(
    'source/not-listed',
    'reports a citation that is not listed',
    TWO,
    [['<Source id="framework-2020" />', '<Source id="framework-2020" /> <Source id="‸other-2021" />']],
    { beside: OTHER_SOURCE },
  ),
  slip('source/not-cited', 'warns of a source that nothing cites', TWO, [
    ['sources: [framework-2020]', 'sources: [‸framework-2020]'],
    [' <Source id="framework-2020" />', ''],
  ]),
  slip('term/unknown', 'names the nearest term', ONE, [['<Term id="spell">', '<Term id="‸spel">']]),
  slip('statement/unknown', 'reports a statement that is not there', ONE, [['[V3]', '[‸V4]']]),
  slip('framework/unknown', 'reports a domain that is not there', ONE, [['[GPC6]', '[‸GPC5]']]),
  slip('table/unknown', 'names the nearest table', TWO, [['<Data id="ward-day"', '<Data id="‸ward-days"']]),
  slip('table/unknown-column', 'names the nearest column', TWO, [
    ['"nhs_number,admitted"', '"nhs_number,‸admited"'],
  ]),
  slip('table/rows', 'reports rows that a table does not have', TWO, [['rows="1-3"', 'rows="‸1-30"']]),
  slip('exercise/unknown', 'names the nearest exercise', ONE, [
    [FIRST_EXERCISE, `${FIRST_EXERCISE}\n\n<Exercise id="‸first-sorts" />`],
  ]),
  slip('exercise/shown-twice', 'reports an exercise that is shown again', TWO, [
    [
      '<Exercise id="second-look-check" />',
      '<Exercise id="second-look-check" />\n\n<Exercise id="‸first-sort" />',
    ],
  ]),
  slip(
    'review/placeholder',
    'refuses a reviewer who is nobody',
    TWO,
    [['by: Imaginary Reviewer-Jones', 'by: ‸TBC']],
    { also: ['text/to-come'] },
  ),
  slip('review/overdue', 'warns of a review that is overdue', TWO, [['due: 2027-11-20', 'due: ‸2026-11-21']]),
  slip('text/claim', 'warns of a claim we do not make', ONE, [
    ['A field can', '‸Publishing results saved\nlives, some say. A field can'],
  ]),
  slip('nhs-number/not-synthetic', "refuses a number that could be a real person's", ONE, [
    ['A field can', 'Number ‸401 023 2137. A field can'],
  ]),
  slip('nhs-number/placeholder-in-text', 'warns of a placeholder in a sentence', ONE, [
    ['A field can', 'Number ‸999 999 9999. A field can'],
  ]),
];

const THIRD = `planned:
  - number: 3
    slug: third-look
    title: A third look
    minutes: 9
    outcome: Detect what two looks have left.
    statements: [V3]
`;

const STRAY_EXERCISE = `kind: answer-questions
id: ‸first-again
title: Check again
task: One question on this lesson.
outcome: identify
explanation: A full field may say nothing at all.
questions:
  - id: again
    form: order
    ask: Put these in order, the first one first.
    items: [First, Second, Third]
    because: That is how people count.
`;

const TEN_CARDS = Array.from(
  { length: 10 },
  (_, index) =>
    `  - { id: more-${String(index)}, say: Another empty field., group: completeness, because: Nothing stands there. }\n`,
).join('');

/** Slips in YAML, other than the host's. */
const inYaml: readonly Mistake[] = [
  slip('yaml/syntax', 'reports text that is not YAML', SORT, [
    ['  - Ask first whether', '  - "Ask" ‸first whether'],
  ]),
  slip('yaml/duplicate-key', 'reports a key written twice', SORT, [
    ['outcome: identify', 'outcome: identify\n‸title: Sort again'],
  ]),
  slip('field/unknown', 'names the nearest field', SORT, [['hints:', '‸hint:']]),
  slip('field/missing', 'reports a field that is not there', SORT, [
    ['kind: sort-items', '‸kind: sort-items'],
    ['title: Sort these fields\n', ''],
  ]),
  slip('field/type', 'reports a value of the wrong type', SORT, [
    ['title: Sort these fields', 'title: ‸2026'],
  ]),
  slip('field/length', 'reports a text that is too long', ONE, [
    ['title: A first look', `title: ‸${'A first look '.repeat(6).trim()}`],
  ]),
  slip('field/count', 'reports too few options', CHECK_TWO, [
    ['      - { say: Consistency', '      ‸- { say: Consistency'],
    ['      - { say: Validity, because: Each date alone is a real day. }\n', ''],
  ]),
  slip('field/range', 'reports a number out of range', SORT, [
    ['outcome: identify', 'outcome: identify\npass: ‸1.5'],
  ]),
  slip('field/choice', 'names the nearest value', CHECK, [['form: numeric', 'form: ‸numerical']]),
  slip('field/no-such-day', 'tells of a day that the calendar does not have', ONE, [
    ['asAt: 2026-11-22', 'asAt: ‸2026-02-31'],
  ]),
  slip('field/form', 'says which form a value must have', ONE, [
    ['changed: 2026-11-24', 'changed: ‸24/11/2026'],
  ]),
  slip('field/rule', 'reports a question with two right options', CHECK_TWO, [
    [
      '      - { say: Everything, because: The box is full and the answer is missing. }',
      '      ‸- { say: Everything, because: The box is full and the answer is missing., right: true }',
    ],
  ]),
  slip('exercise/unknown-kind', 'names the nearest kind', SORT, [['kind: sort-items', 'kind: ‸sort-item']]),
  slip('exercise/not-shown', 'warns of an exercise nobody sees', `${FIRST}/first-again.exercise.yaml`, [], {
    text: STRAY_EXERCISE,
  }),
  slip('exercise/lazy-too-good', 'refuses an exercise that needs no thought', SORT, [
    ['kind: sort-items', '‸kind: sort-items'],
    ['  - { id: no-postcode', `${TEN_CARDS}  - { id: no-postcode`],
  ]),
  slip('exercise/lazy-passes', 'refuses a pass for no thought', SORT, [
    ['kind: sort-items', '‸kind: sort-items'],
    ['outcome: identify', 'outcome: identify\npass: 0.5'],
  ]),
  slip('hint/gives-answer', 'warns of a hint that gives the answer', CHECK, [
    ['explanation: A full', 'hints:\n  - ‸Think of 82 in each hundred.\nexplanation: A full'],
  ]),
  slip('outcome/unknown', 'names the nearest outcome', CHECK, [['outcome: identify', 'outcome: ‸identfy']]),
  slip('lesson/unknown', 'names the nearest lesson', 'glossary/spell.yaml', [
    ['[first-look]', '[‸frist-look]'],
  ]),
  slip('source/unknown', 'names the nearest source of a word', 'glossary/spell.yaml', [
    ['lessons: [first-look]', 'lessons: [first-look]\nsources: [‸framework-2021]'],
  ]),
  slip('source/unknown', 'names the nearest source of what was known', 'statements/p8.yaml', [
    [
      'since:\n',
      'evidence:\n  - on: "2013"\n    says: It was known that nobody had counted.\n    confidence: W\n    source: ‸framework-2021\nsince:\n',
    ],
  ]),
  slip('lesson/not-earlier', 'reports a question about a later lesson', CHECK_TWO, [
    ['spaced: first-look', 'spaced: ‸second-look'],
  ]),
  slip('lesson/unknown', 'names the nearest lesson of a pathway', 'pathways/new-doctors.yaml', [
    ['say-it-in-code', '‸say-it-in-codes'],
  ]),
  slip('planned/written', 'reports a planned lesson that is written', PLANNED, [
    ['slug: say-it-in-code', 'slug: ‸second-look'],
  ], { also: ['lesson/unknown'] }),
  slip('id/duplicate', 'reports two planned lessons with one address', PLANNED, [
    ['slug: codes-and-counts', 'slug: ‸say-it-in-code'],
  ]),
  slip('planned/number-taken', 'reports two planned lessons in one place', PLANNED, [
    ['number: 2', 'number: ‸1'],
  ]),
  slip('planned/number-taken', 'reports a planned lesson in the place of one that is written', `${MODULE}/module.yaml`, [
    ['frameworks: [GPC6]', `frameworks: [GPC6]\n${THIRD.replace('number: 3', 'number: ‸2')}`],
  ]),
  slip('statement/unknown', 'reports a statement that a planned lesson cannot serve', PLANNED, [
    ['statements: [P8]', 'statements: [‸P9]'],
  ]),
  slip('framework/unknown', 'reports a domain that a planned lesson cannot give evidence for', PLANNED, [
    ['[GPC6]', '[‸GPC5]'],
  ]),
  slip('outcome/verb', 'warns of a planned outcome nobody can see', PLANNED, [
    ['outcome: Identify', 'outcome: ‸Understand'],
  ]),
  slip('bank/too-small', 'reports a bank that is too small', BANK, [
    ['items:\n  - id: first-look-item-1\n', 'items:\n  ‸- id: first-look-item-1\n'],
    [
      'id: first-look-item-2\n    lesson: first-look\n    outcome: identify',
      'id: first-look-item-2\n    lesson: second-look\n    outcome: detect',
    ],
  ]),
  slip('bank/draws-too-many', 'reports a draw larger than the bank', BANK, [['draw: 10', 'draw: ‸20']]),
  slip('id/duplicate', 'reports an id that is taken', BANK, [
    ['id: second-look-item-1', 'id: ‸first-look-item-1'],
  ]),
  slip(
    'table/unknown',
    'names the nearest table of an exercise',
    DEFECTS,
    [['table: ward-day }', 'table: ‸ward-days }']],
    { also: ['nhs-number/check-digit'] },
  ),
  slip('field/choice', 'reports a difficulty that is none', BANK, [['difficulty: 2', 'difficulty: ‸4']]),
  slip('field/missing', 'reports an item without an outcome', BANK, [
    ['  - id: first-look-item-1', '  - ‸id: first-look-item-1'],
    ['    outcome: identify\n', ''],
  ]),
  slip('field/unknown', 'reports a stranger among the fields of an item', BANK, [
    ['    difficulty: 2\n', '    difficulty: 2\n    ‸explaining: What is right is right, whoever says so.\n'],
  ]),
  slip('field/type', 'reports a lesson’s field of the wrong type, and nothing that follows from it', ONE, [
    ['outcomes:\n  identify: Identify a field that is full and says nothing', 'outcomes: ‸[identify]'],
  ]),
  slip('yaml/syntax', 'reports a lesson’s fields that are not YAML, and nothing that follows from it', ONE, [
    ['title: A first look', 'title: "A" ‸first look'],
  ]),
  slip(
    'id/not-file-name',
    'reports a file not named by its id',
    'glossary/spell.yaml',
    [['id: spell', 'id: ‸spells']],
    {
      also: ['term/unknown'],
    },
  ),
];

/** Slips in committed tables. */
const inTables: readonly Mistake[] = [
  slip('csv/ragged', 'reports a row with too few cells', CSV, [['9990000042,2001-01-01,', '‸9990000042,']]),
  slip('csv/quote', 'reports a stray quotation mark', CSV, [['1990-07-19', '1990‸"07-19']]),
  slip('csv/separator', 'reports semicolons between values, and nothing that follows from them', CSV, [
    ['nhs_number,dob,admitted,discharged', 'nhs_number‸;dob;admitted;discharged'],
  ]),
  slip('csv/column-name', 'reports a column name with spaces', CSV, [
    ['nhs_number,dob', 'nhs_number,‸date of birth'],
  ]),
  slip('csv/duplicate-column', 'reports two columns of one name', CSV, [
    ['dob,admitted,discharged', 'dob,admitted,discharged,‸dob'],
    ['2026-03-06\n', '2026-03-06,x\n'],
    ['2026-03-01\n', '2026-03-01,x\n'],
    ['2026-03-05\n', '2026-03-05,x\n'],
    ['2026-03-09\n', '2026-03-09,x\n'],
    ['2026-03-07\n', '2026-03-07,x\n'],
  ]),
  slip('csv/row-name', 'reports a row out of order', `${FIRST}/two-rows.csv`, [], {
    text: 'row,dob\nR01,1990-07-19\n‸R03,1991-07-19\n',
  }),
  slip('csv/no-rows', 'reports a table without rows', `${FIRST}/no-rows.csv`, [], { text: '‸dob,sex\n' }),
  slip('nhs-number/placeholder', 'refuses a placeholder for a patient', CSV, [['9990000034', '‸9999999999']]),
  slip('nhs-number/check-digit', 'refuses an undeclared invalid number', CSV, [
    ['9990000034', '‸9990000035'],
  ]),
];

/** Slips in the host's one file. */
const inSite: readonly Mistake[] = [
  slip('site/nhs-in-name', 'refuses a trade mark in the name', SITE, [
    ['name: Example learning', 'name: ‸NHS learning'],
  ]),
  slip('site/nhs-who', 'asks which NHS organisation it is', SITE, [
    ['name: An invented deanery', "name: ''"],
    ['brand:\n', 'brand:\n  preset: ‸nhs-org\n'],
  ]),
  slip('site/banner-over', 'says that a notice has had its time', SITE, [
    ['passMark: 80', 'passMark: 80\nbanner:\n  text: Closed on Friday\n  until: ‸2026-11-20'],
  ]),
  slip('site/exclude-unknown', 'names the nearest lesson to leave out', SITE, [
    ['assessment:\n', 'content:\n  exclude: [‸first-lok]\nassessment:\n'],
  ]),
  slip('site/exclude-all', 'refuses to leave out everything', SITE, [
    ['assessment:\n', 'content:\n  exclude: ‸[data-quality]\nassessment:\n'],
  ]),
  slip('site/logo-missing', 'says where a logo must lie', SITE, [
    ['brand:\n', 'brand:\n  logo: ‸logo.svg\n'],
  ]),
  slip('site/logo-unfit', 'refuses a logo with a script in it', SITE, [['brand:\n', 'brand:\n  logo: ‸logo.svg\n']], {
    beside: { 'site/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>' },
  }),
  slip('site/contrast', 'gives the nearest colour that passes', SITE, [
    ["brand: '#0b4f8a'", "brand: ‸'#7aa7d0'"],
  ]),
  slip('field/unknown', 'names the nearest setting', SITE, [['passMark: 80', '‸passmark: 80']]),
  slip('field/form', 'says how a folder is written', SITE, [['base: /', 'base: ‸learning']]),
  slip('field/range', 'reports a pass mark out of range', SITE, [['passMark: 80', 'passMark: ‸180']]),
];

const DRAFT = `---
title: Again a first look
summary: A lesson with the address of another one.
minutes: 3
outcomes:
  identify: Identify nothing much
statements: [V3]
asAt: 2026-11-22
changed: 2026-11-24
version: 1.0.0
---

<Step title="The idea">

One idea.

</Step>
`;

/** Slips in the names of files and folders, and files that are not there. */
const inFolders: readonly Mistake[] = [
  slip('issuer/unreadable', 'reports keys that cannot be read', 'issuer/did.json', [], { text: '‸{' }),
  slip('issuer/other-address', 'reports keys of another address', 'issuer/did.json', [], {
    text: '‸{"id": "did:web:elsewhere.example.org"}',
  }),
  slip('file/unexpected', 'names the nearest file', `${FIRST}/second-sort.exercise.yml`, [], {
    text: 'kind: sort-items\n',
  }),
  slip('file/missing', 'reports a module without its file', `${MODULE}/module.yaml`, [], { isRemoved: true }),
  slip('file/missing', 'reports a lesson without its text, and nothing that follows from it', ONE, [], {
    isRemoved: true,
  }),
  slip(
    'id/duplicate',
    'reports a lesson with an address that is taken',
    `${MODULE}/03-first-look/lesson.mdx`,
    [],
    {
      text: DRAFT,
    },
  ),
  slip('file/folder-name', 'reports a folder without a number', 'modules/extra/README.md', [], {
    text: 'Words.\n',
    named: 'modules/extra',
  }),
  slip('file/same-number', 'reports two folders of one number', 'modules/04-other/module.yaml', [], {
    text: 'title: Other\nsummary: A module that has the number of another one.\noutcomes: [Identify nothing much]\n',
    named: 'modules/04-other',
  }),
];

export const mistakes: readonly Mistake[] = [
  ...inLessons,
  ...inYaml,
  ...inTables,
  ...inSite,
  ...inFolders,
  ...inClaims,
];
