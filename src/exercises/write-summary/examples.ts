import type { SummaryItem, WriteSummary } from './schema.ts';

// The cases are frozen, and so is what they stand on: add a definition here, never change one.

const notes: SummaryItem[] = [
  {
    id: 'diagnosis',
    text: 'Pneumonia of the right lung, treated; acute kidney injury, recovering',
    need: 'critical',
    under: ['diagnoses'],
    because: 'Everything else in the summary hangs on it.',
  },
  {
    id: 'sleeping',
    text: 'Ward round 5 March: asleep, observations stable, plan as yesterday',
    need: 'clutter',
    under: [],
    because: 'It was true for a morning, and changes nothing that anybody will do.',
  },
  {
    id: 'allergy',
    text: 'Penicillin: rash within an hour of the first dose, 3 March',
    need: 'critical',
    under: ['allergies'],
    because: 'The next prescriber has only this to go by.',
  },
  {
    id: 'stairs',
    text: 'Physiotherapy 6 March: not for the stairs today, will come back',
    need: 'clutter',
    under: [],
    because: 'She has done the stairs since.',
  },
  {
    id: 'told',
    text: 'She and her son were told, in writing, to come back if she is breathless',
    need: 'useful',
    under: ['summary'],
    because: 'Whoever they ring can build on what they were told.',
  },
];

const chart: SummaryItem[] = [
  {
    id: 'ramipril',
    text: 'Ramipril stopped on 4 March because of the kidney injury',
    need: 'critical',
    under: ['medicines'],
    because: 'Without the reason it will be restarted with the next repeat.',
    swap: 'stopped',
  },
  {
    id: 'naproxen',
    text: 'Naproxen stopped on 4 March because of the kidney injury',
    need: 'critical',
    under: ['medicines'],
    because: 'Without the reason she may take what she has at home.',
    swap: 'stopped',
  },
  {
    id: 'paracetamol',
    text: 'Paracetamol given twice on 4 March for a headache',
    need: 'clutter',
    under: [],
    because: 'It is over, and she does not take it now.',
  },
];

const results: SummaryItem[] = [
  {
    id: 'check-creatinine',
    text: 'Creatinine and potassium to be measured',
    need: 'critical',
    under: ['plan'],
    action: { owner: ['practice'], by: ['week'] },
    because: 'Her kidneys are still recovering, and it decides whether a drug comes back.',
  },
  {
    id: 'read-culture',
    text: 'Final blood culture report to be read and acted on',
    need: 'useful',
    under: ['plan'],
    action: { owner: ['ward'], by: ['two-days'] },
    because: 'Who takes a sample reads the result. The practice will not be sent it.',
  },
  {
    id: 'haemoglobin',
    text: 'Haemoglobin 128 on 5 March, unchanged',
    need: 'clutter',
    under: [],
    because: 'A normal result that nobody will act on.',
  },
];

/** A short bundle whose stopped medicine and clutter change with the version. */
export const shortStay: WriteSummary = {
  kind: 'write-summary',
  id: 'example-short-stay',
  title: 'Write the summary of a short stay',
  task: 'Mrs Pell goes home today. Choose what her GP needs, put it under the right heading, and give every action an owner and a date.',
  outcome: 'draft',
  hints: ['Ask of each line what the GP would do differently because of it.'],
  seed: 1,
  explanation:
    'What is new, what was stopped and why, what she must not be given, and what somebody has to do by when. The rest is in the notes for those who want it.',
  reader: 'the GP',
  headings: [
    { id: 'diagnoses', label: 'Diagnoses' },
    { id: 'summary', label: 'Clinical summary' },
    { id: 'allergies', label: 'Allergies and adverse reactions' },
    { id: 'medicines', label: 'Medicines' },
    { id: 'plan', label: 'Plan and requested actions', lead: 'check-creatinine' },
  ],
  owners: [
    { id: 'practice', label: 'GP practice' },
    { id: 'ward', label: 'Ward team' },
    { id: 'patient', label: 'Mrs Pell' },
  ],
  dates: [
    { id: 'two-days', label: 'within two days' },
    { id: 'week', label: 'within a week' },
    { id: 'six-weeks', label: 'within six weeks' },
  ],
  sources: [
    { id: 'notes', label: 'Ward notes', items: notes },
    { id: 'chart', label: 'Drug chart', items: chart },
    { id: 'results', label: 'Results', items: results },
  ],
  draw: 3,
  pass: { share: 0.8, clutter: 1 },
};

/** The same without turns: every line is shown in every version. */
export const wholeBundle: WriteSummary = {
  ...shortStay,
  id: 'example-whole-bundle',
  title: 'Write the summary from the whole bundle',
  sources: shortStay.sources.map((source) => ({
    ...source,
    items: source.items.map(({ swap: _swap, ...item }) => item),
  })),
  draw: undefined,
};
