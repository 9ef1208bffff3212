/** What `npm run new -- exercise write-rules` writes; `ID` and the words are the author's to change. */
export const WRITE_RULES_STARTER = `kind: write-rules
id: ID
title: Write rules that stop these errors
task: Two hundred spells wait to be loaded. Write rules that stop the wrong ones and let every right one in.
outcome: specify              # an outcome of the lesson
hints:
  - Take two fields that depend on each other, and ask which pairs of values can never be true.
explanation: >-
  Each rule compares two fields that cannot both be right. None of them judges by how unusual a record looks.
# The rows are made from a recipe: every seed gives others of equal difficulty.
data: { template: spells, seed: 7, rows: 200 }
# The columns that a rule can use, in the order offered.
fields: [dob, sex, admitted, discharged, discharge_method, discharge_destination]
# What is wrong in some rows; each wrong row has exactly one of these.
defects:
  - { rule: discharge-before-admission, count: 5 }
  - { rule: died-but-sent-home, count: 5 }
# What looks wrong and must get in.
decoys: [age-over-100]
maxRules: 4
prevalence: 0.005             # the share of wrong rows in real life, for the predictive value
pass: { chaff: 0.8 }          # the share of wrong rows to catch
# The worked answer: it must catch every wrong row and no clean one, whatever the seed.
model:
  - severity: fatal
    conditions:
      - { field: discharged, op: before, other: admitted }
  - severity: fatal
    join: and
    conditions:
      - { field: discharge_method, op: is, value: '4' }
      - { field: discharge_destination, op: is-not, value: '79' }
`;
