import type { Fault } from '../fault.ts';
import { faultAt } from '../fault.ts';
import type { Lesson, LibraryContent } from '../library.ts';
import { placeIn, sentencesOf } from '../passage.ts';
import type { Passage } from '../passage.ts';

/** What is invented, is opinion, or only repeats what was said with its source. */
const NEEDS_NONE = new Set(['Case', 'Opinion', 'KeyPoints']);

/** A count of two digits or more, or a share. */
const FIGURE = /(?<![\w.])\d[\d,.]*\d|\d\s?%|\bper cent\b/;
const YEAR = /(?<![\d£.,])(?:19|20)\d\d(?![\d%]|[,.]\d)/;
const STUDY = /\b(?:stud(?:y|ies)|trials?|meta-analys[ei]s|surveys?|researchers|authors|papers?|cohorts?)\b/i;
const FOUND = /\b(?:found|reported|estimated|concluded|showed)\b/i;
const PLACE = /\b(?:England|Scotland|Wales|Northern Ireland|UK|nationally|worldwide|across the country)\b/;
const POLICY =
  /\b(?:requires?d?|introduced|in(?:to)? force|laws?|legal|Acts?|[Rr]egulations?|standards?|guidance|launched|abolished|replaced|published|set up|became|ended|began|started|mandat\w+|polic(?:y|ies)|contracts?|inquiry)\b/;
const SHARE_OF =
  /(?:\d\s?%|\bper cent) of (?:all |the |adult )*(?:patients|people|doctors|nurses|midwives|pharmacists|clinicians|hospitals|trusts|practices|adults|children|births|deaths|women|men)\b/i;

/**
 * What needs a source, where all patterns of a row are in one sentence. A figure alone does not: most figures of a
 * lesson are worked examples on invented data.
 */
const CLAIMS: readonly (readonly RegExp[])[] = [
  [STUDY, FIGURE],
  [STUDY, FOUND],
  [FOUND, FIGURE],
  [PLACE, FIGURE],
  [SHARE_OF],
  [YEAR, POLICY],
];

/** What a passage says of itself when it claims nothing: the way out that the message names. */
const INVENTED = /\b(?:invented|for example|imagine|suppose)\b/i;

const SHOWN = 60;

/** What somebody in the lesson says is not what the lesson says; the length is kept. */
function withoutQuotations(text: string): string {
  return text.replace(/["“][^"“”]*["”]/g, (said) => ' '.repeat(said.length));
}

/** The sentence of a passage that makes a claim on the world, if one does. */
function claimIn(passage: Passage): { text: string; at: number } | undefined {
  return sentencesOf(withoutQuotations(passage.text)).find(({ text }) =>
    CLAIMS.some((patterns) => patterns.every((pattern) => pattern.test(text))),
  );
}

function faultsOf({ file, passages }: Lesson): Fault[] {
  return passages.flatMap((passage): Fault[] => {
    if (passage.form === 'heading' || passage.cites.length > 0 || INVENTED.test(passage.text)) return [];
    if (passage.within.some((component) => NEEDS_NONE.has(component))) return [];
    const claim = claimIn(passage);
    if (!claim) return [];
    const said = claim.text.replace(/\s+/g, ' ');
    const short = said.length <= SHOWN ? said : `${said.slice(0, SHOWN).trimEnd()}…`;
    return [faultAt('source/missing', file, placeIn(passage, claim.at), { said: short })];
  });
}

/** Paragraphs of lessons that tell a finding, a national figure or a dated step of policy, and cite nothing. */
export function findUnsourced({ lessons }: Pick<LibraryContent, 'lessons'>): Fault[] {
  return lessons.flatMap(faultsOf);
}
