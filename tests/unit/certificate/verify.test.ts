import { describe, expect, it } from 'vitest';
import { sealEvidence } from '../../../src/certificate/evidence.ts';
import type { Evidence, EvidenceEvent, Omission } from '../../../src/certificate/evidence.ts';
import { readEvidence } from '../../../src/certificate/read-evidence.ts';
import { verifyEvidence } from '../../../src/certificate/verify.ts';
import type { EvidenceReport } from '../../../src/certificate/verify.ts';
import { sayReport } from '../../../src/certificate/verify-words.ts';
import { makeEvidence } from './built-site.ts';
import { archiveOf, BANK, BEGUN, COURSE, DEFINITIONS, MODULE } from './finished-module.ts';

const NOW = BEGUN + 30 * 86_400_000;

const project = (omitted: Omission[] = []): Evidence => makeEvidence(undefined, omitted);

/** Verifies the file that evidence becomes. */
async function verify(
  evidence: Evidence,
  { archive = archiveOf(), text = sealEvidence(evidence).text } = {},
): Promise<EvidenceReport> {
  const read = readEvidence(text);
  if (read.kind !== 'read') throw new Error(read.code);
  return verifyEvidence(read, { curriculum: COURSE, bank: BANK, archive, now: NOW });
}

type Of<Type> = EvidenceEvent & { type: Type };

/** The evidence with its first event of a type changed, and written anew so that its digest fits. */
function edit<Type extends EvidenceEvent['type']>(type: Type, change: (event: Of<Type>) => void): Evidence {
  const evidence = structuredClone(project());
  const event = evidence.events.findLast((one) => one.type === type) as Of<Type> | undefined;
  if (!event) throw new Error(`no ${type}`);
  change(event);
  return evidence;
}

const said = (report: EvidenceReport): string =>
  sayReport(report, 0)
    .map(({ text }) => text)
    .join('\n');

describe('verifyEvidence', () => {
  it('confirms every score of a finished module', async () => {
    const report = await verify(project());
    expect(report).toMatchObject({ isWhole: true, level: 'L1', flags: [] });
    expect(report.lines.every(({ agreement }) => agreement === 'agrees')).toBe(true);
    expect(report.outcome).toMatchObject({ isEarned: true, result: { earned: 1800, total: 2000 } });
    expect(said(report)).toContain('18 of 20 (90%)');
  });

  it('confirms the assessment alone where practice was left out, and says whose word the rest is', async () => {
    const report = await verify(project(['practice', 'earlier']));
    expect(report.level).toBe('L1');
    expect(said(report)).toContain('it is the learner’s word');
  });

  it('catches an answer that was changed', async () => {
    const evidence = edit('assessment.finish', ({ payload }) => {
      payload.responses[0] = null;
    });
    const report = await verify(evidence);
    expect(report.level).toBe('L0');
    expect(said(report)).toContain('the file says 1800 of 2000 marks, its answers earn 1700 of 2000');
  });

  it('catches a score that was changed, and judges by the answers', async () => {
    const evidence = edit('assessment.finish', ({ payload }) => {
      payload.mark.earned = 2000;
    });
    const report = await verify(evidence);
    expect(report.level).toBe('L0');
    expect(report.outcome).toMatchObject({ result: { earned: 1800 } });
    expect(said(report)).toContain('the file says 2000 of 2000 marks, its answers earn 1800 of 2000');
  });

  it('catches a pass that is none', async () => {
    const evidence = project();
    for (const event of evidence.events) {
      if (event.type === 'assessment.finish') event.payload.mark.passed = true;
    }
    const report = await verify(evidence);
    expect(report.level).toBe('L0');
    expect(said(report)).toContain('which is not a pass in this copy');
  });

  it('catches a file that was changed without care', async () => {
    const evidence = project();
    const text = sealEvidence(evidence).text.replace('"hints":0', '"hints":1');
    const report = await verify(evidence, { text });
    expect(report).toMatchObject({ isWhole: false, level: 'L0' });
    expect(said(report)).toContain('was changed after it was written');
  });

  it('catches the answer to one exercise that is passed off as another', async () => {
    const [first, second] = MODULE.lessons[0]?.exercises ?? [];
    const evidence = project();
    for (const event of evidence.events) {
      if (event.type === 'attempt.check' && event.payload.exercise === first?.id) {
        event.payload.exercise = second?.id ?? '';
      }
    }
    const report = await verify(evidence);
    expect(report).toMatchObject({ level: 'L0', outcome: { isEarned: false } });
    expect(said(report)).toContain('its definition is that of another exercise');
  });

  it('catches an answer that its kind does not take', async () => {
    const report = await verify(
      edit('attempt.check', ({ payload }) => {
        payload.response = 'nothing of the kind';
      }),
    );
    expect(said(report)).toContain('its answers are none that it takes');
  });

  it('never calls invalid what this copy cannot know', async () => {
    const [digest] = [...DEFINITIONS.keys()].filter((one) =>
      MODULE.lessons.some(({ exercises }) => exercises.some((exercise) => exercise.digest === one)),
    );
    const definitions = new Map([...DEFINITIONS].filter(([one]) => one !== digest));
    const report = await verify(project(), { archive: archiveOf(definitions) });
    expect(report.level).toBe('L0');
    expect(said(report)).toContain('cannot be replayed with this copy');
    expect(said(report)).not.toContain('invalid');
    const rules = await verify(
      edit('attempt.check', ({ payload }) => {
        payload.rules = 99;
      }),
    );
    expect(said(rules)).toContain('rules that this copy does not have');
  });

  it('does not mark by a definition that its digest does not prove', async () => {
    const definitions = new Map([...DEFINITIONS].map(([digest, json]) => [digest, `${json} `]));
    const report = await verify(project(), { archive: archiveOf(definitions) });
    expect(report.lines.every(({ agreement }) => agreement === 'unknown')).toBe(true);
  });

  it('flags what a person should look at, and fails nothing for it', async () => {
    const evidence = project();
    evidence.events = evidence.events.filter(
      (event) => event.type !== 'time.add' || event.payload.lesson !== MODULE.lessons[0]?.slug,
    );
    for (const event of evidence.events) {
      if (event.type === 'assessment.finish') event.payload.activeSeconds = 3;
      if (event.type === 'attempt.check') event.payload.activeSeconds = 1;
      event.hlc += 60 * 86_400_000;
    }
    const [first, second] = evidence.events;
    if (first && second) first.seq = second.seq + 10_000;
    const report = await verify(evidence);
    expect(report.level).toBe('L1');
    const codes = new Set(report.flags.map(({ code }) => code));
    expect(codes).toEqual(new Set(['ahead', 'backwards', 'quick-assessment', 'quick-lesson']));
  });

  it('flags an assessment with questions of another, or with too few', async () => {
    const evidence = edit('assessment.start', ({ payload }) => {
      payload.items = payload.items.slice(0, 5).map((item, index) => ({
        ...item,
        digest: index === 0 ? (MODULE.lessons[0]?.exercises[0]?.digest ?? '') : item.digest,
      }));
    });
    const report = await verify(evidence);
    const codes = report.flags.map(({ code }) => code);
    expect(codes).toContain('short-draw');
    expect(codes).toContain('other-bank');
  });

  it('says more than was possible of a device that recorded more time than passed', async () => {
    const evidence = project();
    for (const event of evidence.events) if (event.type === 'time.add') event.payload.seconds = 500;
    expect((await verify(evidence)).flags.map(({ code }) => code)).toEqual(['more-than-passed']);
  });

  it('says of another course that this copy does not have it', async () => {
    const evidence = { ...project(), module: { slug: 'other', number: '99', title: 'Other' } };
    expect(said(await verify(evidence))).toContain('has no module 99, Other');
  });
});
