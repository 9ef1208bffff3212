import type { WalkScenario } from './schema.ts';

// The cases are frozen, and so is what they stand on: add a definition here, never change one.

/** Two patients of nearly one name at a reception desk: three decisions, four endings, one lucky way. */
export const twoMrsKhans: WalkScenario = {
  kind: 'walk-scenario',
  id: 'example-two-mrs-khans',
  title: 'Walk through: two Mrs Khans',
  task: 'You are on the reception desk. Decide what to do at each point. You can go back at any time.',
  outcome: 'identify',
  hints: ['At each point, ask who supplied the details: the patient, or you.'],
  seed: 1,
  explanation:
    'The patient says who she is in her own words, and two identifiers agree before a record is opened. A record made to fit the patient is how two people come to share one.',
  start: 'desk',
  meters: { safety: 3, record: 3, minutes: 0 },
  nodes: {
    desk: {
      title: 'At the desk',
      text: 'A woman says that she is Mrs Khan and has come to have her blood pressure taken. Two patients of that name are booked this morning.',
      screen: {
        caption: 'Booked this morning',
        columns: ['Name', 'Born', 'NHS number'],
        rows: [
          ['Samina Khan', '03 Apr 1961', '999 000 0018'],
          ['Samira Khan', '04 Mar 1961', '999 000 0026'],
        ],
      },
      choices: [
        {
          say: 'Ask: “Are you Samina, born on the third of April?”',
          to: 'nodded',
          effect: { safety: -1 },
          because: 'A leading question gets a yes: from the hurried, the deaf and the polite.',
        },
        {
          say: 'Ask her to say her full name and date of birth',
          to: 'stated',
          effect: { minutes: 1 },
          because: 'She supplies the details, so that they can disagree with the screen.',
        },
        {
          say: 'Take the first of the two',
          to: 'overlay',
          effect: { safety: -2, record: -2 },
          because: 'A place in a list says nothing about who stands at the desk.',
        },
      ],
    },
    nodded: {
      title: 'She nods',
      text: 'She nods, looking at her telephone. You have heard nothing from her but her surname.',
      choices: [
        {
          say: 'Open Samina’s record, send her through to the nurse, and greet the next in the queue',
          to: 'overlay',
          effect: { safety: -1, record: -2 },
          because: 'Nothing she said tells Samina from Samira.',
        },
        {
          say: 'Say that you asked it badly, and ask for her full name and date of birth',
          to: 'stated',
          effect: { minutes: 2 },
          because: 'A minute spent on asking again is the cheapest repair there is.',
        },
      ],
    },
    stated: {
      title: 'She tells you',
      text: '“Samira Khan. Fourth of March, 1961.” You have Samina’s record open from the call before.',
      choices: [
        {
          say: 'Open the record that agrees with both, and ask her for a third',
          to: 'right-record',
          effect: { minutes: 1 },
          because: 'Two identifiers from her own mouth, and a third that no namesake shares.',
        },
        {
          say: 'Correct the first name and the date of birth in the record that is open',
          to: 'overlay',
          effect: { safety: -2, record: -3 },
          because: 'That writes one woman over another: Samina’s history now carries Samira’s name.',
        },
        {
          say: 'Register her as a new patient, to be on the safe side',
          to: 'duplicate',
          effect: { record: -1 },
          because: 'A second record hides the first one from everybody who opens it.',
        },
      ],
    },
  },
  endings: {
    'right-record': {
      title: 'The right record',
      text: 'Mrs Khan’s blood pressure goes into her own record, beside the last three.',
      credit: 1,
      because: 'She named herself, and the record agreed before it was opened.',
    },
    overlay: {
      title: 'One record, two women',
      text: 'Her blood pressure is written into another woman’s record. Nobody notices today.',
      credit: 0,
      because: 'Each of the two now has a history that is partly the other’s.',
    },
    duplicate: {
      title: 'One woman, two records',
      text: 'Her blood pressure is safe, in a record without her medicines or allergies.',
      credit: 0.3,
      because: 'Nothing false was written, and the next clinician will see half of her.',
    },
  },
  wrong: [
    { path: ['desk:0', 'nodded:0'], ends: 'overlay' },
    { path: ['desk:1', 'stated:1'], ends: 'overlay' },
  ],
  pass: { credit: 0.8, unsafe: 0 },
};

/** The same case where one unsafe choice that was put right again may pass, and neither record nor time is kept. */
export const lenient: WalkScenario = {
  ...twoMrsKhans,
  id: 'example-lenient',
  meters: { safety: 3 },
  nodes: Object.fromEntries(
    Object.entries(twoMrsKhans.nodes).map(([id, node]) => [
      id,
      {
        ...node,
        choices: node.choices.map((choice) => ({
          ...choice,
          effect: choice.effect['safety'] === undefined ? {} : { safety: choice.effect['safety'] },
        })),
      },
    ]),
  ),
  pass: { credit: 0.8, unsafe: 1 },
};
