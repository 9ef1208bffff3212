import { describe, expect, test } from 'vitest';
import { anchorOf } from '../../src/certificate/anchor.ts';
import { projectEvidence, sealEvidence } from '../../src/certificate/evidence.ts';
import type { EvidenceEvent } from '../../src/certificate/evidence.ts';
import { checkFile } from '../../src/certificate/files/check-file.ts';
import { writeReport } from '../../src/certificate/files/report.ts';
import { isKnownEvent } from '../../src/log/payload.ts';
import type { Deed } from '../../src/lms/session.ts';
import { archiveOf, BANK, COURSE, finishModule, MODULE } from '../unit/certificate/finished-module.ts';
import { HandClock, open, STANDING } from './by-hand.ts';
import { learningHub } from './learning-hub.ts';
import { moodleStrict } from './moodle-strict.ts';
import { scormAgain } from './scorm-again.ts';

const LOG = finishModule();

const DEEDS: Deed[] = LOG.filter(isKnownEvent).flatMap((event) => {
  if (event.type !== 'attempt.check' && event.type !== 'assessment.finish') return [];
  const { stream, seq, hlc, type, payload } = event;
  return [{ anchor: anchorOf({ stream, seq, hlc, type, payload } as EvidenceEvent), event }];
});

const copy = {
  ...{ curriculum: COURSE, bank: BANK, archive: archiveOf(), now: Date.UTC(2026, 11, 1) },
  issuers: () => Promise.reject(new Error('not asked for')),
};

/** What Verify says of evidence with a platform's report beside it. */
async function verify(report: string): Promise<{ code: string; beside: string }> {
  const wishes = { course: 'Example', omitted: [] };
  const evidence = projectEvidence(LOG, COURSE, MODULE.slug, wishes);
  if (!evidence) throw new Error('no module');
  const files = [sealEvidence(evidence).text, report].map((text) => new TextEncoder().encode(text));
  const [one, two] = await Promise.all(files.map((bytes) => checkFile(bytes, copy)));
  if (!one || !two) throw new Error('not checked');
  return { code: writeReport(one, [two], 0).code, beside: writeReport(two, [one], 0).title };
}

describe.each([
  ['scorm-again', scormAgain],
  ['moodle-strict', () => Promise.resolve(moodleStrict())],
  ['learning-hub', () => Promise.resolve(learningHub())],
])('answers noted by %s as they were given', (_, make) => {
  test('make evidence L2, with its report dropped beside it on Verify', async () => {
    const platform = await make();
    const clock = new HandClock();
    const session = open(platform.open(), clock);
    for (const [index] of DEEDS.entries()) {
      void session.save({ ...STANDING, state: `v1.${String(index)}`, deeds: DEEDS.slice(0, index + 1) });
      clock.pass(2000);
    }
    await session.leave({ ...STANDING, status: 'passed', score: 90, deeds: DEEDS });
    expect(await verify(platform.report())).toEqual({ code: 'L2', beside: 'A learning platform’s report' });
  });
});

test('a report that lacks one answer leaves evidence at L1', async () => {
  const platform = moodleStrict();
  await open(platform.open()).leave({ ...STANDING, deeds: DEEDS.slice(1) });
  expect((await verify(platform.report())).code).toBe('L1');
});
