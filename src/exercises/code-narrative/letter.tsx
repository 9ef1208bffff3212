import type { CodeNarrativePub } from './publish.ts';
import type { MarkedPhrase } from './schema.ts';
import { wordsOf } from './spans.ts';

interface LetterProps {
  pub: CodeNarrativePub;
  phrases: readonly MarkedPhrase[];
  /** Absent where nothing can be marked now. */
  onPress: ((sentence: number, word: number) => void) | undefined;
}

/** A run of words that stand in one phrase, or in none. */
interface Run {
  /** The place of the phrase in the list, from 0; -1 for none. */
  phrase: number;
  words: { number: number; text: string }[];
}

/** A sentence as runs, so that each phrase is one piece of text. */
function runsOf(text: string, sentence: number, phrases: readonly MarkedPhrase[]): Run[] {
  const runs: Run[] = [];
  wordsOf(text).forEach((word, index) => {
    const number = index + 1;
    const phrase = phrases.findIndex(
      (each) => each.sentence === sentence && each.from <= number && number <= each.to,
    );
    const last = runs.at(-1);
    if (last?.phrase === phrase) last.words.push({ number, text: word });
    else runs.push({ phrase, words: [{ number, text: word }] });
  });
  return runs;
}

function Words({ words }: Pick<Run, 'words'>) {
  return (
    <>
      {words.map(({ number, text }, index) => (
        <>
          {index > 0 && ' '}
          <span class="cn-word" data-word={number}>
            {text}
          </span>
        </>
      ))}
    </>
  );
}

/**
 * The letter as plain, numbered sentences. A pointer may press the first and the last word of a phrase; everything that
 * a press does, the list of phrases does too, so the words need no place in the tab order.
 */
export function Letter({ pub, phrases, onPress }: LetterProps) {
  return (
    <ol
      class={`cn-letter${onPress ? ' cn-open' : ''}`}
      onClick={(event) => {
        const word =
          event.target instanceof Element ? event.target.closest<HTMLElement>('[data-word]') : null;
        const sentence = word?.closest<HTMLElement>('[data-sentence]');
        if (word && sentence) onPress?.(Number(sentence.dataset['sentence']), Number(word.dataset['word']));
      }}
    >
      {pub.sentences.map((text, index) => (
        <li key={index} data-sentence={index + 1}>
          {runsOf(text, index + 1, phrases).map(({ phrase, words }, run) => (
            <>
              {run > 0 && ' '}
              {phrase < 0 ? (
                <Words words={words} />
              ) : (
                <mark class="cn-mark">
                  <Words words={words} />
                  <span class="visually-hidden">, marked {phrase + 1}</span>
                  <sup aria-hidden="true">{phrase + 1}</sup>
                </mark>
              )}
            </>
          ))}
        </li>
      ))}
    </ol>
  );
}
