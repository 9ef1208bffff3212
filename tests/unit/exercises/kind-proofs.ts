import fc from 'fast-check';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect } from 'vitest';
import { createActor } from 'xstate';
import { mark } from '../../../src/exercises/kind.ts';
import { expectFrozenToHold } from './frozen-verdicts.ts';
import { phaseOf } from '../../../src/exercises/steps.ts';
import { RUNS, runs } from '../../runs.ts';
import type { AnyMarking, AnyRuntime, Base, Kind, Marking, Rung } from '../../../src/exercises/kind.ts';

/** The seeds tried: a tenth as many as runs, at most two hundred. */
const SEEDS = Array.from({ length: Math.min(200, RUNS / 10) }, (_, seed) => seed);

/** Every definition that the cases and the gallery of a kind use, each once. */
export function definitionsOf<Def extends Base, Pub, Res>(kind: Kind<Def, Pub, Res>): Def[] {
  return [...new Set([...kind.cases.map(({ def }) => def), ...kind.gallery.map(({ def }) => def)])];
}

/** Expects of every golden case the mark, the pass and the findings it names, and the rest of it as it was frozen. */
export function expectCasesToHold<Def extends Base, Pub, Res>(kind: Kind<Def, Pub, Res>): void {
  const found = kind.cases.map(({ id, def, seed, response, expect: wanted }) => {
    const verdict = mark(kind.scorer, def, seed, response);
    const findings = verdict.findings.map(({ code }) => code);
    const { earned, passed } = verdict;
    return { id, earned, passed, findings: wanted.findings === undefined ? undefined : findings };
  });
  const wanted = kind.cases.map(({ id, expect: { earned, passed, findings } }) => ({
    id,
    earned,
    passed,
    findings,
  }));
  expect(found).toEqual(wanted);
  expectFrozenToHold(kind);
}

/**
 * Expects the model to be an answer that a learner could give, to earn 100 and pass, and every lazy answer to earn 0 and
 * fail, at every seed tried.
 */
export function expectModelAndLazyToHold<Def extends Base, Pub, Res>(kind: Kind<Def, Pub, Res>): void {
  const faults: string[] = [];
  for (const def of definitionsOf(kind)) {
    for (const seed of SEEDS) {
      const answer = kind.scorer.model(def, seed);
      expect(kind.response.parse(answer)).toEqual(answer);
      const model = mark(kind.scorer, def, seed, answer);
      if (model.earned !== 100 || !model.passed) faults.push(`${def.id} model ${String(seed)}`);
      for (const [index, response] of (kind.scorer.lazy?.(def, seed) ?? []).entries()) {
        const lazy = mark(kind.scorer, def, seed, response);
        if (lazy.earned !== 0 || lazy.passed)
          faults.push(`${def.id} lazy ${String(index)} at ${String(seed)}`);
      }
    }
  }
  expect(faults).toEqual([]);
}

/** How often each definition is tried: 2,000 times at most, or its share of more runs. */
const shareOf = (definitions: number): number =>
  Math.max(Math.min(RUNS, 2000), Math.ceil(RUNS / definitions));

/** Expects a verdict in its bounds, never a throw, for any response that `arbitrary` makes. */
export function expectScoreToBeTotal<Def extends Base, Pub, Res>(
  kind: Kind<Def, Pub, Res>,
  arbitrary: (def: Def) => fc.Arbitrary<Res>,
): void {
  const definitions = definitionsOf(kind);
  for (const def of definitions) {
    fc.assert(
      fc.property(arbitrary(def), fc.nat(1000), (response, seed) => {
        expect(kind.response.safeParse(response).success).toBe(true);
        const verdict = mark(kind.scorer, def, seed, response);
        expect(Number.isInteger(verdict.earned)).toBe(true);
        expect(verdict.earned).toBeGreaterThanOrEqual(0);
        expect(verdict.earned).toBeLessThanOrEqual(verdict.total);
        expect(verdict.raw).toBeGreaterThanOrEqual(0);
        expect(verdict.raw).toBeLessThanOrEqual(1);
      }),
      { numRuns: shareOf(definitions.length) },
    );
  }
}

/** Expects the hand-written reader and the response schema to agree on every value, also in what they give. */
export function expectReaderToAgree<Def extends Base, Pub, Res>(
  kind: Kind<Def, Pub, Res>,
  values: fc.Arbitrary<unknown>,
): void {
  fc.assert(
    fc.property(values, (value) => {
      const bySchema = kind.response.safeParse(value);
      expect(kind.readResponse(value)).toEqual(bySchema.success ? bySchema.data : undefined);
    }),
    runs,
  );
}

/** A gallery state as its page shows it: the view, then the worked answer. */
export function renderState<Def extends Base, Pub, Res, Solution, Live>(
  runtime: AnyRuntime,
  typed: Marking<Def, Pub, Res, Solution, Live>,
  state: Kind<Base, unknown, unknown>['gallery'][number],
): { view: string; worked: string; texts: string[] } {
  const marking = typed as unknown as AnyMarking;
  const { def, seed, checks = 0, isRevealed = false } = state;
  const pub = runtime.publish(def, seed);
  const response = state.response ?? runtime.empty(pub);
  const verdict = checks > 0 ? mark(marking.scorer, def, seed, response) : undefined;
  const solution = marking.solve(def, seed);
  const rung = (isRevealed || verdict?.passed ? 3 : Math.min(3, Math.max(1, checks))) as Rung;
  const isMarked = verdict && (rung > 1 || isRevealed);
  const phase = isRevealed ? 'revealed' : verdict ? (verdict.passed ? 'pass' : 'partial') : 'working';
  const view = renderToString(
    h(runtime.View, {
      pub,
      response,
      live: marking.live?.(pub, response),
      marks: isMarked ? new Map(verdict.parts.map(({ id, state: mark }) => [id, mark] as const)) : undefined,
      phase,
      solution: isRevealed ? solution : undefined,
      comparison: verdict && marking.compare?.(def, seed, response),
      prefix: 'x',
      isInert: checks === 0 && state.response === undefined,
      send: () => undefined,
    }),
  );
  const messages = verdict ? marking.explain(def, seed, response, verdict, rung) : [];
  return {
    view,
    worked: renderToString(h(marking.Worked, { pub, solution })),
    texts: messages.map(({ text }) => text),
  };
}

/** Expects the machine to take these edits to `response`, to be checked on the way, and to end at the answer. */
export function expectMachineToWalk<Def extends Base, Pub, Res>(
  kind: Kind<Def, Pub, Res>,
  def: Def,
  edits: readonly { type: string }[],
  response: Res,
): void {
  const empty = kind.empty(kind.publish(def, def.seed));
  const actor = createActor(kind.machine, { input: { empty, hintsTotal: def.hints.length } });
  actor.start();
  const phases = [phaseOf(actor.getSnapshot().value)];
  const send = (event: { type: string }): void => {
    actor.send(event);
    phases.push(phaseOf(actor.getSnapshot().value));
  };
  const check = (answer: Res) => mark(kind.scorer, def, def.seed, answer);
  for (const edit of edits) send(edit);
  expect((actor.getSnapshot() as { context: { response: Res } }).context.response).toEqual(response);
  send({ type: 'answer.check', verdict: check(response) } as { type: string });
  send({ type: 'attempt.retry', verdict: check(kind.scorer.model(def, def.seed)) } as { type: string });
  send({ type: 'answer.reveal' });
  const touched = edits.map(() => 'working');
  expect(phases).toEqual([
    'ready',
    ...touched,
    check(response).earned > 0 ? 'partial' : 'none',
    'pass',
    'done',
  ]);
}
