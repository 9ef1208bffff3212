import type { Finding, Verdict } from '../../kernel/verdict.ts';
import type { Message, Rung } from '../kind.ts';
import { drawItems } from './draw.ts';
import type { Shown } from './draw.ts';
import type { SummaryItem, WriteSummary, WriteSummaryResponse } from './schema.ts';
import { sayOwner } from './solve.ts';

function figureOf(verdict: Verdict, name: string): number {
  return verdict.figures.find((figure) => figure.name === name)?.value ?? 0;
}

/** "1 line", "3 lines". */
function sayMany(count: number, one: string, many = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}

/** The score line: "5 of 6 critical lines in, 2 of 3 actions owned". */
export function tallyWriteSummary(verdict: Verdict): string {
  const [critical, omitted] = [figureOf(verdict, 'critical'), figureOf(verdict, 'omitted')];
  const actions = figureOf(verdict, 'actions');
  const owned =
    actions === 0 ? '' : `, ${String(figureOf(verdict, 'owned'))} of ${String(actions)} actions owned`;
  return `${String(critical - omitted)} of ${String(critical)} critical lines in${owned}`;
}

function countOf({ findings }: Verdict, code: string): number {
  return findings.filter((finding) => finding.code === code).length;
}

/** What kinds of thing are wanting, the most harmful first. */
function sayKinds(verdict: Verdict): Message[] {
  const [omitted, unowned] = [countOf(verdict, 'critical-omitted'), countOf(verdict, 'action-unowned')];
  const [clutter, words] = [countOf(verdict, 'clutter'), figureOf(verdict, 'clutter-words')];
  const misplaced = countOf(verdict, 'misplaced') + countOf(verdict, 'buried');
  const useful = countOf(verdict, 'useful-omitted');
  const said: [number, Message['tone'], string][] = [
    [
      omitted,
      'bad',
      `${sayMany(omitted, 'line')} that could harm the patient if left out ${omitted === 1 ? 'is' : 'are'} missing.`,
    ],
    [
      unowned,
      'bad',
      `${sayMany(unowned, 'action')} without the right owner and date: nobody will know to do it, or by when.`,
    ],
    [
      clutter,
      'warn',
      `${sayMany(clutter, 'line')}, ${sayMany(words, 'word')}, that the reader has to read for nothing.`,
    ],
    [misplaced, 'warn', `${sayMany(misplaced, 'line')} where the reader will not look first.`],
    [useful, 'note', `${sayMany(useful, 'useful line')} left out.`],
  ];
  return said.flatMap(([count, tone, text]) => (count > 0 ? [{ tone, text }] : []));
}

/** One nudge: the source to read again, or the question to ask of what is there. */
function sayNudge(def: WriteSummary, shown: readonly Shown[], verdict: Verdict): Message[] {
  const [first] = verdict.findings;
  if (!first) return [];
  const source = def.sources.find(({ id }) => id === shown.find(({ item }) => item.id === first.at)?.source);
  const texts: Record<string, string> = {
    'critical-omitted': `Read “${source?.label ?? ''}” again: what there could harm the patient if nobody knew it?`,
    'action-unowned':
      'Take each action: who can do it, will they know that it is theirs, and when is too late?',
    clutter: 'Take each line: what would the reader do differently because of it?',
  };
  const text = texts[first.code] ?? 'Take each heading: is what the reader needs first at the top of it?';
  return [{ tone: 'note', text }];
}

function sayFit(fit: unknown, what: string): string {
  return fit === 'right' ? '' : fit === 'none' ? ` It has no ${what}.` : ` The ${what} does not fit.`;
}

/** What is wrong with one line, by the code of its finding. */
function sayFinding(def: WriteSummary, item: SummaryItem, { code, args }: Finding, rung: Rung): Message {
  const { id, text, because, under } = item;
  const heading = def.headings.find((one) => one.id === under[0])?.label ?? '';
  const say = (tone: Message['tone'], words: string): Message => ({ tone, at: id, text: words });
  switch (code) {
    case 'critical-omitted':
      return say('bad', `Left out: “${text}” ${because}`);
    case 'action-unowned': {
      const wanting = `${sayFit(args?.['owner'], 'owner')}${sayFit(args?.['by'], 'date')}`;
      const answer = rung === 3 ? ` It should be: ${sayOwner(def, item)}.` : '';
      return say('bad', `“${text}”:${wanting} ${because}${answer}`);
    }
    case 'clutter':
      return say(
        'warn',
        `“${text}”: ${sayMany(Number(args?.['words'] ?? 0), 'word')} to leave out. ${because}`,
      );
    case 'misplaced':
      return say('warn', `“${text}” is looked for under ${heading}.`);
    default:
      return say('note', `Left out: “${text}” ${because}`);
  }
}

function sayBuried(def: WriteSummary, { at = '' }: Finding): Message {
  const label = def.headings.find(({ id }) => `first-${id}` === at)?.label ?? '';
  return { tone: 'warn', at, text: `Under ${label} the most urgent line is not the first.` };
}

/**
 * The words for a verdict, in the order of harm: omissions that could harm, actions that nobody owns, clutter, then
 * place and order. First rung: how many of each kind, and one nudge. Second: each line with its reason. Third: also
 * who should own what.
 */
export function explainWriteSummary(
  def: WriteSummary,
  seed: number,
  _response: WriteSummaryResponse,
  verdict: Verdict,
  rung: Rung,
): Message[] {
  const shown = drawItems(def, seed);
  const tone = verdict.passed ? 'good' : verdict.earned > 0 ? 'warn' : 'bad';
  const lead: Message = {
    tone,
    text: `${tallyWriteSummary(verdict)}; ${sayMany(figureOf(verdict, 'words'), 'word')}.`,
  };
  if (rung === 1) return [lead, ...sayKinds(verdict), ...sayNudge(def, shown, verdict)];
  const each = verdict.findings.flatMap((finding): Message[] => {
    if (finding.code === 'buried') return [sayBuried(def, finding)];
    const item = shown.find((one) => one.item.id === finding.at)?.item;
    return item ? [sayFinding(def, item, finding, rung)] : [];
  });
  if (each.length > 0) return [lead, ...each];
  return [
    lead,
    { tone: 'good', text: 'Nothing that matters is missing, and nothing is there that does not.' },
  ];
}
