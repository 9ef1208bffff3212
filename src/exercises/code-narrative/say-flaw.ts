import type { Rung } from '../kind.ts';
import type { Flaw } from './flaws.ts';
import type { Match } from './match.ts';
import { sayCode } from './publish.ts';
import { quoteSpan } from './spans.ts';
import { SIDE_WORDS, STATUS_WORDS } from './status-words.ts';
import type { TruePhrase, Truth } from './truth.ts';

/** What the letter says of a phrase: its cue, where there is one, and the status. */
export function sayStatus({ cue, status }: TruePhrase): string {
  const says = cue === undefined ? '' : `The text says “${cue}”. `;
  return `${says}Status: ${STATUS_WORDS[status]}.`;
}

/** A code of the letter with its words. */
export function codeNamed(truth: Truth, code: string | undefined): string {
  const found = truth.codes.find((each) => each.code === code);
  return found ? sayCode(found) : 'no code';
}

/** One flaw in words. The exact words, code and side are given away on the third rung alone. */
export function sayFlaw(flaw: Flaw, truth: Truth, { truth: phrase, marked }: Match, rung: Rung): string {
  const exact = rung === 3 ? ` The words are “${quoteSpan(truth.sentences, phrase)}”.` : '';
  const better = rung === 3 ? ` The code is ${codeNamed(truth, phrase.code)}.` : '';
  const chosen = codeNamed(truth, marked?.code);
  switch (flaw) {
    case 'wide':
      return `You marked more words than the phrase has.${exact}`;
    case 'narrow':
      return `You did not mark the whole phrase.${exact}`;
    case 'no-code':
      return `It has no code yet.${better}`;
    case 'other-code':
      return `${chosen} is not what these words say.${better}`;
    case 'acceptable':
      return `${chosen} is acceptable; another code is nearer to the words.${better}`;
    case 'too-broad':
      return `${chosen} is true and says too little.${better}`;
    case 'no-status':
    case 'other-status':
    case 'invented':
    case 'denied':
      return sayStatus(phrase);
    case 'no-side':
      return `The text gives a side.${rung === 3 && phrase.side ? ` It is: ${SIDE_WORDS[phrase.side]}.` : ''}`;
    case 'other-side':
      return `The side is ${phrase.side ? SIDE_WORDS[phrase.side] : 'not given'}.`;
  }
}

/** How colleagues coded a phrase: "T-001 Asthma 4, T-002 Wheeze 3". */
export function sayPanel({ codes }: Pick<Truth, 'codes'>, { panel }: TruePhrase): string | undefined {
  if (!panel) return undefined;
  const votes = codes.flatMap(({ code, says }) => {
    const count = Object.hasOwn(panel.votes, code) ? panel.votes[code] : undefined;
    return count === undefined ? [] : [`${code} ${says}: ${String(count)}`];
  });
  return `Colleagues differed here. ${votes.join('; ')}. Asked: ${panel.who}`;
}
