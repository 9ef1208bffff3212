import type { Verdict } from '../../kernel/verdict.ts';
import type { Message, Rung } from '../kind.ts';
import { isWritten } from './publish.ts';
import type { WriteAndCompare, WriteAndCompareResponse } from './schema.ts';

const NOTHING: Record<Rung, [lead: string, next: string]> = {
  1: [
    'Nothing is written yet, so there is nothing to compare.',
    'Write your own version first, however rough. The rubric and a model answer appear once you check it.',
  ],
  2: [
    'There is still nothing written.',
    'Begin with the one thing your reader must take away. A rough sentence is enough to compare.',
  ],
  3: [
    'Nothing was written, so nothing could be compared.',
    'Reading a model answer teaches less than a rough sentence of your own: start again when you have a minute.',
  ],
};

interface Count {
  lines: number;
  met: number;
  partly: number;
  not: number;
  unmarked: number;
}

function countLines({ parts }: Verdict): Count {
  const lines = parts.filter(({ id }) => id !== 'text');
  const count = (state: string): number => lines.filter((part) => part.state === state).length;
  return {
    lines: lines.length,
    met: count('right'),
    partly: count('partial'),
    not: count('wrong'),
    unmarked: count('unanswered'),
  };
}

/** The score line; it says whose marks they are. */
export function tallyWriteAndCompare(verdict: Verdict): string {
  const { lines, met, unmarked } = countLines(verdict);
  if (verdict.parts.some(({ id, state }) => id === 'text' && state === 'unanswered'))
    return 'nothing written';
  if (unmarked === lines) return 'written, not marked yet';
  return `${String(met)} of ${String(lines)} lines met, by your own mark`;
}

function sayMarked(def: WriteAndCompare, verdict: Verdict): Message[] {
  const { lines, met, partly, not } = countLines(verdict);
  const lead: Message = {
    tone: 'good',
    text: `All ${String(lines)} lines are marked: ${String(met)} met, ${String(partly)} partly met, ${String(not)} not met.`,
  };
  const open = def.rubric.filter(({ id }) =>
    verdict.parts.some((part) => part.id === id && part.state !== 'right'),
  );
  if (open.length === 0)
    return [lead, { tone: 'note', text: 'What does the model answer say that yours leaves out?' }];
  return [
    lead,
    ...open.map(({ id, say, because }): Message => ({ tone: 'warn', at: id, text: `${say}. ${because}` })),
    { tone: 'note', text: 'Change your text where you agree, mark it again, and check again.' },
  ];
}

/** The words for a verdict: write first, then mark; and once all is marked, why each open line matters. */
export function explainWriteAndCompare(
  def: WriteAndCompare,
  _seed: number,
  response: WriteAndCompareResponse,
  verdict: Verdict,
  rung: Rung,
): Message[] {
  if (!isWritten(response)) {
    const [lead, next] = NOTHING[rung];
    return [
      { tone: 'warn', text: lead },
      { tone: 'note', text: next },
    ];
  }
  const { lines, unmarked } = countLines(verdict);
  if (unmarked === 0) return sayMarked(def, verdict);
  if (unmarked === lines) {
    return [
      { tone: 'note', text: 'Now mark your text yourself, line by line, by the rubric that has appeared.' },
      {
        tone: 'note',
        text: 'The model answer is one good way, not the only one. Judge your own words by the rubric.',
      },
    ];
  }
  return [
    { tone: 'warn', text: `${String(lines - unmarked)} of ${String(lines)} lines are marked.` },
    { tone: 'note', text: 'Mark the others as well, then check again.' },
  ];
}
