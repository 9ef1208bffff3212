import { z } from '../kernel/zod.ts';
import { slug } from './slug.ts';

/** What an author writes in `content/glossary/‹id›.yaml`. */
export const termSchema = z.strictObject({
  id: slug.describe('The permanent name of the term, as <Term id> uses it; the file is named by it.'),
  term: z
    .string()
    .min(1)
    .max(60)
    .describe('The term as people say it; an abbreviation stands as the abbreviation.'),
  short: z.string().min(20).max(200).describe('What it means in plain English, at most 200 characters.'),
  why: z.string().min(20).max(400).describe('Why it matters to a clinician, in a sentence or two.'),
  expand: z
    .string()
    .min(3)
    .max(120)
    .optional()
    .describe('The words an abbreviation stands for. Default: it is none.'),
  synonyms: z
    .array(z.string().min(1).max(60))
    .default([])
    .describe('Other words for it, which search takes as the same. Default: none.'),
  lessons: z
    .array(slug)
    .default([])
    .describe('Slugs of the lessons that teach it, linked from its page. Default: none.'),
  sources: z
    .array(slug)
    .default([])
    .describe('The ids of the sources that its meaning comes from, linked from its page. Default: none.'),
});

export type Term = z.infer<typeof termSchema>;

/** The words that lessons link to, by id: how people say it and what it means in short. */
export type ShortDefinitions = Readonly<Record<string, readonly [term: string, short: string]>>;
