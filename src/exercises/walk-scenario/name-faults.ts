import { listChoices, meant, pathTo } from './fault.ts';
import type { WalkFault } from './fault.ts';
import type { Effect } from './meters.ts';
import type { WalkScenario } from './schema.ts';

/** Names that stand for nothing: without them the case cannot be walked. */
export function findUnknownPlaces(def: WalkScenario): WalkFault[] {
  const nodes = Object.keys(def.nodes);
  const places = [...nodes, ...Object.keys(def.endings)];
  const faults: WalkFault[] = [];
  if (!nodes.includes(def.start)) {
    const message = `names the node "${def.start}", which is not here; ${meant(def.start, nodes)}`;
    faults.push({ path: ['start'], message });
  }
  for (const place of listChoices(def)) {
    const { to } = place.choice;
    if (places.includes(to)) continue;
    const message = `leads to "${to}", which is neither a node nor an ending; ${meant(to, places)}`;
    faults.push({ path: pathTo(place, 'to'), message });
  }
  return faults;
}

/** One name for two things, two names for one, and tables whose rows do not fit their columns. */
export function findNameFaults(def: WalkScenario): WalkFault[] {
  const both = Object.keys(def.endings).filter((id) => Object.hasOwn(def.nodes, id));
  const twins = listChoices(def).filter(
    ({ node, position, choice }) =>
      def.nodes[node]?.choices.findIndex(({ say }) => say === choice.say) !== position,
  );
  const crooked = Object.entries(def.nodes).flatMap(([node, { screen }]) =>
    (screen?.rows ?? []).flatMap((row, index) =>
      row.length === screen?.columns.length ? [] : [{ node, index }],
    ),
  );
  return [
    ...both.map((id) => ({
      path: ['endings', id],
      message: `has the id of a node, too; give the ending another name`,
    })),
    ...twins.map((place) => ({
      path: pathTo(place, 'say'),
      message: 'is what another choice of this node says; learners could not tell them apart, so say it anew',
    })),
    ...crooked.map(({ node, index }) => ({
      path: ['nodes', node, 'screen', 'rows', index],
      message: 'has not as many texts as there are columns; add or take out some',
    })),
  ];
}

/** Effects on meters that are not kept, time turned back, and meters that nothing moves. */
export function findMeterFaults(def: WalkScenario): WalkFault[] {
  const kept = Object.keys(def.meters);
  const faults: WalkFault[] = [];
  const moved = new Set<string>();
  for (const place of listChoices(def)) {
    const effect: Effect = place.choice.effect;
    for (const [meter, change] of Object.entries(effect)) {
      moved.add(meter);
      const path = pathTo(place, 'effect', meter);
      if (!kept.includes(meter)) {
        const message = `moves the meter "${meter}", which \`meters\` does not declare; ${meant(meter, kept)}`;
        faults.push({ path, message });
      } else if (meter === 'minutes' && change < 0) {
        faults.push({ path, message: 'turns time back; write the minutes it takes, 0 or more' });
      }
    }
  }
  for (const meter of kept.filter((name) => !moved.has(name))) {
    const message = 'is moved by no choice; let an effect move it, or take it out';
    faults.push({ path: ['meters', meter], message });
  }
  return faults;
}
