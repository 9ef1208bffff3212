import { nearestName } from '../../kernel/nearest.ts';
import type { SortItems } from './schema.ts';

/** What a definition says that its shape cannot refuse. Paths are into the YAML. */
export interface SortFault {
  path: (string | number)[];
  message: string;
}

function findRepeats(ids: readonly string[], field: string): SortFault[] {
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [{ path: [field, index, 'id'], message: `is "${id}", which another of the ${field} has already` }],
  );
}

/** Everything that is wrong with a definition of the right shape, all at once. */
export function findSortFaults(def: SortItems): SortFault[] {
  const groups = def.groups.map(({ id }) => id);
  const faults = [
    ...findRepeats(groups, 'groups'),
    ...findRepeats(
      def.cards.map(({ id }) => id),
      'cards',
    ),
  ];
  const checkGroup = (name: string, path: SortFault['path']): void => {
    if (groups.includes(name)) return;
    const near = nearestName(name, groups);
    const message = `names the group "${name}", which is not here${near ? `; did you mean "${near}"?` : ''}`;
    faults.push({ path, message });
  };
  def.confusable.forEach((pair, index) =>
    pair.forEach((name, side) => checkGroup(name, ['confusable', index, side])),
  );
  def.cards.forEach((card, index) => {
    const path = ['cards', index];
    checkGroup(card.group, [...path, 'group']);
    for (const name of Object.keys(card.wrong)) {
      checkGroup(name, [...path, 'wrong', name]);
      if (name === card.group) {
        faults.push({ path: [...path, 'wrong', name], message: `is the group the card belongs in` });
      }
    }
    card.accept.forEach((name, place) => {
      checkGroup(name, [...path, 'accept', place]);
      if (name === card.group) {
        faults.push({
          path: [...path, 'accept', place],
          message: 'is the group the card belongs in, not a second best',
        });
      }
    });
    for (const [one, other] of def.confusable) {
      const wrong = card.group === one ? other : card.group === other ? one : undefined;
      if (wrong !== undefined && wrong !== card.group && card.wrong[wrong] === undefined) {
        const message = `lacks a reason why it is not in "${wrong}", which \`confusable\` says people mix up with "${card.group}"`;
        faults.push({ path: [...path, 'wrong'], message });
      }
    }
  });
  if (def.draw !== undefined && def.draw > def.cards.length) {
    const message = `is ${String(def.draw)}, and there are ${String(def.cards.length)} cards`;
    faults.push({ path: ['draw'], message });
  }
  for (const { id } of def.groups) {
    if (!def.cards.some(({ group }) => group === id)) {
      faults.push({
        path: ['groups', groups.indexOf(id)],
        message: `has no card; take it out, or give it one`,
      });
    }
  }
  return faults;
}
