import type { Table } from '../kernel/table.ts';
import type { Excuse } from './excuse.ts';
import type { LessonFields } from './lesson.ts';
import type { Lost } from './lost.ts';
import type { ModuleFields } from './module.ts';
import type { Framework } from './framework.ts';
import type { Passage } from './passage.ts';
import type { Pathway } from './pathway.ts';
import type { Site } from './site.ts';
import type { SiteTexts } from './site-texts.ts';
import type { Source } from './source.ts';
import type { Statement } from './statement.ts';
import type { Term } from './term.ts';

/** What every definition has, whatever its kind: the same shape as `Base` of the exercises. */
interface DefinitionBase {
  kind: string;
  id: string;
  title: string;
  task: string;
  outcome: string;
  hints: string[];
  seed: number;
  explanation: string;
  /** Facts it rests on, each `source#fact`. */
  facts?: string[] | undefined;
}

/** One definition of an exercise, or one item of a bank. */
export interface ExerciseEntry {
  id: string;
  /** Name of its kind. */
  kind: string;
  /** After defaults, with the rows of its committed table. */
  definition: DefinitionBase;
  /** SHA-256 of `json`, in lower-case hexadecimal; its address is `/d/<digest>.json`. */
  digest: string;
  /** Canonical JSON of the definition. */
  json: string;
  /** Relative to the repository. */
  file: string;
  /** Slug of the lesson in whose folder it lies; of an item, the lesson it asks about. */
  lesson: string;
  /** Seconds a practised colleague needs. */
  seconds: number;
  /** Place in the bank, from 0; absent on practice exercises. */
  item?: number;
  /** Learners mark it themselves, and its mark is never counted. */
  isSelfMarked?: true;
  /** 1 to 3; items only. */
  difficulty?: 1 | 2 | 3;
}

/** A section of a lesson. */
export interface Step {
  title: string;
  /** Its address on the page, `#slug`. */
  slug: string;
  /** Words of prose in it. */
  words: number;
  /** Its prose, for search: one line a paragraph, nothing of an exercise. */
  text: string;
  /** Ids of the exercises it shows, in order. */
  exercises: string[];
  line: number;
  column: number;
}

/** A name that a lesson's text uses: the place of the attribute's value. */
export interface Use {
  component: 'Exercise' | 'Data' | 'Source' | 'Term';
  attribute: 'id' | 'columns' | 'rows';
  value: string;
  /** Of a `columns` or `rows`: the id of the table. */
  table?: string;
  line: number;
  column: number;
}

/** A lesson: its fields, and what its text holds. */
export interface Lesson extends LessonFields {
  slug: string;
  /** The same as `slug`: lessons are known by it everywhere. */
  id: string;
  /** Slug of its module. */
  module: string;
  /** As shown: `4.2`. */
  number: string;
  /** Its folder inside `modules/`: `04-data-quality/02-the-pregnant-men`. */
  folder: string;
  /** Relative to the repository. */
  file: string;
  steps: Step[];
  /** Ids of the exercises it shows, in order. */
  exercises: string[];
  /** All its prose in order, piece by piece, with what each piece cites. */
  passages: Passage[];
  /** All its prose, as in its steps. */
  bodyText: string;
  words: number;
  /** The components it has, by name, with how many of each. */
  parts: Readonly<Record<string, number>>;
  /** Entries in its list of key points. */
  keyPoints: number;
  uses: Use[];
}

/** A module: its fields, and its lessons in order. */
export interface Module extends ModuleFields {
  slug: string;
  /** As shown: `4`. */
  number: string;
  file: string;
  /** Slugs. */
  lessons: string[];
}

/** The question bank of a module. */
export interface Assessment {
  id: string;
  title: string;
  /** How many items one assessment has. */
  draw: number;
  /** Warnings about the bank that are right as they stand. */
  excused: Excuse[];
  file: string;
  /** Slug of its module. */
  module: string;
  items: ExerciseEntry[];
}

/** Something read from a file of its own; `file` as in problems. */
export type Filed<Fields> = Fields & { file: string };

/** Everything in `content/`, read and checked. */
export interface LibraryContent {
  site: Site;
  siteFile: string;
  texts: SiteTexts;
  /** In order. */
  modules: Module[];
  /** In order of module and lesson. */
  lessons: Lesson[];
  /** Practice exercises, by id. */
  exercises: Map<string, ExerciseEntry>;
  /** By slug of the module. */
  assessments: Map<string, Assessment>;
  /** Committed tables, by id. */
  tables: Map<string, Table>;
  terms: Map<string, Filed<Term>>;
  sources: Map<string, Filed<Source>>;
  statements: Map<string, Filed<Statement>>;
  frameworks: Map<string, Filed<Framework>>;
  pathways: Map<string, Filed<Pathway>>;
  /** What the host leaves out of a module or pathway, by its slug. Absent: nothing is left out. */
  leftOut?: ReadonlyMap<string, Lost>;
}
