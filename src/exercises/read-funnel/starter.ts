/** What `npm run new -- exercise read-funnel` writes; `ID` and the words are the author's to change. */
export const READ_FUNNEL_STARTER = `kind: read-funnel
id: ID
title: Tell difference from luck in thirty units
task: Pick every unit outside the limits and say how likely it is that it truly differs. Then choose what to check first.
outcome: read                 # an outcome of the lesson
hints:
  - Compare each point with the lines, never with its neighbours.
explanation: >-
  Beyond the 99.8% limits a unit is probably unlike the others. Between the lines nobody can tell from the chart alone,
  and an honest probability says so.
caption: Readmitted within 30 days, thirty invented units, 2025/26
events: Readmitted            # column heading of what is counted
cases: Discharges             # column heading of what it is a share of; the size of a unit
data:                         # or \`units\`, a list of your own
  template: unit-counts
  seed: 41                    # another seed, another first version
  rows: 30
  defects:                    # what truly differs; none for a lesson about luck
    - { rule: truly-high }
    - { rule: truly-low }
    - { rule: truly-rather-high }
  decoys: [small-and-high, small-and-none, above-95-by-chance, below-95-by-chance]
# known:                      # what has been looked into, so that the next check is right
#   - { check: data, says: "The data were audited: every discharge was counted, and alike on all wards." }
`;
