import type { Finding, Verdict } from '../../kernel/verdict.ts';
import type { Message } from '../kind.ts';
import { bestThresholds } from './cost.ts';
import { fateOf } from './fate.ts';
import type { Thresholds } from './fate.ts';
import { figureOf } from './figure-of.ts';
import type { Version } from './version.ts';

/** How many wrong merges are named by their records. */
const NAMED = 2;

function argOf({ args }: Finding, name: string): number {
  return Number(args?.[name] ?? 0);
}

/** "Your thresholds cost 61. The best cost 52; one fate for all pairs costs 177 at least." */
export function sayFileLead(verdict: Verdict): string {
  const [cost, best, lazy] = ['cost', 'best', 'lazy'].map((name) => figureOf(verdict, `file-${name}`) ?? 0);
  return `Your thresholds cost ${String(cost)}. The best cost ${String(best)}; one fate for all pairs costs ${String(lazy)} at least.`;
}

/** The dearest sort of cost, in words that name no group yet. */
function sayNudge(groups: readonly Finding[], verdict: Verdict): Message[] {
  const merges = groups.reduce((sum, group) => sum + argOf(group, 'false-merges'), 0);
  const missed = groups.reduce((sum, group) => sum + argOf(group, 'missed'), 0);
  const sent = figureOf(verdict, 'sent') ?? 0;
  const dearest = Math.max(10 * merges, 3 * missed, sent);
  if (dearest === 0) return [];
  if (dearest === 10 * merges) {
    const text = `${String(merges)} of your merges join two people. Merging pays only while fewer than 1 in 10 of the pairs at a score are wrong.`;
    return [{ tone: 'bad', text }];
  }
  if (dearest === 3 * missed) {
    const text = `${String(missed)} people stay split in two. A person’s look pays as soon as more than 1 in 3 of the pairs at a score are one person.`;
    return [{ tone: 'warn', text }];
  }
  const text = `Most of your cost is people’s time: ${String(sent)} pairs. Which of them score so high or so low that nobody needs to look?`;
  return [{ tone: 'note', text }];
}

function sayFalseMerges(version: Version, group: Finding, thresholds: Thresholds): Message[] {
  const count = argOf(group, 'false-merges');
  if (count === 0) return [];
  const rows = version.file
    .filter((pair) => pair.story === group.at && !pair.isSame && fateOf(pair.tenths, thresholds) === 'merged')
    .slice(0, NAMED)
    .map(({ left, right }) => `${left} and ${right}`);
  const more = count > rows.length ? `, and ${String(count - rows.length)} more pairs` : '';
  const { who = '', because = '' } = version.stories[group.at ?? ''] ?? {};
  return [{ tone: 'bad', text: `You merged ${rows.join('; ')}${more}: ${who}. ${because}` }];
}

/** Recall by group: whom the thresholds find, by themselves or with a person's help, and whom they leave split. */
function sayRecall(version: Version, groups: readonly Finding[]): Message[] {
  return groups
    .filter((group) => argOf(group, 'same') > 0 && argOf(group, 'missed') > 0)
    .map((group): Message => {
      const [same, missed] = [argOf(group, 'same'), argOf(group, 'missed')];
      const who = version.stories[group.at ?? '']?.group ?? '';
      return {
        tone: 'warn',
        text: `Of ${who}, ${String(same - missed)} of ${String(same)} are merged or sent on.`,
      };
    });
}

/** The words for the file: a nudge at first; then wrong merges by their records and recall by group; then the best. */
export function explainFile(
  version: Version,
  response: Thresholds,
  verdict: Verdict,
  isMarked: boolean,
  isAnswerShown: boolean,
): Message[] {
  const groups = verdict.findings.filter(({ code }) => code === 'file-group');
  const isOpen = groups.length === 0;
  const worked: Message[] = [];
  if (isAnswerShown && !verdict.passed) {
    const { merge, send, cost } = bestThresholds(version.file);
    const text = `Cheapest: merge at ${String(merge)}, send to a person at ${String(send)}, for ${String(cost)} points.`;
    worked.push({ tone: 'note', text });
  }
  if (isOpen)
    return [{ tone: 'note', text: 'Neither threshold is set, so every pair stays apart.' }, ...worked];
  if (!isMarked) return sayNudge(groups, verdict);
  const merges = groups.flatMap((group) => sayFalseMerges(version, group, response));
  const recall = sayRecall(version, groups);
  const all: Message[] =
    recall.length === 0 ? [{ tone: 'good', text: 'No group of people is left split in two.' }] : recall;
  return [...merges, ...all, ...worked];
}
