/** What `npm run new -- exercise walk-scenario` writes; `ID` and the words are the author's to change. */
export const WALK_SCENARIO_STARTER = `kind: walk-scenario
id: ID
title: Walk through a telephone call
task: A relative rings the ward. Decide what to do at each point. You can go back at any time.
outcome: classify             # an outcome of the lesson
hints:
  - Ask at each point who supplied the details, the caller or you.
explanation: >-
  The caller says who they ask about, two details agree, and only then is the record opened.
start: rings                  # the node where the case begins
meters: { safety: 3, record: 3, minutes: 0 }
nodes:
  rings:
    title: The telephone rings
    text: A man asks how Mr Lee is. There are two patients of that name on the ward.
    choices:                  # two to five; put the right one in different places
      - say: Ask whether he means the Mr Lee in bed four
        to: told
        effect: { safety: -1, record: -1 }
        because: You supplied the detail, so his yes says nothing.
      - say: Ask him for Mr Lee's full name and date of birth
        to: asked
        effect: { minutes: 1 }
  asked:
    title: He tells you
    text: He gives a first name and a date of birth that agree with one of the two.
    choices:
      - say: Open the record that agrees with both
        to: right
      - say: Open both records and read from whichever is nearer
        to: told
        effect: { safety: -1 }
        because: Two open records are one slip away from the wrong one.
      - say: Say that you will ring back, and leave no note of the call
        to: told
        effect: { safety: -1 }
        because: The next person at the telephone begins again, with the same two names.
endings:
  right: { title: The right Mr Lee, text: He hears about his own brother., credit: 1, because: The details came from him and agreed. }
  told: { title: The other Mr Lee, text: He hears about a stranger and believes it., credit: 0, because: Nobody had said which of the two was meant. }
wrong:                        # paths that must end badly: node and place of the choice, from 0
  - { path: [rings:0], ends: told }
pass: { credit: 0.8, unsafe: 0 }
`;
