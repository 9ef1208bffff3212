/** A claim this curriculum does not make, and why. Source: the fact pack's list of claims that must not be made. */
export interface Claim {
  pattern: RegExp;
  why: string;
}

/** Patterns run over running text, where a space stands for any white space. */
export const claims: readonly Claim[] = [
  {
    pattern: /publi(?:shing|cation)(?: [\w’' ]{1,60})? saved lives/gi,
    why: 'deaths fell after publication; that is not proof of cause',
  },
  {
    pattern: /(?:saves?|saved|saving) more lives than any(?: other)?/gi,
    why: 'nothing found supports it; it is an opinion of the plan',
  },
  {
    pattern: /NPfIT cost (?:GBP|£) ?[\d.]+/gi,
    why: 'the sum means nothing without its date and scope',
  },
  {
    pattern: /20,?000 pregnant men/gi,
    why: 'the figure counted episodes, most of them newborn boys',
  },
  {
    pattern: /data quality is (?:compulsory|mandatory) under (?:the )?CQUIN/gi,
    why: 'the scheme does not say so',
  },
  {
    pattern:
      /(?:this|the) (?:course|site|module|certificate) is (?:HEE|NHS|CPD)[ -](?:accredited|approved|endorsed)/gi,
    why: 'nobody has accredited it',
  },
  {
    pattern: /(?:check digit|Modulus 11)[\w ]{0,30} proves?(?: the)?(?: patient['’]s)? identity/gi,
    why: 'a number that passes may be another person’s',
  },
  {
    pattern: /(?:an? )?overrid(?:e|es|den alerts?) (?:is|are|=|means) an? error/gi,
    why: 'many overrides are right',
  },
  {
    pattern: /99(?:\.\d+)? ?(?:%|per ?cent) accurate (?:record )?(?:linkage|matching)/gi,
    why: 'accuracy of linkage has no single figure',
  },
  {
    pattern: /SHMI (?:counts|measures|is the number of) avoidable deaths/gi,
    why: 'it compares observed with expected deaths and cannot tell which were avoidable',
  },
];

/** Every claim found in a text: what was said, where (offset from 0), and why it may not be said. */
export function claimsIn(text: string): { said: string; at: number; why: string }[] {
  // White space of any length counts as one space; a line break may fall inside a sentence. Lengths are kept.
  const flat = text.replace(/\s/g, ' ');
  return claims.flatMap(({ pattern, why }) =>
    [...flat.matchAll(pattern)].map((found) => ({ said: found[0], at: found.index, why })),
  );
}
