import { useState } from 'preact/hooks';
import type { ViewProps } from '../kind.ts';
import { classOfMark, sayMark } from '../mark-words.ts';
import type { SortItemsEdit } from './machine.ts';
import { groupOfCard } from './publish.ts';
import type { SortItemsPub } from './publish.ts';
import type { SortItemsResponse } from './schema.ts';
import type { SortItemsSolution } from './solve.ts';

type Props = ViewProps<SortItemsPub, SortItemsResponse, SortItemsSolution>;

interface CardProps {
  props: Props;
  card: SortItemsPub['cards'][number];
  isPicked: boolean;
  isLocked: boolean;
  onPick: () => void;
  /** `group` is empty where the card is taken out of its group. */
  onPlace: (group: string) => void;
}

function Card({ props, card, isPicked, isLocked, onPick, onPlace }: CardProps) {
  const { pub, response, marks, solution, prefix } = props;
  const state = marks?.get(card.id);
  const id = `${prefix}-${card.id}`;
  const right = solution?.groups.find(({ cards }) => cards.some((other) => other.id === card.id));
  return (
    <li class={classOfMark('card si-card', state)}>
      <p>{card.say}</p>
      <div class="field-row">
        <button
          type="button"
          class="btn btn-text si-pick"
          aria-pressed={isPicked}
          disabled={isLocked}
          onClick={onPick}
        >
          {isPicked && <span aria-hidden="true">✓ </span>}
          Pick<span class="visually-hidden">: {card.say}</span>
        </button>
        <div class="field si-group">
          <label for={id} class="visually-hidden">
            Group of: {card.say}
          </label>
          <select
            id={id}
            value={groupOfCard(pub, response, card.id) ?? ''}
            disabled={isLocked}
            onChange={(event) => onPlace(event.currentTarget.value)}
          >
            <option value="">Choose one</option>
            {pub.groups.map((group) => (
              <option value={group.id}>{group.label}</option>
            ))}
          </select>
        </div>
      </div>
      {state && <p class="si-mark">{sayMark(state)}</p>}
      {right && <p class="si-mark">Worked answer: {right.label}</p>}
    </li>
  );
}

/** The groups with their cards counted, and the cards with a select each; a card may also be picked and then placed. */
export function SortItemsView(props: Props) {
  const { pub, response, prefix, isInert, solution } = props;
  const send: (edit: SortItemsEdit) => void = props.send;
  const [picked, setPicked] = useState<string>();
  const [said, setSaid] = useState('');
  const isLocked = isInert || solution !== undefined;
  const groupOf = (card: string): string | undefined => groupOfCard(pub, response, card);
  const placed = pub.cards.filter(({ id }) => groupOf(id) !== undefined).length;
  const current = pub.cards.find(({ id }) => id === picked);

  const labelOf = (group: string): string => pub.groups.find(({ id }) => id === group)?.label ?? '';

  const put = (card: string, group: string): void => {
    send(group === '' ? { type: 'card.take', card } : { type: 'card.place', card, group });
    setSaid(group === '' ? 'Taken out of its group.' : `Placed in ${labelOf(group)}.`);
  };
  const placeCurrent = (group: string): void => {
    if (!current) return;
    put(current.id, group);
    // With the next card in hand at once, a whole pile is sorted by pressing groups alone.
    const next = pub.cards.find(({ id }) => id !== current.id && groupOf(id) === undefined);
    setPicked(next?.id);
    if (next) setSaid(`Placed in ${labelOf(group)}. Picked next: “${next.say}”`);
  };

  return (
    <div class="si">
      <div class="stack si-groups" role="group" aria-labelledby={`${prefix}-groups`}>
        <h4 id={`${prefix}-groups`}>Groups</h4>
        <ul>
          {pub.groups.map(({ id, label, says }) => {
            const count = pub.cards.filter((card) => groupOf(card.id) === id).length;
            return (
              <li class="card">
                <p>
                  <strong>{label}</strong>{' '}
                  <span class="figure-line">{count === 1 ? '1 card' : `${String(count)} cards`}</span>
                </p>
                <p>{says}</p>
                <button
                  type="button"
                  class="btn btn-secondary si-place"
                  disabled={isLocked}
                  aria-disabled={current ? undefined : 'true'}
                  onClick={() => placeCurrent(id)}
                >
                  Place here<span class="visually-hidden">, in {label}</span>
                </button>
              </li>
            );
          })}
        </ul>
      </div>
      <div class="stack si-cards" role="group" aria-labelledby={`${prefix}-cards`}>
        <h4 id={`${prefix}-cards`}>Cards</h4>
        <output>
          {placed > 0 || current ? said : ''} {String(placed)} of {String(pub.cards.length)} cards placed.
        </output>
        <ol>
          {pub.cards.map((card) => (
            <Card
              key={card.id}
              props={props}
              card={card}
              isPicked={card.id === picked}
              isLocked={isLocked}
              onPlace={(group) => put(card.id, group)}
              onPick={() => {
                setPicked(card.id === picked ? undefined : card.id);
                setSaid(card.id === picked ? 'Put back.' : 'Picked. Now press Place here in a group.');
              }}
            />
          ))}
        </ol>
      </div>
    </div>
  );
}
