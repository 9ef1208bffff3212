import type { GalleryState } from '../kind.ts';
import { oneRegistration, threeLists, twoRegistrations } from './examples.ts';
import type { RepairRecord, RepairRecordResponse } from './schema.ts';
import { repairRecordScorer } from './score.ts';

const begun: RepairRecordResponse = {
  entries: {
    dob: { do: 'correct', value: '14/06/1956', pick: 'wristband' },
    'nhs-number': { do: 'correct', value: '999 000 004', pick: 'letter' },
    allergies: { do: 'query', pick: 'patient' },
    weight: { do: 'missing' },
  },
};

const mixed: RepairRecordResponse = {
  entries: {
    dob: { do: 'correct', value: '14/06/1956', pick: 'letter' },
    'nhs-number': { do: 'correct', value: '999 000 0026', pick: 'letter' },
    allergies: { do: 'correct', value: 'Penicillin', pick: 'wristband' },
    weight: { do: 'missing', pick: 'too-old' },
  },
};

const harmful: RepairRecordResponse = {
  entries: {
    ...mixed.entries,
    'next-of-kin': { do: 'missing', pick: 'other-person' },
  },
};

/** The states of repair-record worth looking at. */
export const repairRecordGallery: GalleryState<RepairRecord, RepairRecordResponse>[] = [
  {
    name: 'ready',
    shows: 'A letter and a wristband beside seven entries, all left as they are.',
    def: twoRegistrations,
    seed: 1,
  },
  {
    name: 'working',
    shows: 'An old value struck out, a number that the box refuses, a question, and a reason still to give.',
    def: oneRegistration,
    seed: 1,
    response: begun,
  },
  {
    name: 'checked-none',
    shows: 'A right entry altered: nothing earned, and a nudge to the worst of it.',
    def: oneRegistration,
    seed: 1,
    response: harmful,
    checks: 1,
  },
  {
    name: 'checked-first-rung',
    shows: 'A count, one nudge and the measure; no marks on the entries.',
    def: oneRegistration,
    seed: 1,
    response: mixed,
    checks: 1,
  },
  {
    name: 'checked-second-rung',
    shows: 'A mark in words on every entry, and the rule behind it.',
    def: oneRegistration,
    seed: 1,
    response: mixed,
    checks: 2,
  },
  {
    name: 'pass',
    shows: 'Everything repaired, with why.',
    def: oneRegistration,
    seed: 1,
    response: repairRecordScorer.model(oneRegistration, 1),
    checks: 1,
  },
  {
    name: 'revealed',
    shows: 'Was, yours, agreed, and the words that settle it, under each entry.',
    def: oneRegistration,
    seed: 1,
    response: harmful,
    checks: 2,
    isRevealed: true,
  },
  {
    name: 'another-version',
    shows: 'The other registration, which a new version brings.',
    def: twoRegistrations,
    seed: 2,
  },
  {
    name: 'three-lists',
    shows: 'A drug chart made by recipe, with lists to choose from and a merge on offer.',
    def: threeLists,
    seed: 1,
  },
  {
    name: 'three-lists-pass',
    shows: 'The same chart reconciled: a merge, a question, a medicine taken out, three corrections.',
    def: threeLists,
    seed: 1,
    response: repairRecordScorer.model(threeLists, 1),
    checks: 1,
  },
];
