import type { AnyStateMachine } from 'xstate';
import type { ComponentType } from 'preact';
import type { ZodType } from 'zod';
import type { RawVerdict, Verdict } from '../kernel/verdict.ts';
import type { Certainty } from '../measures/certainty.ts';
import type { StepsPhase } from './steps.ts';

/** What every definition has, whatever its kind. The sentences to authors stand in `base.ts`. */
export interface Base {
  kind: string;
  id: string;
  title: string;
  task: string;
  outcome: string;
  hints: string[];
  seed: number;
  explanation: string;
  /** Whether the learner is asked how sure they are. */
  certainty?: boolean | undefined;
}

/** A sentence to the learner. `at` names the part it belongs to, where there is one. */
export interface Message {
  tone: 'good' | 'warn' | 'bad' | 'note';
  text: string;
  at?: string;
}

/** A part that has no answer yet, in words that end "Still to do: …". */
export interface Missing {
  id: string;
  label: string;
}

/** Which rung of the feedback ladder the learner stands on: 1 counts, 2 marks each item, 3 explains all. */
export type Rung = 1 | 2 | 3;

/** What a view is given. It holds no rules: it draws this and sends events. */
export interface ViewProps<Pub, Res, Solution, Live = unknown> {
  pub: Pub;
  response: Res;
  /** What the answer does as it stands, where the kind works that out; absent until its code is there. */
  live: Live | undefined;
  /** Marks by part id; absent on the first rung and before a check. */
  marks: ReadonlyMap<string, 'right' | 'partial' | 'wrong' | 'missed' | 'unanswered'> | undefined;
  phase: StepsPhase;
  /** The worked answer, once it was asked for. */
  solution: Solution | undefined;
  /** What stands beside an answer that the learner marks; absent until an answer was checked. See `Marking.compare`. */
  comparison?: Solution | undefined;
  /** Prefix for element ids, unique on the page. */
  prefix: string;
  /** True until the controls can answer (first state, rendered at build time). */
  isInert: boolean;
  send: (event: { type: string }) => void;
}

export interface WorkedProps<Pub, Solution> {
  pub: Pub;
  solution: Solution;
}

/** What scoring needs; pure, total: any response its schema accepts gives a verdict and nothing throws. */
export interface Scorer<Def, Res> {
  /** Raised whenever a frozen verdict or a generated row would change. */
  rules: number;
  score(def: Def, seed: number, response: Res): RawVerdict;
  /** The answer that earns full marks. */
  model(def: Def, seed: number): Res;
  /**
   * Answers that took no thought (nothing, everything, all in one group …). The best of them is the zero of
   * the mark. `undefined` for the kinds that the contract exempts.
   */
  lazy: ((def: Def, seed: number) => Res[]) | undefined;
}

/** What the browser loads of a kind when an exercise comes near: enough to show it and to keep an answer. No zod. */
export interface Runtime<Def, Pub, Res, Solution, Live = unknown> {
  name: string;
  /** Learners mark it themselves: the page says so, its mark is never counted, and it is done once they answered. */
  isSelfMarked?: true;
  /** Whether another seed gives another version of this definition. */
  varies(def: Def): boolean;
  /**
   * Fetches what publishing and marking this version need beyond the definition, such as a generator of data.
   * Absent where nothing is needed.
   */
  prepare?: (def: Def, seed: number) => Promise<void>;
  /** The part of a definition that a learner may see before answering. */
  publish(def: Def, seed: number): Pub;
  /** The answer that nobody has touched yet. */
  empty(pub: Pub): Res;
  /** What is still unanswered. Empty: ready to check. An exercise may be checked with gaps all the same. */
  missing(pub: Pub, response: Res): Missing[];
  /** Reads a stored or replayed response; nothing where it does not fit. Hand-written: zod stays out of the browser. */
  readResponse(value: unknown): Res | undefined;
  /** True where the view itself asks how sure one is, part by part; else the frame asks once for the whole answer. */
  asksCertaintyItself?: true;
  machine: AnyStateMachine;
  View: ComponentType<ViewProps<Pub, Res, Solution, Live>>;
  /** The half that marks, fetched once there is something to mark. */
  marking: () => Promise<Marking<Def, Pub, Res, Solution, Live>>;
}

/** What the browser loads of a kind once an answer is to be checked or explained. */
export interface Marking<Def, Pub, Res, Solution, Live = unknown> {
  scorer: Scorer<Def, Res>;
  /** The words for a verdict, from the definition, for the rung the learner stands on. Never only right or wrong. */
  explain(def: Def, seed: number, response: Res, verdict: Verdict, rung: Rung): Message[];
  /** What the worked answer shows. */
  solve(def: Def, seed: number): Solution;
  /**
   * What a self-marked kind lays beside the answer that was checked last, so that it can be marked against it. It is
   * given to the view as `comparison` and locks nothing. Nothing where there is no answer to compare.
   */
  compare?: (def: Def, seed: number, checked: Res) => Solution | undefined;
  /** One short line for the score line, such as "4 of 6 found". */
  tally(verdict: Verdict): string;
  /** The answer to one part, so that its mark can be taken off once it is changed. */
  answerTo(response: Res, part: string): unknown;
  /** What an answer does as it stands, from what the learner can see: rows flagged, a cost. Nothing of the key. */
  live?: (pub: Pub, response: Res) => Live;
  Worked: ComponentType<WorkedProps<Pub, Solution>>;
}

/** A runtime and a marking whose types are closed over: what shared code holds. */
export type AnyRuntime = Runtime<Base, unknown, unknown, unknown>;
export type AnyMarking = Marking<Base, unknown, unknown, unknown>;

/** Ties a runtime's types together, then closes over them. */
export function defineRuntime<Def extends Base, Pub, Res, Solution, Live = unknown>(
  runtime: Runtime<Def, Pub, Res, Solution, Live>,
): AnyRuntime {
  // The one place where types are let go: definitions come from the build, which has checked them by schema.
  return runtime as unknown as AnyRuntime;
}

/** One golden example of scoring, kept for ever: a wrong one is superseded, never edited. */
export interface Case<Def, Res> {
  /** Permanent, unique in the kind. */
  id: string;
  /** Begins with what the learner did: "flags every cell". */
  does: string;
  def: Def;
  seed: number;
  response: Res;
  /** The mark after laziness is taken off, 0–100, and what else must hold. */
  expect: { earned: number; passed: boolean; findings?: string[] };
}

/** A named state for the gallery: feeds the gallery page, screenshots, axe and the author pages. */
export interface GalleryState<Def, Res> {
  /** kebab-case; the address of the state. */
  name: string;
  /** What an author or tester should see here. */
  shows: string;
  def: Def;
  seed: number;
  response?: Res;
  /** How many times *Check* was pressed with that response. */
  checks?: number;
  hints?: number;
  /** How sure the learner said they were, where the frame asks. */
  certainty?: Certainty;
  isRevealed?: boolean;
}

/** Says whether a definition holds together beyond its schema. Paths are into the YAML, as zod gives them. */
export interface DefinitionFault {
  /** `exercise/…`, one of the codes in `kernel/problem-words.ts`. */
  code: string;
  path: (string | number)[];
  args: Record<string, string | number>;
}

/** The whole of a kind, for the build, the tests and Node. */
export interface Kind<Def, Pub, Res> {
  name: string;
  /** The learner's task in one line, for authors choosing a kind. */
  purpose: string;
  /** The same as in its runtime. */
  isSelfMarked?: true;
  schema: ZodType<Def>;
  response: ZodType<Res>;
  scorer: Scorer<Def, Res>;
  varies(def: Def): boolean;
  /** Adds to a definition what its first version is made of, so that the browser need not make it. */
  make?: (def: Def) => Def;
  publish(def: Def, seed: number): Pub;
  /** The answer that nobody has touched yet. */
  empty(pub: Pub): Res;
  readResponse(value: unknown): Res | undefined;
  /** What the schema cannot say: rows that do not exist, a recipe that cannot plant. All faults at once. */
  check(def: Def, context: CheckContext): DefinitionFault[];
  /** Seconds a practised colleague needs, for the estimate of a lesson's minutes. */
  estimateSeconds(def: Def): number;
  /** Words of the definition that may be searched: title, task, questions; nothing of the key. */
  searchText(def: Def): string;
  /** Strings that stand only in the key: a test proves that none of them is in a page or the search index. */
  keyStrings(def: Def): string[];
  machine: AnyStateMachine;
  /** How a response is given through the page's own controls: the browser tests play it, by pointer and by keys. */
  byHand(pub: Pub, response: Res, hand: Hand): HandStep[];
  cases: Case<Def, Res>[];
  gallery: GalleryState<Def, Res>[];
  /** Valid YAML for `npm run new -- exercise`, with `ID` where the id goes and comments for the author. */
  starter: string;
}

/** What a learner works the page with. */
export type Hand = 'pointer' | 'keys';

/**
 * One thing a hand does to give an answer. A control is known as listeners know it: by its name (white space never
 * counts) and, where that leaves a choice, by the group it stands in.
 */
export type HandStep =
  | ({ name: string; in?: string } & (
      | { does: 'press' }
      /** A radio button, a checkbox or a point of a chart. */
      | { does: 'tick' }
      | { does: 'write'; text: string }
      | { does: 'choose'; option: string }
    ))
  /** Presses *Check*, where part of an answer can be given only after that. */
  | { does: 'check'; name?: undefined; in?: undefined };

/** What a definition may refer to outside itself. */
export interface CheckContext {
  /** Column names and row ids of the committed tables, by table id. */
  tables: ReadonlyMap<string, { columns: string[]; rows: string[] }>;
}

export type AnyKind = Kind<Base, unknown, unknown>;

/** Ties a kind's types together, then closes over them, so that the registry is a plain list. */
export function defineKind<Def extends Base, Pub, Res>(kind: Kind<Def, Pub, Res>): AnyKind {
  return kind as unknown as AnyKind;
}

/** Marks are whole numbers out of this. */
export const TOTAL = 100;

/** The best that an answer without thought gets, as a raw fraction; 0 for exempt kinds. */
export function bestLazyRaw<Def, Res>(scorer: Scorer<Def, Res>, def: Def, seed: number): number {
  const lazy = scorer.lazy?.(def, seed) ?? [];
  return lazy.reduce((best, response) => Math.max(best, scorer.score(def, seed, response).raw), 0);
}

/**
 * The mark: max(0, (raw − best lazy raw) / (1 − best lazy raw)), out of 100, rounded down, so that every lazy
 * answer earns 0 and only a full answer earns 100.
 */
export function mark<Def, Res>(scorer: Scorer<Def, Res>, def: Def, seed: number, response: Res): Verdict {
  const verdict = scorer.score(def, seed, response);
  const lazy = bestLazyRaw(scorer, def, seed);
  const above = lazy >= 1 ? 0 : Math.max(0, (verdict.raw - lazy) / (1 - lazy));
  // The small addend keeps 0.28999999999999998 from being marked 28.
  return { ...verdict, earned: Math.min(TOTAL, Math.floor(above * TOTAL + 1e-9)), total: TOTAL };
}
