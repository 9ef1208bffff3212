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

/** Whole numbers in order, with runs of three or more drawn together: 1, 3, 4, 5 → "1, 3–5". */
function sayRuns(numbers: readonly number[]): string {
  const runs: number[][] = [];
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  return runs
    .flatMap((run) => (run.length < 3 ? run.map(String) : `${String(run[0])}–${String(run.at(-1))}`))
    .join(', ');
}

/**
 * Ids of framework domains in few words, each framework once, in the order in which it is first met: GPC1, GPC3, GPC2,
 * HCPC-P → "GPC 1–3; HCPC-P".
 */
export function sayDomains(ids: readonly string[]): string {
  const frameworks = new Map<string, number[]>();
  for (const id of ids) {
    const [, name = id, number] = /^([A-Za-z]+)(\d+)$/.exec(id) ?? [];
    const numbers = frameworks.get(name) ?? [];
    if (number !== undefined) numbers.push(Number(number));
    frameworks.set(name, numbers);
  }
  return [...frameworks].map(([name, numbers]) => `${name} ${sayRuns(numbers)}`.trim()).join('; ');
}
