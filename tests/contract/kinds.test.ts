import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { bestLazyRaw, mark, TOTAL } from '../../src/exercises/kind.ts';
import type { AnyKind, Base } from '../../src/exercises/kind.ts';
import { fieldsOf } from '../../src/components/fields.ts';
import { registry } from '../../src/exercises/registry.ts';
import { loadRuntime, runtimes } from '../../src/exercises/runtimes.ts';
import { loadLibrary } from '../../src/loader/library.ts';
import { change, changes, wordsOf } from './near-valid.ts';
import { runs } from '../runs.ts';

/**
 * Versions tried of each definition that varies, after the one it is written with: one for every 500 runs of a
 * property, and 200 at most.
 */
const VERSIONS = Array.from(
  { length: Math.min(200, Math.max(1, Math.floor(runs.numRuns / 500))) },
  (_, index) => index + 2,
);
const FOLDER = 'src/exercises';
const MEMBERS = [
  'index.ts',
  'schema.ts',
  'score.ts',
  'machine.ts',
  'runtime.ts',
  'marking.ts',
  'cases.ts',
  'gallery.ts',
  'by-hand.ts',
  'view.tsx',
  'view.css',
  'worked.tsx',
  'author.mdx',
];

interface Sample {
  kind: AnyKind;
  def: Base;
  label: string;
}

const library = loadLibrary('content');

/** Every definition we have: of the content, the cases and the gallery. */
const samples: Sample[] = registry.flatMap((kind) => {
  const bank = [...library.assessments.values()].flatMap((assessment) => assessment.items);
  const written = [...library.exercises.values(), ...bank].filter((entry) => entry.kind === kind.name);
  return [
    ...written.map((entry) => ({ kind, def: entry.definition, label: entry.id })),
    ...kind.cases.map((one) => ({ kind, def: one.def, label: `case ${one.id}` })),
    ...kind.gallery.map((one) => ({ kind, def: one.def, label: `gallery ${one.name}` })),
  ];
});

test('gives every kind the same members, one line in the registry and one in the runtimes', () => {
  const folders = readdirSync(FOLDER).filter((name) => statSync(`${FOLDER}/${name}`).isDirectory());
  expect(registry.map((kind) => kind.name).sort()).toEqual(folders);
  expect(Object.keys(runtimes).sort()).toEqual(folders);
  const absent = folders.flatMap((folder) =>
    MEMBERS.filter((member) => !existsSync(`${FOLDER}/${folder}/${member}`)).map(
      (member) => `${folder}/${member}`,
    ),
  );
  expect(absent).toEqual([]);
});

test('has definitions to try for every kind', () => {
  for (const kind of registry) {
    expect(kind.cases.length, kind.name).toBeGreaterThanOrEqual(8);
    expect(kind.gallery.length, kind.name).toBeGreaterThanOrEqual(6);
    expect(new Set(kind.gallery.map((state) => state.name)).size).toBe(kind.gallery.length);
    expect(new Set(kind.cases.map((one) => one.id)).size).toBe(kind.cases.length);
  }
});

test('marks the model answer 100 and every lazy answer 0, in every version', () => {
  const wrong: string[] = [];
  for (const { kind, def, label } of samples) {
    const seeds = kind.varies(def) ? [def.seed, ...VERSIONS] : [def.seed];
    for (const seed of seeds) {
      const { scorer } = kind;
      const best = mark(scorer, def, seed, scorer.model(def, seed));
      if (best.earned !== TOTAL || !best.passed) wrong.push(`${label} seed ${seed}: model ${best.earned}`);
      for (const response of scorer.lazy?.(def, seed) ?? []) {
        const verdict = mark(scorer, def, seed, response);
        if (verdict.earned !== 0) wrong.push(`${label} seed ${seed}: lazy ${verdict.earned}`);
      }
      if (bestLazyRaw(scorer, def, seed) > 0.8) wrong.push(`${label} seed ${seed}: laziness pays`);
    }
  }
  expect(wrong).toEqual([]);
});

test('marks every golden case as written', () => {
  const wrong: string[] = [];
  for (const kind of registry) {
    for (const one of kind.cases) {
      const verdict = mark(kind.scorer, one.def, one.seed, one.response);
      const codes = new Set(verdict.findings.map((finding) => finding.code));
      const missing = (one.expect.findings ?? []).filter((code) => !codes.has(code));
      if (
        verdict.earned !== one.expect.earned ||
        verdict.passed !== one.expect.passed ||
        missing.length > 0
      ) {
        wrong.push(
          `${kind.name} ${one.id}: ${verdict.earned} ${String(verdict.passed)} lacks ${missing.join(' ')}`,
        );
      }
    }
  }
  expect(wrong).toEqual([]);
});

test('never throws on a response near a valid one, and reads a response just when its schema does', () => {
  for (const kind of registry) {
    const known = samples
      .filter((sample) => sample.kind === kind)
      .map(({ def, label }) => {
        const answers = [kind.scorer.model(def, def.seed), ...(kind.scorer.lazy?.(def, def.seed) ?? [])];
        return { def, label, answers, words: wordsOf(answers) };
      });
    fc.assert(
      fc.property(fc.nat(), fc.nat(), changes, (index, answer, made) => {
        const sample = known[index % known.length];
        if (!sample) return;
        const { def, label, answers, words } = sample;
        const response = change(answers[answer % answers.length], made, words);
        const read = kind.readResponse(response);
        const isValid = kind.response.safeParse(response).success;
        expect(read !== undefined, `${label}: ${JSON.stringify(response)}`).toBe(isValid);
        if (read === undefined) return;
        const verdict = mark(kind.scorer, def, def.seed, read);
        expect(verdict.earned).toBeGreaterThanOrEqual(0);
        expect(verdict.earned).toBeLessThanOrEqual(verdict.total);
        expect(Number.isInteger(verdict.earned)).toBe(true);
      }),
      runs,
    );
  }
});

test('explains every verdict in words, on every rung', async () => {
  const silent: string[] = [];
  for (const { kind, def, label } of samples) {
    const runtime = await loadRuntime(kind.name);
    if (!runtime) throw new Error(kind.name);
    const marking = await runtime.marking();
    const pub = runtime.publish(def, def.seed);
    for (const response of [runtime.empty(pub), kind.scorer.model(def, def.seed)]) {
      const verdict = mark(kind.scorer, def, def.seed, response);
      for (const rung of [1, 2, 3] as const) {
        const messages = marking.explain(def, def.seed, response, verdict, rung);
        if (messages.length === 0 || messages.some((message) => message.text.trim().length < 8)) {
          silent.push(`${label} rung ${rung}`);
        }
        if (messages.some((message) => /undefined|NaN|\[object/.test(message.text)))
          silent.push(`${label}: broken words`);
      }
    }
  }
  expect(silent).toEqual([]);
});

test('publishes nothing of the key', () => {
  const leaks: string[] = [];
  for (const { kind, def, label } of samples) {
    const text = JSON.stringify(kind.publish(def, def.seed));
    for (const key of kind.keyStrings(def)) {
      if (text.includes(JSON.stringify(key).slice(1, -1))) leaks.push(`${label}: ${key}`);
    }
  }
  expect(leaks).toEqual([]);
});

test('gives every definition key strings to look for', () => {
  const bare = samples.filter(({ kind, def }) => kind.keyStrings(def).length === 0).map(({ label }) => label);
  expect(bare).toEqual([]);
});

test('offers a starter that its own schema takes', () => {
  for (const kind of registry) {
    const result = kind.schema.safeParse(parse(kind.starter.replaceAll('ID', 'starter-id')));
    expect(result.error?.issues ?? [], kind.name).toEqual([]);
  }
});

test('describes every field of every kind to its author', () => {
  const silent = registry.flatMap((kind) =>
    fieldsOf(kind.schema)
      .filter(({ says }) => says.length < 20)
      .map(({ path }) => `${kind.name}: ${path}`),
  );
  expect(silent).toEqual([]);
  for (const kind of registry) {
    expect(kind.purpose.length, kind.name).toBeGreaterThan(20);
    expect(readFileSync(`${FOLDER}/${kind.name}/author.mdx`, 'utf8')).toContain('```yaml');
  }
});
