import type { HandStep } from '../kind.ts';
import { MOST_RADIOS } from './limits.ts';
import { sayCode, saySentence, sayWord } from './publish.ts';
import type { CodeNarrativePub } from './publish.ts';
import type { CodeNarrativeResponse } from './schema.ts';
import { SIDE_WORDS, STATUS_WORDS } from './status-words.ts';

/** Adds each phrase by the numbers of its words, then says what it means. */
export function codeNarrativeByHand(pub: CodeNarrativePub, { phrases }: CodeNarrativeResponse): HandStep[] {
  return phrases.flatMap(({ sentence, from, to, code, status, side }, index): HandStep[] => {
    const group = `Phrase ${String(index + 1)}`;
    const choose = (name: string, option: string): HandStep => ({ does: 'choose', name, option, in: group });
    const named = pub.codes.find((each) => each.code === code);
    const said = named ? sayCode(named) : '';
    const pick: HandStep =
      pub.codes.length <= MOST_RADIOS ? { does: 'tick', name: said, in: group } : choose('Code', said);
    return [
      { does: 'press', name: 'Add a phrase' },
      choose('Sentence', saySentence(pub, sentence)),
      choose('From word', sayWord(pub, sentence, from)),
      choose('To word', sayWord(pub, sentence, to)),
      pick,
      ...(status ? [choose('Status', STATUS_WORDS[status])] : []),
      ...(side ? [choose('Side', SIDE_WORDS[side])] : []),
    ];
  });
}
