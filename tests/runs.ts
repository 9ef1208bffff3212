/** How many times a property is tried: 50 in `npm run check`, 2,000 in `npm test`, 200 where nobody says. */
export const RUNS = Number(process.env['CHECK_RUNS'] ?? 200);

/** The same, as fast-check takes it. */
export const runs = { numRuns: RUNS };

/**
 * Whether the tests that take long run too: two hundred seeds of one thing, hundreds of searches, every wall and every
 * mistake of an author proved one by one. Not in `npm run check`, which is a minute.
 */
export const isThorough = RUNS >= 200;

/** The two hundred seeds over which difficulty is measured. */
export const SEEDS: readonly number[] = Array.from({ length: 200 }, (_, seed) => seed);
