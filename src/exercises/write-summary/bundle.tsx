import { classOfMark, sayMark } from '../mark-words.ts';
import type { SummaryEdit } from './machine.ts';
import { Pick } from './pick.tsx';
import type { Props } from './view.tsx';

/** The sources line by line, each with a select that puts it under a heading or leaves it out. */
export function Bundle({ props, isLocked }: { props: Props; isLocked: boolean }) {
  const { pub, response, marks, prefix } = props;
  const send: (edit: SummaryEdit) => void = props.send;
  return (
    <>
      {pub.sources.map((source) => (
        <div key={source.id} class="card" role="group" aria-labelledby={`${prefix}-${source.id}`}>
          <h5 id={`${prefix}-${source.id}`}>{source.label}</h5>
          <ul class="ws-plain stack">
            {source.items.map(({ id, text }) => {
              const state = marks?.get(id);
              const under = response.lines.find(({ item }) => item === id)?.under ?? '';
              return (
                <li key={id} class={classOfMark('ws-item', state)}>
                  <p>
                    {text}
                    {state && <strong> {sayMark(state)}</strong>}
                  </p>
                  <Pick
                    id={`${prefix}-add-${id}`}
                    name={`Add to: ${text}`}
                    label="Add to"
                    none="Leave out"
                    options={pub.headings}
                    chosen={under}
                    isLocked={isLocked}
                    onChoose={(heading) => send({ type: 'item.place', item: id, under: heading })}
                  />
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </>
  );
}
