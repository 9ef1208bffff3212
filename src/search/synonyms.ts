import { isCommon, stemOf } from './stem.ts';
import { wordsOf } from './words.ts';

/**
 * Abbreviations of the field, each with what it stands for. The first entries of a row that are one word are taken
 * as the same word (`epr`, `ehr`); the rest are its long forms. Where an abbreviation has two meanings, both stand.
 */
const SYNONYMS: readonly (readonly string[])[] = [
  ['ccio', 'chief clinical information officer'],
  ['cnio', 'chief nursing information officer'],
  ['cso', 'clinical safety officer'],
  ['siro', 'senior information risk owner'],
  ['epr', 'ehr', 'electronic patient record', 'electronic health record'],
  ['pas', 'patient administration system'],
  ['cds', 'commissioning data set', 'clinical decision support'],
  ['sus', 'secondary uses service'],
  ['hes', 'hospital episode statistics'],
  ['fce', 'finished consultant episode'],
  ['ecds', 'emergency care data set'],
  ['pds', 'personal demographics service'],
  ['mps', 'master person service'],
  ['ods', 'organisation data service'],
  ['dqmi', 'data quality maturity index'],
  ['isn', 'information standards notice'],
  ['isb', 'scci', 'dcb', 'dapb', 'information standards board', 'data alliance partnership board'],
  ['prsb', 'professional record standards body'],
  ['shmi', 'summary hospital-level mortality indicator'],
  ['hsmr', 'hospital standardised mortality ratio'],
  ['spc', 'statistical process control'],
  ['xmr', 'individuals and moving range'],
  ['tre', 'trusted research environment'],
  ['spr', 'single patient record'],
  ['dpia', 'data protection impact assessment'],
  ['dspt', 'data security and protection toolkit'],
  ['ndg', 'national data guardian'],
  ['dtac', 'digital technology assessment criteria'],
  ['ucum', 'unified code for units of measure'],
  ['dm+d', 'dictionary of medicines and devices'],
  ['ogl', 'open government licence'],
  ['ppv', 'positive predictive value'],
  ['nkda', 'nka', 'no known drug allergies', 'no known allergies'],
  ['tto', 'tta', 'discharge summary', 'discharge letter'],
  ['ed', 'a&e', 'emergency department', 'accident and emergency'],
  ['spell', 'hospital stay'],
];

/** Other words for something in a query. */
export interface Expansion {
  /** Stems; a document that holds none of the query's own words counts only when it holds all of these. */
  stems: string[];
  /** Whether it is the same word again, an abbreviation, or an abbreviation written out. */
  isWhole: boolean;
  /** The stems of the query that it stands for. */
  of: string[];
}

const ROWS = SYNONYMS.map((row) => {
  const forms = row.map((form) => contentStems(wordsOf(form)));
  return {
    names: row.filter((form) => wordsOf(form).length === 1),
    longForms: forms.filter((_, place) => wordsOf(row[place] ?? '').length > 1),
  };
});

const NAMES = new Set(ROWS.flatMap((row) => row.names));

/** Whether a word is an abbreviation that stands for itself: `pas` is not the beginning of `pass`. */
export function isAbbreviation(word: string): boolean {
  return NAMES.has(word);
}

/** What else the words of a query are called: abbreviations written out, long forms abbreviated. In list order. */
export function expansionsOf(words: readonly string[]): Expansion[] {
  const asked = new Set(words);
  const stems = contentStems(words);
  return ROWS.flatMap(({ names, longForms }) => {
    const named = names.filter((name) => asked.has(name));
    const written = longForms.filter((form) => holdsRun(stems, form));
    if (named.length === 0 && written.length === 0) return [];
    const of = [...named.map(stemOf), ...written.flat()];
    const others = names
      .filter((name) => !asked.has(name))
      .map((name) => ({ stems: [stemOf(name)], isWhole: true, of }));
    const longer = named.length > 0 ? longForms.map((form) => ({ stems: form, isWhole: false, of })) : [];
    return [...others, ...longer];
  });
}

function contentStems(words: readonly string[]): string[] {
  return words.filter((word) => !isCommon(word)).map(stemOf);
}

function holdsRun(stems: readonly string[], run: readonly string[]): boolean {
  return stems.some((_, from) => run.every((stem, place) => stems[from + place] === stem));
}
