/** What `npm run new -- exercise write-summary` writes; `ID` and the words are the author's to change. */
export const WRITE_SUMMARY_STARTER = `kind: write-summary
id: ID
title: Write the summary of this stay
task: >-
  Mr Venn goes home today. Choose what his GP needs, put it under the right heading, and give every action an owner and
  a date.
outcome: draft                # an outcome of the lesson
hints:
  - Ask of each line what the GP would do differently because of it.
explanation: >-
  The diagnosis, what was stopped and why, and what somebody has to do by when. The rest stays in the notes.
reader: the GP
# The headings in their order; \`lead\` names the line that must stand first.
headings:
  - { id: diagnoses, label: Diagnoses }
  - { id: medicines, label: Medicines }
  - { id: plan, label: Plan and requested actions, lead: check-bloods }
owners:
  - { id: practice, label: GP practice }
  - { id: ward, label: Ward team }
dates:
  - { id: week, label: within a week }
  - { id: six-weeks, label: within six weeks }
# The bundle. need: critical (leaving it out could harm), useful, or clutter (under no heading).
sources:
  - id: notes
    label: Ward notes
    items:
      - { id: diagnosis, text: 'Acute kidney injury, recovering', need: critical, under: [diagnoses], because: Everything else hangs on it. }
      - { id: asleep, text: 'Ward round Tuesday: asleep, plan as yesterday', need: clutter, because: It changes nothing that anybody will do. }
  - id: chart
    label: Drug chart
    items:
      - { id: stopped, text: 'Ramipril stopped because of the kidney injury', need: critical, under: [medicines], because: Without the reason it will be restarted. }
      - id: check-bloods
        text: Creatinine to be checked
        need: critical
        under: [plan]
        action: { owner: [practice], by: [week] }   # the best one first
        because: It decides whether the drug comes back.
pass: { share: 0.8, clutter: 0 }
`;
