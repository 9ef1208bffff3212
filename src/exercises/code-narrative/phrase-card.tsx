import type { ViewProps } from '../kind.ts';
import { classOfMark, sayMark } from '../mark-words.ts';
import { MOST_RADIOS } from './limits.ts';
import type { CodeNarrativeEdit } from './machine.ts';
import { Pick, Radios } from './pick.tsx';
import type { Options } from './pick.tsx';
import { lackOf, sayCode, saySentence, sayWord } from './publish.ts';
import type { CodeNarrativePub } from './publish.ts';
import type { CodeNarrativeResponse, MarkedPhrase } from './schema.ts';
import type { CodeNarrativeSolution } from './solve.ts';
import { quoteSpan, spanId, wordsOf } from './spans.ts';
import { SIDES, SIDE_WORDS, STATUS_WORDS, STATUSES } from './status-words.ts';

export type Props = ViewProps<CodeNarrativePub, CodeNarrativeResponse, CodeNarrativeSolution>;

/** "“chest infection”: T-011 Chest infection, ruled out", as far as it is chosen. */
function sayPhrase(pub: CodeNarrativePub, phrase: MarkedPhrase): string {
  const words = quoteSpan(pub.sentences, phrase);
  const code = pub.codes.find((each) => each.code === phrase.code);
  const parts = [
    code ? sayCode(code) : 'no code yet',
    ...(phrase.status ? [STATUS_WORDS[phrase.status]] : []),
    ...(phrase.side ? [SIDE_WORDS[phrase.side]] : []),
  ];
  return `${words === '' ? 'No words yet' : `“${words}”`}: ${parts.join(', ')}`;
}

interface CardProps {
  props: Props;
  phrase: MarkedPhrase;
  /** The place of the phrase in the list, from 0. */
  at: number;
  isOpen: boolean;
  onToggle: () => void;
  onRemove: () => void;
  send: (edit: CodeNarrativeEdit) => void;
}

type PartProps = Omit<CardProps, 'isOpen' | 'onToggle' | 'onRemove'> & {
  /** Begins the ids of this phrase's controls. */
  id: string;
};

/** The words of a phrase, by their numbers: what pressing words does, for everyone. */
function Place({ props, phrase, at, id, send }: PartProps) {
  const { pub } = props;
  const isLocked = props.isInert || props.solution !== undefined;
  const numbered = (count: number, say: (number: number) => string): Options =>
    Array.from({ length: count }, (_, index) => [String(index + 1), say(index + 1)] as const);
  const sentences = numbered(pub.sentences.length, (number) => saySentence(pub, number));
  const count = wordsOf(pub.sentences[phrase.sentence - 1] ?? '').length;
  const words = numbered(count, (number) => sayWord(pub, phrase.sentence, number));
  const none = ['0', 'Choose one'] as const;
  const fields = [
    ['sentence', 'Sentence', sentences],
    ['from', 'From word', words],
    // A phrase ends at its first word or after it.
    ['to', 'To word', words.slice(Math.max(0, phrase.from - 1))],
  ] as const;
  return (
    <div class="field-row">
      {fields.map(([field, label, options]) => (
        <Pick
          id={`${id}-${field}`}
          label={label}
          value={String(phrase[field])}
          options={[none, ...options]}
          isLocked={isLocked}
          onPick={(value) => send({ type: 'phrase.place', phrase: at, change: { [field]: Number(value) } })}
        />
      ))}
    </div>
  );
}

/** What a phrase means: its code and, where they are asked, its status and its side. */
function Meaning({ props, phrase, at, id, send }: PartProps) {
  const { pub } = props;
  const isLocked = props.isInert || props.solution !== undefined;
  const codes = pub.codes.map((code) => [code.code, sayCode(code)] as const);
  const CodePick = codes.length <= MOST_RADIOS ? Radios : Pick;
  const none = ['', 'Choose one'] as const;
  const statuses = pub.statuses.map((name) => [name, STATUS_WORDS[name]] as const);
  const sides = SIDES.map((name) => [name, SIDE_WORDS[name]] as const);
  return (
    <>
      <CodePick
        id={`${id}-code`}
        label="Code"
        value={phrase.code ?? ''}
        options={CodePick === Pick ? [none, ...codes] : codes}
        isLocked={isLocked}
        onPick={(code) => send({ type: 'phrase.code', phrase: at, change: { code: code || undefined } })}
      />
      <div class="field-row">
        {statuses.length > 0 && (
          <Pick
            id={`${id}-status`}
            label="Status"
            value={phrase.status ?? ''}
            options={[none, ...statuses]}
            isLocked={isLocked}
            onPick={(value) => {
              const status = STATUSES.find((name) => name === value);
              send({ type: 'phrase.status', phrase: at, change: { status } });
            }}
          />
        )}
        {pub.asksSide && (
          <Pick
            id={`${id}-side`}
            label="Side"
            value={phrase.side ?? ''}
            options={[['', 'no side'], ...sides]}
            isLocked={isLocked}
            onPick={(value) => {
              const side = SIDES.find((name) => name === value);
              send({ type: 'phrase.side', phrase: at, change: { side } });
            }}
          />
        )}
      </div>
    </>
  );
}

/** One marked phrase: its line in the list, and under it what can be changed. */
export function PhraseCard(card: CardProps) {
  const { props, phrase, at, isOpen, onToggle, onRemove, send } = card;
  const { pub, prefix, marks, solution } = props;
  const isLocked = props.isInert || solution !== undefined;
  const number = String(at + 1);
  const id = `${prefix}-phrase-${number}`;
  const mark = marks?.get(spanId(phrase));
  const says = sayPhrase(pub, phrase);
  return (
    <li class={classOfMark(mark ? 'cn-phrase' : 'card cn-phrase', mark)}>
      <fieldset>
        <legend>
          Phrase {number}
          {mark && `: ${sayMark(mark)}`}
        </legend>
        <div class="cluster cn-line">
          <p>{says}</p>
          {lackOf(pub, phrase) === undefined && (
            <button
              type="button"
              class="btn btn-text"
              aria-expanded={isOpen}
              aria-controls={`${id}-body`}
              disabled={isLocked}
              onClick={onToggle}
            >
              Change<span class="visually-hidden"> phrase {number}</span>
            </button>
          )}
          <button type="button" class="btn btn-text" disabled={isLocked} onClick={onRemove}>
            Remove<span class="visually-hidden"> phrase {number}</span>
          </button>
        </div>
        <div id={`${id}-body`} class="stack" hidden={!isOpen}>
          <Place props={props} phrase={phrase} at={at} id={id} send={send} />
          <Meaning props={props} phrase={phrase} at={at} id={id} send={send} />
        </div>
      </fieldset>
    </li>
  );
}
