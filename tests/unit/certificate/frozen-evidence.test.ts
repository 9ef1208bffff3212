import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../../src/certificate/read-evidence.ts';
import { sealEvidence } from '../../../src/certificate/evidence.ts';
import type { Evidence, EvidenceEvent } from '../../../src/certificate/evidence.ts';
import { verifyEvidence } from '../../../src/certificate/verify.ts';
import type { Base } from '../../../src/exercises/kind.ts';
import { registry } from '../../../src/exercises/registry.ts';
import { answer, archiveOf, BANK, BEGUN, COURSE, DEFINITIONS, ITEMS, MODULE } from './finished-module.ts';

const FOLDER = 'tests/frozen/evidence-v1';

/** The shortest definition of each kind, and five questions: enough to hold every kind to what it gave once. */
function freeze(): void {
  const byLength = [...DEFINITIONS].sort(([, a], [, b]) => a.length - b.length);
  const chosen = registry.flatMap(
    ({ name }) => byLength.find(([, json]) => (JSON.parse(json) as Base).kind === name)?.[0] ?? [],
  );
  const questions = ITEMS.slice(0, 5).map(({ digest }) => digest);
  const at = (seq: number): Pick<EvidenceEvent, 'stream' | 'seq' | 'hlc'> => ({
    ...{ stream: 'ab12', seq, hlc: BEGUN + seq * 60_000 },
  });
  const checks = chosen.map((digest, index): EvidenceEvent => {
    const { drawn, response, mark } = answer(digest, 7);
    const exercise = (JSON.parse(DEFINITIONS.get(digest) ?? '') as Base).id;
    const payload = { exercise, ...drawn, attempt: 1, response, hints: 0, activeSeconds: 40, mark };
    return { ...at(index + 1), type: 'attempt.check', payload };
  });
  const drawn = questions.map((digest) => answer(digest, 3));
  const assessment = MODULE.assessment?.id ?? '';
  const first = checks.length + 1;
  const events: EvidenceEvent[] = [
    ...checks,
    {
      ...{ ...at(first), type: 'assessment.start' },
      payload: { assessment, items: drawn.map((one) => one.drawn) },
    },
    {
      ...{ ...at(first + 1), type: 'assessment.finish' },
      payload: {
        ...{ assessment, start: `ab12:${String(first)}`, activeSeconds: 90 },
        responses: drawn.map(({ response }, index) => (index < 4 ? response : null)),
        mark: { earned: 400, total: 500, passed: true },
      },
    },
  ];
  const { slug, number, title } = MODULE;
  const evidence: Evidence = {
    ...{ format: 'point-twelve-evidence', v: 1, course: 'Point Twelve', build: COURSE.build },
    ...{ module: { slug, number, title }, learner: { name: 'Dr Ada Example', registration: 'GMC 1234567' } },
    ...{ omitted: ['earlier'], events },
  };
  mkdirSync(`${FOLDER}/d`, { recursive: true });
  for (const digest of [...chosen, ...questions]) {
    writeFileSync(`${FOLDER}/d/${digest}.json`, DEFINITIONS.get(digest) ?? '');
  }
  writeFileSync(`${FOLDER}/every-kind.json`, sealEvidence(evidence).text);
}

if (process.env['FREEZE'] && !existsSync(FOLDER)) freeze();

const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
const held = new Map(
  readdirSync(`${FOLDER}/d`).map((name) => [
    name.replace('.json', ''),
    readFileSync(`${FOLDER}/d/${name}`, 'utf8'),
  ]),
);

describe('evidence of format v1, as it was written once', () => {
  it.each(files)('reads %s whole, marks every answer in it anew and agrees', async (name) => {
    const text = readFileSync(`${FOLDER}/${name}`, 'utf8');
    const read = readEvidence(text);
    if (read.kind !== 'read') throw new Error(JSON.stringify(read));
    expect(sealEvidence(read.evidence).text).toBe(text);
    const report = await verifyEvidence(read, {
      ...{ curriculum: COURSE, bank: BANK, archive: archiveOf(held), now: BEGUN + 86_400_000 },
    });
    expect(report.lines.filter(({ agreement }) => agreement !== 'agrees')).toEqual([]);
    expect(report.level).toBe('L1');
  });

  it('holds every kind', () => {
    const kinds = new Set([...held.values()].map((json) => (JSON.parse(json) as Base).kind));
    expect([...kinds].sort()).toEqual(registry.map(({ name }) => name).sort());
  });
});
