import { isValidSctid } from '../../measures/sctid.ts';
import type { RecipeFault } from '../../synthetic/recipe.ts';
import type { CodeNarrative } from './schema.ts';
import { findSpan, overlapOf } from './spans.ts';
import { letterTruth } from './truth.ts';

/** What a definition says that its shape cannot refuse. Paths are into the YAML. */
export interface NarrativeFault {
  path: (string | number)[];
  message: string;
}

/** A fault at the entry of the recipe whose name it quotes. */
function atEntry({ data }: CodeNarrative, { code, detail, near }: RecipeFault): NarrativeFault {
  const message = `cannot be made: ${detail}${near === undefined ? '' : ` Did you mean "${near}"?`}`;
  const indexIn = (names: readonly string[] = []): number =>
    Math.max(
      0,
      names.findIndex((name) => detail.includes(`"${name}"`)),
    );
  if (code === 'unknown-template') return { path: ['data', 'template'], message };
  if (code === 'unknown-decoy') return { path: ['data', 'decoys', indexIn(data?.decoys)], message };
  if (code === 'unknown-rule') return { path: ['data', 'plant', indexIn(data?.plant)], message };
  return { path: ['data'], message };
}

function recipeFaults(def: CodeNarrative): NarrativeFault[] {
  const { data, codes, phrases, decoys } = def;
  const twice = (data?.plant ?? []).flatMap((name, index, all): NarrativeFault[] =>
    all.indexOf(name) < index
      ? [{ path: ['data', 'plant', index], message: `is ${name} again; each mention is planted once` }]
      : [],
  );
  const extra = Object.entries({ codes, phrases, decoys }).flatMap(([field, list]): NarrativeFault[] =>
    list.length > 0
      ? [{ path: [field], message: 'belongs to a letter of your own: the recipe brings its own' }]
      : [],
  );
  const { faults, phrases: planted } = letterTruth(def, def.seed);
  const isLetter = planted.every(({ from }) => from > 0);
  const strange: NarrativeFault[] = isLetter
    ? []
    : [{ path: ['data', 'template'], message: 'makes tables, not letters; clinic-letters makes letters' }];
  return [...twice, ...extra, ...strange, ...faults.map((fault) => atEntry(def, fault))];
}

/** Codes that are offered twice, and codes that are named and not offered. */
function codeFaults({ codes, phrases }: CodeNarrative): NarrativeFault[] {
  const offered = codes.map(({ code }) => code);
  const twice = offered.flatMap((code, index): NarrativeFault[] =>
    offered.indexOf(code) < index ? [{ path: ['codes', index, 'code'], message: `is ${code} again` }] : [],
  );
  const unknown = phrases.flatMap(({ code, acceptable, tooBroad, panel }, index) => {
    const named = { code: [code], acceptable, tooBroad, panel: Object.keys(panel?.votes ?? {}) };
    return Object.entries(named).flatMap(([field, list]) =>
      list
        .filter((each) => !offered.includes(each))
        .map((each) => ({
          path: ['phrases', index, field],
          message: `names ${each}, which is not among codes`,
        })),
    );
  });
  const ambiguous = phrases.flatMap(({ code, acceptable, tooBroad }, index): NarrativeFault[] => {
    const all = [code, ...acceptable, ...tooBroad];
    return new Set(all).size < all.length
      ? [{ path: ['phrases', index], message: 'gives one code two values' }]
      : [];
  });
  return [...twice, ...unknown, ...ambiguous];
}

/** Phrases that do not stand where they are said to, or that share words with another. */
function placeFaults({ letter = [], phrases, decoys }: CodeNarrative): NarrativeFault[] {
  const named = [
    ...phrases.map((entry, index) => ({ ...entry, path: ['phrases', index, 'phrase'] })),
    ...decoys.map((entry, index) => ({ ...entry, path: ['decoys', index, 'phrase'] })),
  ].map(({ sentence, phrase, path }) => ({
    path,
    sentence,
    phrase,
    span: findSpan(letter, sentence, phrase),
  }));
  return named.flatMap(({ path, sentence, phrase, span }, index): NarrativeFault[] => {
    if (!span) return [{ path, message: `is "${phrase}", which sentence ${String(sentence)} does not say` }];
    const isTaken = named.slice(0, index).some((other) => other.span && overlapOf(other.span, span) > 0);
    return isTaken ? [{ path, message: `is "${phrase}", which shares words with an earlier entry` }] : [];
  });
}

/** Statuses that a phrase has and nobody can choose, and a list of one, which asks nothing. */
function statusFaults({ statuses, phrases }: CodeNarrative): NarrativeFault[] {
  if (statuses.length === 0) return [];
  const absent = phrases.flatMap(({ status }, index): NarrativeFault[] =>
    statuses.includes(status)
      ? []
      : [{ path: ['phrases', index, 'status'], message: `is ${status}, which is not among statuses` }],
  );
  const lone: NarrativeFault = {
    path: ['statuses'],
    message: 'offers one status, which asks nothing; give more or none',
  };
  return [...absent, ...(statuses.length === 1 ? [lone] : [])];
}

/** Words with a SNOMED CT identifier in them: its content is licensed, and a copy of an identifier goes stale. */
function licenceFaults({ letter = [], codes }: CodeNarrative): NarrativeFault[] {
  const texts = [
    ...letter.map((text, index) => ({ path: ['letter', index], text })),
    ...codes.map(({ says }, index) => ({ path: ['codes', index, 'says'], text: says })),
  ];
  return texts.flatMap(({ path, text }) =>
    (text.match(/\d+/g) ?? [])
      .filter(isValidSctid)
      .map((found) => ({ path, message: `holds ${found}, a SNOMED CT identifier; write a teaching code` })),
  );
}

/** Everything that is wrong with a definition of the right shape, all at once. */
export function codeNarrativeFaults(def: CodeNarrative): NarrativeFault[] {
  const { data, letter, phrases } = def;
  if ((data === undefined) === (letter === undefined)) {
    return [{ path: ['data'], message: 'or letter: one of the two is needed, and not both' }];
  }
  if (data) return recipeFaults(def);
  const bare: NarrativeFault[] =
    phrases.length < 2 ? [{ path: ['phrases'], message: 'needs at least two phrases to mark' }] : [];
  return [...bare, ...codeFaults(def), ...placeFaults(def), ...statusFaults(def), ...licenceFaults(def)];
}
