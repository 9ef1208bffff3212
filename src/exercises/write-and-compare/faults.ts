import { countWords } from './words.ts';
import type { WriteAndCompare } from './schema.ts';

/** What a definition says that its shape cannot refuse. Paths are into the YAML. */
export interface WriteFault {
  path: (string | number)[];
  message: string;
}

/** Everything that is wrong with a definition of the right shape, all at once. */
export function findWriteFaults({ rubric, words, model }: WriteAndCompare): WriteFault[] {
  const ids = rubric.map(({ id }) => id);
  const repeats = ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [{ path: ['rubric', index, 'id'], message: `is "${id}", which another line has already` }],
  );
  if (!words) return repeats;
  const length = countWords(model);
  const isTurned = words.least > words.most;
  const isOutside = length < words.least || length > words.most;
  return [
    ...repeats,
    ...(isTurned ? [{ path: ['words', 'most'], message: 'is less than `least`' }] : []),
    ...(!isTurned && isOutside
      ? [
          {
            path: ['model'],
            message: `has ${String(length)} words, and \`words\` asks for ${String(words.least)} to ${String(words.most)}`,
          },
        ]
      : []),
  ];
}
