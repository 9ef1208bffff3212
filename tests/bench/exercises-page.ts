import { createActor } from 'xstate';
import { mark } from '../../src/exercises/kind.ts';
import type { AnyKind } from '../../src/exercises/kind.ts';
import { registry } from '../../src/exercises/registry.ts';
import { runRules } from '../../src/exercises/write-rules/run.ts';
import { edits } from './edits.ts';
import { makeTable, tenRules } from './rules-table.ts';
import { median } from '../median.ts';

/** What runs inside the browser: `exercises.ts` bundles it, loads it into an empty page and asks for its figures. */

const REPEATS = 7;
const RESPONSES = 1000;
/** Long enough that a clock of 0.1 ms is no part of the result. */
const MILLISECONDS_OF_EVENTS = 200;

/** Milliseconds that something took. */
function time(run: () => void): number {
  const from = performance.now();
  run();
  return performance.now() - from;
}

export interface RulesFigures {
  rows: number;
  /** Bytes of all cells as UTF-8. */
  bytes: number;
  /** Rows that each rule flagged: proof that it ran. */
  flagged: number[];
  firstMs: number;
  /** Medians. */
  rulesMs: number;
  scanMs: number;
  /** The median of the ratios of one round, each measured side by side. */
  ratio: number;
}

/**
 * Ten rules over a table of twelve columns, beside one plain pass over the bytes of the same cells, in turns. The pass
 * reads a typed array byte by byte and adds them up: the least that looking at every cell once can cost.
 */
export function measureRules(rows: number): RulesFigures {
  const table = makeTable(rows);
  const encoder = new TextEncoder();
  const columns = Object.values(table.values).map((cells) => encoder.encode(cells.join('')));
  let sum = 0;
  const scan = (): void => {
    // A local sum, so that the loop stays in registers and the pass is as quick as a plain pass can be.
    let local = 0;
    for (const bytes of columns) for (let at = 0; at < bytes.length; at += 1) local += bytes[at] ?? 0;
    sum = local;
  };
  let flagged: number[] = [];
  const rules = (): void => {
    flagged = runRules(tenRules, table).flagged.map((list) => list.length);
  };
  const firstMs = time(rules);
  scan();
  const rounds = Array.from({ length: REPEATS }, () => ({ scan: time(scan), rules: time(rules) }));
  if (sum === 0) throw new Error('The pass read nothing.');
  return {
    rows,
    bytes: columns.reduce((total, bytes) => total + bytes.length, 0),
    flagged,
    firstMs,
    rulesMs: median(rounds.map((round) => round.rules)),
    scanMs: median(rounds.map((round) => round.scan)),
    ratio: median(rounds.map((round) => round.rules / round.scan)),
  };
}

export interface ScoringFigures {
  kind: string;
  /** Different answers among the thousand. */
  answers: number;
  /** Milliseconds for a thousand, in a fresh page and, as a median, afterwards. */
  firstMs: number;
  laterMs: number;
}

/** The answers of a kind's golden cases, with the model and lazy answers of their definitions. */
function answersOf(kind: AnyKind) {
  return kind.cases.flatMap(({ def, seed, response }) =>
    [response, kind.scorer.model(def, seed), ...(kind.scorer.lazy?.(def, seed) ?? [])].map((answer) => ({
      def,
      seed,
      answer,
    })),
  );
}

/** A thousand marks a kind, each with the lazy answers it is measured against, as the page gives them. */
export function measureScoring(): ScoringFigures[] {
  return registry.map((kind) => {
    const answers = answersOf(kind);
    let passed = 0;
    const thousand = (): void => {
      for (let index = 0; index < RESPONSES; index += 1) {
        const one = answers[index % answers.length];
        if (one && mark(kind.scorer, one.def, one.seed, one.answer).passed) passed += 1;
      }
    };
    const firstMs = time(thousand);
    const laterMs = median(Array.from({ length: REPEATS }, () => time(thousand)));
    if (passed === 0) throw new Error(`${kind.name}: no answer passed, so nothing was marked.`);
    return { kind: kind.name, answers: answers.length, firstMs, laterMs };
  });
}

export interface EventsFigures {
  kind: string;
  perSecond: number;
}

/** Sends a kind's machine one round after another: its edits, a check, a second one, a fresh start. */
function eventsPerSecond(kind: AnyKind): number {
  const [first] = kind.cases;
  const own = edits[kind.name];
  if (!first || !own)
    throw new Error(`${kind.name} has no edits to measure: add them to tests/bench/edits.ts.`);
  const { def, seed, response } = first;
  const verdict = mark(kind.scorer, def, seed, response);
  const empty = kind.empty(kind.publish(def, seed));
  const actor = createActor(kind.machine, { input: { empty, hintsTotal: def.hints.length } });
  actor.start();
  for (const edit of own) actor.send(edit);
  const { context } = actor.getSnapshot() as { context: { response: unknown } };
  if (context.response === empty)
    throw new Error(`${kind.name}: its edits in tests/bench/edits.ts change nothing.`);
  const round = [
    ...own,
    { type: 'answer.check', verdict },
    { type: 'attempt.retry', verdict },
    { type: 'attempt.restart' },
  ];
  let sent = 0;
  const from = performance.now();
  let now = from;
  while (now - from < MILLISECONDS_OF_EVENTS) {
    for (let count = 0; count < 50; count += 1) for (const event of round) actor.send(event);
    sent += 50 * round.length;
    now = performance.now();
  }
  actor.stop();
  return Math.round((sent * 1000) / (now - from));
}

/** Events a second, kind by kind: the median of several runs after one to warm up. */
export function measureEvents(): EventsFigures[] {
  return registry.map((kind) => {
    eventsPerSecond(kind);
    return { kind: kind.name, perSecond: median([1, 2, 3].map(() => eventsPerSecond(kind))) };
  });
}

Object.assign(globalThis, { bench: { measureRules, measureScoring, measureEvents } });
