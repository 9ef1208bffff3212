import { counted, entry, meant } from './problem-entry.ts';

const FOLDERS = '/for-authors/start/#folders';
const YAML = '/for-authors/start/#yaml';
const TABLES = '/for-authors/start/#tables';
const IDS = '/for-authors/start/#ids';
const KEYS = '/for-authors/site/#keys';

/** Files and folders, names, YAML that cannot be read, and CSV. */
export const fileWords = {
  'file/unreadable': entry({
    severity: 'error',
    what: () => 'This file is not UTF-8 text, so it cannot be read.',
    fix: () => 'save it again with the encoding "UTF-8"; a spreadsheet calls it "CSV UTF-8".',
    more: FOLDERS,
  }),
  'file/unexpected': entry<{ name: string; near: string; expected: string }>({
    severity: 'error',
    what: ({ name }) => `Nothing reads a file called "${name}" here, so nobody would see it.`,
    fix: ({ near, expected }) => meant(near, `Files that are read here: ${expected}.`),
    more: FOLDERS,
  }),
  'file/missing': entry<{ name: string; purpose: string }>({
    severity: 'error',
    what: ({ name, purpose }) => `${name} is missing: ${purpose}.`,
    fix: ({ name }) => `add ${name}, or remove the folder.`,
    more: FOLDERS,
  }),
  'file/folder-name': entry<{ folder: string; near: string }>({
    severity: 'error',
    what: ({ folder }) => `The folder "${folder}" is not a number and a name, such as 02-the-pregnant-men.`,
    fix: ({ near }) => `rename it to "${near}": the number gives its place, the rest is its address.`,
    more: FOLDERS,
  }),
  'file/same-number': entry<{ folder: string; other: string }>({
    severity: 'error',
    what: ({ folder, other }) =>
      `The folders "${folder}" and "${other}" have the same number, so their order is chance.`,
    fix: ({ folder }) => `give "${folder}" a number of its own.`,
    more: FOLDERS,
  }),
  'id/not-file-name': entry<{ id: string; name: string }>({
    severity: 'error',
    what: ({ id, name }) => `The id is "${id}", but the file is called ${name}.`,
    fix: () => 'let the file be named by its id: the id is permanent, so rename the file.',
    more: IDS,
  }),
  'id/duplicate': entry<{ id: string; thing: string; other: string }>({
    severity: 'error',
    what: ({ id, thing, other }) => `The ${thing} "${id}" exists already, in ${other}.`,
    fix: () => 'choose another name here. Names are unique over the whole site and are never used again.',
    more: IDS,
  }),
  'yaml/syntax': entry<{ detail: string; advice: string }>({
    severity: 'error',
    what: ({ detail }) => `This is not YAML: ${detail}.`,
    fix: ({ advice }) => `${advice}. More may be reported once this is mended.`,
    more: YAML,
  }),
  'yaml/duplicate-key': entry<{ key: string }>({
    severity: 'error',
    what: ({ key }) => `"${key}" is written twice here; only one of them would count.`,
    fix: () => 'keep one of the two.',
    more: YAML,
  }),
  'csv/quote': entry<{ detail: string }>({
    severity: 'error',
    what: ({ detail }) => `A quotation mark is in the wrong place: ${detail}.`,
    fix: () => 'put the whole cell in quotation marks, and write each one inside it twice ("").',
    more: TABLES,
  }),
  'csv/ragged': entry<{ cells: number; columns: number; marks: 'curly' | 'none' }>({
    severity: 'error',
    what: ({ cells, columns }) =>
      `This row has ${counted(cells, 'cell')}; the first line names ${counted(columns, 'column')}.`,
    fix: ({ marks }) =>
      marks === 'curly'
        ? 'put " in place of “ and ”: curly quotation marks, as word processors make them, hold no cell together.'
        : 'add or remove commas. A cell that holds a comma needs quotation marks; a blank cell still needs its comma.',
    more: TABLES,
  }),
  'csv/separator': entry<{ sign: string }>({
    severity: 'error',
    what: ({ sign }) => `The values of this table stand apart by ${sign}, not by commas.`,
    fix: () => 'save it again as "CSV UTF-8 (comma delimited)", or put a comma in place of each.',
    more: TABLES,
  }),
  'csv/column-name': entry<{ column: string; near: string }>({
    severity: 'error',
    what: ({ column }) =>
      `"${column}" is not a column name: lower-case letters, digits and underscores, letter first.`,
    fix: ({ near }) => `call it "${near}". The page shows it as words.`,
    more: TABLES,
  }),
  'csv/duplicate-column': entry<{ column: string }>({
    severity: 'error',
    what: ({ column }) => `Two columns are called "${column}".`,
    fix: () => 'rename one of them.',
    more: TABLES,
  }),
  'csv/row-name': entry<{ row: string; near: string }>({
    severity: 'error',
    what: ({ row, near }) => `The row is called "${row}"; rows are called in order, so this is ${near}.`,
    fix: ({ near }) => `write ${near}, or leave the column "row" out and rows are named by themselves.`,
    more: TABLES,
  }),
  'csv/no-rows': entry({
    severity: 'error',
    what: () => 'This table has no rows under its column names.',
    fix: () => 'add rows, or remove the file.',
    more: TABLES,
  }),
  'issuer/unreadable': entry({
    severity: 'error',
    what: () =>
      'This file is not as npm run keys and npm run revoke write it, so nobody could check a credential by it.',
    fix: () => 'bring back its last good version from version control. It is never edited by hand.',
    more: KEYS,
  }),
  'issuer/other-address': entry<{ named: string; site: string }>({
    severity: 'error',
    what: ({ named, site }) =>
      `This belongs to ${named}; the site lies at ${site}, where nobody would look for it.`,
    fix: () => 'set site.url and site.base back, or move the folder "issuer" away and make new keys.',
    more: KEYS,
  }),
};
