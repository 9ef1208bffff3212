/** The words of one lesson that are shown beside a record. */
export interface LessonWords {
  /** The sentence of each outcome, by its key. */
  outcomes: Readonly<Record<string, string>>;
  /** The title of each step, by its slug. */
  steps: Readonly<Record<string, string>>;
  /** The title of each exercise, by its id. */
  exercises: Readonly<Record<string, string>>;
}

/**
 * The words and the pattern of one module, fetched only where something in it was begun, so that the outline of the
 * course stays small. The build writes one JSON file for each module.
 */
export interface ModuleWords {
  /** By slug. */
  lessons: Readonly<Record<string, LessonWords>>;
  /** Where the defects of its weave stand: x and y in the units of the picture. */
  defects: readonly (readonly [x: number, y: number])[];
}
