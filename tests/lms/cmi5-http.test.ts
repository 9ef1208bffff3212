import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCmi5 } from '../../src/lms/cmi5.ts';
import { readLaunchParameters } from '../../src/lms/cmi5-launch.ts';
import type { Opened, Saved } from '../../src/lms/session.ts';
import { serveCmi5Lms } from './cmi5-server.ts';
import type { ServedLms } from './cmi5-server.ts';
import { verbOf } from './cmi5-rules.ts';
import { EARNED, nameThing } from './cmi5-told.ts';

let served: ServedLms;

beforeAll(async () => {
  served = await serveCmi5Lms();
});
afterAll(() => served.close());

/** Launches the unit over HTTP, with a patience of 300 ms and pauses of 5. */
async function launch(): Promise<Opened> {
  const query = served.lms.launch();
  const parameters = readLaunchParameters((name) => query.get(name));
  if (!parameters) throw new Error('A launch that cannot be read');
  const world = {
    ...{ fetch, storage: undefined, now: Date.now, origins: [served.origin], build: 'b1', nameThing },
    ...{ patience: 300, wait: () => new Promise<void>((resolve) => setTimeout(resolve, 5)) },
  };
  return openCmi5(world, parameters);
}

describe('a session over HTTP', () => {
  test('is told from launch to end, and lets the LMS vouch for every answer', async () => {
    const opened = await launch();
    if (opened.kind === 'closed') throw new Error(opened.code);
    expect(await opened.session.save(EARNED)).toEqual({ kind: 'saved' });
    expect(await opened.session.leave(EARNED)).toEqual({ kind: 'saved' });
    expect(served.lms.statements.map(verbOf).at(-1)).toBe('terminated');
    expect(served.lms.refusals).toEqual([]);
    // What Verify looks for in a platform's report beside a certificate: the anchor of each answer.
    const report = JSON.stringify(served.lms.statements);
    expect(EARNED.deeds.filter(({ anchor }) => !report.includes(anchor))).toEqual([]);
  });

  test('goes on after an answer that never comes', async () => {
    const opened = await launch();
    if (opened.kind === 'closed') throw new Error(opened.code);
    let left = 1;
    served.meet = ({ method, address }) =>
      method === 'PUT' && address.includes('progress') && left-- > 0 ? 'never' : undefined;
    const outcomes: Saved[] = [];
    opened.session.onOutcome((outcome) => outcomes.push(outcome));
    const changed = { ...EARNED, state: 'v1.other', deeds: [] };
    expect(await opened.session.save(changed)).toEqual({
      kind: 'not-saved',
      code: 'cmi5/timeout',
      detail: '',
    });
    while (outcomes.at(-1)?.kind !== 'saved') await new Promise((resolve) => setTimeout(resolve, 5));
    expect([...served.lms.documents.values()]).toEqual([{ state: 'v1.other' }]);
    served.meet = () => undefined;
    await opened.session.leave(changed);
  });

  test('does not open where nobody answers', async () => {
    served.meet = () => 'never';
    expect(await launch()).toEqual({ kind: 'closed', code: 'cmi5/timeout', detail: '' });
    served.meet = () => undefined;
  });
});
