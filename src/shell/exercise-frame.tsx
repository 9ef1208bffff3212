import type { ComponentChildren } from 'preact';
import type { Message } from '../exercises/kind.ts';
import type { StepsPhase } from '../exercises/steps.ts';
import { LEVELS } from '../exercises/levels.ts';
import { CHECKS_BEFORE_REVEAL } from '../exercises/steps.ts';
import type { Certainty } from '../measures/certainty.ts';

/** What the frame draws around every exercise, whatever its kind. */
export interface FrameProps {
  prefix: string;
  title: string;
  task: string;
  phase: StepsPhase;
  attempt: number;
  hints: readonly string[];
  hintsTotal: number;
  /** "4 of 6 found"; empty before a check. */
  tally: string;
  messages: readonly Message[];
  /** Said once, politely, after an action. */
  status: string;
  /** "Saved on this device", or what is safe and what to do. */
  saved: string;
  /** Whether learners mark it themselves, which the frame then says. */
  isSelfMarked: boolean;
  canReveal: boolean;
  canRenew: boolean;
  /** How sure the learner says they are; 0: not said yet; absent: not asked. */
  certainty?: Certainty | 0 | undefined;
  isInert: boolean;
  fullScreen?: string | undefined;
  worked?: ComponentChildren;
  children?: ComponentChildren;
  act?: (action: FrameAction) => void;
  onCertainty?: (level: Certainty) => void;
}

export type FrameAction = 'check' | 'hint' | 'reveal' | 'restart' | 'version';

const SYMBOL = { good: '✓', warn: '→', bad: '✕', note: 'i' } as const;

function scoreLine({ attempt, tally, hints }: FrameProps): string {
  if (attempt === 0)
    return hints.length > 0 ? `${String(hints.length)} hint${hints.length > 1 ? 's' : ''} used` : '';
  const parts = [`Attempt ${String(attempt)}`, tally];
  if (hints.length > 0) parts.push(`${String(hints.length)} hint${hints.length > 1 ? 's' : ''} used`);
  return parts.filter(Boolean).join(' · ');
}

function Messages({ messages }: { messages: readonly Message[] }) {
  if (messages.length === 0) return null;
  const tones: Message['tone'][] = ['good', 'warn', 'bad', 'note'];
  const lead = messages[0] as Message;
  const rest = messages.slice(1);
  return (
    <div class={`msg msg-${lead.tone}`}>
      <p>
        <strong>{lead.text}</strong>
      </p>
      {rest.length > 0 && (
        <ul class="msg-list">
          {rest.map((message) => (
            <li class={`say say-${tones.includes(message.tone) ? message.tone : 'note'}`}>
              <span aria-hidden="true" class="say-symbol">
                {SYMBOL[message.tone]}
              </span>
              <span>{message.text}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** "How sure are you?", asked once for the whole answer. */
function Sure({ prefix, certainty, isLocked, onCertainty }: FrameProps & { isLocked: boolean }) {
  return (
    <fieldset class="ex-sure">
      <legend>How sure are you of this answer?</legend>
      <div class="cluster">
        {LEVELS.map(({ level, say }) => (
          <label class="choice">
            <input
              type="radio"
              name={`${prefix}-sure`}
              checked={certainty === level}
              disabled={isLocked}
              onChange={() => onCertainty?.(level)}
            />
            <span>{say}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The title, the task, the hints, the feedback and the actions: one frame for every kind, so that all feel alike. */
export function ExerciseFrame(props: FrameProps) {
  const { prefix, phase, act, isInert, attempt, hints, hintsTotal } = props;
  const press = (action: FrameAction) => () => act?.(action);
  const isOver = phase === 'revealed' || phase === 'done';
  const canRestart = phase !== 'ready';
  return (
    <section
      class="ex"
      aria-labelledby={`${prefix}-title`}
      data-phase={phase}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.ctrlKey && !isOver) act?.('check');
      }}
    >
      <header class="ex-head">
        <h3 id={`${prefix}-title`} tabIndex={-1}>
          {props.title}
        </h3>
        <p class="ex-score">{scoreLine(props)}</p>
      </header>
      <p class="ex-task">{props.task}</p>
      {props.isSelfMarked && <p class="meta">You mark this yourself; it is not counted.</p>}
      <div class="ex-work">{props.children}</div>
      {props.certainty !== undefined && <Sure {...props} isLocked={isInert || isOver} />}
      {hints.length > 0 && (
        <div class="ex-hints">
          <h4 class="visually-hidden">Hints</h4>
          <ol>
            {hints.map((hint) => (
              <li>
                <strong>Hint.</strong> {hint}
              </li>
            ))}
          </ol>
        </div>
      )}
      <div class="ex-feedback">
        <Messages messages={props.messages} />
      </div>
      <p role="status" class="visually-hidden">
        {props.status}
      </p>
      {props.worked !== undefined && isOver && (
        <div class="ex-worked">
          <h4 id={`${prefix}-worked`} tabIndex={-1}>
            Worked answer
          </h4>
          {props.worked}
        </div>
      )}
      <div class="ex-actions">
        {!isOver && (
          <button type="button" class="btn btn-primary" disabled={isInert} onClick={press('check')}>
            {isInert ? 'Loading the exercise' : attempt === 0 ? 'Check' : 'Check again'}
          </button>
        )}
        {!isOver && phase !== 'pass' && hintsTotal > 0 && (
          <button
            type="button"
            class="btn btn-secondary"
            disabled={isInert}
            aria-disabled={hints.length >= hintsTotal ? 'true' : undefined}
            onClick={press('hint')}
          >
            {hints.length >= hintsTotal
              ? `All ${String(hintsTotal)} hints shown`
              : `Show a hint (${String(hints.length)} of ${String(hintsTotal)} used)`}
          </button>
        )}
        {(phase === 'pass' || isOver) && props.canRenew && (
          <button type="button" class="btn btn-secondary" onClick={press('version')}>
            Try a new version
          </button>
        )}
        {canRestart && (
          <button type="button" class="btn btn-text" disabled={isInert} onClick={press('restart')}>
            Start again
          </button>
        )}
        {!isOver && props.canReveal && (
          <button type="button" class="btn btn-text" onClick={press('reveal')}>
            Show the answer
          </button>
        )}
        {props.fullScreen !== undefined && (
          <a class="ex-full" href={props.fullScreen}>
            Full screen
          </a>
        )}
      </div>
      <p class="ex-saved">{props.saved}</p>
    </section>
  );
}

/** When *Show the answer* may be asked for, in words for the help page. */
export const REVEAL_RULE = `after ${String(CHECKS_BEFORE_REVEAL)} checks, or once every hint is used`;
