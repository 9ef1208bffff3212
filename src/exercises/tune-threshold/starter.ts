/** What `npm run new -- exercise tune-threshold` writes; `ID` and the words are the author's to change. */
export const TUNE_THRESHOLD_STARTER = `kind: tune-threshold
id: ID
title: Set the threshold for one ward
task: >-
  The system scores every prescribing alert from 0 to 99. Choose the score from which an alert may interrupt. Meet both
  goals.
outcome: specify              # an outcome of the lesson
hints:
  - Watch the alerts a day. How low can the threshold go before the day is full?
explanation: >-
  Low scores bring many alerts and almost nothing real, so the threshold can rise a long way before it costs anything.
# The log is made from a recipe: every seed gives another of equal difficulty, with its goal region elsewhere.
data: { template: alert-log, seed: 7, rows: 1000 }
volume: 100                   # alerts a day in real life
# audit: 2                    # every second one was reviewed: shown by bands of ten scores
# One or two thresholds, the stronger first; 100 is above every score.
tiers:
  - { id: interrupt, label: Interrupt at or above, fate: Interrupts, seconds: 20, start: 20 }
# recall, recall-first and ppv: at least so many per cent; a-day and minutes: at most.
goals:
  - { measure: recall, target: 90, because: A real alert that nobody sees is a patient at risk. }
  - { measure: a-day, target: 20, because: Above this the ward clicks alerts away unread. }
`;
