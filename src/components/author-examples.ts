/** An item of a bank, as the pages for authors show it. */
export const ITEM = `  - id: bank-drain-in-and-out
    lesson: anatomy-of-an-entry
    outcome: detect
    difficulty: 1
    form: single
    ask: One note says that a drain is out, and that it drained 60 ml overnight. What do you do first?
    options:
      - say: Look at the patient, then correct the note
        because: Only the patient can settle which sentence is true.
        right: true
      - say: Believe the sentence that stands last
        because: Where it stands says nothing about when it was first written.
      - say: Believe the sentence with a figure
        because: A figure can be pasted as easily as a word.`;

/** A file of the glossary. */
export const TERM = `id: late-entry
term: Late entry
short: An entry written well after the event, which gives both the time of the event and the time of writing.
why: It keeps what would have been lost, and nobody can mistake it for something that was there earlier.
synonyms: [retrospective entry]
lessons: [anatomy-of-an-entry]`;

/** A file of a source, with two facts. */
export const SOURCE = `id: bell-2017
title: 'When doctors share visit notes with patients: a study of patient and doctor perceptions'
authors: Bell and others
year: 2017
published: BMJ Quality and Safety 2017;26:262
kind: fact
confidence: V
asAt: 2026-11-22
note: From the OpenNotes work in the United States.
facts:
  doctor:
    says: 37% felt better about the doctor afterwards and 62% felt the same.
    confidence: V
    asAt: 2026-11-22
  benefit:
    says: The benefit was larger in patients who were older, not white or had had less education.
    confidence: V
    asAt: 2026-11-22`;

/** A file of a host's own pathway that can be passed, and has a certificate. */
export const OWN_PATHWAY = `id: our-induction
title: Our induction
audience: New doctors at Example Trust, in their first week
summary: What to know about our record before the first shift, and whom to tell when it is wrong.
outcomes:
  - Record an allergy so that the next reader can act on it
  - Find the right record when two patients share a name
lessons:
  - allergies-that-protect
  - who-is-this
  - the-discharge-summary
assessment:
  id: our-induction-assessment
  title: 'Assessment: Our induction'
  draw: 10`;

/** A table of a lesson, `clinic-day.csv`. */
export const TABLE = `patient,seen,weight,plan
"Layla Hamid, 999 000 0026",2026-03-14,71 kg,Review in six weeks
"Piotr Nowak, 999 000 0034",2026-03-14,17.4 kg,
"Mary Okafor, 999 000 0042",2026-03-14,68 kg,"Ring with results, by Friday"`;
