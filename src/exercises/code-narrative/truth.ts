import type { Table } from '../../kernel/table.ts';
import { cellOf } from '../../kernel/table.ts';
import type { Recipe, RecipeFault } from '../../synthetic/contract.ts';
import { makeNow } from '../made.ts';
import type { Making } from '../made.ts';
import type { CodeNarrative } from './schema.ts';
import { findSpan } from './spans.ts';
import type { Span } from './spans.ts';
import { SIDES, STATUSES } from './status-words.ts';
import type { SideName, StatusName } from './status-words.ts';

/** A code and its words. */
export interface Code {
  code: string;
  says: string;
}

/** One phrase that is to be coded. */
export interface TruePhrase extends Span {
  code: string;
  acceptable: readonly string[];
  tooBroad: readonly string[];
  status: StatusName;
  side: SideName | undefined;
  /** The words that give the status away; absent where none were named. */
  cue: string | undefined;
  because: string;
  panel: { who: string; votes: Readonly<Record<string, number>> } | undefined;
}

/** The letter of one version and all that is true of it. */
export interface Truth {
  sentences: readonly string[];
  codes: readonly Code[];
  /** In the order of the letter. */
  phrases: readonly TruePhrase[];
  /** Words that look codable and are not. */
  decoys: readonly (Span & { because: string })[];
  /** What is wrong with the recipe; then the letter is empty. */
  faults: readonly RecipeFault[];
}

const NOWHERE: Omit<Span, 'sentence'> = { from: 0, to: 0 };
const EMPTY: Truth = { sentences: [], codes: [], phrases: [], decoys: [], faults: [] };

/** The recipe of one version, or nothing where the letter is the author's own. The first version keeps its own seed. */
function recipeOf({ data, seed: first }: CodeNarrative, seed: number): Recipe | undefined {
  if (!data) return undefined;
  return {
    template: data.template,
    seed: seed === first ? data.seed : seed,
    rows: data.rows,
    defects: data.plant.map((rule) => ({ rule })),
    decoys: data.decoys,
  };
}

/** A cell of the key, `T-011 Chest infection`, as a code and its words; nothing where it is blank. */
function readCode(cell: string): Code[] {
  return cell === '' ? [] : [{ code: cell.slice(0, 5), says: cell.slice(6) }];
}

/** Every code that a letter's key names, once each, in the order of the codes. */
function codesIn(table: Table): Code[] {
  const cells = ['code', 'acceptable', 'too_broad'].flatMap((column) => table.values[column] ?? []);
  return [...new Set(cells)].sort().flatMap(readCode);
}

function generatedTruth(making: Making): Truth {
  if (!making.ok) return { ...EMPTY, faults: making.faults };
  const { table, planted, decoys, says } = making.value;
  const sentences = table.values['sentence'] ?? [];
  const place = (row: string): { index: number; span: Span } => {
    const index = table.rowIds.indexOf(row);
    const sentence = index + 1;
    const span = findSpan(sentences, sentence, cellOf(table, index, 'phrase')) ?? { sentence, ...NOWHERE };
    return { index, span };
  };
  const phrases = planted.map(({ row, rule }): TruePhrase => {
    const { index, span } = place(row);
    const cell = (column: string): string => cellOf(table, index, column);
    const codes = (column: string): string[] => readCode(cell(column)).map(({ code }) => code);
    return {
      ...span,
      code: codes('code')[0] ?? '',
      acceptable: codes('acceptable'),
      tooBroad: codes('too_broad'),
      status: STATUSES.find((name) => name === cell('status')) ?? 'confirmed',
      side: SIDES.find((name) => name === cell('side')),
      cue: cell('cue') || undefined,
      because: says[rule] ?? rule,
      panel: undefined,
    };
  });
  return {
    sentences,
    codes: codesIn(table),
    phrases: phrases.sort((a, b) => a.sentence - b.sentence),
    // The template's words end before the values of the row, and a letter is quoted in another way.
    decoys: decoys.map(({ row, because }) => ({
      ...place(row).span,
      because: because.split(` In ${row}:`)[0] ?? '',
    })),
    faults: [],
  };
}

function declaredTruth({ letter = [], codes, phrases, decoys }: CodeNarrative): Truth {
  const place = ({ sentence, phrase }: { sentence: number; phrase: string }): Span =>
    findSpan(letter, sentence, phrase) ?? { sentence, ...NOWHERE };
  return {
    sentences: letter,
    codes,
    phrases: phrases
      .map(({ sentence, phrase, side, cue, panel, ...rest }) => ({
        ...rest,
        ...place({ sentence, phrase }),
        side,
        cue,
        panel,
      }))
      .sort((a, b) => a.sentence - b.sentence || a.from - b.from),
    decoys: decoys.map(({ because, ...decoy }) => ({ ...place(decoy), because })),
    faults: [],
  };
}

const kept = new WeakMap<CodeNarrative, { seed: number; truth: Truth }>();

/** The letter of one version with its truth. Same definition and seed, same answer; a recipe is worked out once. */
export function letterTruth(def: CodeNarrative, seed: number): Truth {
  const last = kept.get(def);
  if (last?.seed === seed) return last.truth;
  const recipe = recipeOf(def, seed);
  const { made } = def;
  const truth = recipe
    ? generatedTruth(made?.seed === seed ? { ok: true, value: made.made } : makeNow(recipe))
    : declaredTruth(def);
  kept.set(def, { seed, truth });
  return truth;
}

/** The definition with its first version made, so that a browser need not make it. */
export function makeCodeNarrative(def: CodeNarrative): CodeNarrative {
  const recipe = recipeOf(def, def.seed);
  const made = recipe && makeNow(recipe);
  return made?.ok ? { ...def, made: { seed: def.seed, made: made.value } } : def;
}
