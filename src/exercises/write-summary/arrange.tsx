import type { SummaryEdit } from './machine.ts';
import { Pick } from './pick.tsx';
import { linesUnder } from './publish.ts';
import type { PublicItem } from './publish.ts';
import type { Line } from './schema.ts';
import type { Props } from './view.tsx';

interface ArrangedProps {
  props: Props;
  placed: { line: Line; item: PublicItem };
  isFirst: boolean;
  isLast: boolean;
  isLocked: boolean;
}

function Arranged({ props, placed, isFirst, isLast, isLocked }: ArrangedProps) {
  const { pub, prefix } = props;
  const send: (edit: SummaryEdit) => void = props.send;
  const { id, text, isAction } = placed.item;
  const move = (by: -1 | 1, isEnd: boolean) => (event: { currentTarget: HTMLElement }) => {
    if (isEnd) return;
    const button = event.currentTarget;
    send({ type: 'line.move', item: id, by });
    // A line that changes its place in the page would lose the focus on its way.
    setTimeout(() => button.focus(), 0);
  };
  const arrows = [
    { says: 'Up', by: -1, isEnd: isFirst },
    { says: 'Down', by: 1, isEnd: isLast },
  ] as const;
  return (
    <li>
      <p>{text}</p>
      {!(isFirst && isLast) && (
        <div class="cluster">
          {arrows.map(({ says, by, isEnd }) => (
            <button
              key={says}
              type="button"
              class="btn btn-secondary"
              disabled={isLocked}
              aria-disabled={isEnd ? 'true' : undefined}
              onClick={move(by, isEnd)}
            >
              {says}
              <span class="visually-hidden">: {text}</span>
            </button>
          ))}
        </div>
      )}
      {isAction && (
        <div class="field-row">
          <Pick
            id={`${prefix}-owner-${id}`}
            name={`Owner: ${text}`}
            label="Owner"
            none="Nobody yet"
            options={pub.owners}
            chosen={placed.line.owner ?? ''}
            isLocked={isLocked}
            onChoose={(owner) => send({ type: 'action.assign', item: id, owner })}
          />
          <Pick
            id={`${prefix}-by-${id}`}
            name={`By when: ${text}`}
            label="By when"
            none="No date yet"
            options={pub.dates}
            chosen={placed.line.by ?? ''}
            isLocked={isLocked}
            onChoose={(by) => send({ type: 'action.assign', item: id, by })}
          />
        </div>
      )}
    </li>
  );
}

/** The chosen lines under their headings, to be put in order and given to somebody. */
export function Arrange({ props, isLocked }: { props: Props; isLocked: boolean }) {
  const { pub, response, marks } = props;
  return (
    <>
      {pub.headings.map(({ id, label }) => {
        const lines = linesUnder(pub, response, id);
        if (lines.length === 0) return null;
        const isBuried = marks?.get(`first-${id}`) === 'wrong';
        return (
          <section key={id} class="card">
            <h5>{label}</h5>
            {isBuried && <p class="mark mark-partial">◐ Something more urgent should come first.</p>}
            <ol class="stack">
              {lines.map((placed, index) => (
                <Arranged
                  key={placed.item.id}
                  props={props}
                  placed={placed}
                  isFirst={index === 0}
                  isLast={index === lines.length - 1}
                  isLocked={isLocked}
                />
              ))}
            </ol>
          </section>
        );
      })}
    </>
  );
}
