import type { Problem } from '../kernel/problem.ts';
import { assessmentSchema, definitionOfItem, pathInItem } from '../curriculum/assessment.ts';
import type { ItemFields } from '../curriculum/assessment.ts';
import type { Assessment, ExerciseEntry } from '../curriculum/library.ts';
import { fileIn } from './content-tree.ts';
import type { ContentFolder } from './content-tree.ts';
import { readDefinition } from './definition.ts';
import type { RawDefinition } from './definition.ts';
import { notePartial, takeId, takeYaml } from './desk.ts';
import type { Desk } from './desk.ts';
import { readWithSchema } from './schema-problems.ts';
import { findTextProblems } from './text-rules.ts';
import type { YamlSource } from './yaml-source.ts';

const ASSESSMENT_FILE = 'assessment.yaml';
const ANCHOR = 'assessment';
/** Fields of an item, and of the exercise it becomes, that its question does not have. */
const OWN_FIELDS = new Set(['id', 'outcome', 'lesson', 'difficulty', 'title', 'task', 'facts']);
const ITEM_FIELDS = ['lesson', 'outcome', 'difficulty', 'explanation', 'facts'];

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

/** The items as written, whether or not the bank as a whole is right. */
function itemsOf(value: unknown): { item: Fields; index: number }[] {
  const items = fieldsOf(value)?.['items'];
  if (!Array.isArray(items)) return [];
  return items.flatMap((one: unknown, index) => {
    const item = fieldsOf(one);
    return item ? [{ item, index }] : [];
  });
}

/** Problems of an item's own fields are the bank's to report; here only those of its question count. */
function isOfQuestion({ path, args }: Problem): boolean {
  const [, , field = args['key']] = path;
  return !OWN_FIELDS.has(String(field ?? ''));
}

interface ItemPlace {
  source: YamlSource;
  index: number;
  title: string;
}

const LONGEST_TITLE = 80;

/** What a result calls an item: its question, cut where it is long. */
function titleOfItem({ ask }: Fields, otherwise: string): string {
  if (typeof ask !== 'string' || ask.length < 3) return otherwise;
  return ask.length <= LONGEST_TITLE ? ask : `${ask.slice(0, LONGEST_TITLE - 1).trimEnd()}…`;
}

function readItem(desk: Desk, item: Fields, { source, index, title }: ItemPlace): ExerciseEntry | undefined {
  const raw: RawDefinition = {
    source,
    // What the bank's own schema refuses it has said already; the question is read all the same.
    value: definitionOfItem(item as ItemFields, titleOfItem(item, title)),
    lesson: typeof item['lesson'] === 'string' ? item['lesson'] : '',
    item: index,
    pathOf: (path) => ['items', index, ...pathInItem(path)],
    otherFields: ITEM_FIELDS,
  };
  const { entry, problems } = readDefinition(raw, desk.kinds, new Map());
  desk.problems.push(...problems.filter(isOfQuestion));
  if (!entry || !takeId(desk, 'exercise', entry.id, source.placeOf(['items', index, 'id']))) return undefined;
  const difficulty = item['difficulty'];
  return difficulty === 1 || difficulty === 2 || difficulty === 3 ? { ...entry, difficulty } : entry;
}

/** The question bank of a module; nothing where it has none or its frame cannot be read. */
export function readAssessment(desk: Desk, folder: ContentFolder, module: string): Assessment | undefined {
  if (!folder.files.includes(ASSESSMENT_FILE)) return undefined;
  const source = takeYaml(desk, folder, ASSESSMENT_FILE);
  const file = fileIn(folder, ASSESSMENT_FILE);
  if (!source) {
    notePartial(desk, folder);
    return undefined;
  }
  desk.problems.push(...findTextProblems(file, source.text));
  const reading = { source, schema: assessmentSchema, page: 'start', anchor: ANCHOR };
  const { value, problems } = readWithSchema(reading, source.value);
  desk.problems.push(...problems);
  const title = value?.title ?? 'Assessment';
  const written = itemsOf(source.value);
  const items = written.flatMap(({ item, index }) => readItem(desk, item, { source, index, title }) ?? []);
  if (!value || items.length < written.length) notePartial(desk, folder);
  if (!value) return undefined;
  if (!takeId(desk, 'exercise', value.id, source.placeOf(['id']))) return undefined;
  const { id, title: heading, draw, excused } = value;
  return { id, title: heading, draw, excused, file, module, items };
}
