import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anchorOf } from '../../../src/certificate/anchor.ts';
import { sealEvidence } from '../../../src/certificate/evidence.ts';
import { runCountersign } from '../../../src/cli/countersign.ts';
import { countersignWords } from '../../../src/cli/countersign-words.ts';
import type { Said } from '../../../src/cli/issuer-words.ts';
import { runKeys } from '../../../src/cli/keys.ts';
import { runRevoke } from '../../../src/cli/revoke.ts';
import { runVerify } from '../../../src/cli/verify.ts';
import { readKnownIssuers } from '../../../src/loader/issuer.ts';
import { makeEvidence, writeSite } from '../certificate/built-site.ts';
import { BEGUN } from '../certificate/finished-module.ts';

const DAY = 86_400_000;
const NOW = BEGUN + 30 * DAY;
const PASSPHRASE = 'four plain words here';
const OBSERVED = [
  ...['--observed', 'Led a teaching session on missing NHS numbers.', '--observer', 'Dr A. Example'],
  ...['--role', 'Educational supervisor', '--on', '2026-11-21'],
];

const work = mkdtempSync(join(tmpdir(), 'countersign-'));
const at = (name: string): string => join(work, name);
const root = at('content');
const site = at('site');
const seen = new Set<string>();

/** Publishes what the issuer folder holds, as a build does. */
const publish = (): void => writeFileSync(join(site, 'issuers.json'), JSON.stringify(readKnownIssuers(root)));

beforeAll(async () => {
  mkdirSync(root);
  writeFileSync(
    join(root, 'site.yaml'),
    'site:\n  url: https://learn.example.org\n  base: /point-twelve/\norg:\n  name: Example Deanery\n',
  );
  writeSite(site);
  const ask = (): Promise<string> => Promise.resolve(PASSPHRASE);
  await runKeys([at('key.json'), '--root', root], { ask, now: NOW - DAY, cost: 4 });
  publish();
  writeFileSync(at('ada.json'), sealEvidence(makeEvidence({ name: 'Dr Ada Example' })).text);
  writeFileSync(at('nameless.json'), sealEvidence(makeEvidence()).text);
});
afterAll(() => rmSync(work, { recursive: true }));

interface Asked {
  shown: string[];
}

async function countersign(args: string[], typed: string | null = 'SIGN'): Promise<Said & Asked> {
  const shown: string[] = [];
  const said = await runCountersign(['--key', at('key.json'), '--site', site, '--root', root, ...args], {
    passphrase: () => Promise.resolve(PASSPHRASE),
    confirm: (lines) => {
      shown.push(...lines);
      return Promise.resolve(typed ?? undefined);
    },
    now: NOW,
  });
  const code = /^ {2}(issuer\/[a-z-]+) {3}/m.exec(said.lines.join('\n'))?.[1];
  if (code) seen.add(code);
  return { ...said, shown };
}

const verify = async (...files: string[]): Promise<string> =>
  (await runVerify(['--site', site, ...files.map(at)], new Date(NOW + DAY))).said;

describe('runCountersign', () => {
  it('shows what is signed, signs it, and makes it L3 with an observation', async () => {
    const { lines, isDone, shown } = await countersign([
      at('ada.json'),
      '--out',
      at('seen.json'),
      ...OBSERVED,
    ]);
    expect(lines.join('\n')).toContain('Signed');
    expect(isDone).toBe(true);
    expect(shown.join('\n')).toContain('18 of 20 (90%)');
    expect(shown.join('\n')).toContain('Dr Ada Example (as entered by the learner; not confirmed)');
    const said = await verify('ada.json', 'seen.json');
    expect(said).toContain('L3   Replayed and observed.');
    expect(said).toContain('Countersigned by Example Deanery');
    expect(said).toContain('genuine');
    expect(said).toContain('Assessment: 90%');
    expect(await verify('ada.json')).toContain('L1   Replayed.');
  });

  it('leaves the level as it was without an observation', async () => {
    await countersign([at('ada.json'), '--out', at('plain.json'), '--name', 'Ada Example']);
    const said = await verify('ada.json', 'plain.json');
    expect(said).toContain('L1   Replayed.');
    expect(said).toContain('so the level stays as it was');
    expect(said).toContain('Ada Example (confirmed by the issuer)');
  });

  it('counts no more once it was withdrawn', async () => {
    const ask = (): Promise<string> => Promise.resolve(PASSPHRASE);
    await runRevoke([at('seen.json'), '--key', at('key.json'), '--root', root], ask, NOW);
    publish();
    const said = await verify('ada.json', 'seen.json');
    expect(said).toContain('L1   Replayed.');
    expect(said).toContain('that does not count');
    expect(said).toContain('has withdrawn this credential');
    expect(await verify('ada.json', 'plain.json')).toContain('genuine');
  });

  it('counts for no other evidence, and not once a letter was changed', async () => {
    expect(await verify('nameless.json', 'plain.json')).not.toContain('Countersigned by');
    const changed = readFileSync(at('plain.json'), 'utf8').replace('Ada Example', 'Eda Example');
    writeFileSync(at('changed.json'), changed);
    expect(await verify('ada.json', 'changed.json')).toContain('The signature does not fit');
  });

  it('signs nothing that does not replay, is not earned, or is not evidence', async () => {
    const better = makeEvidence({ name: 'Ada' });
    for (const event of better.events)
      if (event.type === 'assessment.finish') event.payload.mark.earned = 2000;
    writeFileSync(at('better.json'), sealEvidence(better).text);
    const short = makeEvidence({ name: 'Ada' });
    short.events = short.events.filter(({ type }) => !type.startsWith('assessment.'));
    writeFileSync(at('short.json'), sealEvidence(short).text);
    writeFileSync(at('letter.json'), '{}');
    for (const name of ['better.json', 'short.json', 'letter.json', 'none.json']) {
      expect((await countersign([at(name)])).isDone, name).toBe(false);
      expect(existsSync(at(name.replace('.json', '.credential.json')))).toBe(false);
    }
  });

  it('asks for what it lacks, and takes nothing but the word', async () => {
    expect((await countersign([at('nameless.json')])).isDone).toBe(false);
    expect((await countersign([at('ada.json'), ...OBSERVED.slice(0, 4)])).isDone).toBe(false);
    expect((await countersign([at('ada.json')], 'yes')).isDone).toBe(false);
    expect((await countersign([at('ada.json')], null)).isDone).toBe(false);
    expect((await countersign([at('ada.json'), '--out', at('plain.json')])).isDone).toBe(false);
    expect((await countersign([at('ada.json'), '--site', root])).isDone).toBe(false);
    expect((await countersign([])).lines.join('\n')).toContain('Usage');
  });

  it('was seen to say every refusal of its own', () => {
    expect(Object.keys(countersignWords).filter((code) => !seen.has(code))).toEqual([]);
  });
});

describe('a platform’s report beside evidence', () => {
  it('makes it L2 where every answer is in it, and says how many are where not', async () => {
    const anchors = makeEvidence()
      .events.filter(({ type }) => type === 'attempt.check' || type === 'assessment.finish')
      .map(anchorOf);
    writeFileSync(at('report.csv'), ['attempt', ...anchors].join('\r\n'));
    writeFileSync(at('part.csv'), ['attempt', ...anchors.slice(1)].join('\r\n'));
    expect(await verify('nameless.json', 'report.csv')).toContain('L2   Replayed and anchored.');
    const part = await verify('nameless.json', 'part.csv');
    expect(part).toContain('L1   Replayed.');
    expect(part).toContain(`names ${anchors.length - 1} of its ${anchors.length} answers`);
  });
});
