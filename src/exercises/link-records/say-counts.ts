import type { Fate } from './fate.ts';

/** "78 pairs merge, 32 go to a person, 58 stay apart". */
export function sayCounts({ merged, sent, apart }: Record<Fate, number>): string {
  const pairs = merged === 1 ? '1 pair merges' : `${String(merged)} pairs merge`;
  const people = sent === 1 ? '1 goes' : `${String(sent)} go`;
  const stay = apart === 1 ? '1 stays' : `${String(apart)} stay`;
  return `${pairs}, ${people} to a person, ${stay} apart`;
}
