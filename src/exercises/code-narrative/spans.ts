/** Words of a letter: a sentence and its first and last word, all counted from 1. 0 is a place not chosen yet. */
export interface Span {
  sentence: number;
  from: number;
  to: number;
}

/** The words of a sentence, each with the marks that touch it. */
export function wordsOf(sentence: string): string[] {
  return sentence.split(/\s+/).filter((word) => word !== '');
}

/** Words without the marks around them: `"gout,` is gout. Marks inside stay. */
function bare(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** The words of a span as they are quoted, without the marks around them; blank where there are none. */
export function quoteSpan(sentences: readonly string[], { sentence, from, to }: Span): string {
  const words = wordsOf(sentences[sentence - 1] ?? '');
  return from > 0 ? bare(words.slice(from - 1, to).join(' ')) : '';
}

/** Where a phrase stands in a sentence: the first time where it is there twice. Undefined where it is not there. */
export function findSpan(sentences: readonly string[], sentence: number, phrase: string): Span | undefined {
  const words = wordsOf(sentences[sentence - 1] ?? '');
  const count = wordsOf(phrase).length;
  const starts = words.map((_, index) => index + 1);
  const from = starts.find((start) => {
    const span = { sentence, from: start, to: start + count - 1 };
    return count > 0 && span.to <= words.length && quoteSpan(sentences, span) === bare(phrase);
  });
  return from === undefined ? undefined : { sentence, from, to: from + count - 1 };
}

/** Whether a span lies in the letter. */
export function isPlaced(sentences: readonly string[], { sentence, from, to }: Span): boolean {
  const last = wordsOf(sentences[sentence - 1] ?? '').length;
  return from >= 1 && from <= to && to <= last;
}

/** How many words two spans share. */
export function overlapOf(a: Span, b: Span): number {
  if (a.sentence !== b.sentence) return 0;
  return Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from) + 1);
}

/** The permanent name of a span, under which it is marked: `s3.2-4`. */
export function spanId({ sentence, from, to }: Span): string {
  return `s${String(sentence)}.${String(from)}-${String(to)}`;
}

/** Spans in the order of the letter. */
export function sortSpans<Placed extends Span>(spans: readonly Placed[]): Placed[] {
  return [...spans].sort((a, b) => a.sentence - b.sentence || a.from - b.from || a.to - b.to);
}
