import { describe, expect, it } from 'vitest';
import type { Base } from '../../../src/exercises/kind.ts';
import { replayAnswer } from '../../../src/certificate/replay.ts';
import { answer, archiveOf, DEFINITIONS } from './finished-module.ts';

describe('replayAnswer', () => {
  it('marks the model answer to every definition of this copy as it was marked', async () => {
    const amiss: string[] = [];
    for (const [digest, json] of DEFINITIONS) {
      const { id } = JSON.parse(json) as Base;
      for (const seed of [1, 7]) {
        const { drawn, response, mark } = answer(digest, seed);
        const replayed = await replayAnswer(
          { ...drawn, response: JSON.parse(JSON.stringify(response)) as unknown, exercise: id },
          archiveOf(),
        );
        const isSame = replayed.kind === 'marked' && JSON.stringify(replayed.mark) === JSON.stringify(mark);
        if (!isSame) amiss.push(`${id}, seed ${seed}: ${JSON.stringify(replayed)}`);
      }
    }
    expect(amiss).toEqual([]);
  });

  it('gives no more than an untouched answer earns to one that was left open', async () => {
    for (const digest of [...DEFINITIONS.keys()].slice(0, 40)) {
      const { drawn } = answer(digest, 1);
      const replayed = await replayAnswer({ ...drawn, response: null }, archiveOf());
      expect(replayed).toMatchObject({ kind: 'marked', mark: { earned: 0 } });
    }
  });
});
