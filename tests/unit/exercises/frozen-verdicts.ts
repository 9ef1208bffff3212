import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import fc from 'fast-check';
import { expect } from 'vitest';
import { mark } from '../../../src/exercises/kind.ts';
import type { Base, Kind } from '../../../src/exercises/kind.ts';
import { change, changes, wordsOf } from '../../contract/near-valid.ts';

/**
 * Whole verdicts, as they were when they were frozen: every part, finding and figure, which replay must give again.
 * `cases.ts` says what a mark should be; these say that nothing beside the mark changed unseen. `FREEZE=1` adds what is
 * missing and never changes an entry; a verdict that has to change raises the kind's `rules`.
 */
interface Frozen {
  rules: number;
  /** Case id → its verdict. */
  cases: Record<string, unknown>;
  /** Case id → the lazy answers of its definition; of the first case that uses a definition. */
  lazy: Record<string, unknown>;
  /** Answers near those of a case, lazy or right: one for every mix of findings and states that was met. */
  near: { case: string; response: unknown; verdict: unknown }[];
}

/** How many answers near the known ones are looked at, and kept, for one definition. */
const LOOKED_AT = 400;
const KEPT = 12;

/** As JSON gives it back, with numbers to twelve digits: the last ones may differ between engines. */
function plain(value: unknown): unknown {
  const text = JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'number' ? Number(each.toPrecision(12)) : each,
  );
  return JSON.parse(text) as unknown;
}

const fileOf = (name: string): string => `tests/frozen/verdicts/${name}.json`;

function readFrozen(name: string, rules: number): Frozen {
  if (!existsSync(fileOf(name))) return { rules, cases: {}, lazy: {}, near: [] };
  return JSON.parse(readFileSync(fileOf(name), 'utf8')) as Frozen;
}

/** The first case of each definition. */
function firstCases<Def extends Base, Pub, Res>({ cases }: Kind<Def, Pub, Res>) {
  return cases.filter(
    ({ def, seed }, at) => cases.findIndex((one) => one.def === def && one.seed === seed) === at,
  );
}

/** What sort of verdict it is: which findings and states it holds, whatever their number. */
function sortOf(verdict: { parts: { state: string }[]; findings: { code: string }[] }): string {
  const states = verdict.parts.map(({ state }) => state);
  return [...new Set([...states, ...verdict.findings.map(({ code }) => code)])].sort().join(' ');
}

/** Answers near the known ones of a definition, one for every sort of verdict. */
function findNear<Def extends Base, Pub, Res>(
  kind: Kind<Def, Pub, Res>,
  { id, def, seed }: Kind<Def, Pub, Res>['cases'][number],
): Frozen['near'] {
  const { scorer, cases } = kind;
  const own = cases.filter((one) => one.def === def).map(({ response }) => response);
  const known = [scorer.model(def, seed), ...(scorer.lazy?.(def, seed) ?? []), ...own];
  const words = wordsOf(known);
  const found = new Map<string, Frozen['near'][number]>();
  for (const [at, made] of fc.sample(changes, { numRuns: LOOKED_AT, seed: 12 }).entries()) {
    const response = kind.readResponse(change(known[at % known.length], made, words));
    if (response === undefined || found.size >= KEPT) continue;
    const verdict = mark(scorer, def, seed, response);
    const sort = sortOf(verdict);
    if (!found.has(sort)) found.set(sort, { case: id, response, verdict: plain(verdict) });
  }
  return [...found.values()];
}

function freeze<Def extends Base, Pub, Res>(kind: Kind<Def, Pub, Res>, frozen: Frozen): Frozen {
  const { scorer } = kind;
  const firsts = firstCases(kind);
  const cases = kind.cases.map(({ id, def, seed, response }) => [
    id,
    plain(mark(scorer, def, seed, response)),
  ]);
  const lazy = firsts.map(({ id, def, seed }) => [id, plain(scorer.lazy?.(def, seed) ?? [])]);
  const fresh = firsts.filter(({ id }) => !frozen.near.some((one) => one.case === id));
  return {
    rules: frozen.rules,
    cases: { ...(Object.fromEntries(cases) as Frozen['cases']), ...frozen.cases },
    lazy: { ...(Object.fromEntries(lazy) as Frozen['lazy']), ...frozen.lazy },
    near: [...frozen.near, ...fresh.flatMap((one) => findNear(kind, one))],
  };
}

/** One entry a line, so that a difference can be read. */
function write(name: string, { rules, cases, lazy, near }: Frozen): void {
  const lines = (map: Record<string, unknown>): string =>
    Object.entries(map)
      .map(([id, value]) => `${JSON.stringify(id)}: ${JSON.stringify(value)}`)
      .join(',\n');
  const list = near.map((one) => JSON.stringify(one)).join(',\n');
  const text = `{"rules": ${rules},\n"cases": {\n${lines(cases)}\n},\n"lazy": {\n${lines(lazy)}\n},\n"near": [\n${list}\n]}\n`;
  mkdirSync(dirname(fileOf(name)), { recursive: true });
  writeFileSync(fileOf(name), text);
}

/** Expects every frozen verdict and lazy answer of a kind to be as it was, and every case to be frozen. */
export function expectFrozenToHold<Def extends Base, Pub, Res>(kind: Kind<Def, Pub, Res>): void {
  const { scorer, name } = kind;
  if (process.env['FREEZE'] === '1') write(name, freeze(kind, readFrozen(name, scorer.rules)));
  const frozen = readFrozen(name, scorer.rules);
  const caseOf = new Map(kind.cases.map((one) => [one.id, one]));
  const verdictOf = (id: string, response?: unknown): unknown => {
    const one = caseOf.get(id);
    if (!one) return 'The case is gone.';
    return plain(mark(scorer, one.def, one.seed, response === undefined ? one.response : (response as Res)));
  };
  const now = {
    rules: scorer.rules,
    cases: Object.fromEntries(kind.cases.map(({ id }) => [id, verdictOf(id)])),
    lazy: Object.fromEntries(
      firstCases(kind).map(({ id, def, seed }) => [id, plain(scorer.lazy?.(def, seed) ?? [])]),
    ),
    near: frozen.near.map((one) => ({ ...one, verdict: verdictOf(one.case, one.response) })),
  };
  expect(now, `${fileOf(name)}: FREEZE=1 adds a new case`).toEqual(frozen);
}
