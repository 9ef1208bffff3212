/** What `npm run new -- exercise read-spc` writes; `ID` and the words are the author's to change. */
export const READ_SPC_STARTER = `kind: read-spc
id: ID
title: Read two years of waits
task: Mark every point that a rule catches, choose the two icons, then choose what to do.
outcome: detect               # an outcome of the lesson
hints:
  - Try the rules one at a time, over the whole chart.
explanation: >-
  The last seven months lie above a mean that was held from the first twelve.
measure: Days from referral to first appointment
unit: days
better: low                   # low, high or neither
target: 18                    # leave it out, and no assurance icon is asked for
# The series is made from a recipe: every seed gives another one of equal difficulty.
data: { template: unit-series, seed: 41, rows: 24 }
# Special causes in order of time; the last is still there in the latest month. None: chance alone.
defects:
  - { rule: shift-up }
# What looks special and is not.
decoys: [alone-near-a-limit]
# The limits are held from so many of the first months.
baseline: 12
# What one might do; exactly one costs nothing; let it stand neither first nor last.
actions:
  - id: explain-each
    say: Ask the team to explain every month above the mean.
    cost: 6
    error: tampering
    because: Months inside the limits differ by chance; explanations for chance are stories.
  - id: find-cause
    say: Find out with the team what changed when the run began.
    cost: 0
    because: A special cause has a beginning, and that is where to look.
  - id: leave
    say: Leave the process alone and look again next year.
    cost: 9
    error: missed-signal
    because: Chance alone would hardly do this; patients are meeting a changed process now.
pass: { f1: 0.8, cost: 2 }
`;
