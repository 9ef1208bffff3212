import { nearestName } from '../kernel/nearest.ts';
import { problemAt } from '../kernel/problem.ts';
import type { Problem } from '../kernel/problem.ts';
import type { Path } from '../curriculum/fault.ts';
import type { z } from '../kernel/zod.ts';
import { fieldsAt, sentenceAt } from './schema-shape.ts';
import type { YamlSource } from './yaml-source.ts';

type Issue = z.core.$ZodIssue;

/** What a schema found, and what is needed to say it. */
export interface Reading {
  source: YamlSource;
  schema: z.ZodType;
  /** The author page of this kind of file, under `/for-authors/`. */
  page: string;
  /** The anchor of everything in it, where the page has no anchor for each field. */
  anchor?: string;
  /** Where a path into the value checked stands in the file. Default: there. */
  pathOf?: (path: Path) => Path;
  /** Fields that stand in the same place of the file and belong to another schema. */
  otherFields?: readonly string[];
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
  date: 'a date',
};

function sayType(type: string): string {
  return TYPES[type] ?? type;
}

function typeOf(value: unknown): string {
  if (value === null || value === undefined) return 'blank';
  if (Array.isArray(value)) return 'a list';
  return sayType(typeof value);
}

function sayValue(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined),
    value,
  );
}

/** Of the ways in which a union does not fit, the issues of the one that fits best: the deepest, then the fewest. */
function bestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const isForeign = (issues: readonly Issue[]): boolean =>
    issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0);
  const missing = (issues: readonly Issue[]): number =>
    issues.filter((issue) => issue.code === 'unrecognized_keys' || (issue.code === 'invalid_type' && issue.input === undefined)).length;
  const fitting = branches.filter((issues) => !isForeign(issues));
  const [best = []] = (fitting.length > 0 ? fitting : [...branches]).toSorted(
    (a, b) => missing(a) - missing(b) || a.length - b.length,
  );
  return best;
}

function pathOfIssue(issue: Issue): (string | number)[] {
  return issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
}

/** Turns what a schema found into problems at the lines of the file. `value`: what the schema was given. */
export function problemsOfIssues(reading: Reading, issues: readonly Issue[], value: unknown): Problem[] {
  return issues.flatMap((issue) => problemsOfIssue(reading, issue, value, []));
}

function problemsOfIssue(reading: Reading, issue: Issue, value: unknown, outer: Path): Problem[] {
  const { source, schema, page, anchor, pathOf = (path: Path) => path } = reading;
  const path = [...outer, ...pathOfIssue(issue)];
  const inFile = pathOf(path);
  const field = (at: Path): { page: string; field: string } => ({ page, field: anchor ?? String(at[0] ?? 'fields') });
  const place = source.placeOf(inFile);
  const here = { ...field(path), value: sayValue(valueAt(value, path)) };
  const problem = (code: 'field/form', args: { rule: string }): Problem[] => [problemAt(code, place, { ...here, ...args }, inFile)];

  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const names = [...new Set([...fieldsAt(schema, path), ...(reading.otherFields ?? [])])];
        const near = nearestName(key, names) ?? '';
        const about = path.length === 0 && near === '' ? { page, field: anchor ?? 'fields' } : field([...path, near]);
        return problemAt('field/unknown', source.placeOfKey(inFile, key), { ...about, key, near, keys: names.join(', ') }, inFile);
      });
    case 'invalid_type': {
      if (!source.has(inFile) && path.length > 0) {
        const key = String(path.at(-1));
        const parent = inFile.slice(0, -1);
        const args = { ...field(path), key, says: sentenceAt(schema, path) };
        return [problemAt('field/missing', source.placeOf(parent), args, parent)];
      }
      const received = typeOf(valueAt(value, path));
      return [problemAt('field/type', place, { ...field(path), expected: sayType(issue.expected), received }, inFile)];
    }
    case 'too_big':
    case 'too_small': {
      const limit = Number(issue.code === 'too_big' ? issue.maximum : issue.minimum);
      const side = issue.code === 'too_big' ? 'at most' : 'at least';
      const found = valueAt(value, path);
      if (issue.origin === 'string') {
        return [problemAt('field/length', place, { ...field(path), length: String(found).length, limit, side }, inFile)];
      }
      if (issue.origin === 'array') {
        const count = Array.isArray(found) ? found.length : 0;
        return [problemAt('field/count', place, { ...field(path), count, limit, side }, inFile)];
      }
      return [problemAt('field/range', place, { ...field(path), value: Number(found), limit, side }, inFile)];
    }
    case 'invalid_value': {
      const choices = issue.values.map(String);
      return [choiceProblem(reading, path, inFile, choices, value)];
    }
    case 'invalid_union': {
      const options = (issue as { options?: readonly unknown[] }).options;
      if (issue.errors.length === 0 && options) {
        if (!source.has(inFile)) {
          const parent = inFile.slice(0, -1);
          const says = `Values: ${options.map(String).join(', ')}.`;
          return [problemAt('field/missing', source.placeOf(parent), { ...field(path), key: String(path.at(-1)), says }, parent)];
        }
        return [choiceProblem(reading, path, inFile, options.map(String), value)];
      }
      return bestBranch(issue.errors).flatMap((inner) => problemsOfIssue(reading, inner, value, path));
    }
    case 'invalid_key': {
      const rule = issue.issues[0]?.message ?? 'must be another name';
      const key = String(path.at(-1));
      const keyPlace = source.placeOfKey(inFile.slice(0, -1), key);
      return [problemAt('field/form', keyPlace, { ...field(path), value: key, rule }, inFile.slice(0, -1))];
    }
    case 'custom':
      return [problemAt('field/rule', place, { ...field(path), rule: issue.message }, inFile)];
    case 'invalid_format':
    case 'not_multiple_of':
    case 'invalid_element':
      return problem('field/form', { rule: issue.message });
    default:
      issue satisfies never;
      return [];
  }
}

function choiceProblem(reading: Reading, path: Path, inFile: Path, choices: readonly string[], value: unknown): Problem {
  const { source, page, anchor } = reading;
  const said = sayValue(valueAt(value, path));
  const near = nearestName(said, choices) ?? '';
  const args = { page, field: anchor ?? String(path[0] ?? 'fields'), value: said, near, choices: choices.join(', ') };
  return problemAt('field/choice', source.placeOf(inFile), args, inFile);
}

/** The value a schema makes of one, or what it finds wrong, at the lines of the file. */
export function readWithSchema<Value>(
  reading: Reading & { schema: z.ZodType<Value> },
  value: unknown,
): { value: Value | undefined; problems: Problem[] } {
  const result = reading.schema.safeParse(value, { reportInput: true });
  if (result.success) return { value: result.data, problems: [] };
  return { value: undefined, problems: problemsOfIssues(reading, result.error.issues, value) };
}

