import type { Fault } from '../fault.ts';
import { faultAt } from '../fault.ts';
import type { Assessment, ExerciseEntry, LibraryContent } from '../library.ts';
import { valuesUnder } from '../definition-walk.ts';

/** With fewer single-choice items than this a share says nothing about a habit. */
const FEWEST_ITEMS = 5;
const LONGEST_LIMIT = 0.4;
const POSITION_LIMIT = 0.4;

const POSITIONS = ['first', 'second', 'third', 'fourth'];

interface Option {
  say: string;
  right: boolean;
}

/** The options of an item of one right answer, in the order they are written; nothing for other forms. */
function optionsOf({ definition }: ExerciseEntry): readonly Option[] | undefined {
  if (!valuesUnder(definition, 'form').some(({ value }) => value === 'single')) return undefined;
  // The kind has checked their shape.
  return valuesUnder(definition, 'options')[0]?.value as readonly Option[] | undefined;
}

function isRightLongest(options: readonly Option[]): boolean {
  const right = options.find((option) => option.right);
  return (
    right !== undefined && options.every((option) => option === right || option.say.length < right.say.length)
  );
}

function faultsOf({ file, items }: Assessment): Fault[] {
  const questions = items.flatMap((item) => {
    const options = optionsOf(item);
    return options ? [options] : [];
  });
  const total = questions.length;
  if (total < FEWEST_ITEMS) return [];
  const longest = questions.filter(isRightLongest).length;
  const rights = questions.map((options) => options.findIndex(({ right }) => right));
  return [
    ...(longest / total < LONGEST_LIMIT
      ? []
      : [faultAt('bank/longest-is-right', file, ['items'], { longest, total })]),
    ...POSITIONS.flatMap((position, index) => {
      const count = rights.filter((right) => right === index).length;
      if (count / total <= POSITION_LIMIT) return [];
      return [faultAt('bank/same-position', file, ['items'], { position, count, total })];
    }),
  ];
}

/**
 * Banks that can be passed by a habit of their author: the longest option, or the one in a certain place. Learners
 * see options shuffled, but hosts print banks and colleagues copy the habit.
 */
export function findGuessable({ assessments }: Pick<LibraryContent, 'assessments'>): Fault[] {
  return [...assessments.values()].flatMap(faultsOf);
}
