/** What `npm run new -- exercise answer-questions` writes; `ID` and the words are the author's to change. */
export const ANSWER_QUESTIONS_STARTER = `kind: answer-questions
id: ID
title: Check what stayed
task: Three questions on this lesson. Say how sure you are of each.
outcome: identify             # an outcome of the lesson
certainty: true               # asks "How sure are you?"; never changes the mark
hints:
  - Ask of each option what you would have to know for it to be true.
explanation: >-
  A code can be allowed in its field and still not be true of the patient. Only a look outside the record settles it.
questions:
  - id: woman-with-code-one
    form: single              # single, multiple, numeric, order or match
    ask: A sex code of 1 stands in the record of a woman. Which dimension fails?
    options:                  # three or four, exactly one right; every one says why
      - say: Accuracy
        because: The code is allowed and present, and it is not true of her.
        right: true
      - say: Validity
        because: The code is on the list, so it is valid. Valid and true are two questions.
      - say: Completeness
        because: Nothing is blank. A field can be complete and wrong.
  - id: agreement-of-fifty
    form: numeric
    ask: Of 50 records compared with the notes, 45 agree. What is the agreement?
    answer: 90
    tolerance: 0.5            # how far off still counts as right
    unit: '%'
    because: Forty-five of fifty is nine in ten.
    wrong:                    # near misses, each with feedback of its own
      - value: 10
        because: That is the share that disagrees.
  - id: first-to-last
    form: order
    ask: Put these in order, earliest first.
    items:                    # in the right order; shown shuffled
      - The patient is asked
      - The answer is typed
      - The record is sent
      - The figure is published
    because: Each step can only use what the one before it left behind.
`;
