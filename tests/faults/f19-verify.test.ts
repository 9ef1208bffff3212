import { expect, test } from 'vitest';
import { readCode, writeCode } from '../../src/certificate/code.ts';
import { projectEvidence, sealEvidence } from '../../src/certificate/evidence.ts';
import { checkFile } from '../../src/certificate/files/check-file.ts';
import { writeReport } from '../../src/certificate/files/report.ts';
import type { KnownIssuers } from '../../src/certificate/badge/verify-credential.ts';
import { createRandom } from '../../src/kernel/random.ts';
import type { Random } from '../../src/kernel/random.ts';
import { archiveOf, BANK, BEGUN, COURSE, finishModule, MODULE } from '../unit/certificate/finished-module.ts';
import { RUNS } from '../runs.ts';
import { isRelease, repeat } from './tally.ts';

/** A short honest file: one lesson's answers left, so that a hundred thousand are read in minutes. */
function soundFile(): string {
  const evidence = projectEvidence(finishModule(), COURSE, MODULE.slug, {
    course: 'Example',
    omitted: ['earlier'],
  });
  if (!evidence) throw new Error('no module');
  const events = evidence.events.filter(({ type }) => type !== 'attempt.check' && type !== 'time.add');
  return sealEvidence({ ...evidence, events }).text;
}

const FILE = soundFile();
const CODE = writeCode({ module: 'x', version: '1.0.0', date: '2026-11-14', evidence: '0a'.repeat(32) });
const JUNK = [
  '"',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '\\',
  '\u0000',
  '\uD800',
  '<b>',
  '__proto__',
  '1e999',
  '-0',
  'null',
];

/** A text with some of its letters changed, cut out, doubled or mixed with what breaks parsers. */
function spoil(text: string, random: Random): string {
  let spoilt = text;
  for (let change = random.int(1, 4); change > 0; change -= 1) {
    const at = random.int(0, Math.max(0, spoilt.length - 1));
    const to = Math.min(spoilt.length, at + random.int(0, 40));
    const insert = [
      random.pick(JUNK),
      String.fromCharCode(random.int(0, 65_535)),
      spoilt.slice(at, to).repeat(2),
      '',
    ];
    spoilt = spoilt.slice(0, at) + random.pick(insert) + spoilt.slice(random.pick([at, at + 1, to]));
  }
  return spoilt;
}

/** Anything at all. */
function noise(random: Random): string {
  const letters = Array.from({ length: random.int(0, 300) }, () =>
    random.int(0, 3) === 0 ? random.pick(JUNK) : String.fromCharCode(random.int(0, 65_535)),
  );
  return random.pick(['', '#c1.', '{"format":"point-twelve-evidence","v":1,']) + letters.join('');
}

const NOBODY = (): Promise<KnownIssuers> => Promise.resolve({ documents: [], statusLists: [] });
const copy = {
  ...{ curriculum: COURSE, bank: BANK, archive: archiveOf(), now: BEGUN, issuers: NOBODY },
};

async function tryOne(run: number): Promise<void> {
  const random = createRandom(run + 1);
  const isDerived = run % 2 === 0;
  const file = isDerived ? spoil(FILE, random) : noise(random);
  const report = writeReport(await checkFile(new TextEncoder().encode(file), copy), [], 0);
  // What is no longer the honest file is refused, or no longer whole, and then never at a level above the lowest.
  const same = new TextDecoder().decode(new TextEncoder().encode(file)) === FILE;
  if (!same && report.digest) expect(report.code, file).toBe('L0');
  const code = readCode(isDerived ? spoil(CODE, random) : noise(random));
  if (code) expect(code.evidence).toMatch(/^[0-9a-f]{64}$/);
}

test('F19 reads whatever is dropped on the verify page or stands in its address, and believes none of it', async () => {
  const figures = await repeat(
    'F19',
    { change: Math.min(2000, 10 * RUNS), release: 100_000, batch: 100 },
    async (run) => {
      for (let each = 0; each < 100; each += 1) await tryOne(run + each);
      return { acknowledged: 100 };
    },
  );
  expect(figures.acknowledged).toBe(figures.runs);
  expect('polluted' in {}).toBe(false);
  if (isRelease) expect(figures.runs).toBe(100_000);
}, 3_600_000);
