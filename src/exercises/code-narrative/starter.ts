/** What `npm run new -- exercise code-narrative` writes; `ID` and the words are the author's to change. */
export const CODE_NARRATIVE_STARTER = `kind: code-narrative
id: ID
title: Code a clinic letter
task: Mark each condition that the letter says something about. Give it a code, a status and, where there is one, a side.
outcome: code                 # an outcome of the lesson
hints:
  - Read the words around each condition before you choose a status.
explanation: >-
  The words around a condition say what is known of it. Without the status, a disease that was ruled out looks just
  like one that the patient has.
# The letter is made from a recipe: every seed gives another one of equal difficulty, with teaching codes.
data:
  template: clinic-letters
  seed: 61
  rows: 12
  plant: [confirmed-diagnosis, confirmed-with-side, suspected-diagnosis, negated-finding, family-history, copied-old-problem]
  decoys: [leaflet-only]      # names a condition and says nothing about this patient
asksSide: true
pass: { credit: 0.8, maxHarmful: 0 }
# Or write a letter of your own instead of data: letter, codes and phrases. The author page shows how.
`;
