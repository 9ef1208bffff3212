import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawCertificatePdf } from '../../../../src/certificate/pdf/draw.ts';
import { findPdfTools } from '../../../../src/cli/find-tools.ts';
import type { Tool } from '../../../../src/cli/find-tools.ts';
import { isThorough, RUNS } from '../../../runs.ts';
import { NAMES, REFUSED_NAMES } from './names.ts';
import { drawSample, sampleInput } from './sample.ts';

/** Nothing but the name differs, so that two hundred of them are drawn in seconds. */
const BARE = { outcomes: [], activities: [], reflection: [], provider: undefined, themes: undefined };
/** One certificate a way of drawing: plain, right to left, marks on letters, and a name that does not fit. */
const SAMPLES = {
  plain: 'Dr Siân O’Connor-Łukaszewicz',
  arabic: 'د. أحمد بن محمد العُمري',
  yoruba: 'Ẹ̀gbẹ́ Adéṣọlá',
  punjabi: 'ਹਰਪ੍ਰੀਤ ਸਿੰਘ',
  long: 'Ffion Llanfairpwll '.repeat(500),
};

const golden = new URL('structure.golden.txt', import.meta.url);

let folder = '';
const pathOf = (name: string): string => join(folder, `${name}.pdf`);
const run = (tool: Tool, ...args: string[]): string =>
  execFileSync(tool, args, { encoding: 'utf8', stdio: 'pipe' });

beforeAll(async () => {
  if (!isThorough) return;
  findPdfTools();
  folder = mkdtempSync(join(tmpdir(), 'certificate-'));
  for (const [name, says] of Object.entries(SAMPLES)) writeFileSync(pathOf(name), await drawSample(says));
});

afterAll(() => {
  if (folder) rmSync(folder, { recursive: true, force: true });
});

/** What a screen reader walks, without numbers that depend on the order of objects. */
function readStructure(name: string): string {
  return run('pdfinfo', '-struct-text', pathOf(name)).replace(/^ *(Object \d+ 0|\/BBox .*)\n/gmu, '');
}

interface Node {
  role?: string;
  alt?: string;
  children?: Node[];
}

const listNodes = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(listNodes)];

/** pdf.js gives some dictionaries as maps. */
const entries = (found: unknown): unknown => (found instanceof Map ? Object.fromEntries(found) : found);

/** A text for comparing: no spaces, controls or signs of direction, and letters composed. */
const bare = (text: string): string => text.replace(/[\s\p{Cc}\p{Cf}]/gu, '').normalize('NFKC');
const sorted = (text: string): string => [...bare(text)].sort().join('');

/** What is wrong with a name as another program reads it from a certificate; nothing where it is whole. */
async function findFault(name: string, path: string): Promise<string | undefined> {
  const { stdout } = await promisify(execFile)('pdftotext', ['-raw', path, '-']);
  const text = stdout.replace(/Page \d+ of \d+|\f/gu, '');
  const shown = /Certificate of completion([^]*?)completed the module/u.exec(text)?.[1] ?? '';
  const asked = bare(name) === '' ? 'Name not entered' : name;
  // Programs order right-to-left names each in their own way, so that the letters are counted.
  const isWhole = shown.includes('…') ? bare(text).includes(bare(asked)) : sorted(shown) === sorted(asked);
  return isWhole ? undefined : `${name.slice(0, 60)}: ${shown.trim().slice(0, 60)}`;
}

describe.runIf(isThorough)('a certificate, seen by other programs', () => {
  test('has the structure that was agreed', () => {
    expect(readStructure('plain')).toBe(readFileSync(golden, 'utf8'));
  });

  test('is a sound file with every font embedded and every sign told', () => {
    for (const name of Object.keys(SAMPLES)) {
      expect(run('qpdf', '--check', pathOf(name))).toContain('No syntax or stream encoding errors found');
      const fonts = run('pdffonts', pathOf(name)).split('\n').slice(2).filter(Boolean);
      expect(fonts.filter((font) => !/ yes yes yes +\d+ +0$/u.test(font))).toEqual([]);
      expect(fonts.length).toBeGreaterThanOrEqual(3);
    }
  });

  test('says where its link leads', () => {
    const plain = run('qpdf', '--qdf', '--object-streams=disable', pathOf('plain'), '-');
    expect(plain).toContain('/Contents (Check this certificate in your browser)');
    expect(plain).not.toMatch(/\/Contents \(\)/u);
  });

  test('tells its language, title, figures and what it was built to', async () => {
    const document = await getDocument({ data: new Uint8Array(readFileSync(pathOf('plain'))), verbosity: 0 })
      .promise;
    const { info, metadata } = await document.getMetadata();
    const title = 'Certificate of completion: Module 4: Data quality & <safety>';
    expect(info).toMatchObject({ Title: title, Language: 'en-GB' });
    expect(metadata?.get('dc:title')).toBe(title);
    const xmp = String(metadata?.getRaw());
    for (const [name, value] of [
      ['pdfaid:part', 3],
      ['pdfaid:conformance', 'A'],
      ['pdfuaid:part', 1],
    ]) {
      expect(xmp).toContain(`<${name}>${value}</${name}>`);
    }
    expect(xmp).toContain('<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>');
    expect(entries(await document.getMarkInfo())).toMatchObject({ Marked: true });
    expect(entries(await document.getViewerPreferences())).toMatchObject({ DisplayDocTitle: true });
    const tree = (await (await document.getPage(1)).getStructTree()) as Node;
    const figures = listNodes(tree).filter(({ role }) => role === 'Figure');
    expect(figures.map(({ alt }) => alt)).toEqual([
      'The mark of Point Twelve: twelve dots, one of them lit',
      'QR code that opens the page where this certificate can be checked, code P12-7QK4-93TD-X0RM',
    ]);
    const second = listNodes((await (await document.getPage(2)).getStructTree()) as Node).map(
      ({ role }) => role,
    );
    for (const role of ['H2', 'H3', 'Table', 'TR', 'TH', 'TD', 'P']) expect(second).toContain(role);
    await document.loadingTask.destroy();
  });

  test('carries its evidence where other programs look for it', () => {
    const text = run('qpdf', '--show-attachment=evidence.json', pathOf('arabic'));
    expect(text).toBe(sampleInput(SAMPLES.arabic).attachment.text);
  });

  test('has a code that reads back from a print of 150 dots an inch', () => {
    run(
      'pdftoppm',
      '-r',
      '150',
      '-f',
      '1',
      '-l',
      '1',
      '-png',
      '-singlefile',
      pathOf('plain'),
      join(folder, 'print'),
    );
    expect(run('zbarimg', '-q', '--raw', join(folder, 'print.png')).trim()).toBe(sampleInput('').check.url);
  });

  test('says a name in full that it has to cut on its first page', () => {
    const first = run('pdftotext', '-l', '1', pathOf('long'), '-');
    expect(first).toContain('…');
    expect(first).toContain('The name stands in full on the next page.');
    expect(run('pdfinfo', pathOf('long'))).toMatch(/Pages: +4/u);
  });

  // All of them in `npm test`, every fifth where somebody runs this file alone.
  test('shows two hundred names whole, or refuses them by name', async () => {
    expect(NAMES.length).toBe(200);
    const names = NAMES.filter((_, index) => index % (RUNS > 2000 ? 1 : 5) === 0);
    const faults: Promise<string | undefined>[] = [];
    for (const [index, name] of names.entries()) {
      const drawn = await drawCertificatePdf(sampleInput(name, BARE));
      if (drawn.kind === 'drawn') {
        writeFileSync(pathOf(`name-${index}`), drawn.bytes);
        faults.push(findFault(name, pathOf(`name-${index}`)));
      } else if (drawn.code !== 'missing-glyph' || !REFUSED_NAMES.has(name)) {
        faults.push(Promise.resolve(`${name}: ${JSON.stringify(drawn)}`));
      }
    }
    expect((await Promise.all(faults)).filter(Boolean)).toEqual([]);
  }, 240_000);
});
