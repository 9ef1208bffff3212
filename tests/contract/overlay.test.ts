import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { sayReport } from '../../src/loader/doctor-report.ts';
import { readLibrary } from '../../src/loader/library.ts';
import type { Library } from '../../src/loader/library.ts';
import { BANK, CHECK, FIRST, MODULE, ONE, SORT, TWO } from './doctor/slip.ts';

const GOOD = fileURLToPath(new URL('doctor/good', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'overlay-'));
let copies = 0;
afterAll(() => rmSync(work, { recursive: true }));

const ours = (file: string): string => readFileSync(join(GOOD, file), 'utf8');

/** Writes files of a host over sound content; gives the folder. */
function lay(files: Readonly<Record<string, string>>, into = 'site'): string {
  copies += 1;
  const root = join(work, String(copies));
  cpSync(GOOD, root, { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    const path = join(root, into, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return root;
}

/** Every problem as "code file", the file below the folder of content. */
function faultsOf({ problems }: Library, root: string): string[] {
  return problems.map(({ code, file }) => `${code} ${file.replace(`${root}/`, '')}`);
}

const TERM = `id: bed-board
term: Bed board
short: The list of who lies where on a ward, kept by hand at an invented trust.
definition: The list of who lies where, kept by hand at an invented trust.
`;

test('puts the file of a host in place of ours, and leaves what is beside it', () => {
  const retitled = ours(ONE).replace(/^title: .*$/m, 'title: Our own first look');
  const root = lay({ [ONE]: retitled });
  const library = readLibrary({ root, isProved: true });
  expect(faultsOf(library, root)).toEqual([]);
  const lesson = library.lessons.find(({ slug }) => slug === 'first-look');
  expect(lesson?.title).toBe('Our own first look');
  expect(lesson?.file).toBe(`${root}/site/${ONE}`);
  expect(library.exercises.get('first-sort')?.file).toBe(`${root}/${SORT}`);
  expect(sayReport(library)).toContain('HOST        1 file of your own');
});

test('adds what ours has not, and counts both together', () => {
  const before = readLibrary({ root: GOOD });
  const [id] = [...before.terms.keys()];
  const term = ours(`glossary/${id ?? ''}.yaml`);
  const own = term.replace(`id: ${id ?? ''}`, 'id: bed-board').replace(/^term: .*$/m, 'term: Bed board');
  const root = lay({ 'glossary/bed-board.yaml': own.replace(/^synonyms:.*\n/m, '') });
  const library = readLibrary({ root });
  expect([...library.terms.keys()]).toContain('bed-board');
  expect(library.terms.size).toBe(before.terms.size + 1);
  expect(faultsOf(library, root)).toEqual([]);
});

test('names the file of the host where the problem is the host’s', () => {
  const root = lay({
    [TWO]: ours(TWO).replace('summary:', 'sumary:'),
    'glossary/bed-board.yaml': TERM.replace('short:', 'shrt:'),
    'lessons/mine.mdx': 'nobody reads this',
    'notes.txt': 'nor this',
    [`${MODULE}/03-mine/notes.doc`]: 'nor this',
  });
  const found = faultsOf(readLibrary({ root }), root);
  for (const said of [
    `field/unknown site/${TWO}`,
    'field/unknown site/glossary/bed-board.yaml',
    'file/unexpected site/lessons',
    'file/unexpected site/notes.txt',
    `file/unexpected site/${MODULE}/03-mine/notes.doc`,
    `file/missing site/${MODULE}/03-mine/lesson.mdx`,
  ])
    expect(found).toContain(said);
  expect(found.filter((said) => !/ site[/]/.test(said))).toEqual([]);
});

test('says nothing twice where a whole lesson of the host cannot be read', () => {
  const root = lay({ [`${FIRST}/first-sort.exercise.yaml`]: 'kind: [' });
  expect(faultsOf(readLibrary({ root, isProved: true }), root)).toEqual([`yaml/syntax site/${SORT}`]);
});

test('says only what is wrong with an item of the host’s bank, and not what follows from it', () => {
  const root = lay({ [BANK]: ours(BANK).replace(/^( +)ask: /m, '$1aks: ') });
  const library = readLibrary({ root, isProved: true });
  expect([...new Set(faultsOf(library, root))].sort()).toEqual([`field/unknown site/${BANK}`]);
});

test('keeps an excuse of the host’s lesson for our files beside it', () => {
  const excused =
    'excused:\n  - code: hint/gives-answer\n    reason: The word stands in the hint on purpose here.';
  const giving = ours(CHECK).replace(
    'explanation: A full',
    'hints:\n  - Think of 82 in each hundred.\nexplanation: A full',
  );
  const root = lay({ [ONE]: ours(ONE).replace('status: live', `status: live\n${excused}`) });
  writeFileSync(join(root, CHECK), giving);
  const library = readLibrary({ root });
  expect(faultsOf(library, root)).toEqual([]);
  expect(library.excused.map(({ file }) => file)).toEqual([`${root}/${CHECK}`]);
});

test('finds the pictures of a lesson beside the text that shows them', () => {
  const shown = `${ours(ONE)}\n`.replace('</Step>', '![A ward from above](ward.svg)\n\n</Step>');
  const root = lay({ [ONE]: shown });
  writeFileSync(join(root, FIRST, 'ward.svg'), '<svg xmlns="http://www.w3.org/2000/svg" />');
  expect(faultsOf(readLibrary({ root }), root)).toEqual([`image/not-here site/${ONE}`]);
  writeFileSync(join(root, 'site', FIRST, 'ward.svg'), '<svg xmlns="http://www.w3.org/2000/svg" />');
  expect(faultsOf(readLibrary({ root }), root)).toEqual([]);
});

test('reads the texts of a host, and refuses one that nothing shows', () => {
  const good = lay({ 'texts.yaml': 'homePromise: Learn with us.\n' });
  expect(readLibrary({ root: good }).texts).toEqual({ homePromise: 'Learn with us.' });
  const wrong = lay({ 'texts.yaml': 'homePromis: Learn with us.\n' });
  expect(faultsOf(readLibrary({ root: wrong }), wrong)).toEqual(['field/unknown site/texts.yaml']);
});

test('takes the files of a host from another folder where it is told to', () => {
  const host = lay({ [ONE]: ours(ONE).replace(/^title: .*$/m, 'title: Our own first look') });
  writeFileSync(join(host, 'site.yaml'), 'site: { name: Elsewhere }\n');
  const library = readLibrary({ root: GOOD, host });
  expect(library.site.site.name).toBe('Elsewhere');
  expect(library.lessons[0]?.title).toBe('Our own first look');
});
