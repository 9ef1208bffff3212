import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { mark } from '../../../../src/exercises/kind.ts';
import { twoMrsKhans } from '../../../../src/exercises/walk-scenario/examples.ts';
import { walkScenarioKind } from '../../../../src/exercises/walk-scenario/index.ts';
import { findSafeWay } from '../../../../src/exercises/walk-scenario/safe-way.ts';
import { walkScenarioSchema } from '../../../../src/exercises/walk-scenario/schema.ts';
import type { WalkNode, WalkScenario } from '../../../../src/exercises/walk-scenario/schema.ts';
import { definitionsOf } from '../kind-proofs.ts';

function faultsOf(def: WalkScenario): string[] {
  const result = walkScenarioSchema.safeParse(def);
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
}

function nodeNamed(id: string): WalkNode {
  const node = twoMrsKhans.nodes[id];
  if (!node) throw new Error(id);
  return node;
}

/** The example with one choice changed. */
function withChoice(
  id: string,
  position: number,
  change: Partial<WalkNode['choices'][number]>,
): WalkScenario {
  const node = nodeNamed(id);
  const choices = node.choices.map((choice, place) =>
    place === position ? { ...choice, ...change } : choice,
  );
  return { ...twoMrsKhans, nodes: { ...twoMrsKhans.nodes, [id]: { ...node, choices } } };
}

function withoutReason(id: string, position: number, change: object = {}): WalkScenario {
  const node = nodeNamed(id);
  const choices = node.choices.map((choice, place) => {
    const { because, ...silent } = choice;
    return place === position ? { ...silent, ...change } : { ...silent, ...(because ? { because } : {}) };
  });
  return { ...twoMrsKhans, nodes: { ...twoMrsKhans.nodes, [id]: { ...node, choices } } };
}

test('accepts every definition of its cases and gallery unchanged', () => {
  for (const def of definitionsOf(walkScenarioKind)) expect(walkScenarioSchema.parse(def)).toEqual(def);
});

test('refuses a choice and a start that lead nowhere, and names the nearest', () => {
  expect(faultsOf(withChoice('desk', 0, { to: 'noded' }))).toEqual([
    'nodes.desk.choices.0.to leads to "noded", which is neither a node nor an ending; did you mean "nodded"?',
  ]);
  expect(faultsOf({ ...twoMrsKhans, start: 'overlay' })).toEqual([
    'start names the node "overlay", which is not here; write one of desk, nodded, stated',
  ]);
});

test('refuses a node and an ending that cannot be reached', () => {
  const lone = { ...nodeNamed('nodded'), title: 'Nobody comes here' };
  const end = { title: 'Nor here', text: 'Nothing leads here.', credit: 0, because: 'Nothing leads here.' };
  expect(
    faultsOf({
      ...twoMrsKhans,
      nodes: { ...twoMrsKhans.nodes, lone },
      endings: { ...twoMrsKhans.endings, end },
    }),
  ).toEqual([
    'nodes.lone can never be reached from the start; let a choice lead to it, or take it out',
    'endings.end can never be reached from the start; let a choice lead to it, or take it out',
  ]);
});

test('refuses a path that need never end, and shows the way round', () => {
  expect(faultsOf(withChoice('stated', 2, { to: 'desk' }))).toEqual([
    'endings.duplicate can never be reached from the start; let a choice lead to it, or take it out',
    'nodes.desk.choices.0.to leads back to where it came from (desk:0, nodded:1, stated:2), so a path need never end; lead it on',
    'nodes.desk.choices.1.to leads back to where it came from (desk:1, stated:2), so a path need never end; lead it on',
    'nodes.nodded.choices.1.to leads back to where it came from (nodded:1, stated:2, desk:0), so a path need never end; lead it on',
    'nodes.stated.choices.2.to leads back to where it came from (stated:2, desk:1), so a path need never end; lead it on',
  ]);
});

test('refuses an effect on an undeclared meter, time turned back, and a meter that nothing moves', () => {
  expect(faultsOf(withChoice('desk', 1, { effect: { minuets: 1 } }))).toEqual([
    'nodes.desk.choices.1.effect.minuets moves the meter "minuets", which `meters` does not declare; did you mean "minutes"?',
  ]);
  expect(faultsOf(withChoice('desk', 1, { effect: { minutes: -1 } }))).toEqual([
    'nodes.desk.choices.1.effect.minutes turns time back; write the minutes it takes, 0 or more',
  ]);
  const still = Object.fromEntries(
    Object.entries(twoMrsKhans.nodes).map(([id, node]) => [
      id,
      {
        ...node,
        choices: node.choices.map((choice) => {
          const { minutes: _minutes, ...effect } = choice.effect;
          return { ...choice, effect };
        }),
      },
    ]),
  );
  expect(faultsOf({ ...twoMrsKhans, nodes: still })).toEqual([
    'meters.minutes is moved by no choice; let an effect move it, or take it out',
  ]);
});

test('refuses a wrong choice without a reason: costly, or past all hope', () => {
  expect(faultsOf(withoutReason('desk', 0))).toEqual([
    'nodes.desk.choices.0 costs safety or record and has no `because`; say why it was wrong',
  ]);
  expect(faultsOf(withoutReason('stated', 2, { effect: {} }))).toEqual([
    'nodes.stated.choices.2 leads where no ending passes any more and has no `because`; say why it was wrong',
  ]);
  expect(faultsOf(withoutReason('desk', 1))).toEqual([]);
  const lost = { ...twoMrsKhans.endings, duplicate: { ...twoMrsKhans.endings['duplicate'], credit: 0 } };
  const late = {
    title: 'Too late',
    text: 'Whatever you do now, it ends badly.',
    choices: [
      { say: 'Say nothing of it', to: 'overlay', effect: {} },
      { say: 'Say something of it', to: 'duplicate', effect: {} },
    ],
  };
  const nodes = { ...withChoice('desk', 2, { to: 'late' }).nodes, late };
  expect(faultsOf({ ...twoMrsKhans, nodes, endings: lost } as WalkScenario)).toEqual([]);
});

test('refuses a wrong path that cannot be walked, ends elsewhere, does not end, or passes', () => {
  const withWrong = (path: string[], ends: string): string[] =>
    faultsOf({ ...twoMrsKhans, wrong: [{ path, ends }] });
  expect(withWrong(['desk:0', 'stated:1'], 'overlay')).toEqual([
    'wrong.0.path.1 cannot be taken there; the case stands at "She nods" (nodded:0, nodded:1)',
  ]);
  expect(withWrong(['desk:2', 'stated:1'], 'overlay')).toEqual([
    'wrong.0.path.1 cannot be taken there; the case stands at "One record, two women" (an ending: take the step out)',
  ]);
  expect(withWrong(['desk:2'], 'duplicate')).toEqual([
    'wrong.0 ends in "overlay", not in "duplicate"; mend the path or the ending it names',
  ]);
  expect(withWrong(['desk:0'], 'overlay')).toEqual([
    'wrong.0 does not end: it stands at "nodded", not in "overlay"; mend the path or the ending it names',
  ]);
  expect(withWrong(['desk:1', 'stated:0'], 'right-record')).toEqual([
    'wrong.0 passes, so it is no wrong path; take it out, or lower what it earns',
  ]);
  expect(withWrong(['desk:2'], 'overlaid')).toEqual([
    'wrong.0.ends names the ending "overlaid", which is not here; did you mean "overlay"?',
  ]);
});

test('takes a path for wrong that ends well by more unsafe choices than a pass allows', () => {
  const wrong = [{ path: ['desk:0', 'nodded:1', 'stated:0'], ends: 'right-record' }];
  expect(faultsOf({ ...twoMrsKhans, wrong })).toEqual([]);
  expect(faultsOf({ ...twoMrsKhans, wrong, pass: { credit: 0.8, unsafe: 1 } })).toEqual([
    'wrong.0 passes, so it is no wrong path; take it out, or lower what it earns',
  ]);
});

test('refuses a case without a safe way to full credit, or with none that asks for care', () => {
  const endings = {
    ...twoMrsKhans.endings,
    'right-record': { ...twoMrsKhans.endings['right-record'], credit: 0.9 },
  };
  expect(faultsOf({ ...twoMrsKhans, endings } as WalkScenario)).toEqual([
    'endings cannot be reached at full credit by choices that cost no safety; give one ending credit 1 and a safe way to it',
  ]);
  const easy = {
    title: 'A way past it all',
    text: 'Nothing here can go wrong.',
    choices: [
      { say: 'Go on to the end', to: 'right-record', effect: {} },
      { say: 'Go on to the desk', to: 'desk', effect: {} },
    ],
  };
  expect(
    faultsOf({
      ...twoMrsKhans,
      start: 'easy',
      nodes: { ...twoMrsKhans.nodes, easy },
      wrong: [{ path: ['easy:1', 'desk:2'], ends: 'overlay' }],
    }),
  ).toEqual([
    'nodes can be walked to full credit without one safety-critical decision; let a choice on every good way cost safety',
  ]);
});

test('refuses two names for one thing, one name for two, and a crooked table', () => {
  expect(faultsOf(withChoice('stated', 2, { say: nodeNamed('stated').choices[0]?.say ?? '' }))).toEqual([
    'nodes.stated.choices.2.say is what another choice of this node says; learners could not tell them apart, so say it anew',
  ]);
  const endings = { ...twoMrsKhans.endings, stated: { ...twoMrsKhans.endings['overlay'] } };
  expect(faultsOf({ ...twoMrsKhans, endings } as WalkScenario)).toEqual([
    'endings.stated has the id of a node, too; give the ending another name',
  ]);
  const desk = { ...nodeNamed('desk'), screen: { caption: 'A list', columns: ['Name'], rows: [['a', 'b']] } };
  expect(faultsOf({ ...twoMrsKhans, nodes: { ...twoMrsKhans.nodes, desk } })).toEqual([
    'nodes.desk.screen.rows.0 has not as many texts as there are columns; add or take out some',
  ]);
});

test('reports every fault of a definition at once', () => {
  const def = withChoice('desk', 0, { to: 'noded', effect: { saftey: -1 } });
  const faults = faultsOf({ ...def, start: 'dest', wrong: [{ path: ['desk:2'], ends: 'overlaid' }] });
  expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
    'start',
    'nodes.desk.choices.0.to',
    'nodes.desk.choices.0.effect.saftey',
    'wrong.0.ends',
  ]);
});

/** The example begun at a node with these ways on. */
function begunAt(...ways: [say: string, to: string, effect: Record<string, number>][]): WalkScenario {
  const before = {
    title: 'Before',
    text: 'Before it all begins.',
    choices: ways.map(([say, to, effect]) => ({ say, to, effect })),
  };
  const wait = { ...before, choices: [{ say: 'Wait', to: 'right-record', effect: {} }] };
  const risk = {
    ...before,
    choices: [...wait.choices, { say: 'Risk it', to: 'overlay', effect: { safety: -1 } }],
  };
  return { ...twoMrsKhans, start: 'before', nodes: { ...twoMrsKhans.nodes, before, wait, risk } };
}

test('prefers of all safe ways the one with the fewest critical decisions, then with the fewest steps', () => {
  const costly = begunAt(['Jump', 'right-record', { safety: -1 }], ['Walk', 'wait', {}]);
  expect(findSafeWay(costly)).toEqual({ steps: ['before:1', 'wait:0'], critical: 1 });
  const calm = begunAt(
    ['Decide', 'stated', {}],
    ['Pause', 'desk', {}],
    ['Risk', 'risk', {}],
    ['Wait', 'wait', {}],
  );
  expect(findSafeWay(calm)).toEqual({ steps: ['before:3', 'wait:0'], critical: 0 });
  const longer = begunAt(['Go round', 'wait', {}], ['Go straight', 'right-record', {}]);
  expect(findSafeWay(longer)).toEqual({ steps: ['before:1'], critical: 0 });
  const equal = begunAt(['Go straight', 'right-record', {}], ['Go round', 'wait', {}]);
  expect(findSafeWay(equal)?.steps).toEqual(['before:0']);
  const short = begunAt(['Take a short risk', 'risk', {}], ['Take a long way', 'long', {}]);
  const long = {
    title: 'Long',
    text: 'The long way round.',
    choices: [{ say: 'On', to: 'wait', effect: {} }],
  };
  const way = findSafeWay({ ...short, nodes: { ...short.nodes, long } });
  expect(way).toEqual({ steps: ['before:1', 'long:0', 'wait:0'], critical: 0 });
});

test('finds the safe way, and none through loops', () => {
  expect(findSafeWay(twoMrsKhans)).toEqual({ steps: ['desk:1', 'stated:0'], critical: 2 });
  const loop = withChoice('stated', 0, { to: 'stated' });
  expect(findSafeWay(loop)).toBeUndefined();
});

test('makes a starter that holds and can be solved', () => {
  const def = walkScenarioSchema.parse(parse(walkScenarioKind.starter.replaceAll('ID', 'new-walk')));
  const kind = walkScenarioKind;
  expect(mark(kind.scorer, def, 0, kind.scorer.model(def, 0)).earned).toBe(100);
  expect(kind.keyStrings(def).filter((text) => kind.searchText(def).includes(text))).toEqual([]);
  expect(kind.estimateSeconds(def)).toBe(110);
});
