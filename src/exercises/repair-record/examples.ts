import { registration } from './examples-registration.ts';
import { secondRegistration } from './examples-second-registration.ts';
import type { RepairRecord } from './schema.ts';

/** A registration to repair from a letter and a wristband, and another one for a new version. */
export const twoRegistrations: RepairRecord = {
  kind: 'repair-record',
  id: 'example-registration',
  title: 'Repair a registration',
  task: 'Seven entries were typed in a hurry. Repair what the sources let you repair, and leave what is right.',
  outcome: 'repair',
  hints: [
    'Hold each entry against every source that speaks of it.',
    'Where two sources conflict, ask who would know.',
  ],
  seed: 1,
  explanation:
    'What a source settles is corrected from it. What sources dispute is asked. What nobody can know is taken out, and the rest is left alone.',
  decisions: ['leave', 'correct', 'missing', 'query'],
  versions: [registration, secondRegistration],
  pass: 0.8,
};

/** The first registration alone. */
export const oneRegistration: RepairRecord = {
  ...twoRegistrations,
  id: 'example-one-registration',
  versions: [registration],
};

/** One patient's drug chart with two other lists, made by recipe; all medicines are invented. */
export const threeLists: RepairRecord = {
  kind: 'repair-record',
  id: 'example-three-lists',
  title: 'Reconcile three lists of medicines',
  task: 'The drug chart was written in a hurry from the GP record and the patient’s own list. Repair it. All medicines are invented.',
  outcome: 'repair',
  hints: [
    'The GP record gives the brand name in brackets.',
    'Two lists against one settle a slip. Two that conflict settle nothing.',
  ],
  seed: 1,
  explanation:
    'Slips of copying are corrected from the list they were copied from. A medicine that was stopped goes out. Where the patient knows of a newer dose, ask whoever changed it.',
  decisions: ['leave', 'correct', 'missing', 'query', 'merge'],
  data: {
    template: 'medicines-three-sources',
    seed: 12,
    rows: 11,
    defects: ['omitted', 'duplicated', 'dose-unit', 'stopped', 'frequency', 'changed-at-clinic'],
    decoys: ['brand-name', 'split-dose', 'rightly-absent'],
  },
  pass: 0.8,
};
