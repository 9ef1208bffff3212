import { expect, test } from 'vitest';
import { decodeEntities, listTags, readPages } from './built-site.ts';
import { nameOfStatement, pathOfStatement } from '../../src/curriculum/statement-names.ts';
import { lessonsNaming } from '../../src/curriculum/taught.ts';
import type { Teaching } from '../../src/curriculum/taught.ts';
import { loadLibrary } from '../../src/loader/library.ts';

const library = loadLibrary('content');
const pages = new Map(readPages().map(({ address, html }) => [address, html]));

/** The main part of a page, entities resolved. Throws where the page was not built. */
function mainOf(address: string): string {
  const html = pages.get(address);
  if (html === undefined) throw new Error(`No page /${address}`);
  return html.slice(html.indexOf('<main'), html.indexOf('</main>'));
}

/** Its words as one line. */
function wordsOf(html: string): string {
  return decodeEntities(html.replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' ');
}

function idsIn(html: string): string[] {
  return listTags(html).flatMap(({ attributes }) => attributes.get('id') ?? []);
}

/** What a part of a page leaves out of the lessons that it should show: finished ones by link, others by number and title. */
function listUnshown(html: string, { finished, planned }: Teaching): string[] {
  const words = wordsOf(html);
  return [
    ...finished
      .filter(({ module, slug }) => !html.includes(`href="/learn/${module}/${slug}/"`))
      .map(({ slug }) => slug),
    ...planned.filter(({ number, title }) => !words.includes(`${number} ${title}`)).map(({ slug }) => slug),
  ];
}

/** The part of a page from the element with an id to the next of the elements with such ids. */
function partFrom(html: string, id: string, ids: readonly string[]): string {
  const from = html.indexOf(`id="${id}"`);
  const ends = ids.map((other) => html.indexOf(`id="${other}"`)).filter((place) => place > from);
  return html.slice(from, Math.min(html.length, ...ends));
}

test('lists every source once, with what it says and who cites it', () => {
  const html = mainOf('sources/');
  const ids = [...library.sources.keys()];
  expect(idsIn(html).filter((id) => library.sources.has(id))).toHaveLength(ids.length);
  const wrong = ids.flatMap((id) => {
    const part = partFrom(html, id, ids);
    const words = wordsOf(part);
    const facts = Object.values(library.sources.get(id)?.facts ?? {}).map(({ says }) => says);
    const citing = library.lessons
      .filter(({ sources }) => sources.includes(id))
      .map(({ module, slug }) => `href="/learn/${module}/${slug}/"`);
    const missing = [
      ...facts.filter((says) => !words.includes(says.replace(/\s+/g, ' '))),
      ...citing.filter((link) => !part.includes(link)),
    ];
    return missing.map((what) => `${id}: ${what}`);
  });
  expect(wrong).toEqual([]);
});

test('shows with each statement its lessons, finished and in preparation', () => {
  expect(library.statements.size).toBe(35);
  const unshown = [...library.statements.keys()].flatMap((id) =>
    listUnshown(mainOf(pathOfStatement(id)), lessonsNaming(library, 'statements', id)).map(
      (slug) => `${id}: ${slug}`,
    ),
  );
  expect(unshown).toEqual([]);
});

test('dates and cites all that has happened to a statement', () => {
  const uncited = [...library.statements.values()].flatMap(({ id, evidence, since }) => {
    const html = mainOf(pathOfStatement(id));
    return [...evidence, ...since]
      .filter(
        ({ on, source }) =>
          !html.includes(`href="/sources/#${source}"`) || !html.includes(`<time datetime="${on}">`),
      )
      .map(({ on }) => `${id}: ${on}`);
  });
  expect(uncited).toEqual([]);
});

test('labels every argument as opinion, and says how far it holds', () => {
  const unlabelled = [...library.statements.values()]
    .filter(({ group }) => group === 'argument')
    .filter(({ id, caution = '' }) => {
      const words = wordsOf(mainOf(pathOfStatement(id)));
      return !words.includes('Opinion, not fact') || caution === '' || !words.includes(caution);
    });
  expect(unlabelled.map(({ id }) => id)).toEqual([]);
});

test('draws every statement and module into the matrix, and into the list that takes its place', () => {
  const html = mainOf('plan/');
  const matrix = html.slice(html.indexOf('<table'), html.indexOf('</table>'));
  const list = html.slice(html.indexOf('class="cloth-list"'));
  const rows = matrix.split('<tr').filter((row) => row.includes('scope="row"'));
  expect(rows).toHaveLength(35);
  expect(list.match(/<li>/g)).toHaveLength(35);
  const wrong = rows.filter((row) => row.match(/<td>/g)?.length !== library.modules.length);
  expect(wrong).toEqual([]);
  const words = wordsOf(list);
  expect([...library.statements.keys()].map(nameOfStatement).filter((one) => !words.includes(one))).toEqual(
    [],
  );
});

test('leads from each lesson to the statements it serves', () => {
  const unled = library.lessons.flatMap(({ module, slug, statements }) =>
    statements
      .filter((id) => !mainOf(`learn/${module}/${slug}/`).includes(`href="/${pathOfStatement(id)}"`))
      .map((id) => `${slug}: ${id}`),
  );
  expect(unled).toEqual([]);
});

test('shows with each domain of each framework its lessons', () => {
  const html = mainOf('frameworks/');
  const frameworks = [...library.frameworks.values()];
  const codes = frameworks.flatMap(({ id, domains }) => [id, ...domains.map((domain) => domain.id)]);
  const ids = codes.map((code) => code.toLowerCase());
  const unshown = codes.flatMap((code) => {
    const teaching = lessonsNaming(library, 'frameworks', code);
    const isShown =
      teaching.finished.length + teaching.planned.length === 0 || idsIn(html).includes(code.toLowerCase());
    const missing = listUnshown(partFrom(html, code.toLowerCase(), ids), teaching);
    return isShown ? missing.map((slug) => `${code}: ${slug}`) : [`${code}: not there`];
  });
  expect(unshown).toEqual([]);
});
