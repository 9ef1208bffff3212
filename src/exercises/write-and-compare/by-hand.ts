import type { HandStep } from '../kind.ts';
import { nameOfLine, OWN_MARKS } from './publish.ts';
import type { WriteAndComparePub } from './publish.ts';
import type { WriteAndCompareResponse } from './schema.ts';

/** Writes the text and checks it, because the rubric appears only then; then marks its lines. */
export function writeAndCompareByHand(
  pub: WriteAndComparePub,
  { text, marks }: WriteAndCompareResponse,
): HandStep[] {
  return [
    { does: 'write', name: pub.label, text },
    { does: 'check' },
    ...pub.lines.flatMap((line, place): HandStep[] => {
      const given = OWN_MARKS.find(({ mark }) => mark === marks[line]);
      if (!given) return [];
      return [{ does: 'tick', name: given.says, in: nameOfLine(place, pub.lines.length) }];
    }),
  ];
}
