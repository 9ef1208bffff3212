import fc from 'fast-check';
import { expect, it } from 'vitest';
import { replayAnswer } from '../../../src/certificate/replay.ts';
import { mark } from '../../../src/exercises/kind.ts';
import type { Base } from '../../../src/exercises/kind.ts';
import { kindNamed } from '../../../src/exercises/registry.ts';
import { change, changes, wordsOf } from '../../contract/near-valid.ts';
import { RUNS } from '../../runs.ts';
import { answer, archiveOf, DEFINITIONS } from './finished-module.ts';

const digests = [...DEFINITIONS.keys()];

/** A mark that nothing but this very answer earns is not to be had: what is asked is that the mark follows the answer. */
it('gives a changed answer what that answer earns, or refuses it', { timeout: 3_600_000 }, async () => {
  let changed = 0;
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat(20), changes, async (place, seed, made) => {
      const digest = digests[place % digests.length] ?? '';
      const def = JSON.parse(DEFINITIONS.get(digest) ?? '') as Base;
      const { drawn, response, mark: earned } = answer(digest, seed);
      const other: unknown = change(response, made, wordsOf([response, def]));
      const replayed = await replayAnswer({ ...drawn, response: other, exercise: def.id }, archiveOf());
      const kind = kindNamed(def.kind);
      const read = kind?.readResponse(other);
      if (!kind || other === null) return;
      if (read === undefined) {
        refused += 1;
        expect(replayed).toEqual({ kind: 'misfit', why: 'no-such-answer' });
        return;
      }
      const verdict = mark(kind.scorer, def, seed, read);
      expect(replayed).toMatchObject({
        kind: 'marked',
        mark: { earned: verdict.earned, total: verdict.total, passed: verdict.passed },
      });
      if (verdict.earned !== earned.earned) changed += 1;
    }),
    { numRuns: RUNS },
  );
  // Both ways out were met, and often: a change that leaves the mark alone is the exception.
  expect(changed).toBeGreaterThan(RUNS / 10);
  expect(refused).toBeGreaterThan(RUNS / 20);
});
