/** How a long piece of work shares the page with its reader. Pure rooms have no clock, so it is handed in. */
export interface Pace {
  /** Whether this slice has lasted long enough. Asked once a record, so it must be cheap. */
  isDue(): boolean;
  /** Ends a slice and lets the page breathe. False where the work is to be given up. */
  rest(): Promise<boolean>;
}

/** A pace that never gives up: what follows it always comes to its end. */
export interface SteadyPace extends Pace {
  rest(): Promise<true>;
}

/** For short texts and for tests: never rests. */
export const UNHURRIED: SteadyPace = { isDue: () => false, rest: () => Promise.resolve(true) };
