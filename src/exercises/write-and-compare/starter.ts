/** What `npm run new -- exercise write-and-compare` writes; `ID` and the words are the author's to change. */
export const WRITE_AND_COMPARE_STARTER = `kind: write-and-compare
id: ID
title: Rewrite this entry for two readers
task: Rewrite the entry so that the patient can read it and a colleague can act on it.
outcome: redesign             # an outcome of the lesson
hints:
  - Ask of every word who would stumble over it.
explanation: >-
  A fact with its source needs no verdict: the reader who knows the reason can do something about it.
given:                        # leave it out where there is nothing to rewrite
  label: The entry as it stands
  text: Denies pain. Plan - encourage.
label: Your version
words: { least: 8, most: 40 } # said beside the count, never enforced
# What a good text does, each a statement without a full stop. The learner marks each met, partly met or not met.
rubric:
  - id: fact
    say: It says what the patient reported, without a verdict
    because: A colleague can weigh a report; a verdict only tells them whom to doubt.
  - id: plan
    say: The plan names who does what, and when
    because: An instruction to nobody is carried out by nobody.
model: Mr Orrell reports no pain at rest. The night nurse asks again at 22:00.
`;
