import type { Verdict } from '../../kernel/verdict.ts';
import { sayPercent } from '../../measures/proportion.ts';
import type { Message, Rung } from '../kind.ts';
import { flawsOf, isHarmful } from './flaws.ts';
import type { Flaw } from './flaws.ts';
import { matchPhrases } from './match.ts';
import type { Match } from './match.ts';
import type { CodeNarrative, CodeNarrativeResponse } from './schema.ts';
import { codeNamed, sayFlaw, sayPanel, sayStatus } from './say-flaw.ts';
import { quoteSpan, spanId } from './spans.ts';
import type { Span } from './spans.ts';
import { STATUS_WORDS, STATUSES } from './status-words.ts';
import { letterTruth } from './truth.ts';
import type { TruePhrase, Truth } from './truth.ts';

function figureOf(verdict: Verdict, name: string): number {
  return verdict.figures.find((figure) => figure.name === name)?.value ?? 0;
}

/** "1 phrase", "3 phrases". */
function sayCount(count: number, thing: string): string {
  return `${String(count)} ${thing}${count === 1 ? '' : 's'}`;
}

/** The score line: "4 of 6 right". */
export function tallyCodeNarrative(verdict: Verdict): string {
  return `${String(figureOf(verdict, 'right'))} of ${String(figureOf(verdict, 'phrases'))} right`;
}

function sayLead(verdict: Verdict): Message {
  const [right, marked, all, spare] = ['right', 'marked', 'phrases', 'overcodes'].map((name) =>
    figureOf(verdict, name),
  ) as [number, number, number, number];
  const more = spare > 0 ? `, and ${sayCount(spare, 'mark')} too many` : '';
  const text = `${String(right)} of ${sayCount(all, 'phrase')} just as the text says; ${String(marked)} of ${String(all)} marked${more}.`;
  return { tone: verdict.passed ? 'good' : marked > 0 ? 'warn' : 'bad', text };
}

function sayPass({ pass }: CodeNarrative, verdict: Verdict): Message {
  const harmful = figureOf(verdict, 'harmful');
  const credit = `Credit: ${sayPercent(figureOf(verdict, 'credit'))}; ${sayPercent(pass.credit)} passes.`;
  if (harmful <= pass.maxHarmful) return { tone: 'note', text: credit };
  const what = `${sayCount(harmful, 'condition')} invented, denied or on the wrong side`;
  return { tone: 'warn', text: `${credit} No answer passes with ${what}.` };
}

/** What kinds of thing are missing: by status where that is asked, else how many. */
function sayKinds(def: CodeNarrative, missed: readonly TruePhrase[]): Message[] {
  if (missed.length === 0) return [];
  const kinds = STATUSES.flatMap((name) => {
    const count = missed.filter(({ status }) => status === name).length;
    return count > 0 ? [`${String(count)} ${STATUS_WORDS[name]}`] : [];
  });
  const what = def.statuses.length > 0 ? kinds.join(', ') : sayCount(missed.length, 'phrase');
  return [{ tone: 'warn', text: `Still to mark: ${what}.` }];
}

/** What the flaws of an answer have in common, worst first, as one thing to look at again. */
const NUDGES: readonly (readonly [Flaw[], string])[] = [
  [
    ['invented', 'denied'],
    'Read the words before and after each phrase again: does the patient have it, now?',
  ],
  [['other-side', 'no-side'], 'Look at the side of each phrase again. The text gives it in words.'],
  [
    ['other-status', 'no-status'],
    'Ask of each phrase: certain, only thought of, excluded, a relative’s, or over?',
  ],
  [
    ['other-code', 'no-code', 'too-broad'],
    'Look for a code that says as much as the text does, and no more.',
  ],
  [['wide', 'narrow'], 'Mark the words of the condition, all of them, and no others.'],
];

function sayNudge(def: CodeNarrative, pairs: readonly Match[], verdict: Verdict): Message[] {
  const flaws = new Set(pairs.flatMap((pair) => (pair.marked ? flawsOf(pair, def) : [])));
  const found = NUDGES.find(([group]) => group.some((flaw) => flaws.has(flaw)));
  if (found) return [{ tone: 'note', text: found[1] }];
  const isTooMuch = figureOf(verdict, 'overcodes') > 0;
  if (isTooMuch)
    return [{ tone: 'note', text: 'Ask of each mark: does this say anything about this patient?' }];
  const next = pairs.find(({ marked }) => !marked)?.truth.sentence;
  if (next === undefined) return [];
  const half = next * 2 > Math.max(...pairs.map(({ truth }) => truth.sentence)) ? 'second' : 'first';
  return [{ tone: 'note', text: `Read the ${half} half of the text again, a sentence at a time.` }];
}

function sayPair(def: CodeNarrative, truth: Truth, pair: Match, rung: Rung): Message[] {
  const { truth: phrase, marked } = pair;
  const at = spanId(marked ?? phrase);
  const place = `Sentence ${String(phrase.sentence)}`;
  if (!marked) {
    if (rung < 3) return [];
    const words = quoteSpan(truth.sentences, phrase);
    const status = def.statuses.length > 0 ? ` ${sayStatus(phrase)}` : '';
    const text = `Missed. ${place}, “${words}”: ${codeNamed(truth, phrase.code)}.${status} ${phrase.because}`;
    return [{ tone: 'warn', at, text }];
  }
  const flaws = flawsOf(pair, def);
  const asked = def.statuses.length > 0 && marked.status ? ` as ${STATUS_WORDS[marked.status]}` : '';
  const coded = `You coded “${quoteSpan(truth.sentences, marked)}”${asked}.`;
  if (flaws.length === 0) {
    return [
      {
        tone: 'good',
        at,
        text: `${place}, “${quoteSpan(truth.sentences, phrase)}”: right. ${phrase.because}`,
      },
    ];
  }
  const isBad = flaws.some((flaw) => isHarmful(flaw) || flaw === 'other-code');
  const faults = flaws.map((flaw) => sayFlaw(flaw, truth, pair, rung)).join(' ');
  const why = rung === 3 ? ` ${phrase.because}` : '';
  return [{ tone: isBad ? 'bad' : 'warn', at, text: `${coded} ${faults}${why}` }];
}

const SPARE: Readonly<Record<string, string>> = {
  again: 'This phrase is marked already.',
  overcode: 'Nothing here is to be coded.',
};

function saySpare(truth: Truth, verdict: Verdict, spare: readonly Span[]): Message[] {
  return spare.map((span) => {
    const at = spanId(span);
    const code = verdict.findings.find((finding) => finding.at === at)?.code ?? 'overcode';
    const decoy = truth.decoys.find(
      ({ sentence, from, to }) => sentence === span.sentence && from <= span.to && span.from <= to,
    );
    const why = code === 'decoy' && decoy ? decoy.because : (SPARE[code] ?? SPARE['overcode'] ?? '');
    return { tone: 'bad', at, text: `You coded “${quoteSpan(truth.sentences, span)}”. ${why}` };
  });
}

const MOST_SPARE = 6;

/**
 * The words for a verdict. First rung: how many, which statuses are missing, one nudge. Second: each mark with what
 * the letter says of it. Third: the words and the code of every phrase, and how colleagues coded it.
 */
export function explainCodeNarrative(
  def: CodeNarrative,
  seed: number,
  { phrases }: CodeNarrativeResponse,
  verdict: Verdict,
  rung: Rung,
): Message[] {
  const truth = letterTruth(def, seed);
  const { pairs, spare } = matchPhrases(truth, phrases);
  const missed = pairs.flatMap(({ truth: phrase, marked }) => (marked ? [] : [phrase]));
  const head = [sayLead(verdict), sayPass(def, verdict)];
  if (rung === 1) return [...head, ...sayKinds(def, missed), ...sayNudge(def, pairs, verdict)];
  const each = pairs.flatMap((pair) => sayPair(def, truth, pair, rung));
  const more = spare.length - MOST_SPARE;
  const rest: Message[] =
    more > 0
      ? [{ tone: 'bad', text: `${sayCount(more, 'more mark')} on words that are not to be coded.` }]
      : [];
  const panels = pairs.flatMap(({ truth: phrase }): Message[] => {
    const text = rung === 3 ? sayPanel(truth, phrase) : undefined;
    return text === undefined
      ? []
      : [{ tone: 'note', text: `“${quoteSpan(truth.sentences, phrase)}”: ${text}` }];
  });
  const toMark = rung === 2 ? sayKinds(def, missed) : [];
  return [
    ...head,
    ...each,
    ...saySpare(truth, verdict, spare.slice(0, MOST_SPARE)),
    ...rest,
    ...toMark,
    ...panels,
  ];
}
