import { createHash } from 'node:crypto';
import { canonicalJson } from '../kernel/canonical.ts';
import { nearestName } from '../kernel/nearest.ts';
import { problemAt } from '../kernel/problem.ts';
import { isProblemCode, problemWords } from '../kernel/problem-words.ts';
import type { Problem } from '../kernel/problem.ts';
import type { Path } from '../curriculum/fault.ts';
import type { ExerciseEntry } from '../curriculum/library.ts';
import { unknownName } from '../curriculum/near.ts';
import type { AnyKind, Base } from '../exercises/kind.ts';
import { readWithSchema } from './schema-problems.ts';
import type { TableSource } from './table.ts';
import type { YamlSource } from './yaml-source.ts';

/** A definition as it stands in a file, before it is checked. */
export interface RawDefinition {
  source: YamlSource;
  value: unknown;
  lesson: string;
  /** Where a path into the definition stands in the file. Default: there. */
  pathOf?: (path: Path) => Path;
  item?: number;
  /** Fields beside it in the file that are not the definition's own. */
  otherFields?: readonly string[];
}

/** Committed tables by id. */
export type Tables = ReadonlyMap<string, TableSource>;

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The kind a definition names, or the problem with that name. */
function kindOf({ source, value }: RawDefinition, kinds: readonly AnyKind[]): AnyKind | Problem {
  const about = { page: 'start', field: 'exercises' };
  if (!isFields(value)) {
    const args = {
      ...about,
      expected: 'a group of fields',
      received: Array.isArray(value) ? 'a list' : 'something else',
      note: '',
    };
    return problemAt('field/type', source.placeOf([]), args);
  }
  const names = kinds.map(({ name }) => name);
  const wanted = value['kind'];
  if (typeof wanted !== 'string') {
    const args = { ...about, key: 'kind', says: `Kinds: ${names.join(', ')}.` };
    return problemAt('field/missing', source.placeOf([]), args);
  }
  const found = kinds.find(({ name }) => name === wanted);
  if (found) return found;
  const args = { kind: wanted, near: nearestName(wanted, names) ?? '', kinds: names.join(', ') };
  return problemAt('exercise/unknown-kind', source.placeOf(['kind']), args, ['kind']);
}

/**
 * A definition that names a committed table (`data.table`) with the cells of that table under `data.copy`, so that
 * they travel with it; and the problem where there is no such table.
 */
function withTable(
  raw: RawDefinition,
  value: Fields,
  tables: Tables,
): { value: Fields; problems: Problem[]; isWhole: boolean } {
  const data = value['data'];
  const id = isFields(data) ? data['table'] : undefined;
  if (typeof id !== 'string') return { value, problems: [], isWhole: true };
  const found = tables.get(id);
  const path = (raw.pathOf ?? ((same: Path) => same))(['data', 'table']);
  if (!found) {
    const problem = problemAt(
      'table/unknown',
      raw.source.placeOf(path),
      unknownName(id, tables.keys()),
      path,
    );
    return { value, problems: [problem], isWhole: false };
  }
  if (!found.isWhole) return { value, problems: [], isWhole: false };
  return {
    value: { ...value, data: { ...(data as Fields), copy: found.table } },
    problems: [],
    isWhole: true,
  };
}

/** What a kind says about a definition of the right shape. */
function faultsOfKind(kind: AnyKind, def: Base, raw: RawDefinition, tables: Tables): Problem[] {
  const known = new Map(
    [...tables].map(([id, { table }]) => [
      id,
      { columns: table.columns.map(({ name }) => name), rows: table.rowIds },
    ]),
  );
  const toFile = raw.pathOf ?? ((path: Path) => path);
  return kind.check(def, { tables: known }).map(({ code, path, args }) => {
    const at = toFile(path);
    const place = raw.source.placeOf(at);
    if (!isProblemCode(code))
      return problemAt(
        'exercise/broken',
        place,
        { kind: kind.name, detail: `its code ${code} has no words` },
        at,
      );
    return { ...place, code, severity: problemWords[code].severity, path: at, args };
  });
}

/** SHA-256 of a text, in lower-case hexadecimal. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Checks a definition against its kind: the entry, or what is wrong. A kind that fails is a problem, never a throw. */
export function readDefinition(
  raw: RawDefinition,
  kinds: readonly AnyKind[],
  tables: Tables,
): { entry: ExerciseEntry | undefined; problems: Problem[] } {
  const kind = kindOf(raw, kinds);
  if ('code' in kind) return { entry: undefined, problems: [kind] };
  const filled = withTable(raw, raw.value as Fields, tables);
  const { source, lesson, pathOf, item, otherFields } = raw;
  const reading = {
    source,
    schema: kind.schema,
    page: kind.name,
    ...(pathOf ? { pathOf } : {}),
    ...(otherFields ? { otherFields } : {}),
  };
  try {
    const { value: def, problems } = readWithSchema(reading, filled.value);
    const found = [...filled.problems, ...problems, ...(def ? faultsOfKind(kind, def, raw, tables) : [])];
    if (!def || !filled.isWhole || found.some(({ severity }) => severity === 'error'))
      return { entry: undefined, problems: found };
    const whole = kind.make?.(def) ?? def;
    const json = canonicalJson(whole);
    const entry: ExerciseEntry = {
      id: def.id,
      kind: kind.name,
      definition: whole,
      digest: digestOf(json),
      json,
      file: source.file,
      lesson,
      seconds: kind.estimateSeconds(def),
      ...(item === undefined ? {} : { item }),
      ...(kind.isSelfMarked ? { isSelfMarked: true } : {}),
    };
    return { entry, problems: found };
  } catch (error) {
    const at = (pathOf ?? ((path: Path) => path))([]);
    const detail = (error as Error).message;
    return {
      entry: undefined,
      problems: [problemAt('exercise/broken', source.placeOf(at), { kind: kind.name, detail }, at)],
    };
  }
}
