import { sayNoSuchDay } from '../kernel/dates.ts';
import { nearestName } from '../kernel/nearest.ts';
import { problemAt, sayPath } from '../kernel/problem.ts';
import type { Problem } from '../kernel/problem.ts';
import type { Path } from '../curriculum/fault.ts';
import type { z } from '../kernel/zod.ts';
import { sayType, sayTypeOf, sayValue } from './say-value.ts';
import { fieldsAt, sentenceAt } from './schema-shape.ts';
import type { YamlSource } from './yaml-source.ts';

type Issue = z.core.$ZodIssue;
type IssueOf<Code extends Issue['code']> = Extract<Issue, { code: Code }>;

/** What is read by a schema, and what is needed to say what is wrong with it. */
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

/** One place where something is wrong. */
interface Spot {
  reading: Reading;
  /** Into the value checked. */
  path: Path;
  /** Into the file. */
  inFile: Path;
  /** What stands there. */
  found: unknown;
  /** The author page, and the field on it. */
  about: { page: string; field: string };
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined,
    value,
  );
}

function spotAt(reading: Reading, path: Path, value: unknown): Spot {
  const { page, anchor, pathOf } = reading;
  // The whole file is explained from its first field on.
  const about = { page, field: anchor ?? String(path[0] ?? fieldsAt(reading.schema, [])[0]) };
  return { reading, path, inFile: pathOf ? pathOf(path) : path, found: valueAt(value, path), about };
}

function unknownFields({ reading, path, inFile, about }: Spot, keys: readonly string[]): Problem[] {
  const { source, schema, otherFields = [] } = reading;
  const names = [...new Set([...fieldsAt(schema, path), ...otherFields])];
  return keys.map((key) => {
    const near = nearestName(key, names) ?? '';
    const field = path.length > 0 || near === '' ? about.field : (reading.anchor ?? near);
    const args = { page: about.page, field, key, near, keys: names.join(', ') };
    return problemAt('field/unknown', source.placeOfKey(inFile, key), args, inFile);
  });
}

function missingField({ reading, path, inFile, about }: Spot, says: string): Problem {
  const parent = inFile.slice(0, -1);
  const args = { ...about, key: String(path.at(-1)), says };
  return problemAt('field/missing', reading.source.placeOf(parent), args, parent);
}

function isMissing({ reading, path, inFile }: Spot): boolean {
  return path.length > 0 && !reading.source.has(inFile);
}

/** What stands where the value of a line should, and is a note because it begins with #; else nothing. */
function noteAt({ text }: YamlSource, line: number): string {
  return /:\s+(#\S*)/.exec(text.split('\n')[line - 1] ?? '')?.[1] ?? '';
}

function wrongType(spot: Spot, expected: string): Problem {
  const { reading, path, inFile, found, about } = spot;
  if (isMissing(spot)) return missingField(spot, sentenceAt(reading.schema, path));
  const place = reading.source.placeOf(inFile);
  const note = found === null ? noteAt(reading.source, place.line) : '';
  const args = { ...about, expected: sayType(expected), received: sayTypeOf(found), note };
  return problemAt('field/type', place, args, inFile);
}

function wrongSize(
  { reading, inFile, found, about }: Spot,
  issue: IssueOf<'too_big' | 'too_small'>,
): Problem {
  const isBig = issue.code === 'too_big';
  const place = reading.source.placeOf(inFile);
  const bound = {
    ...about,
    limit: Number(isBig ? issue.maximum : issue.minimum),
    side: isBig ? 'at most' : 'at least',
  };
  if (issue.origin === 'string') {
    return problemAt('field/length', place, { ...bound, length: String(found).length }, inFile);
  }
  if (issue.origin === 'array') {
    return problemAt(
      'field/count',
      place,
      { ...bound, count: Array.isArray(found) ? found.length : 0 },
      inFile,
    );
  }
  return problemAt('field/range', place, { ...bound, value: Number(found) }, inFile);
}

function wrongChoice(spot: Spot, choices: readonly string[]): Problem {
  const { reading, inFile, found, about } = spot;
  if (isMissing(spot)) return missingField(spot, `Values: ${choices.join(', ')}.`);
  const value = sayValue(found);
  const args = { ...about, value, near: nearestName(value, choices) ?? '', choices: choices.join(', ') };
  return problemAt('field/choice', reading.source.placeOf(inFile), args, inFile);
}

function wrongKey({ reading, path, inFile, about }: Spot, issue: IssueOf<'invalid_key'>): Problem {
  const rule = issue.issues[0]?.message ?? 'must be another name';
  const value = String(path.at(-1));
  const parent = inFile.slice(0, -1);
  return problemAt('field/form', reading.source.placeOfKey(parent, value), { ...about, value, rule }, parent);
}

/** Of the ways in which a union does not fit, what is wrong with the one that was most likely meant. */
function bestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const isForeign = (issues: readonly Issue[]): boolean =>
    issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0);
  const strangers = (issues: readonly Issue[]): number =>
    issues.filter(
      (issue) =>
        issue.code === 'unrecognized_keys' || (issue.code === 'invalid_type' && issue.input === undefined),
    ).length;
  const fitting = branches.filter((issues) => !isForeign(issues));
  const [best = []] = (fitting.length > 0 ? fitting : [...branches]).toSorted(
    (a, b) => strangers(a) - strangers(b) || a.length - b.length,
  );
  return best;
}

function problemsOfIssue(reading: Reading, issue: Issue, value: unknown, outer: Path): Problem[] {
  const path = [...outer, ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))];
  const spot = spotAt(reading, path, value);
  const { inFile, found, about } = spot;
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownFields(spot, issue.keys);
    case 'invalid_type':
      return [wrongType(spot, issue.expected)];
    case 'too_big':
    case 'too_small':
      return [wrongSize(spot, issue)];
    case 'invalid_value':
      return [wrongChoice(spot, issue.values.map(String))];
    case 'invalid_union': {
      // zod names the values of a discriminator that fits nothing, and gives no branches.
      const { options } = issue as { options?: readonly unknown[] };
      if (issue.errors.length === 0 && options) return [wrongChoice(spot, options.map(String))];
      return bestBranch(issue.errors).flatMap((inner) => problemsOfIssue(reading, inner, value, path));
    }
    case 'invalid_key':
      return [wrongKey(spot, issue)];
    case 'custom':
      return [
        problemAt('field/rule', reading.source.placeOf(inFile), { ...about, rule: issue.message }, inFile),
      ];
    case 'invalid_format': {
      const args = { ...about, value: sayValue(found) };
      const day = issue.format === 'date' ? sayNoSuchDay(String(found)) : undefined;
      const place = reading.source.placeOf(inFile);
      return day === undefined
        ? [problemAt('field/form', place, { ...args, rule: issue.message }, inFile)]
        : [problemAt('field/no-such-day', place, { ...args, day }, inFile)];
    }
    case 'not_multiple_of':
    case 'invalid_element': {
      const args = { ...about, value: sayValue(found), rule: issue.message };
      return [problemAt('field/form', reading.source.placeOf(inFile), args, inFile)];
    }
    default:
      return issue satisfies never;
  }
}

/** Without the fields that are missing only because their names are misspelt beside them: those are said once. */
function withoutMisspelt(problems: readonly Problem[]): Problem[] {
  const meant = new Set(
    problems
      .filter(({ code }) => code === 'field/unknown')
      .map(({ path, args }) => `${sayPath(path)} ${String(args['near'])}`),
  );
  return problems.filter(
    ({ code, path, args }) =>
      code !== 'field/missing' || !meant.has(`${sayPath(path)} ${String(args['key'])}`),
  );
}

/** The value a schema makes of one, or what it finds wrong, all of it, at the lines of the file. */
export function readWithSchema<Value>(
  reading: Reading & { schema: z.ZodType<Value> },
  value: unknown,
): { value: Value | undefined; problems: Problem[] } {
  const result = reading.schema.safeParse(value, { reportInput: true });
  if (result.success) return { value: result.data, problems: [] };
  const problems = result.error.issues.flatMap((issue) => problemsOfIssue(reading, issue, value, []));
  return { value: undefined, problems: withoutMisspelt(problems) };
}
