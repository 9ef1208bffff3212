import type { TuneThreshold } from './schema.ts';

// The cases are frozen, and so is what they stand on: add a definition here, never change one.

/** One threshold: how much may interrupt, with nine in ten of the real alerts kept. */
export const oneThreshold: TuneThreshold = {
  kind: 'tune-threshold',
  id: 'example-one-threshold',
  title: 'Set one threshold for one ward',
  task: 'The system scores every prescribing alert from 0 to 99. Choose the score from which an alert may interrupt. Meet both goals.',
  outcome: 'tune',
  hints: ['Watch the alerts a day. How low can the threshold go before the day is full?'],
  seed: 1,
  explanation:
    'Low scores bring many alerts and almost nothing real, so the threshold can rise a long way before it costs anything. Then each step up hides a real one, and the goal says how far you may go.',
  data: { template: 'alert-log', seed: 7, rows: 1000 },
  volume: 100,
  noun: { one: 'alert', many: 'alerts' },
  tiers: [{ id: 'interrupt', label: 'Interrupt at or above', fate: 'Interrupts', seconds: 20, start: 20 }],
  rest: 'Not shown',
  goals: [
    { measure: 'recall', target: 90, because: 'A real alert that nobody sees is a patient at risk.' },
    { measure: 'a-day', target: 20, because: 'Above this the ward clicks alerts away unread.' },
  ],
};

/** Two thresholds: few interruptions that are mostly worth it, the rest of what matters in a list. */
export const twoTiers: TuneThreshold = {
  ...oneThreshold,
  id: 'example-two-tiers',
  title: 'Set two tiers for a hospital',
  task: 'An alert may interrupt the prescriber, wait in a list for the pharmacist, or not be shown. Set both thresholds so that all goals are met.',
  hints: ['Take the goals one at a time: which threshold does each depend on?'],
  explanation:
    'What interrupts has to be right often enough to be believed, so the first threshold stands high. The list catches most of the real alerts that it lets go, at a few seconds each.',
  audit: 2,
  volume: 400,
  tiers: [
    { id: 'interrupt', label: 'Interrupt at or above', fate: 'Interrupts', seconds: 20, start: 20 },
    { id: 'list', label: 'Put in the list at or above', fate: 'In the list', seconds: 6, start: 10 },
  ],
  goals: [
    { measure: 'recall', target: 97, because: 'What neither interrupts nor is listed is lost.' },
    {
      measure: 'recall-first',
      target: 55,
      because: 'The list is read twice a day; more than half should not wait.',
    },
    { measure: 'ppv', target: 35, because: 'Fewer, and people stop reading what interrupts them.' },
    { measure: 'minutes', target: 17, because: 'That is what the ward and the pharmacist can spare.' },
  ],
};
