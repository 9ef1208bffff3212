import type { Match } from './match.ts';
import type { CodeNarrative } from './schema.ts';

/** What is wrong with a matched phrase, in codes; empty where nothing is. */
export type Flaw =
  | 'wide'
  | 'narrow'
  | 'no-code'
  | 'other-code'
  | 'acceptable'
  | 'too-broad'
  | 'no-status'
  | 'other-status'
  | 'invented'
  | 'denied'
  | 'no-side'
  | 'other-side';

/** Whether a flaw would do harm in a record: a condition the patient has not, one that is gone, or the wrong side. */
export function isHarmful(flaw: Flaw): boolean {
  return flaw === 'invented' || flaw === 'denied' || flaw === 'other-side';
}

/** What of a definition decides which flaws there can be. */
export type Asked = Pick<CodeNarrative, 'statuses' | 'asksSide'>;

function codeFlaw({ truth, marked }: Match): Flaw | undefined {
  const code = marked?.code;
  if (code === truth.code) return undefined;
  if (code === undefined) return 'no-code';
  if (truth.acceptable.includes(code)) return 'acceptable';
  return truth.tooBroad.includes(code) ? 'too-broad' : 'other-code';
}

function statusFlaw({ truth, marked }: Match, { statuses }: Asked): Flaw | undefined {
  const status = marked?.status;
  if (statuses.length === 0 || status === truth.status) return undefined;
  if (status === undefined) return 'no-status';
  if (status === 'confirmed') return 'invented';
  const isDenied = truth.status === 'confirmed' && (status === 'ruled-out' || status === 'family');
  return isDenied ? 'denied' : 'other-status';
}

function sideFlaw({ truth, marked }: Match, { asksSide }: Asked): Flaw | undefined {
  if (!asksSide || marked?.side === truth.side) return undefined;
  return marked?.side === undefined ? 'no-side' : 'other-side';
}

/** What is not right about a matched phrase, in the order in which it is told. */
export function flawsOf(match: Match, asked: Asked): Flaw[] {
  const span = match.fit === 'exact' ? undefined : match.fit;
  const found = [span, codeFlaw(match), statusFlaw(match, asked), sideFlaw(match, asked)];
  return found.filter((flaw) => flaw !== undefined);
}

/** What a phrase keeps of its mark when something about it is not right. */
const KEEPS = { offSpan: 0.7, acceptable: 0.8, tooBroad: 0.4, otherStatus: 0.4, noSide: 0.7, otherSide: 0.4 };

/** The share of its mark, 0 to 1, that a phrase with this flaw keeps. */
export function keptOf(flaw: Flaw): number {
  switch (flaw) {
    case 'wide':
    case 'narrow':
      return KEEPS.offSpan;
    case 'acceptable':
      return KEEPS.acceptable;
    case 'too-broad':
      return KEEPS.tooBroad;
    case 'no-status':
    case 'other-status':
      return KEEPS.otherStatus;
    case 'no-side':
      return KEEPS.noSide;
    case 'other-side':
      return KEEPS.otherSide;
    case 'no-code':
    case 'other-code':
    // A condition given to somebody who has it not, or denied to somebody who has it, is worse than one left out.
    case 'invented':
    case 'denied':
      return 0;
  }
}
