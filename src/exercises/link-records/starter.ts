/** What `npm run new -- exercise link-records` writes; `ID` and the words are the author's to change. */
export const LINK_RECORDS_STARTER = `kind: link-records
id: ID
title: Decide the pairs that a program could not
task: Two records may be of one person. Decide each pair, then set the two thresholds for the whole file.
outcome: decide               # an outcome of the lesson
hints:
  - Ask what a family shares, and what a person keeps through a move or a marriage.
explanation: >-
  The score adds up five fields. It cannot know that twins share four of them, and someone who moved only four too.
# The index is made from a recipe: every seed gives other people with the same histories.
data: { template: patient-index, seed: 7, noise: 20 }
showScore: true               # whether the cards show what each field adds
# One history a card; leave pairs out to ask for thresholds alone.
pairs: [twins, moved, married-and-moved, parent-and-child, transliterated, too-little]
# The whole file; leave it out to ask for the cards alone.
file:
  stories:
    - { story: same, count: 40 }
    - { story: moved, count: 10 }
    - { story: twins, count: 6 }
    - { story: namesakes, count: 6 }
    - { story: strangers, count: 20 }
pass: { saved: 0.7 }          # the share to save of what thought can save
`;
