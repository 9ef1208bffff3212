import { classOfMark, sayMark } from '../mark-words.ts';
import { DECISION_LABELS, DECISIONS } from './decisions.ts';
import { AGREEMENT_WORDS, FIELD_LABELS, sayTenths } from './fields.ts';
import type { LinkRecordsEdit } from './machine.ts';
import { namePair } from './name-pair.ts';
import type { PublicPair } from './publish.ts';
import { sayValue } from './say-value.ts';
import type { Props } from './view.tsx';

function Comparison({ pair }: { pair: PublicPair }) {
  return (
    <table class="data-table lk-fields">
      <caption class="visually-hidden">The two records, field by field</caption>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">{pair.left}</th>
          <th scope="col">{pair.right}</th>
        </tr>
      </thead>
      <tbody>
        {pair.fields.map(({ field, left, right, agreement }) => (
          <tr key={field}>
            <th scope="row">
              {FIELD_LABELS[field]} <span class={`lk-${agreement}`}>{AGREEMENT_WORDS[agreement]}</span>
            </th>
            <td>{sayValue(field, left)}</td>
            <td>{sayValue(field, right)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What each scored field adds, as a table whose bars repeat the figures. */
function Contributions({ pair, tenths, isInert }: { pair: PublicPair; tenths: number; isInert: boolean }) {
  const scored = pair.fields.flatMap(({ field, tenths: adds }) =>
    adds === undefined ? [] : [{ field, adds }],
  );
  return (
    <details>
      <summary>
        Score {sayTenths(tenths)}
        <span class="visually-hidden">, pair {pair.number}</span>: what each field adds
      </summary>
      <table class="data-table lk-adds">
        <caption class="visually-hidden">What each field adds to the score</caption>
        <tbody>
          {scored.map(({ field, adds }) => (
            <tr key={field}>
              <th scope="row">{FIELD_LABELS[field]}</th>
              <td>{sayTenths(adds)}</td>
              {/* The bars repeat the figures: a page that cannot answer yet is lighter without them. */}
              <td>
                {!isInert && (
                  <svg viewBox="-100 0 420 60" preserveAspectRatio="none" aria-hidden="true">
                    <rect
                      class={adds < 0 ? 'lk-against' : 'lk-for'}
                      x={Math.min(0, adds)}
                      y="10"
                      width={Math.abs(adds)}
                      height="40"
                    />
                    <rect class="lk-zero" x="-1" y="0" width="2" height="60" />
                  </svg>
                )}
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">Score</th>
            <td>
              <strong>{sayTenths(tenths)}</strong>
            </td>
            <td />
          </tr>
        </tbody>
      </table>
    </details>
  );
}

interface PairCardProps {
  props: Props;
  pair: PublicPair;
  isLocked: boolean;
}

/** Two records side by side, how each field compares, what the score makes of it, and the decision. */
export function PairCard({ props, pair, isLocked }: PairCardProps) {
  const { response, marks, solution, prefix } = props;
  const send: (edit: LinkRecordsEdit) => void = props.send;
  const name = `${prefix}-${pair.id}`;
  const state = marks?.get(pair.id);
  const worked = solution?.pairs.find(({ id }) => id === pair.id);
  const chosen = Object.hasOwn(response.decisions, pair.id) ? response.decisions[pair.id] : undefined;
  return (
    <div class="q lk-card" role="group" aria-labelledby={name}>
      <div class="stack">
        <h4 id={name}>{namePair(pair)}</h4>
        <Comparison pair={pair} />
        {pair.tenths !== undefined && (
          <Contributions pair={pair} tenths={pair.tenths} isInert={props.isInert} />
        )}
      </div>
      <div class="stack">
        {state && <p class={classOfMark('', state)}>{sayMark(state)}</p>}
        {worked && <p>Worked answer: {worked.decision}.</p>}
        <fieldset>
          <legend>Your decision</legend>
          <div class="choices">
            {DECISIONS.map((decision) => (
              <label key={decision} class="choice">
                <input
                  type="radio"
                  name={`${name}-decision`}
                  checked={decision === chosen}
                  disabled={isLocked}
                  onChange={() => send({ type: 'pair.decide', pair: pair.id, decision })}
                />
                <span>{DECISION_LABELS[decision]}</span>
              </label>
            ))}
          </div>
        </fieldset>
      </div>
    </div>
  );
}
