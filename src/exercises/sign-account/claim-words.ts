import type { Decision } from './decisions.ts';
import type { Planted } from './planted.ts';
import type { AccountClaim } from './schema.ts';

/** What the words of a made claim quote from its row, as text: counts with commas, dates in words. */
export interface ClaimFigures {
  figure: string;
  numerator: string;
  denominator: string;
  due: string;
  whole: string;
  counted: string;
  from: string;
  to: string;
  wholeFigure: string;
  sites: string;
  definition: string;
  swing: string;
  /** The share that the counts give, and what it would be with one fewer on top. */
  percent: string;
  percentWithOneLess: string;
  /** Of the records due, how many came in, in per cent; and how many did not. */
  share: string;
  missing: string;
  /** Due below the line, less what stands on top. */
  unsent: string;
}

type Quote = (figures: ClaimFigures) => string;

/** What is said of a claim with a fault, and what it deserves. */
interface FaultPlan {
  decision: Exclude<Decision, 'sign'>;
  because: Readonly<Record<Decision, Quote>>;
  from: string;
  letter: Quote;
}

/**
 * A fault calls for a refusal where nothing of the claim is left beside the line that would make it true, and for a caveat
 * where the claim stands beside that line. Every sentence quotes the row, so that none can be known before its claim.
 */
export const FAULT_PLANS: Readonly<Record<Planted, FaultPlan | undefined>> = {
  // Its figure of the year before is not in the table, so no recipe plants it.
  'changed-denominator': undefined,
  'wrong-percentage': {
    decision: 'refuse',
    because: {
      sign: (is) =>
        `${is.numerator} of ${is.denominator} is ${is.percent}, and the page says ${is.figure}. Somebody will do that sum after you.`,
      caveat: (is) =>
        `Which line would it be? “${is.percent}” beside ${is.figure} only shows that one of the two is wrong.`,
      refuse: (is) =>
        `${is.numerator} of ${is.denominator} is ${is.percent}. Ask for that figure, and how ${is.figure} came to be printed.`,
    },
    from: 'a reader on the bus',
    letter: (is) =>
      `I divided ${is.numerator} by ${is.denominator} on my telephone. It is not ${is.figure}. Now I wonder about the pages where I cannot do the sum.`,
  },
  'wrong-denominator': {
    decision: 'refuse',
    because: {
      sign: (is) =>
        `${is.figure} is right for ${is.counted}. The page says it of ${is.whole}, where it was ${is.wholeFigure}.`,
      caveat: (is) =>
        `The figure for ${is.whole} is known to be ${is.wholeFigure}. With that beside it, what is left of ${is.figure}?`,
      refuse: (is) =>
        `Of all ${is.whole} it was ${is.wholeFigure}. Ask for that one: ${is.figure} is true of ${is.counted} alone.`,
    },
    from: 'the commissioner of local services',
    letter: (is) =>
      `We paid for ${is.whole} on the strength of ${is.figure}. Your own office has ${is.wholeFigure} for all of them, and the money is where you said that it was not needed.`,
  },
  'chosen-period': {
    decision: 'refuse',
    because: {
      sign: (is) =>
        `${is.figure} is true from ${is.from} to ${is.to}. Readers take it for the year, in which it was ${is.wholeFigure}.`,
      caveat: (is) =>
        `The year is known, and it is ${is.wholeFigure}. Which line could explain why ${is.figure} stands in its place?`,
      refuse: (is) =>
        `Over the whole year it was ${is.wholeFigure}. Ask for that in place of the three months with ${is.figure}.`,
    },
    from: 'the auditor of the account',
    letter: (is) =>
      `Your board paper says ${is.wholeFigure} and your account ${is.figure}. I must write that the two cannot both be believed.`,
  },
  'two-points': {
    decision: 'refuse',
    because: {
      sign: (is) =>
        `Both figures, ${is.figure}, may be right. The claim is the improvement, and it has moved by ${is.swing} points from year to year before.`,
      caveat: (is) =>
        `Write it out: “From one year to the next it moves by up to ${is.swing} points.” What does the claim say now?`,
      refuse: (is) =>
        `It moves by up to ${is.swing} points from one year to the next, so going ${is.figure} shows nothing yet. Ask for the months.`,
    },
    from: 'somebody who works there',
    letter: (is) =>
      `You thanked us in public for going ${is.figure}. It moves by ${is.swing} points whatever we do. When it goes down, will you blame us in public too?`,
  },
  'participation-overstated': {
    decision: 'refuse',
    because: {
      sign: (is) =>
        `${is.numerator} cases were sent, and the page says ${is.figure}. Whoever runs the audit has the list.`,
      caveat: (is) =>
        `With “${is.numerator} of ${is.denominator}” beside it, the ${is.figure} of the claim is simply not so.`,
      refuse: (is) =>
        `${is.numerator} of ${is.denominator} were sent. That would be a claim to sign; ${is.figure} is another.`,
    },
    from: 'the clinical lead of the audit',
    letter: (is) =>
      `You print ${is.figure}, and we hold ${is.numerator}. The ${is.unsent} that we never saw are those we might have learned from.`,
  },
  'part-year': {
    decision: 'caveat',
    because: {
      sign: (is) =>
        `${is.figure} is right up to ${is.to}. Readers take it for the whole year that the account is about.`,
      caveat: (is) =>
        `${is.figure} holds up to ${is.to}. Say so beside it, and say when the rest will be known.`,
      refuse: (is) =>
        `There are ${is.denominator} behind it, counted as before, and nobody knows another figure. Which months are missing can be said.`,
    },
    from: 'the patients’ forum',
    letter: (is) =>
      `We read your ${is.figure} out in May. A woman who was with you in March asked whether she is in it. She is not: you stopped on ${is.to}.`,
  },
  'low-completeness': {
    decision: 'caveat',
    because: {
      sign: (is) =>
        `The sum is right for ${is.denominator}. Readers take it for ${is.due}, and the rest may tell another story.`,
      caveat: (is) =>
        `${is.figure} holds for the ${is.share} that came in. Say so beside it: ${is.denominator} of ${is.due}.`,
      refuse: (is) =>
        `There are ${is.denominator} records here, which is a good deal to know. How many are missing can be said in one line.`,
    },
    from: 'a patients’ group',
    letter: (is) =>
      `Your ${is.figure} speaks for all of us. ${is.missing} of us are not in it, and we could have told you why.`,
  },
  'dropped-site': {
    decision: 'caveat',
    because: {
      sign: (is) =>
        `The ${is.figure} counts ${is.sites}. Whoever was at the smaller one reads it as being about them too.`,
      caveat: (is) =>
        `${is.figure} holds for ${is.sites}. One line says that, and nobody else will feel spoken for.`,
      refuse: (is) =>
        `There are ${is.denominator} behind it, counted as before. Where nobody counted can be said in a sentence.`,
    },
    from: 'the visitors of the smaller hospital',
    letter: (is) =>
      `Your account says ${is.figure}. We were on the wards here all summer, and nobody counted anything.`,
  },
  'tiny-number': {
    decision: 'caveat',
    because: {
      sign: (is) =>
        `It is true of ${is.denominator}. With one fewer on top it would read ${is.percentWithOneLess}, and little would have changed.`,
      caveat: (is) =>
        `Say that it is ${is.numerator} of ${is.denominator}. Then nobody hears more in ${is.figure} than it can bear.`,
      refuse: (is) =>
        `Nothing here is false or missing. ${is.figure} only speaks louder than ${is.denominator} can.`,
    },
    from: 'a family',
    letter: (is) =>
      `We came to you for the ${is.figure}. Nobody said that it was ${is.numerator} of ${is.denominator} in a whole year.`,
  },
  'changed-definition': {
    decision: 'caveat',
    because: {
      sign: (is) =>
        `Until September it meant one thing, and then another. ${is.figure} adds the two up as if they were one.`,
      caveat: (is) =>
        `Say beside ${is.figure} that the definition is ${is.definition}. Then next year is not compared with a mixture.`,
      refuse: (is) =>
        `All ${is.denominator} were counted by the rule of their month, and nothing is hidden. When the rule changed can be said.`,
    },
    from: 'the auditor of next year’s account',
    letter: (is) =>
      `I am to say whether next year is better than ${is.figure}. With two meanings in one figure, nobody can.`,
  },
  'no-owner': {
    decision: 'caveat',
    because: {
      sign: (is) =>
        `The ${is.figure} may well be right. Whoever asks how ${is.denominator} were counted will be sent to you.`,
      caveat: (is) =>
        `Print ${is.figure} with a line that nobody answers for it yet, and who will by when. Then readers know what it lacks.`,
      refuse: (is) =>
        `${is.numerator} of ${is.denominator} gives ${is.figure}. Only a name is missing, and that it is missing can be printed.`,
    },
    from: 'a reporter',
    letter: (is) =>
      `I rang to ask about your ${is.figure}. After three days and five desks they gave me the one name in it, which is yours.`,
  },
};

/** What makes a sound claim that looks wrong right, by decoy. */
const SOUND_LEADS: Readonly<Record<string, Quote>> = {
  unwelcome: (is) => `${is.figure} is unwelcome, which is no fault.`,
  splendid: (is) => `${is.figure} is splendid, which is no fault.`,
  'small-but-counted': (is) => `So few are printed as counts, ${is.figure}, which claim nothing more.`,
  'sample-with-interval': (is) =>
    `${is.denominator} were drawn at random from the whole year, and the interval is printed.`,
  'audit-in-part': (is) => `It says itself that ${is.unsent} were not sent.`,
  'charted-rise': (is) =>
    `The rise ${is.figure} is shown month by month, and nine months lie above the mean.`,
};

/** Why a sound claim is to be signed, and why it is not to be held back. `decoy` is the reason it looks wrong, if it does. */
export function soundBecause(figures: ClaimFigures, decoy: string | undefined): AccountClaim['because'] {
  const { figure, numerator, denominator, percent } = figures;
  const counts = `${numerator} of ${denominator} is`;
  const says = figure.endsWith('%')
    ? `${counts} ${percent}, as the page says`
    : `${counts} what the page says`;
  const lead = SOUND_LEADS[decoy ?? '']?.(figures);
  const whole = `${says}, over both hospitals and the whole year, and somebody answers for it.`;
  return {
    sign: lead === undefined ? whole : `${lead} ${whole}`,
    caveat: `A caveat says what the evidence lacks. Here are ${numerator} of ${denominator}, and every line is whole: what would it say?`,
    refuse: `Which line of its evidence fails? ${says}.`,
  };
}
