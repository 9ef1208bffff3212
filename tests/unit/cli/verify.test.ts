import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealEvidence } from '../../../src/certificate/evidence.ts';
import { runVerify } from '../../../src/cli/verify.ts';
import { makeEvidence, writeSite } from '../certificate/built-site.ts';
import { BEGUN } from '../certificate/finished-module.ts';

const folder = mkdtempSync(join(tmpdir(), 'verify-'));
const site = join(folder, 'site');
const NOW = new Date(BEGUN + 30 * 86_400_000);
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  writeSite(site);
  writeFileSync(at('ada.json'), sealEvidence(makeEvidence({ name: '=HYPERLINK("http://x")' })).text);
  writeFileSync(at('twin.json'), sealEvidence(makeEvidence()).text);
  const better = makeEvidence();
  for (const event of better.events) if (event.type === 'assessment.finish') event.payload.mark.earned = 2000;
  writeFileSync(at('better.json'), sealEvidence(better).text);
  writeFileSync(at('letter.txt'), 'Dear all');
});

afterAll(() => rmSync(folder, { recursive: true }));

const verify = (...args: string[]): ReturnType<typeof runVerify> => runVerify(['--site', site, ...args], NOW);

describe('runVerify', () => {
  it('confirms a file and says what that does not prove', async () => {
    const { said, code } = await verify(at('ada.json'));
    expect(code).toBe(0);
    expect(said).toContain('L1   Replayed.');
    expect(said).toContain('It does not prove who gave the answers');
    expect(said).toContain('18 of 20 (90%)');
    expect(said).toContain('1 file: 1 at L1.');
  });

  it('names the score that was changed, and ends with 1', async () => {
    const { said, code } = await verify(at('better.json'));
    expect(code).toBe(1);
    expect(said).toContain('the file says 2000 of 2000 marks, its answers earn 1800 of 2000');
  });

  it('finds one log in two files', async () => {
    const { said } = await verify(at('ada.json'), at('twin.json'));
    expect(said).toContain(`The same answers are in ${at('twin.json')}.`);
    expect(said).toContain(`The same answers are in ${at('ada.json')}.`);
  });

  it('goes on after what it cannot read', async () => {
    const { said, code } = await verify(at('letter.txt'), at('none.json'), at('twin.json'));
    expect(code).toBe(1);
    expect(said).toContain('not whole JSON');
    expect(said).toContain('There is no such file');
    expect(said).toContain('3 files: 1 at L1, 2 refused.');
  });

  it('writes tables in which no name is a formula', async () => {
    await verify('--csv', at('all.csv'), '--json', at('all.json'), at('ada.json'), at('better.json'));
    const [head, first] = readFileSync(at('all.csv'), 'utf8').split('\r\n');
    expect(head).toMatch(/^"file","level","module"/);
    expect(first).toContain(`"'=HYPERLINK(""http://x"")"`);
    const rows = JSON.parse(readFileSync(at('all.json'), 'utf8')) as Record<string, unknown>[];
    expect(rows).toMatchObject([
      { level: 'L1', score: '18 of 20 (90%)', differ: 0 },
      { level: 'L0', differ: 2 },
    ]);
  });

  it('says how it is used, and which folder is no site', async () => {
    expect(await verify()).toMatchObject({ code: 2, said: expect.stringContaining('Usage') as string });
    expect(await verify('--nonsense', 'x')).toMatchObject({ code: 2 });
    const lost = await runVerify(['--site', folder, at('ada.json')], NOW);
    expect(lost).toMatchObject({ code: 2, said: expect.stringContaining('is no built site') as string });
  });
});
