/** What is said of a finding, whatever the entry. */
export interface MissWords {
  /** After the entry's label, on the second rung and later. */
  says: string;
  /** A nudge on the first rung, which names no entry. */
  nudge: string;
}

/** The words of each finding, worst harm first: the first one found is the nudge. */
export const MISS_WORDS: Readonly<Record<string, MissWords>> = {
  'sound-altered': {
    says: 'this was right as it stood, and now it is not.',
    nudge: 'You have altered something that was right. Change only what a source contradicts.',
  },
  'false-merge': {
    says: 'two things are now one. What is merged is hard to take apart.',
    nudge:
      'You have merged two things that are not one. Likeness is not identity: look for one thing that differs.',
  },
  invented: {
    says: 'no source settles this. A typed value looks just as sure as a measured one.',
    nudge:
      'You have settled something that the sources do not settle. Read who says what, and what nobody says.',
  },
  'taken-out': {
    says: 'what is gone helps nobody. A source, or a person, could still say what it should be.',
    nudge:
      'You have taken out something that could be repaired. Does a source give it, or might a person know?',
  },
  'wrong-value': {
    says: 'the value is not what the best source says.',
    nudge: 'A value that you entered is not the one to trust. Compare every source that speaks of it.',
  },
  asked: {
    says: 'nobody needs to be asked. What you have in front of you settles it.',
    nudge: 'You ask a person what can be settled from here. Read the sources once more before you ring.',
  },
  left: {
    says: 'this still stands as it was, and it should not.',
    nudge: 'Something wrong still stands. Hold each entry against every source that speaks of it.',
  },
  open: {
    says: 'the change is not finished, so nothing was changed.',
    nudge:
      'A change is not finished: a correction needs a value and its evidence, anything else what goes with it.',
  },
  'needless-query': {
    says: 'the sources agree with it. A question here takes time from somebody.',
    nudge: 'You ask about something that nothing contradicts.',
  },
  'other-source': {
    says: 'the value is right. The source that you named does not say it.',
    nudge: 'A value is right, and the source beside it is not where it stands.',
  },
  'other-reason': {
    says: 'it is right to take it out, for another reason.',
    nudge: 'One entry is rightly taken out, for another reason than yours.',
  },
  'other-person': {
    says: 'it is right to ask. Somebody else is the one who knows.',
    nudge: 'One question is right, and goes to somebody who cannot know.',
  },
};
