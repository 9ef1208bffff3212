import { z } from '../kernel/zod.ts';
import { date, slug } from './slug.ts';

const confidence = z.enum(['V', 'V*', 'W', 'C', 'U']);
const CONFIDENCE_WORDS =
  'V read in the source, V* read only in a secondary source, W widely known and not read again, C computed again for this site, U reported and not confirmed, so nothing that counts may rest on it';

const fact = z.strictObject({
  says: z.string().min(10).max(400).describe('What the source says, in our own words.'),
  confidence: confidence.describe(`How sure this is: ${CONFIDENCE_WORDS}.`),
  asAt: date.describe('The day on which it was last known to be true.'),
});

/** What an author writes in `content/sources/‹id›.yaml`. */
export const sourceSchema = z.strictObject({
  id: slug.describe('The permanent name of the source, as <Source id> uses it; the file is named by it.'),
  title: z.string().min(3).max(240).describe('Its title.'),
  authors: z.string().min(2).max(160).describe('Who wrote it: surnames, or the body that published it.'),
  year: z.int().min(1850).max(2100).describe('The year in which it was published.'),
  published: z
    .string()
    .min(2)
    .max(200)
    .describe('Where it appeared: the journal with volume and page, or the publisher.'),
  url: z
    .url({ protocol: /^https?$/, error: 'must be a web address' })
    .optional()
    .describe('Its address. Default: none, so it is not a link.'),
  kind: z
    .enum(['fact', 'rule', 'opinion'])
    .describe('`fact` for findings, `rule` for standards and law, `opinion` for advocacy.'),
  confidence: confidence.describe(`How sure we are of it: ${CONFIDENCE_WORDS}.`),
  asAt: date.describe('The day on which it was last looked at.'),
  note: z
    .string()
    .min(5)
    .max(400)
    .optional()
    .describe('What a reader should know about it, such as that it stands alone. Default: none.'),
  facts: z
    .record(slug, fact)
    .default({})
    .describe('Single facts by key, cited as <Source id="source#key">. Default: none.'),
});

export type Source = z.infer<typeof sourceSchema>;
