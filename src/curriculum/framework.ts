import { z } from '../kernel/zod.ts';
import { date, frameworkId } from './slug.ts';

/** What an author writes in `content/frameworks/‹id›.yaml`: names of domains only, never their text. */
export const frameworkSchema = z.strictObject({
  id: frameworkId.describe(
    'The short code of the framework, such as GPC; the file is named by it in lower case.',
  ),
  title: z.string().min(3).max(160).describe('Its full name.'),
  body: z.string().min(2).max(120).describe('Who publishes it.'),
  domains: z
    .array(
      z.strictObject({
        id: frameworkId.describe('The code lessons use, such as GPC6.'),
        name: z.string().min(2).max(160).describe('The name of the domain.'),
      }),
    )
    .describe('Its domains; lessons and modules name them by code.'),
  note: z
    .string()
    .min(5)
    .max(300)
    .optional()
    .describe('What a reader should know: how many domains it has, how sure we are. Default: none.'),
  asAt: date.describe('The day on which it was last looked at.'),
});

export type Framework = z.infer<typeof frameworkSchema>;
