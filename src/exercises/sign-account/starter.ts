/** What `npm run new -- exercise sign-account` writes; `ID` and the words are the author's to change. */
export const SIGN_ACCOUNT_STARTER = `kind: sign-account
id: ID
title: Sign the quality account
task: Your name will stand under this draft. Read the evidence of each claim, then sign it, sign it with a caveat, or leave it unsigned.
outcome: sign                 # an outcome of the lesson
hints:
  - Read the method first. What is not as it was?
explanation: >-
  Sign what stands on its evidence. Where a claim is true as far as it goes, say how far. Where the claim itself
  misleads, no line beside it will help.
account: Thornmere Hospitals, quality account 2025/26   # invent the hospital
claims:                       # four to eight are shown; the seed decides in which order
  - id: first-dose
    label: First dose in sepsis
    say: Of adults at high risk from sepsis, 88% had their first antibiotic within an hour.
    evidence:
      numerator: 528 adults treated within an hour
      denominator: 600 adults at high risk from sepsis
      completeness: Both times are recorded for all 600
      period: April 2025 to March 2026
      method: Every case at both sites, by the definition of the year before.
    decision: sign            # sound: it has no fault
    reasons:                  # the same kind of list for every claim, so that the list gives nothing away
      - { id: too-good, say: It is too good to be true. }
      - { id: low-completeness, say: Too few records came in. }
      - { id: dropped-site, say: A site is left out. }
    because:                  # what the learner hears after each decision
      sign: Every case, both sites, the whole year, and 528 of 600 is 88%.
      caveat: A caveat warns of something. Here nothing in the evidence needs a warning.
      refuse: A good result is not a suspicious one. Look for what is missing from it.
  - id: falls-up
    label: Falls in hospital
    say: Falls rose from 5.9 to 6.4 for every 1,000 bed days.
    evidence:
      numerator: 1,152 falls
      denominator: 180,000 bed days
      completeness: Every ward sent all twelve months
      period: April 2025 to March 2026
      method: Counted as in the year before, at both sites.
    decision: sign
    reasons:
      - { id: bad-news, say: It puts us in a poor light. }
      - { id: tiny-number, say: The numbers are too small for a rate. }
      - { id: changed-denominator, say: The two years divide by different things. }
    because:
      sign: The figure is unwelcome, complete and counted as before. Readers trust an account that prints it.
      caveat: An excuse beside the figure is not a caveat, and its evidence lacks nothing.
      refuse: Bad news is no reason to hold a figure back.
  - id: pain-rounds
    label: Pain assessed on rounds
    say: Pain was assessed on nine rounds in ten.
    evidence:
      numerator: 5,490 rounds with a pain score
      denominator: 6,100 rounds sent in
      completeness: "61%: 6,100 of 10,000 rounds were sent in"
      period: April 2025 to March 2026
      method: Each ward sends its own sheets. Four wards sent none.
    fault: low-completeness   # one of six; one of the reasons has this id
    decision: caveat
    reasons:
      - { id: tiny-number, say: The numbers are too small for a rate. }
      - { id: low-completeness, say: Too few records came in. }
      - { id: chosen-period, say: The period was chosen to flatter. }
    because:
      sign: The sum is right for what came in. Nearly four rounds in ten did not, and they may be the busiest.
      caveat: Nine in ten holds for the 61% that came in. Say so beside it, and readers can judge.
      refuse: There are over six thousand rounds here. Their limit can be said in one line.
  - id: pressure-ulcers
    label: Pressure ulcers
    say: Pressure ulcers that began in our care fell by a third.
    evidence:
      numerator: 120 ulcers; 180 the year before
      denominator: Stays at Thornmere; stays at Thornmere and Eastwick the year before
      completeness: Every report that was due came in
      period: April 2025 to March 2026
      method: Eastwick, with 58 of the 180, has reported to another system since April.
    fault: dropped-site
    decision: refuse
    reasons:
      - { id: changed-definition, say: The meaning of an ulcer has changed. }
      - { id: chosen-period, say: The period was chosen to flatter. }
      - { id: dropped-site, say: A site is left out. }
    because:
      sign: Take the site out of both years and 122 became 120. The third that fell is a hospital that no longer reports.
      caveat: What would it say? With the truth beside it, nothing is left of the claim.
      refuse: At Thornmere alone 122 became 120. The patients at Eastwick are in one year and not in the other.
    voice:                    # a letter after a wrong signature; a claim to refuse needs one
      from: the Eastwick League of Visitors
      says: We read that ulcers fell by a third. My mother got hers at Eastwick in June. Is she not in your care?
# draw: 6                     # how many claims one version shows; default: all
pass: 0.8                     # the share of the weighed credit that passes
`;
