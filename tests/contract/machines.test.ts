import { expect, test } from 'vitest';
import { getShortestPaths } from 'xstate/graph';
import { createActor } from 'xstate';
import type { Verdict } from '../../src/kernel/verdict.ts';
import { defineSteps, phaseOf } from '../../src/exercises/steps.ts';
import type { StepsPhase } from '../../src/exercises/steps.ts';

const verdict = (earned: number, passed: boolean): Verdict => ({
  earned,
  total: 100,
  raw: earned / 100,
  passed,
  parts: [],
  findings: [],
  figures: [],
});

const machine = defineSteps<string, { type: 'word.write'; word: string }>(
  ['word.write'],
  (_, edit) => edit.word,
);
const events = [
  { type: 'word.write', word: 'a' },
  { type: 'hint.show' },
  { type: 'certainty.set', level: 3 },
  { type: 'answer.check', verdict: verdict(0, false) },
  { type: 'answer.check', verdict: verdict(40, false) },
  { type: 'answer.check', verdict: verdict(100, true) },
  { type: 'attempt.retry', verdict: verdict(0, false) },
  { type: 'attempt.retry', verdict: verdict(100, true) },
  { type: 'answer.reveal' },
  { type: 'attempt.restart' },
  { type: 'version.new', empty: '' },
];
const PHASES: StepsPhase[] = ['ready', 'working', 'none', 'partial', 'pass', 'revealed', 'done'];
const input = { empty: '', hintsTotal: 1 };

const paths = getShortestPaths(machine, {
  events: events as never,
  input,
  // Attempts count without end; beyond what unlocks the answer they change nothing.
  stopWhen: (state) => state.context.attempt > 3,
  serializeState: (state) =>
    JSON.stringify([
      state.value,
      Math.min(3, state.context.attempt),
      state.context.hintsShown,
      state.context.response,
      state.context.certainty,
    ]),
});

test('reaches every phase from a fresh start', () => {
  expect(new Set(paths.map((path) => phaseOf(path.state.value)))).toEqual(new Set(PHASES));
});

test('leaves a way on from every state', () => {
  const ends = paths
    .filter((path) => path.state.context.attempt <= 3)
    .filter(({ state }) => !events.some((event) => state.can(event as never)))
    .map((path) => JSON.stringify(path.state.value));
  expect(ends).toEqual([]);
});

test('resumes in the phase that was left', () => {
  const resume = (resumed: object): StepsPhase => {
    const actor = createActor(machine, { input: { ...input, resumed } as never });
    actor.start();
    return phaseOf(actor.getSnapshot().value);
  };
  const left = { response: 'a', attempt: 1, hintsShown: 0 };
  expect(resume(left)).toBe('working');
  expect(resume({ ...left, verdict: verdict(0, false) })).toBe('none');
  expect(resume({ ...left, verdict: verdict(10, false) })).toBe('partial');
  expect(resume({ ...left, verdict: verdict(100, true) })).toBe('pass');
  expect(resume({ ...left, verdict: verdict(10, false), isRevealed: true })).toBe('revealed');
});

test('refuses the answer until two checks or all hints', () => {
  const actor = createActor(machine, { input });
  actor.start();
  const send = (...sent: object[]): StepsPhase => {
    for (const event of sent) actor.send(event as never);
    return phaseOf(actor.getSnapshot().value);
  };
  expect(send({ type: 'answer.reveal' })).toBe('ready');
  expect(send({ type: 'answer.check', verdict: verdict(0, false) }, { type: 'answer.reveal' })).toBe('none');
  expect(send({ type: 'attempt.retry', verdict: verdict(0, false) }, { type: 'answer.reveal' })).toBe(
    'revealed',
  );
});

test('clears the answer on a fresh start and keeps count of attempts', () => {
  const actor = createActor(machine, { input });
  actor.start();
  actor.send({ type: 'word.write', word: 'a' } as never);
  actor.send({ type: 'answer.check', verdict: verdict(0, false) });
  actor.send({ type: 'attempt.restart' });
  expect(actor.getSnapshot().context).toMatchObject({ response: '', attempt: 1, verdict: undefined });
  actor.send({ type: 'answer.check', verdict: verdict(100, true) });
  actor.send({ type: 'version.new', empty: 'b' });
  expect(actor.getSnapshot().context).toMatchObject({ response: 'b', attempt: 0, verdict: undefined });
});

test('keeps how sure a learner is until they start again or take a new version', () => {
  const actor = createActor(machine, { input });
  actor.start();
  const sure = (): unknown => actor.getSnapshot().context.certainty;
  actor.send({ type: 'certainty.set', level: 3 } as never);
  expect(sure()).toBe(3);
  actor.send({ type: 'word.write', word: 'a' } as never);
  actor.send({ type: 'answer.check', verdict: verdict(100, true) });
  expect(sure()).toBe(3);
  actor.send({ type: 'version.new', empty: '' });
  expect(sure()).toBeUndefined();
  actor.send({ type: 'certainty.set', level: 2 } as never);
  actor.send({ type: 'word.write', word: 'a' } as never);
  actor.send({ type: 'attempt.restart' });
  expect(sure()).toBeUndefined();
});
