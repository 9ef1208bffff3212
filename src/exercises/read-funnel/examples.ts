import type { ReadFunnel } from './schema.ts';

// The cases are frozen, and so is what they stand on: add a definition here, never change one.

/** Twelve units round 5%: three outside the limits, of which chance made one, and two small ones that mislead. */
export const twelveUnits: ReadFunnel = {
  kind: 'read-funnel',
  id: 'example-twelve-units',
  title: 'Read the funnel of twelve units',
  task: 'Pick every unit outside the limits and say how likely it is that it truly differs. Then choose what to check first.',
  outcome: 'read',
  hints: ['Compare each point with the lines, never with its neighbours.', 'A small unit has wide limits.'],
  seed: 1,
  explanation:
    'Three units lie outside. Two of them lie beyond the 99.8% limits, where chance puts one unit in five hundred. One lies between the lines, where it puts one in twenty.',
  caption: 'Readmitted within 30 days, twelve invented units, 2025/26',
  events: 'Readmitted',
  cases: 'Discharges',
  units: [
    {
      name: 'Ward A',
      events: 5,
      cases: 50,
      differs: false,
      because: 'Ten per cent of fifty is five people: chance does that to so small a ward.',
    },
    {
      name: 'Ward B',
      events: 0,
      cases: 50,
      differs: false,
      because: 'None of fifty looks like the best ward of all. Chance does that too.',
    },
    { name: 'Ward C', events: 9, cases: 100, differs: false },
    { name: 'Ward D', events: 5, cases: 100, differs: false },
    {
      name: 'Ward E',
      events: 17,
      cases: 200,
      differs: false,
      because: 'Its risk is that of all others. One ward in twenty lies outside the 95% limits by chance.',
    },
    { name: 'Ward F', events: 10, cases: 200, differs: false },
    { name: 'Ward G', events: 8, cases: 200, differs: false },
    {
      name: 'Ward H',
      events: 36,
      cases: 400,
      differs: true,
      because: 'It was made with nearly twice the risk.',
    },
    { name: 'Ward J', events: 18, cases: 400, differs: false },
    { name: 'Ward K', events: 21, cases: 400, differs: false },
    { name: 'Ward L', events: 20, cases: 800, differs: true },
    { name: 'Ward M', events: 41, cases: 800, differs: false },
  ],
  target: 0.05,
  limits: 'exact',
  known: [],
  pass: 0.75,
};

/** The same wards after the data were looked into, so that the case mix is next. */
export const dataKnown: ReadFunnel = {
  ...twelveUnits,
  id: 'example-data-known',
  known: [
    { check: 'data', says: 'The data were audited: every discharge was counted, and alike on all wards.' },
  ],
};

/** The same wards with normal limits round their own pooled rate. */
export const pooledNormal: ReadFunnel = {
  ...twelveUnits,
  id: 'example-pooled-normal',
  target: undefined,
  limits: 'normal',
};

/** The same wards with limits widened by their own spread: one is still outside, and it is no alarm. */
export const widened: ReadFunnel = { ...twelveUnits, id: 'example-widened', limits: 'overdispersed' };

/** Thirty made units: two that truly differ beyond the outer limits, one between the lines, and luck that looks like it. */
export const thirtyUnits: ReadFunnel = {
  ...twelveUnits,
  id: 'example-thirty-units',
  title: 'Tell difference from luck in thirty units',
  caption: 'Readmitted within 30 days, thirty invented units, 2025/26',
  explanation:
    'Beyond the 99.8% limits a unit is probably unlike the others. Between the lines nobody can tell from the chart alone, and an honest probability says so.',
  units: undefined,
  target: undefined,
  data: {
    template: 'unit-counts',
    seed: 41,
    rows: 30,
    defects: [
      { rule: 'truly-high', count: 1 },
      { rule: 'truly-low', count: 1 },
      { rule: 'truly-rather-high', count: 1 },
    ],
    decoys: ['small-and-high', 'small-and-none', 'above-95-by-chance', 'below-95-by-chance'],
  },
};

/** Thirty made units of one risk: everything outside the limits is luck. */
export const equalRisks: ReadFunnel = {
  ...thirtyUnits,
  id: 'example-equal-risks',
  title: 'Read thirty units of one risk',
  data: {
    template: 'unit-counts',
    seed: 7,
    rows: 30,
    defects: [],
    decoys: ['small-and-high', 'small-and-none', 'above-95-by-chance', 'below-95-by-chance'],
  },
};
