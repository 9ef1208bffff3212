/** What `npm run new -- exercise repair-record` writes; `ID` and the words are the author's to change. */
export const REPAIR_RECORD_STARTER = `kind: repair-record
id: ID
title: Repair a registration
task: Five entries were typed in a hurry. Repair what the sources let you repair, and leave what is right.
outcome: repair               # an outcome of the lesson
hints:
  - Hold each entry against every source that speaks of it.
explanation: >-
  What a source settles is corrected from it. What sources dispute is asked. What nobody can know is taken out, and
  the rest is left alone.
decisions: [leave, correct, missing, query]   # add merge where something stands twice
versions:                     # a second entry makes a new version to try
  - record: Registration of Mrs Ruth Alder    # invent the people
    sources:
      - id: letter
        label: Referral letter
        note: Dr Pell, Elmwood practice, 2 March 2026
        lines:
          - Thank you for seeing Mrs Ruth Alder, born 14 June 1956.
          - She lives alone at 4 Mill Lane. No allergies that we know of.
          - Weight “about 61”, by her own account.
      - id: wristband
        label: Wristband
        lines: [ALDER Ruth, 14/06/1956, Allergy to penicillin (told by patient)]
    people:                   # only one of them can know
      - { id: patient, say: Mrs Alder herself }
      - { id: porter, say: The porter who brought her }
    reasons:                  # for taking an entry out
      - { id: no-unit, say: 'It has no unit, and nobody can weigh her now' }
      - { id: too-old, say: It is too old to be of use }
    fields:
      - id: dob
        label: Date of birth
        entered: 01/01/1900   # what the record holds now
        by: desk, 3 March, 09:14
        format: date          # text, date, number or nhs-number
        evidence:             # what each source says of it, in its very words
          - { source: letter, quote: born 14 June 1956, value: 14/06/1956 }
          - { source: wristband, quote: 14/06/1956, value: 14/06/1956 }
        decision: correct
        pick: letter          # the source to correct from
        because: 1 January 1900 is what people type when they do not know. Two sources do know.
      - id: name
        label: Name
        entered: ALDER, Ruth
        evidence:
          - { source: letter, quote: Mrs Ruth Alder, value: 'ALDER, Ruth' }
        decision: leave       # sound: it has no pick
        because: Both sources have the same name.
      - id: address
        label: Address
        entered: 4 Mill Lane
        evidence:
          - { source: letter, quote: 4 Mill Lane, value: 4 Mill Lane }
        decision: leave
        because: The letter has the same address.
      - id: allergies
        label: Allergies
        entered: None known
        options: [None known, Penicillin, Latex]   # makes the box a list
        evidence:
          - { source: letter, quote: No allergies that we know of, value: None known }
          - { source: wristband, quote: Allergy to penicillin, value: Penicillin }
        decision: query       # the sources conflict
        pick: patient         # whom to ask
        because: The two sources conflict. She is here, and she told the crew herself.
      - id: weight
        label: Weight
        entered: '61'
        format: number
        unit: kg
        evidence:
          - { source: letter, quote: Weight “about 61” }   # speaks of it and gives no value
        decision: missing
        pick: no-unit         # the reason
        because: Nobody weighed her and no source gives a unit.
pass: 0.8                     # the share that passes, if nothing sound was altered
`;
