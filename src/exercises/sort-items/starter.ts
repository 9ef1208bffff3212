/** What `npm run new -- exercise sort-items` writes; `ID` and the words are the author's to change. */
export const SORT_ITEMS_STARTER = `kind: sort-items
id: ID
title: Sort these findings by the question they fail
task: Put each finding with the question that it fails.
outcome: classify             # an outcome of the lesson
hints:
  - Ask first whether anything is there at all.
explanation: >-
  Completeness asks whether something is there, validity whether it may be there, accuracy whether it is true.
groups:                       # two to six; says is the question that decides
  - { id: completeness, label: Completeness, says: Is anything blank that I needed? }
  - { id: validity, label: Validity, says: Could this value legally exist in this field? }
  - { id: accuracy, label: Accuracy, says: Is it true? }
confusable:                   # pairs that people mix up: each card of one says why it is not in the other
  - [validity, accuracy]
cards:
  - id: blank-allergy
    say: The allergy field is empty.
    group: completeness
    because: Nothing stands where something was needed.
  - id: month-thirteen
    say: A date of birth has the month 13.
    group: validity
    because: No calendar has that month, whoever the patient is.
    wrong:
      accuracy: It is untrue too, but you can see that it cannot exist without asking anyone.
  - id: wrong-side
    say: The record says left knee; the operation was on the right.
    group: accuracy
    because: Left is an allowed value, and it is not what happened.
    wrong:
      validity: Left is on the list of sides, so it is valid.
  - id: no-postcode
    say: A patient with an address has no postcode.
    group: completeness
    because: The postcode was needed and is not there.
# draw: 12                    # how many cards one version has; default: all
pass: 0.8                     # the share of cards that passes
`;
