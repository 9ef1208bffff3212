import type { Finding, PartState } from '../../kernel/verdict.ts';
import type { Line, SummaryItem } from './schema.ts';

/** What became of one item: its part of a mark from 0 to 1, its state, and what to say of it. */
export interface Judged {
  item: SummaryItem;
  state: PartState;
  credit: number;
  finding: Finding | undefined;
}

/** A line in the wrong place is still in the summary, and its reader may still find it. */
const MISPLACED = 0.5;
/** Of an action, so much for being there; the rest for its owner and its date, in equal parts. */
const ASKED = 0.4;

type Fit = 'right' | 'wrong' | 'none';

function fitOf(given: string | undefined, accepted: readonly string[]): Fit {
  if (given === undefined) return 'none';
  return accepted.includes(given) ? 'right' : 'wrong';
}

function judgeAction(item: SummaryItem, line: Line, place: number): Judged {
  const { id, action } = item;
  const owner = fitOf(line.owner, action?.owner ?? []);
  const by = fitOf(line.by, action?.by ?? []);
  const owned = [owner, by].filter((fit) => fit === 'right').length;
  const credit = ASKED * place + ((1 - ASKED) * owned) / 2;
  if (owned === 2 && place === 1) return { item, state: 'right', credit: 1, finding: undefined };
  const code = owned < 2 ? 'action-unowned' : 'misplaced';
  return { item, state: 'partial', credit, finding: { code, at: id, args: { owner, by } } };
}

/** Judges an item that is needed. `line` is absent where it was left out. */
export function judgeNeeded(item: SummaryItem, line: Line | undefined): Judged {
  const { id, need, under, action } = item;
  if (!line) {
    const code = need === 'critical' ? 'critical-omitted' : 'useful-omitted';
    return { item, state: 'missed', credit: 0, finding: { code, at: id } };
  }
  const place = under.includes(line.under) ? 1 : MISPLACED;
  if (action) return judgeAction(item, line, place);
  if (place === 1) return { item, state: 'right', credit: 1, finding: undefined };
  return { item, state: 'partial', credit: place, finding: { code: 'misplaced', at: id } };
}
