import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../src/kernel/canonical.ts';
import type { ImportedLog, ImportOutcome } from '../../../src/log/import-log.ts';
import { sayRefusedCopy } from '../../../src/log/import-words.ts';
import { UNHURRIED } from '../../../src/log/pace.ts';
import { readCopyFile, readCopyText } from '../../../src/platform/read-copy.ts';
import { HOSTILE } from './hostile/files.ts';
import { GOOD, GOOD_TEXT, gzip } from './hostile/make-file.ts';
import type { HostileFile } from './hostile/make-file.ts';

/** At most this long for one file. */
const PATIENCE_MS = 2000;
/** What takes too long does so every time; a busy machine does not. */
const TRIES = 3;

const original = new Set(GOOD.map((event) => canonicalJson(event)));

/** What was let through, be it as a whole or as what is left of a broken copy. */
function letThrough(outcome: ImportOutcome): ImportedLog {
  if (outcome.kind === 'read') return outcome;
  return (outcome.kind === 'refused' && outcome.salvage) || { events: [], unreadable: 0 };
}

function findPower(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const isPlain = [Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value) as object);
  return [
    ...(isPlain ? [] : [canonicalJson(value).slice(0, 80)]),
    ...Object.values(value).flatMap(findPower),
  ];
}

/** Reads a copy; with how long it took at the quickest, in milliseconds. */
async function timeReading(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ outcome: ImportOutcome; took: number }> {
  let quickest = Infinity;
  for (let tries = 1; ; tries += 1) {
    const start = performance.now();
    const outcome = await readCopyFile(new Blob([bytes]), UNHURRIED);
    quickest = Math.min(quickest, performance.now() - start);
    if (quickest <= PATIENCE_MS || tries === TRIES) return { outcome, took: quickest };
  }
}

function judge({ name, expected }: HostileFile, outcome: ImportOutcome): string[] {
  const saw = outcome.kind === 'refused' ? outcome.code : outcome.kind;
  if (expected === 'harmless') {
    return outcome.kind === 'read' && outcome.unreadable === 0 ? [] : [`${name}: ${saw}, or not all of it`];
  }
  if (expected === 'refused') return outcome.kind === 'refused' ? [] : [`${name}: ${saw}`];
  if (typeof expected === 'string') return saw === expected ? [] : [`${name}: ${saw}, not ${expected}`];
  if (outcome.kind !== 'read') return [`${name}: ${saw}, not read`];
  const { unreadable, events } = outcome;
  const isAll = [...original].every((text) => events.some((event) => canonicalJson(event) === text));
  const isSame = unreadable === expected.aside || name === 'Latin-1' || name === 'the same file twice';
  return isSame && (isAll || name === 'Latin-1') ? [] : [`${name}: ${unreadable} set aside`];
}

describe('copies that mean no good', () => {
  test('are many, and each has a name of its own', () => {
    expect(new Set(HOSTILE.map(({ name }) => name)).size).toBe(HOSTILE.length);
    expect(HOSTILE.length).toBeGreaterThanOrEqual(250);
  });

  test('are refused or set aside, each in good time, and leave nothing with a power behind', async () => {
    const wrong: string[] = [];
    const codes = new Set<string>();
    for (const hostile of HOSTILE) {
      const { outcome, took } = await timeReading(hostile.bytes);
      if (took > PATIENCE_MS) wrong.push(`${hostile.name}: ${Math.round(took)} ms`);
      wrong.push(...judge(hostile, outcome), ...findPower(letThrough(outcome).events));
      if (outcome.kind === 'refused') codes.add(outcome.code);
    }
    expect(wrong).toEqual([]);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    // The last three come from elsewhere than the content of a file.
    expect([...codes].sort()).toEqual([
      ...['damaged', 'empty', 'later-format', 'not-a-record', 'nothing-readable'],
      ...['too-deep', 'too-large', 'too-long', 'too-many'],
    ]);
    for (const code of codes) expect(sayRefusedCopy(code as 'empty')).toContain('is as it was');
  });

  test('are refused when cut short anywhere, with what is whole to save', async () => {
    const wrong: string[] = [];
    for (const [name, bytes] of [
      ['plain', new TextEncoder().encode(GOOD_TEXT)],
      ['packed', gzip(GOOD_TEXT)],
    ] as const) {
      for (let percent = 0; percent < 100; percent += 1) {
        const part = bytes.slice(0, Math.floor((bytes.length * percent) / 100));
        const outcome = await readCopyFile(new Blob([part]), UNHURRIED);
        const { events } = letThrough(outcome);
        if (outcome.kind !== 'refused') wrong.push(`${name} at ${percent}%: ${outcome.kind}`);
        if (events.some((event) => !original.has(canonicalJson(event))))
          wrong.push(`${name} at ${percent}%: changed`);
        if (name === 'plain' && percent > 20 && events.length === 0) wrong.push(`${percent}%: nothing saved`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('let no record through that was changed by one bit', async () => {
    const wrong: string[] = [];
    let refused = 0;
    for (const bytes of [new TextEncoder().encode(GOOD_TEXT), gzip(GOOD_TEXT)]) {
      for (let flip = 0; flip < 1000; flip += 1) {
        // A prime step visits every part of the file and every bit of a byte.
        const bit = (flip * 7919) % (bytes.length * 8);
        const flipped = bytes.slice();
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const outcome = await readCopyFile(new Blob([flipped]), UNHURRIED);
        const { events, unreadable } = letThrough(outcome);
        if (outcome.kind === 'refused') refused += 1;
        else if (unreadable === 0 && events.length < GOOD.length)
          wrong.push(`bit ${bit}: a record is gone without a word`);
        if (events.some((event) => !original.has(canonicalJson(event))))
          wrong.push(`bit ${bit}: a changed record`);
      }
    }
    expect(wrong).toEqual([]);
    expect(refused).toBeGreaterThan(100);
  });

  test('take little memory, however much is packed into them', async () => {
    const bomb = HOSTILE.find(({ name }) => name === 'a bomb of 1 GB');
    const inUse = (): number => process.memoryUsage().heapUsed + process.memoryUsage().external;
    const before = inUse();
    let most = 0;
    const watch = setInterval(() => (most = Math.max(most, inUse() - before)), 1);
    const outcome = await readCopyFile(new Blob([bomb?.bytes ?? '']), UNHURRIED);
    clearInterval(watch);
    expect(outcome).toEqual({ kind: 'refused', code: 'too-large' });
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThan(200_000_000);
  });

  test('are refused alike when pasted', async () => {
    expect(await readCopyText('x'.repeat(5_000_001), UNHURRIED)).toEqual({
      kind: 'refused',
      code: 'too-large',
    });
    expect(await readCopyText(GOOD_TEXT.slice(0, -4), UNHURRIED)).toMatchObject({ code: 'cut-short' });
    expect(await readCopyText(GOOD_TEXT, UNHURRIED)).toEqual({ kind: 'read', events: GOOD, unreadable: 0 });
  });
});
