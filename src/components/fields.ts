import { z } from '../kernel/zod.ts';

/** One field of a schema, as an author page shows it. */
export interface Field {
  /** The way into the YAML: `questions[].options[].say`. */
  path: string;
  /** The anchor: the name at the top of its file. */
  anchor: string;
  says: string;
  type: string;
  isRequired: boolean;
  depth: number;
}

interface Shape {
  type?: string;
  format?: string;
  description?: string;
  default?: unknown;
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, Shape>;
  required?: string[];
  items?: Shape;
  anyOf?: Shape[];
  oneOf?: Shape[];
  additionalProperties?: Shape | boolean;
}

/** How the sentence of a field ends that the build fills in: authors need not see it. */
const FOR_THE_BUILD = 'Leave it out.';

function typeOf(shape: Shape): string {
  if (shape.const !== undefined) return JSON.stringify(shape.const);
  if (shape.enum) return shape.enum.map((value) => String(value)).join(' | ');
  if (shape.type === 'array') return `list of ${shape.items ? typeOf(shape.items) : 'values'}`;
  if (shape.format === 'date') return 'date, such as 2026-11-27';
  const choices = shape.anyOf ?? shape.oneOf;
  if (choices) return [...new Set(choices.map(typeOf))].join(' or ');
  return (
    { string: 'text', integer: 'whole number', number: 'number', boolean: 'true or false', object: 'fields' }[
      shape.type ?? ''
    ] ?? 'value'
  );
}

function walk(shape: Shape, path: string, anchor: string, depth: number, seen: Map<string, Field>): void {
  for (const choice of shape.anyOf ?? shape.oneOf ?? []) walk(choice, path, anchor, depth, seen);
  if (shape.items) walk(shape.items, `${path}[]`, anchor, depth, seen);
  if (typeof shape.additionalProperties === 'object')
    walk(shape.additionalProperties, `${path}.…`, anchor, depth, seen);
  for (const [name, field] of Object.entries(shape.properties ?? {})) {
    const at = path ? `${path}.${name}` : name;
    const says = field.description ?? '';
    if (says.endsWith(FOR_THE_BUILD)) continue;
    const known = seen.get(at);
    if (!known || (!known.says && says)) {
      seen.set(at, {
        path: at,
        anchor: anchor || name,
        says,
        type: typeOf(field),
        isRequired: (shape.required ?? []).includes(name),
        depth,
      });
    }
    walk(field, at, anchor || name, depth + 1, seen);
  }
}

/** Every field of a schema in order, each once, with its sentence to the author. */
export function fieldsOf(schema: z.ZodType): Field[] {
  const seen = new Map<string, Field>();
  walk(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape, '', '', 0, seen);
  return [...seen.values()];
}
