import { nearestName } from '../kernel/nearest.ts';
import type { Random } from '../kernel/random.ts';
import { createRandom } from '../kernel/random.ts';
import { rowId } from '../kernel/table.ts';
import type { RecipeFault } from './contract.ts';
import { INDEX_COLUMNS } from './index-contract.ts';
import type { IndexOutcome, IndexPair, IndexRecipe, IndexRecord, StoryInfo } from './index-contract.ts';
import { personOf } from './index-people.ts';
import { STORIES } from './index-stories.ts';
import type { Story } from './index-stories.ts';
import { createSeats } from './seat.ts';
import { tableOf } from './template.ts';

/** The most pairs an index can hold. */
export const MOST_PAIRS = 400;

/** Every kind of pair that can be ordered, as authors and checks see it. */
export const stories: readonly StoryInfo[] = STORIES;

function findFaults({ stories: orders, noise = 0 }: IndexRecipe): RecipeFault[] {
  const faults: RecipeFault[] = [];
  const names = STORIES.map(({ name }) => name);
  for (const { story, count = 1 } of orders) {
    if (!names.includes(story)) {
      const near = nearestName(story, names);
      const detail = `There is no story ${story}.`;
      faults.push({ code: 'unknown-story', detail, ...(near === undefined ? {} : { near }) });
    }
    if (!Number.isInteger(count) || count < 1 || count > MOST_PAIRS)
      faults.push({ code: 'cannot-plant', detail: `${story} needs a count from 1 to ${MOST_PAIRS}.` });
  }
  const total = orders.reduce((sum, { count = 1 }) => sum + count, 0);
  if (orders.length === 0 || total > MOST_PAIRS)
    faults.push({ code: 'cannot-plant', detail: `An index has 1 to ${MOST_PAIRS} pairs.` });
  if (!Number.isInteger(noise) || noise < 0 || noise > 100)
    faults.push({ code: 'cannot-plant', detail: 'Noise is a whole number from 0 to 100.' });
  return faults;
}

/** Writes a record otherwise without meaning anything by it: another hand, another keyboard. */
function rewrite(record: IndexRecord, random: Random): IndexRecord {
  const surname = random.chance(1, 2) ? record.surname.toUpperCase() : ` ${record.surname}`;
  return { ...record, surname, postcode: record.postcode.replace(' ', '').toLowerCase() };
}

interface Told {
  story: Story;
  records: [IndexRecord, IndexRecord];
  isSame: boolean;
}

function tellAll({ seed, stories: orders, noise = 0 }: IndexRecipe): Told[] {
  const random = createRandom(seed);
  const ordered = orders.flatMap(({ story: name, count = 1 }) => {
    const story = STORIES.find((one) => one.name === name);
    return story ? Array.from({ length: count }, () => story) : [];
  });
  const seats = createSeats(ordered.length * 2, random);
  const turns = new Map<Story, number>();
  return ordered.map((story, at): Told => {
    const turn = turns.get(story) ?? 0;
    turns.set(story, turn + 1);
    const first = personOf(seats[2 * at]?.nhsNumber ?? '', random);
    const otherNumber = seats[2 * at + 1]?.nhsNumber ?? '';
    const second = story.tell({ first, otherNumber, turn, random });
    // Where no reader can tell, the truth takes turns, so that neither guess pays.
    const isSame = story.tells === 'same' || (story.tells === 'unknowable' && turn % 2 === 0);
    const written = [first, second].map((record) =>
      random.chance(noise, 100) ? rewrite(record, random) : record,
    );
    return { story, records: [written[0] ?? first, written[1] ?? second], isSame };
  });
}

/**
 * Makes a patient index: two records for every pair ordered, in shuffled order, with the truth of each pair. The same
 * recipe gives the same bytes on every engine, and every seed as many pairs of each story. Never throws: all faults
 * of the recipe come back at once.
 */
export function generateIndex(recipe: IndexRecipe): IndexOutcome {
  const faults = findFaults(recipe);
  if (faults.length > 0) return { ok: false, faults };
  const told = tellAll(recipe);
  const count = told.length * 2;
  const places = createRandom(recipe.seed + 1).shuffle([...Array(count).keys()]);
  const records: IndexRecord[] = [];
  const people: number[] = [];
  const pairs = told.map(({ story, records: [first, second], isSame }, at): IndexPair => {
    const [one = 0, other = 0] = places.slice(2 * at, 2 * at + 2);
    [records[one], records[other]] = [first, second];
    [people[one], people[other]] = [2 * at, isSame ? 2 * at : 2 * at + 1];
    const rows = [one, other].sort((a, b) => a - b).map((place) => rowId(place, count));
    const { name, tells, because } = story;
    return { story: name, rows: [rows[0] ?? '', rows[1] ?? ''], isSame, tells, because };
  });
  const table = tableOf(
    INDEX_COLUMNS,
    records,
    records.map((_, place) => rowId(place, count)),
  );
  return { ok: true, value: { table, people, pairs } };
}
