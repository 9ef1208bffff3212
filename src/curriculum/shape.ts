/**
 * The small public shape of the curriculum that the browser folds a record against: names and order, no words
 * of the lessons and nothing of an answer key. The build writes it as one JSON file.
 */
export interface CurriculumShape {
  /** Id of the build that wrote it. */
  build: string;
  /** In order. */
  modules: ModuleShape[];
  /** In the order of their names. */
  pathways: PathwayShape[];
  /** Present where the host offers no certificates. */
  hasNoCertificates?: true;
}

/** Lessons of several modules, in an order of their own. */
export interface PathwayShape {
  slug: string;
  title: string;
  /** Slugs of those that are finished, in order. */
  lessons: string[];
  /** `null` where it has none, or a lesson of it is still in preparation; such a pathway cannot be earned. */
  assessment: AssessmentShape | null;
}

/** What a certificate is earned for: a module, or a pathway laid out like one. */
export interface ModuleShape {
  slug: string;
  /** As shown: `4`. Empty: it is a pathway. */
  number: string;
  title: string;
  /** In order. */
  lessons: LessonShape[];
  /** `null` where the module has no assessment; such a module cannot be earned. */
  assessment: AssessmentShape | null;
}

export interface LessonShape {
  slug: string;
  /** As shown: `4.2`. */
  number: string;
  title: string;
  /** Designed learning time, in minutes. */
  minutes: number;
  /** Content version, as `1.0.0`. */
  version: string;
  /** Slugs of its steps, in order. */
  steps: string[];
  /** Keys of its outcomes, in order. Their sentences are in the module's words. */
  outcomes: string[];
  /** In order. */
  exercises: ExerciseShape[];
}

export interface ExerciseShape {
  /** Permanent id. */
  id: string;
  /** Digest of its present definition. */
  digest: string;
  /** Whether its mark is shown as a level; false where learners mark themselves. It has to be done either way. */
  counts: boolean;
  /** Whether learners mark it themselves: then it is done only once something was written, never by a reveal. */
  selfMarked: boolean;
  /** Keys of the lesson's outcomes that it practises. */
  outcomes: string[];
}

export interface AssessmentShape {
  id: string;
  /** How many items one assessment draws. */
  draw: number;
  /** Pass mark, as a fraction from 0 to 1. */
  passFraction: number;
}

/** One item that an assessment may draw: its bank is the items of its lessons. */
export interface BankItem {
  digest: string;
  /** Slug of the lesson it belongs to. */
  lesson: string;
}

/** What an assessment or a review may ask, by slug of lesson: the items of all banks. A file of its own, for it is long. */
export type BankShape = Readonly<Record<string, readonly ReviewItem[]>>;

/** One item of a bank. */
export interface ReviewItem {
  /** Permanent id. */
  id: string;
  /** Digest of its present definition. */
  digest: string;
  /** Which outcome of the lesson it asks about. */
  outcome: string;
}
