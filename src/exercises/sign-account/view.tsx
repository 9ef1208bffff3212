import type { ViewProps } from '../kind.ts';
import { classOfMark, sayMark } from '../mark-words.ts';
import { DECISION_LABELS, DECISIONS, needsReason } from './decisions.ts';
import { Evidence } from './evidence.tsx';
import type { SignAccountEdit } from './machine.ts';
import { answerTo, missingSignAccount } from './publish.ts';
import type { PublicClaim, SignAccountPub } from './publish.ts';
import type { SignAccountResponse } from './schema.ts';
import type { SignAccountSolution } from './solve.ts';

type Props = ViewProps<SignAccountPub, SignAccountResponse, SignAccountSolution>;

interface ChoicesProps {
  legend: string;
  name: string;
  options: readonly { id: string; say: string }[];
  chosen: string | undefined;
  isLocked: boolean;
  onChoose: (id: string) => void;
}

function Choices({ legend, name, options, chosen, isLocked, onChoose }: ChoicesProps) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div class="choices">
        {options.map(({ id, say }) => (
          <label key={id} class="choice">
            <input
              type="radio"
              name={name}
              checked={id === chosen}
              disabled={isLocked}
              onChange={() => onChoose(id)}
            />
            <span>{say}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Claim({ props, claim, isLocked }: { props: Props; claim: PublicClaim; isLocked: boolean }) {
  const { response, marks, solution, prefix } = props;
  const send: (edit: SignAccountEdit) => void = props.send;
  const { id, number, label, say, evidence, reasons } = claim;
  const { decision, reason } = answerTo(claim, response);
  const state = marks?.get(id);
  // By its number and not its id: a page holds many of these, and each is there three times.
  const name = `${prefix}-${String(number)}`;
  const right = solution?.claims.find((worked) => worked.id === id);
  return (
    <div class="q sg-claim" role="group" aria-labelledby={name}>
      <div class="sg-read">
        <h4 id={name}>
          {number}. {label}
        </h4>
        <blockquote>
          <p>{say}</p>
        </blockquote>
        <Evidence evidence={evidence} />
      </div>
      <div class="sg-decide">
        {state && <p class={classOfMark('sg-mark', state)}>{sayMark(state)}</p>}
        {right && <p class="sg-mark">Worked answer: {right.worked}</p>}
        <Choices
          legend="Your decision"
          name={`${name}-decision`}
          options={DECISIONS.map((one) => ({ id: one, say: DECISION_LABELS[one] }))}
          chosen={decision}
          isLocked={isLocked}
          onChoose={(chosen) => {
            const found = DECISIONS.find((one) => one === chosen);
            if (found) send({ type: 'decision.choose', claim: id, decision: found });
          }}
        />
        {decision !== undefined && needsReason(decision) && (
          <Choices
            legend="Because"
            name={`${name}-reason`}
            options={reasons}
            chosen={reason}
            isLocked={isLocked}
            onChoose={(chosen) => send({ type: 'reason.choose', claim: id, reason: chosen })}
          />
        )}
      </div>
    </div>
  );
}

/** The claims of the draft one under another, each with its evidence and a decision; a reason is asked where it counts. */
export function SignAccountView(props: Props) {
  const { pub, response, isInert, solution } = props;
  const isLocked = isInert || solution !== undefined;
  const open = missingSignAccount(pub, response).length;
  return (
    <div class="sg stack">
      <p>
        <strong>Draft: {pub.account}</strong>
      </p>
      {pub.claims.map((claim) => (
        <Claim key={claim.id} props={props} claim={claim} isLocked={isLocked} />
      ))}
      <output>
        {String(pub.claims.length - open)} of {String(pub.claims.length)} claims decided.
      </output>
    </div>
  );
}
