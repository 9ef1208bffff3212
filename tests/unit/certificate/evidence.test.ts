import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/kernel/canonical.ts';
import { projectEvidence, sealEvidence } from '../../../src/certificate/evidence.ts';
import type { Evidence, EvidenceWishes } from '../../../src/certificate/evidence.ts';
import { readEvidence } from '../../../src/certificate/read-evidence.ts';
import { condense } from '../../../src/lms/condense.ts';
import { unfold } from '../../../src/lms/unfold.ts';
import { condensedStream } from '../../../src/log/condensed.ts';
import { tallyLog } from '../../../src/progress/tally-log.ts';
import { COURSE, finishModule, MODULE } from './finished-module.ts';

const LOG = finishModule();

function project(wishes: Partial<EvidenceWishes> = {}): Evidence {
  const evidence = projectEvidence(LOG, COURSE, MODULE.slug, { course: 'Example', omitted: [], ...wishes });
  if (!evidence) throw new Error('no module');
  return evidence;
}

const typesOf = (evidence: Evidence): Set<string> => new Set(evidence.events.map(({ type }) => type));

describe('projectEvidence', () => {
  it('holds what was done in the module and nothing that was written about it', () => {
    const text = sealEvidence(project()).text;
    expect(typesOf(project())).toEqual(
      new Set(['lesson.open', 'time.add', 'attempt.check', 'assessment.start', 'assessment.finish']),
    );
    expect(text).not.toContain('Ada');
    expect(text).not.toContain('Blanks');
  });

  it('names the learner only where they wish it', () => {
    const learner = { name: 'Dr Ada Example', registration: 'GMC 1234567' };
    expect(project({ learner }).learner).toEqual(learner);
  });

  it('leaves out marks of which a learning platform kept no answers', () => {
    const rebuilt = unfold(condense(tallyLog(LOG), COURSE), COURSE, condensedStream('1'));
    const evidence = projectEvidence(rebuilt, COURSE, MODULE.slug, { course: 'Example', omitted: [] });
    expect(evidence && typesOf(evidence)).toEqual(
      new Set(['lesson.open', 'step.reach', 'time.add', 'assessment.start']),
    );
  });

  it('leaves practice out where that is wished, and says so', () => {
    const evidence = project({ omitted: ['practice'] });
    expect(typesOf(evidence)).not.toContain('attempt.check');
    expect(evidence.omitted).toEqual(['practice']);
  });

  it('leaves out the assessments that were not passed where that is wished', () => {
    const finishes = (evidence: Evidence): number =>
      evidence.events.filter(({ type }) => type === 'assessment.finish').length;
    expect(finishes(project())).toBe(2);
    expect(finishes(project({ omitted: ['earlier'] }))).toBe(1);
  });

  it('knows no module that the curriculum does not have', () => {
    expect(projectEvidence(LOG, COURSE, 'no-such', { course: 'Example', omitted: [] })).toBeUndefined();
  });

  it('gives the same bytes for the same log in any order', () => {
    const turned = projectEvidence([...LOG].reverse(), COURSE, MODULE.slug, {
      course: 'Example',
      omitted: [],
    });
    expect(turned && sealEvidence(turned).text).toBe(sealEvidence(project()).text);
  });
});

describe('readEvidence', () => {
  const file = sealEvidence(project()).text;
  const changed = (change: (value: Record<string, unknown>) => unknown): string => {
    const value = JSON.parse(file) as Record<string, unknown>;
    change(value);
    return canonicalJson(value);
  };

  it('reads what was written, whole', () => {
    expect(readEvidence(file)).toMatchObject({ kind: 'read', evidence: project(), isWhole: true });
  });

  it('reads it with a line end behind it, but calls no other layout whole', () => {
    expect(readEvidence(`${file}\n`)).toMatchObject({ isWhole: true });
    expect(readEvidence(JSON.stringify(JSON.parse(file), null, 2))).toMatchObject({ isWhole: false });
  });

  it('notices one name that stands there twice: another reader would take the other value', () => {
    const twice = file.replace('"earned":1800', '"earned":2000,"earned":1800');
    expect(readEvidence(twice)).toMatchObject({ kind: 'read', isWhole: false });
  });

  it('notices one other digit in the digest, and one other in what is named by it', () => {
    const digit = changed((value) => {
      const digest = String(value['digest']);
      value['digest'] = (digest.startsWith('0') ? '1' : '0') + digest.slice(1);
    });
    expect(readEvidence(digit)).toMatchObject({ kind: 'read', isWhole: false });
    expect(readEvidence(file.replace('"seed":1', '"seed":2'))).toMatchObject({ isWhole: false });
  });

  it.each([
    ['too-large', ' '.repeat(1_000_001)],
    ['too-deep', '['.repeat(17)],
    ['too-long', `{"a":"${'x'.repeat(5000)}"}`],
    ['not-json', '{"format":'],
    // JSON may write a number that no computer holds; written back it would be none.
    ['not-json', file.replace('"seed":1', '"seed":1e999')],
    ['not-evidence', '{"format":"point-twelve-record"}'],
    ['not-evidence', '[]'],
    ['later-format', changed((value) => void (value['v'] = 2))],
    ['bad-field', changed((value) => void (value['v'] = 'one'))],
    ['bad-field', changed((value) => void (value['course'] = ''))],
    ['bad-field', changed((value) => void (value['extra'] = 1))],
    ['bad-field', changed((value) => Reflect.deleteProperty(value, 'digest'))],
    ['bad-field', changed((value) => void (value['omitted'] = ['all']))],
    ['bad-field', changed((value) => void (value['learner'] = { name: 4 }))],
    ['bad-event', changed((value) => void (value['events'] = [{}]))],
    ['too-many', changed((value) => void (value['events'] = Array(20_001).fill(0)))],
    [
      'twice',
      changed((value) => void (value['events'] as unknown[]).push((value['events'] as unknown[])[0])),
    ],
  ])('refuses with %s', (code, text) => {
    expect(readEvidence(text)).toMatchObject({ kind: 'refused', code });
  });

  it('gives no name in the file a power', () => {
    const text = file.replace('"course":"Example"', '"course":"Example","__proto__":{"polluted":1}');
    expect(readEvidence(text)).toMatchObject({ kind: 'refused', code: 'bad-field' });
    expect('polluted' in {}).toBe(false);
  });
});
