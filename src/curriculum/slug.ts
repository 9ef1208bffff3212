import { FACT, SLUG } from '../kernel/ids.ts';
import { z } from '../kernel/zod.ts';

/** An id in kebab-case, as `kernel/ids.ts` has it. */
export const slug = z.string().regex(SLUG, 'must be kebab-case: lower-case letters, digits and hyphens');

/** One fact of a source, `source#fact`. */
export const factId = z.string().regex(FACT, 'must be source#fact, such as brennan-2012#episodes');

/** A calendar date, `YYYY-MM-DD`. */
export const date = z.iso.date('must be a date such as 2026-11-22');

/** A content version, `1.0.0`. */
export const version = z.string().regex(/^\d+\.\d+\.\d+$/, 'must be three numbers with dots, such as 1.0.0');

/** The id of a source statement: P1–P12, T1–T5, V1–V11, A1–A7. */
export const statementId = z
  .string()
  .regex(/^(P([1-9]|1[0-2])|T[1-5]|V([1-9]|1[01])|A[1-7])$/, 'must be one of P1–P12, T1–T5, V1–V11, A1–A7');

/** The id of a framework or of one of its domains, such as GPC or GPC6. */
export const frameworkId = z
  .string()
  .regex(/^[A-Z][A-Za-z0-9-]*$/, 'must be a code that begins with a capital letter, such as GPC6');
