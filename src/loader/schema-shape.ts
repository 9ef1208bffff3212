import type { z } from '../kernel/zod.ts';

/** The parts of a schema's own description of itself that are read here. */
interface Def {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  valueType?: z.ZodType;
  innerType?: z.ZodType;
  in?: z.ZodType;
  options?: z.ZodType[];
  items?: z.ZodType[];
}

function defOf(schema: z.ZodType): Def {
  return schema.def;
}

/** The schema inside defaults, optionals and pipes. */
function coreOf(schema: z.ZodType): z.ZodType {
  const def = defOf(schema);
  const inner = def.innerType ?? def.in;
  return inner ? coreOf(inner) : schema;
}

/** The schemas that may apply one step further in. */
function stepInto(schema: z.ZodType, key: string | number): z.ZodType[] {
  const core = coreOf(schema);
  const def = defOf(core);
  switch (def.type) {
    case 'object':
      return def.shape?.[key] ? [def.shape[key]] : [];
    case 'array':
      return def.element ? [def.element] : [];
    case 'tuple':
      return typeof key === 'number' && def.items?.[key] ? [def.items[key]] : [];
    case 'record':
      return def.valueType ? [def.valueType] : [];
    case 'union':
      return (def.options ?? []).flatMap((option) => stepInto(option, key));
    default:
      return [];
  }
}

/** The schemas that may apply at a path: several under a union. */
function schemasAt(schema: z.ZodType, path: readonly (string | number)[]): z.ZodType[] {
  return path.reduce<z.ZodType[]>((found, key) => found.flatMap((one) => stepInto(one, key)), [schema]);
}

function objectsIn(schema: z.ZodType): z.ZodType[] {
  const core = coreOf(schema);
  const def = defOf(core);
  if (def.type === 'union') return (def.options ?? []).flatMap(objectsIn);
  return def.type === 'object' ? [core] : [];
}

/** The fields that an object at a path may have, in the order of the schema, without repeats. */
export function fieldsAt(schema: z.ZodType, path: readonly (string | number)[]): string[] {
  const objects = schemasAt(schema, path).flatMap(objectsIn);
  return [...new Set(objects.flatMap((object) => Object.keys(defOf(object).shape ?? {})))];
}

/** The sentence to the author about the field at a path; the empty string where there is none. */
export function sentenceAt(schema: z.ZodType, path: readonly (string | number)[]): string {
  for (const found of schemasAt(schema, path)) {
    const said = found.description ?? coreOf(found).description;
    if (said !== undefined) return said;
  }
  return '';
}
