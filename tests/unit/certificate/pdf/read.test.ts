import fc from 'fast-check';
import { zlibSync } from 'fflate';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { FILE_BYTES, INFLATED_BYTES } from '../../../../src/certificate/pdf/limits.ts';
import { inflateText } from '../../../../src/certificate/pdf/inflate-text.ts';
import { readCertificatePdf } from '../../../../src/certificate/pdf/read.ts';
import { sayReadRefusal } from '../../../../src/certificate/pdf/refusal-words.ts';
import { RUNS } from '../../../runs.ts';
import { drawSample, sampleInput } from './sample.ts';

const NAME = 'Dr Siân O’Connor-Łukaszewicz';
/** A property reads whole files, so it has a twentieth of the runs of others. */
const runs = { numRuns: Math.ceil(RUNS / 20) };
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const textOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

let file: Uint8Array;
let other: Uint8Array;

beforeAll(async () => {
  file = await drawSample(NAME);
  other = await drawSample('Ann Example');
});

/** What reading says of a file with this change; one word. */
async function judge(bytes: Uint8Array): Promise<string> {
  const found = await readCertificatePdf(bytes);
  return found.kind === 'refused' ? found.code : found.isWhole ? 'whole' : 'changed';
}

describe('readCertificatePdf', () => {
  test('gives back the evidence, to the letter, and says that the file is whole', async () => {
    const { name, text } = sampleInput(NAME).attachment;
    expect(await readCertificatePdf(file)).toEqual({
      kind: 'read',
      attachment: { name, text },
      isWhole: true,
    });
  });

  test('never takes a file with one changed byte for a whole one, at 200 places', async () => {
    const taken: number[] = [];
    for (let step = 0; step < 200; step += 1) {
      const at = Math.floor((step * (file.length - 1)) / 199);
      const changed = file.slice();
      changed[at] = (changed[at] ?? 0) ^ (1 << (step % 8));
      if ((await judge(changed)) === 'whole') taken.push(at);
    }
    expect(taken).toEqual([]);
  });

  test('refuses each kind of file by its own code', async () => {
    const text = textOf(file);
    const cases: Record<string, Uint8Array> = {
      'too-large': new Uint8Array(FILE_BYTES + 1),
      'not-a-pdf': bytesOf('{"format":"evidence"}'),
      'not-ours': bytesOf('%PDF-1.4\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'),
      'no-attachment': bytesOf(text.replace('/Type /EmbeddedFile', '/Type /EmbeddedFole')),
      damaged: file.subarray(0, file.length - 200),
    };
    const judged = await Promise.all(
      Object.entries(cases).map(async ([code, bytes]) => [code, await judge(bytes)] as const),
    );
    expect(judged.filter(([code, found]) => code !== found)).toEqual([]);
  });

  test('refuses a file to which another program added something', async () => {
    expect(await judge(bytesOf(`${textOf(file)}1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF\n`))).toBe(
      'not-ours',
    );
  });

  test('refuses two halves of different files', async () => {
    const half = Math.floor(file.length / 2);
    const joined = new Uint8Array([...file.subarray(0, half), ...other.subarray(half)]);
    expect(await judge(joined)).not.toBe('whole');
  });

  test('says so where a browser cannot unfold the file', async () => {
    vi.stubGlobal('DecompressionStream', undefined);
    expect(await judge(file)).toBe('old-browser');
    vi.unstubAllGlobals();
  });

  test('stops at its limit in a file that unfolds to far more', async () => {
    const bomb = zlibSync(new Uint8Array(INFLATED_BYTES + 1_000_000));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await inflateText(bomb)).toEqual({ kind: 'refused', code: 'too-large' });
  });

  test('refuses evidence that is no text, or no deflated one', async () => {
    expect(await inflateText(zlibSync(new Uint8Array([0xff, 0xfe, 0x80])))).toMatchObject({
      code: 'damaged',
    });
    expect(await inflateText(new Uint8Array([1, 2, 3]))).toMatchObject({ code: 'damaged' });
    expect(await inflateText(zlibSync(bytesOf('whole')).subarray(0, 8))).toMatchObject({ code: 'damaged' });
  });

  test('never throws on bytes of any kind, and never calls them whole', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 400 }),
          fc.uint8Array({ maxLength: 400 }).map((tail) => new Uint8Array([...file.subarray(0, 15), ...tail])),
          fc.nat({ max: 60_000 }).map((length) => file.slice(0, Math.min(length, file.length - 1))),
        ),
        async (bytes) => {
          expect(await judge(bytes)).not.toMatch(/whole|changed/u);
        },
      ),
      runs,
    );
  });

  test('never throws where pieces of a file are cut, copied or overwritten', async () => {
    const place = fc.nat({ max: 60_000 });
    await fc.assert(
      fc.asyncProperty(
        place,
        place,
        fc.uint8Array({ minLength: 1, maxLength: 80 }),
        async (from, to, piece) => {
          const moved = new Uint8Array([...file.subarray(0, from), ...piece, ...file.subarray(to)]);
          if (Buffer.compare(moved, file) !== 0) expect(await judge(moved)).not.toBe('whole');
        },
      ),
      runs,
    );
  });

  test('has words for every refusal', () => {
    for (const code of [
      'too-large',
      'not-a-pdf',
      'not-ours',
      'no-attachment',
      'damaged',
      'old-browser',
    ] as const) {
      const { wrong, safe, toDo } = sayReadRefusal(code);
      for (const words of [wrong, safe, toDo]) expect(words).toMatch(/^[A-Z].+\.$/u);
    }
  });
});
