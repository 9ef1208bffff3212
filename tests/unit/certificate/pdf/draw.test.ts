import { describe, expect, test } from 'vitest';
import { drawCertificatePdf } from '../../../../src/certificate/pdf/draw.ts';
import type { CertificatePdfInput } from '../../../../src/certificate/pdf/input.ts';
import { INFLATED_BYTES } from '../../../../src/certificate/pdf/limits.ts';
import { FACES, listFaces } from '../../../../src/certificate/pdf/faces.ts';
import { sayDrawRefusal } from '../../../../src/certificate/pdf/refusal-words.ts';
import { readCertificatePdf } from '../../../../src/certificate/pdf/read.ts';
import { readCertificateFonts } from '../../../../src/cli/certificate-fonts.ts';
import { drawSample, sampleInput } from './sample.ts';

describe('drawCertificatePdf', () => {
  test('draws the same bytes from the same input, whatever was drawn before and whatever fonts came along', async () => {
    const first = await drawSample('Siân أحمد Ẹ̀gbẹ́');
    for (const other of ['فاطمة الزهراء', 'Σίσυφος', 'ॐ शर्मा']) await drawSample(other);
    expect(Buffer.compare(first, await drawSample('Siân أحمد Ẹ̀gbẹ́'))).toBe(0);
    const fonts = readCertificateFonts(FACES.map(({ name }) => name));
    expect(Buffer.compare(first, await drawSample('Siân أحمد Ẹ̀gbẹ́', { fonts }))).toBe(0);
  });

  test('draws other bytes at another moment or for another name', async () => {
    const first = await drawSample('Ann');
    const later = await drawSample('Ann', { earnedAt: 1_000_000_000_000 });
    expect(Buffer.compare(first, later)).not.toBe(0);
    expect(Buffer.compare(first, await drawSample('Anne'))).not.toBe(0);
  });

  test('refuses what no font can show, and names it once', async () => {
    const drawn = await drawCertificatePdf(sampleInput('王小明 😀 王'));
    expect(drawn).toEqual({ kind: 'refused', code: 'missing-glyph', missing: ['王', '小', '明', '😀'] });
  });

  test('refuses it in a reflection as well, where a mark stands on the wrong letter too', async () => {
    const reflection = [{ label: 'What I learned', text: 'Good 👍' }];
    expect(await drawCertificatePdf(sampleInput('Ann', { reflection }))).toMatchObject({ missing: ['👍'] });
  });

  test('refuses a script whose font was not brought along', async () => {
    const { fonts } = sampleInput('Ann');
    expect(await drawCertificatePdf(sampleInput('אב', { fonts }))).toMatchObject({ missing: ['א', 'ב'] });
  });

  test('refuses what has no room rather than cut it', async () => {
    const { text } = sampleInput('Ann');
    const long = (words: string): string => `${words} `.repeat(60);
    const row = { activity: 'x', day: '', minutes: 0, attempts: 0, result: '' };
    const cases: [what: string, over: Partial<CertificatePdfInput>][] = [
      ['The title of the module', { text: { ...text, title: long('A very long title') } }],
      [
        'What the certificate says',
        {
          text: { ...text, lines: Array.from({ length: 40 }, () => ({ label: 'Completed', value: 'Yes' })) },
        },
      ],
      [
        'The text of the certificate',
        { reflection: [{ label: 'What I learned', text: 'word '.repeat(30_000) }] },
      ],
      [
        'The address in the QR code',
        { check: { url: `https://example.org/#${'x'.repeat(4000)}`, code: 'P12' } },
      ],
      ['The address of the site', { brand: { name: 'P12', address: `https://${'x'.repeat(2000)}/` } }],
      ['The name of the site', { brand: { name: long('Point'), address: 'https://example.org/' } }],
      ['The name of the provider', { provider: long('Deanery') }],
      [
        'The name of an activity',
        { activities: [{ ...row, activity: long('An activity that never ends').repeat(4) }] },
      ],
      [
        'The evidence',
        { attachment: { name: 'evidence.json', description: '', text: ' '.repeat(INFLATED_BYTES + 1) } },
      ],
    ];
    const said = await Promise.all(
      cases.map(async ([what, over]) => [what, await drawCertificatePdf(sampleInput('Ann', over))] as const),
    );
    expect(
      said.filter(
        ([what, drawn]) => drawn.kind === 'drawn' || drawn.code !== 'too-long' || drawn.what !== what,
      ),
    ).toEqual([]);
  });

  test('draws a certificate with nothing but what must stand on it', async () => {
    const bare = {
      outcomes: [],
      activities: [],
      reflection: [],
      provider: undefined,
      serves: undefined,
      themes: undefined,
    };
    expect(await readCertificatePdf(await drawSample('', bare))).toMatchObject({
      kind: 'read',
      isWhole: true,
    });
  });

  test('has words for every refusal', () => {
    expect(sayDrawRefusal({ code: 'missing-glyph', missing: ['王', '😀'] }).wrong).toBe(
      'The fonts of the PDF cannot show 王 😀.',
    );
    expect(sayDrawRefusal({ code: 'too-long', what: 'The title of the module' }).wrong).toBe(
      'The title of the module is too long for the PDF.',
    );
  });
});

describe('listFaces', () => {
  test('asks for three fonts where the text is in Latin, Greek or Cyrillic, and for one more a script', () => {
    expect(listFaces('Siân Γιάννης Щербак')).toEqual(['regular', 'bold', 'mono']);
    expect(listFaces('Ann أحمد அருண்')).toEqual(['regular', 'bold', 'mono', 'arabic', 'tamil']);
  });
});
