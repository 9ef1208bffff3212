import { useState } from 'preact/hooks';
import { Letter } from './letter.tsx';
import type { CodeNarrativeEdit } from './machine.ts';
import { PhraseCard } from './phrase-card.tsx';
import type { Props } from './phrase-card.tsx';
import { lackOf } from './publish.ts';
import { overlapOf } from './spans.ts';

/** Moves the focus once the new controls stand in the page. */
function focusSoon(id: string): void {
  setTimeout(() => document.getElementById(id)?.focus(), 0);
}

/** The letter, and the list of marked phrases, of which the one in hand and any unfinished one lie open. */
export function CodeNarrativeView(props: Props) {
  const { pub, response, prefix, isInert, solution } = props;
  const { phrases } = response;
  const send: (edit: CodeNarrativeEdit) => void = props.send;
  const [inHand, setInHand] = useState<number>();
  const isLocked = isInert || solution !== undefined;
  return (
    <div class="cn stack">
      <h4 id={`${prefix}-letter`}>{pub.caption}</h4>
      <a href={`#${prefix}-phrases`}>Skip to your phrases</a>
      <Letter
        pub={pub}
        phrases={phrases}
        onPress={
          isLocked
            ? undefined
            : (sentence, word) => {
                const at = { sentence, from: word, to: word };
                const marked = phrases.findIndex((phrase) => overlapOf(phrase, at) > 0);
                // A press on a marked word opens what can be changed about it.
                if (marked >= 0) setInHand(marked);
                send({ type: 'word.press', sentence, word });
              }
        }
      />
      <div
        id={`${prefix}-phrases`}
        role="group"
        tabIndex={-1}
        aria-labelledby={`${prefix}-list`}
        class="stack"
      >
        <h4 id={`${prefix}-list`}>Your phrases</h4>
        <output>{phrases.length === 1 ? '1 phrase' : `${String(phrases.length)} phrases`} marked.</output>
        <p>
          {isInert
            ? 'Marked phrases will be listed here.'
            : 'Press the first and the last word of a phrase in the text, or add a phrase here.'}
        </p>
        <ol class="cn-phrases">
          {phrases.map((phrase, index) => (
            <PhraseCard
              key={index}
              props={props}
              phrase={phrase}
              at={index}
              isOpen={index === inHand || lackOf(pub, phrase) !== undefined}
              onToggle={() => setInHand(index === inHand ? undefined : index)}
              onRemove={() => {
                setInHand(undefined);
                send({ type: 'phrase.remove', phrase: index });
                focusSoon(`${prefix}-add`);
              }}
              send={(edit) => {
                // What is being worked on stays open, also once it is whole.
                setInHand(index);
                send(edit);
              }}
            />
          ))}
        </ol>
        <button
          type="button"
          id={`${prefix}-add`}
          class="btn btn-secondary"
          disabled={isLocked}
          onClick={() => {
            setInHand(phrases.length);
            send({ type: 'phrase.add' });
            focusSoon(`${prefix}-phrase-${String(phrases.length + 1)}-sentence`);
          }}
        >
          Add a phrase
        </button>
      </div>
    </div>
  );
}
