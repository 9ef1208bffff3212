import { mark } from '../exercises/kind.ts';
import type { LoadedItem } from './assessment-items.ts';

interface ResultProps {
  items: readonly LoadedItem[];
  responses: readonly unknown[];
  passFraction: number;
  /** Whether passing leads to one: not every host offers certificates. */
  hasCertificate: boolean;
  module: string;
  base: string;
  lessons: Record<string, string>;
  saved: string;
  heading: string;
  onAgain: () => void;
}

/** One decimal at most, and none where it is a whole number. */
function sayScore(score: number): string {
  const tenths = Math.floor(score * 10) / 10;
  return Number.isInteger(tenths) ? String(tenths) : tenths.toFixed(1);
}

/** The score, what to revisit with links, and the feedback of every question. */
export function AssessmentResult(props: ResultProps) {
  const { items, base, module, lessons } = props;
  const rows = items.map((item, at) => {
    const response = props.responses[at];
    const verdict = mark(item.marking.scorer, item.def, item.seed, response);
    return { item, verdict, messages: item.marking.explain(item.def, item.seed, response, verdict, 3) };
  });
  const earned = rows.reduce((sum, row) => sum + row.verdict.earned / row.verdict.total, 0);
  const fraction = items.length === 0 ? 0 : earned / items.length;
  const isPassed = fraction >= props.passFraction - 1e-9;
  const percent = Math.floor(fraction * 100 + 1e-9);
  const missed = rows.filter((row) => row.verdict.earned < row.verdict.total);
  const isMissed = (path: string): boolean => missed.some((row) => path.endsWith(`/${row.item.lesson}/`));
  const revisit = Object.entries(lessons).filter(([path]) => isMissed(path));
  const isCertified = isPassed && props.hasCertificate;
  const words = `${sayScore(earned)} of ${String(items.length)} (${String(percent)}%)`;
  return (
    <div class="stack" data-result={isPassed ? 'passed' : 'failed'}>
      <div class={isPassed ? 'panel-good' : 'msg msg-warn'}>
        <h2 id={props.heading} tabIndex={-1}>
          {isPassed ? `You passed: ${words}` : `Not yet: ${words}`}
        </h2>
        <p>
          {isPassed
            ? props.hasCertificate
              ? 'The certificate lists what else it needs, or is ready to print.'
              : 'Your result stands in My progress.'
            : `You pass at ${String(Math.round(props.passFraction * 100))}%. Try again whenever you like: the next questions will be ones you have not seen, as far as the bank reaches.`}
        </p>
      </div>
      <p class="cluster">
        {isCertified && (
          <a class="btn btn-spark" href={`${base}certificates/${module}/`}>
            Go to the certificate
          </a>
        )}
        <button
          type="button"
          class={isCertified ? 'btn btn-secondary' : 'btn btn-spark'}
          onClick={props.onAgain}
        >
          Try again with other questions
        </button>
      </p>
      <p class="meta">{props.saved}</p>
      {revisit.length > 0 && (
        <section class="stack">
          <h3>Worth another look</h3>
          <ul>
            {revisit.map(([path, title]) => (
              <li>
                <a href={base + path}>{title}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="stack">
        <h3>Question by question</h3>
        <ol class="tasks">
          {rows.map(({ item, verdict, messages }, at) => (
            <li>
              <div class="stack">
                <p>
                  <strong>
                    {at + 1}. {item.def.title}
                  </strong>
                </p>
                <div
                  class={`mark mark-${verdict.earned === verdict.total ? 'right' : verdict.earned > 0 ? 'partial' : 'wrong'}`}
                >
                  {messages.map((message) => (
                    <p>{message.text}</p>
                  ))}
                </div>
                <details class="reveal">
                  <summary>
                    The answer<span class="visually-hidden"> to question {at + 1}</span>
                  </summary>
                  <item.marking.Worked pub={item.pub} solution={item.marking.solve(item.def, item.seed)} />
                </details>
              </div>
              <span class="tag" data-state={verdict.earned === verdict.total ? 'complete' : 'working'}>
                {verdict.earned === verdict.total
                  ? 'Right'
                  : verdict.earned > 0
                    ? 'Partly right'
                    : 'Not right'}
              </span>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
