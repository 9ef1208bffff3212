import { z } from '../kernel/zod.ts';
import { siteSchema } from './site.ts';

/**
 * The host's file as a JSON Schema, for editors: the fields, their sentences and their defaults. `content/site.schema.json`
 * is this text.
 */
export function siteJsonSchema(): string {
  const schema = { title: 'content/site.yaml', ...z.toJSONSchema(siteSchema, { io: 'input' }) };
  return JSON.stringify(schema, null, 2) + '\n';
}
