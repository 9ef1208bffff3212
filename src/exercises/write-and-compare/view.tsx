import type { ViewProps } from '../kind.ts';
import type { WriteAndCompareEdit } from './machine.ts';
import { nameOfLine, OWN_MARKS } from './publish.ts';
import type { WriteAndComparePub } from './publish.ts';
import type { WriteAndCompareResponse } from './schema.ts';
import type { WriteAndCompareSolution } from './solve.ts';
import { paragraphsOf, sayLength } from './words.ts';

type Props = ViewProps<WriteAndComparePub, WriteAndCompareResponse, WriteAndCompareSolution>;

interface LineProps {
  props: Props;
  line: WriteAndCompareSolution['lines'][number];
  place: number;
  isLocked: boolean;
}

function Line({ props, line: { id, say }, place, isLocked }: LineProps) {
  const { pub, response, prefix } = props;
  const send: (edit: WriteAndCompareEdit) => void = props.send;
  const given = Object.hasOwn(response.marks, id) ? response.marks[id] : undefined;
  const name = `${prefix}-${id}`;
  return (
    <fieldset class="wc-line" aria-describedby={name}>
      <legend>{nameOfLine(place, pub.lines.length)}</legend>
      <p id={name}>
        <strong>{say}.</strong>
      </p>
      <div class="choices">
        {OWN_MARKS.map(({ mark, says }) => (
          <label key={mark} class="choice">
            <input
              type="radio"
              name={name}
              checked={mark === given}
              disabled={isLocked}
              onChange={() => send({ type: 'line.mark', line: id, mark })}
            />
            <span>{says}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** A box to write in; once it was checked, the model answer beside it and the rubric with three marks a line. */
export function WriteAndCompareView(props: Props) {
  const { pub, response, comparison, solution, isInert, prefix } = props;
  const send: (edit: WriteAndCompareEdit) => void = props.send;
  const isLocked = isInert || solution !== undefined;
  const box = `${prefix}-text`;
  return (
    <div class="wc stack">
      {pub.given && (
        <figure class="wc-given">
          <figcaption>{pub.given.label}</figcaption>
          {paragraphsOf(pub.given.text).map((text) => (
            <p>{text}</p>
          ))}
        </figure>
      )}
      <div class="wc-texts">
        <div class="field">
          <label for={box}>{pub.label}</label>
          <textarea
            id={box}
            rows={6}
            maxLength={4000}
            value={response.text}
            disabled={isLocked}
            aria-describedby={`${box}-length`}
            onInput={(event) => send({ type: 'text.write', text: event.currentTarget.value })}
          />
          <p class="figure-line" id={`${box}-length`}>
            {sayLength(response.text, pub.words)}
          </p>
        </div>
        {comparison && !solution && (
          <div class="wc-model">
            <h4>Model answer</h4>
            {paragraphsOf(comparison.model).map((text) => (
              <p>{text}</p>
            ))}
          </div>
        )}
      </div>
      {comparison && (
        <div class="stack" role="group" aria-labelledby={`${prefix}-rubric`}>
          <h4 id={`${prefix}-rubric`}>Mark your own text</h4>
          {comparison.lines.map((line, place) => (
            <Line key={line.id} props={props} line={line} place={place} isLocked={isLocked} />
          ))}
        </div>
      )}
    </div>
  );
}
