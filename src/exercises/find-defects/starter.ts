/** What `npm run new -- exercise find-defects` writes; `ID` and the words are the author's to change. */
export const FIND_DEFECTS_STARTER = `kind: find-defects
id: ID
title: Find the defects in a day's admissions
task: Twelve admissions to one ward. Flag every cell you would not trust; flag only what the data show.
outcome: detect               # an outcome of the lesson
hints:
  - Read one column at a time, not one row at a time.
explanation: >-
  Each defect shows in the table itself. The great age is unusual, and right.
caption: Admissions of one day, synthetic records
# The table is made from a recipe: every seed gives another one of equal difficulty.
data:
  template: ward-admissions
  seed: 41
  rows: 12
  columns: [nhs_number, name, dob, sex, admitted, discharged, method, destination]
# What to plant. Chance chooses the row, or pin it: at: { row: R04 }
defects:
  - { rule: discharge-before-admission, severity: 3 }
  - { rule: nhs-number-check-digit, severity: 2 }
  - { rule: died-but-sent-home, severity: 3 }
# What looks wrong and is right.
decoys: [age-over-100]
# Ask of every flag which dimension fails, from this list:
# dimensions: [validity, consistency, completeness]
pass: { fbeta: 0.8, beta: 2, minPrecision: 0.6 }
`;
