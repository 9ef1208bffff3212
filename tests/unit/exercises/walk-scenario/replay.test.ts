import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createActor } from 'xstate';
import { compileScenario } from '../../../../src/exercises/walk-scenario/compile.ts';
import { twoMrsKhans } from '../../../../src/exercises/walk-scenario/examples.ts';
import { replayPath } from '../../../../src/exercises/walk-scenario/replay.ts';
import { runs } from '../../../runs.ts';

const PUT_RIGHT = ['desk:0', 'nodded:1', 'stated:0'];
const steps = fc.array(
  fc.constantFrom('desk:0', 'desk:1', 'desk:2', 'nodded:0', 'nodded:1', 'stated:0', 'stated:1', 'x:0'),
  { maxLength: 8 },
);

test('compiles nodes to states, choices to events, meters to context and endings to final states', () => {
  const machine = compileScenario(twoMrsKhans);
  expect(Object.keys(machine.states)).toEqual([
    'desk',
    'nodded',
    'stated',
    'right-record',
    'overlay',
    'duplicate',
  ]);
  expect(machine.events).toContain('nodded:1');
  expect(machine.states['overlay']?.type).toBe('final');
  const actor = createActor(machine).start();
  expect(actor.getSnapshot()).toMatchObject({ value: 'desk', context: { safety: 3, record: 3, minutes: 0 } });
  actor.send({ type: 'desk:2' });
  expect(actor.getSnapshot()).toMatchObject({ status: 'done', value: 'overlay', context: { safety: 1 } });
});

test('walks a path with its meters, and says where it ended', () => {
  const walk = replayPath(twoMrsKhans, PUT_RIGHT);
  expect(walk.stops).toEqual([
    { at: 'desk', meters: { safety: 3, record: 3, minutes: 0 } },
    { at: 'nodded', meters: { safety: 2, record: 3, minutes: 0 } },
    { at: 'stated', meters: { safety: 2, record: 3, minutes: 2 } },
    { at: 'right-record', meters: { safety: 2, record: 3, minutes: 3 } },
  ]);
  expect(walk.ending).toBe('right-record');
});

test('stands at the start where there is no path, and stops before a step that is not possible', () => {
  expect(replayPath(twoMrsKhans, [])).toMatchObject({ steps: [], here: { at: 'desk' }, ending: undefined });
  const walk = replayPath(twoMrsKhans, ['desk:0', 'stated:0', 'nodded:0']);
  expect(walk.steps).toEqual(['desk:0']);
  expect(walk.here.at).toBe('nodded');
});

test('replays: a path gives the same walk every time, and going back is the shorter path', () => {
  fc.assert(
    fc.property(steps, (path) => {
      const walk = replayPath(twoMrsKhans, path);
      expect(replayPath(twoMrsKhans, path)).toEqual(walk);
      expect(walk.stops).toHaveLength(walk.steps.length + 1);
      expect(walk.steps).toEqual(path.slice(0, walk.steps.length));
      const back = replayPath(twoMrsKhans, walk.steps.slice(0, -1));
      expect(back.stops).toEqual(walk.steps.length === 0 ? walk.stops : walk.stops.slice(0, -1));
    }),
    runs,
  );
});

test('keeps every meter between nothing and where it began, and lets time only grow', () => {
  fc.assert(
    fc.property(steps, (path) => {
      let minutes = 0;
      for (const { meters } of replayPath(twoMrsKhans, path).stops) {
        expect(meters.safety).toBeGreaterThanOrEqual(0);
        expect(meters.safety).toBeLessThanOrEqual(3);
        expect(meters.record).toBeGreaterThanOrEqual(0);
        expect(meters.minutes).toBeGreaterThanOrEqual(minutes);
        minutes = meters.minutes ?? 0;
      }
    }),
    runs,
  );
});
