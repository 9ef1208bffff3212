/** What `npm run new -- exercise complete-worksheet` writes; `ID` and the words are the author's to change. */
export const COMPLETE_WORKSHEET_STARTER = `kind: complete-worksheet
id: ID
title: Work out the share that agrees
task: Forty records were compared with the notes. Work out the agreement and the number that disagree.
outcome: calculate            # an outcome of the lesson
hints:
  - Both figures are about the same forty records.
explanation: >-
  The share that agrees is an estimate of accuracy, because the notes stand outside the record.
# The givens. With more than one set, "Try a new version" takes the next.
variants:
  - { compared: 40, agreed: 34 }
  - { compared: 60, agreed: 51 }
# The table as it is drawn: text, { given: name } or { answer: name }. The first cell heads its row.
sheet:
  columns: [Step, Figure]
  rows:
    - [Records compared, { given: compared }]
    - [Records that agree, { given: agreed }]
    - [Records that disagree, { answer: disagreed }]
    - [Agreement, { answer: agreement }]
# The figures to find. A formula may use givens and other answers.
answers:
  disagreed:
    label: Records that disagree
    formula: compared - agreed
    unit: records
    because: What does not agree disagrees; nothing lies between.
  agreement:
    label: Agreement
    formula: (compared - disagreed) / compared * 100
    decimals: 1
    tolerance: 0.05
    unit: '%'
    because: Records that agree, as a share of the records compared.
    slips:                    # known wrong ways, each with feedback of its own
      - formula: disagreed / compared * 100
        because: That is the share that disagrees.
pass: 0.8                     # the share of figures that passes
`;
