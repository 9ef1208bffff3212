import type { Finding, Part, Verdict } from '../../kernel/verdict.ts';
import type { Message, Rung } from '../kind.ts';
import type { SortCard, SortGroup, SortItems, SortItemsResponse } from './schema.ts';

function countIn({ parts }: Verdict, state: Part['state']): number {
  return parts.filter((part) => part.state === state).length;
}

/** The score line: "8 of 12 right". */
export function tallySortItems(verdict: Verdict): string {
  return `${String(countIn(verdict, 'right'))} of ${String(verdict.parts.length)} right`;
}

function sayLead(verdict: Verdict): Message {
  const right = countIn(verdict, 'right');
  const of = verdict.parts.length;
  const second = countIn(verdict, 'partial');
  const half =
    second === 0 ? '' : ` ${second === 1 ? 'One is' : `${String(second)} are`} in a second-best group.`;
  const text =
    right === of
      ? `All ${String(of)} cards are in the right group.`
      : `${String(right)} of ${String(of)} cards are in the right group.${half}`;
  return { tone: verdict.passed ? 'good' : right > 0 ? 'warn' : 'bad', text };
}

function groupNamed(def: SortItems, id: unknown): SortGroup | undefined {
  return def.groups.find((group) => group.id === id);
}

function cardNamed(def: SortItems, id: unknown): SortCard | undefined {
  return def.cards.find((card) => card.id === id);
}

interface Mixture {
  groups: [SortGroup, SortGroup];
  cards: number;
}

/** The two groups between which most misplaced cards lie, whichever way round. */
function findMixture(def: SortItems, findings: readonly Finding[]): Mixture | undefined {
  const counts = new Map<string, Mixture>();
  for (const { at, args, code } of findings) {
    const card = cardNamed(def, at);
    const placed = groupNamed(def, args?.['placed']);
    const right = groupNamed(def, card?.group);
    if (code !== 'misplaced' || !placed || !right) continue;
    const isInOrder = def.groups.indexOf(right) < def.groups.indexOf(placed);
    const groups: Mixture['groups'] = isInOrder ? [right, placed] : [placed, right];
    const key = groups.map(({ id }) => id).join(' ');
    counts.set(key, { groups, cards: (counts.get(key)?.cards ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.cards - a.cards)[0];
}

/** What kind of card is missing, and the questions that would tell the two groups apart. */
function sayFirstRung(def: SortItems, verdict: Verdict): Message[] {
  const messages: Message[] = [];
  const left = countIn(verdict, 'unanswered');
  if (left > 0) {
    const text = left === 1 ? 'One card is in no group yet.' : `${String(left)} cards are in no group yet.`;
    messages.push({ tone: 'note', text });
  }
  const mixture = findMixture(def, verdict.findings);
  if (!mixture) {
    const [first] = def.groups;
    if (left > 0 && first)
      messages.push({ tone: 'warn', text: `Take one group at a time. ${first.label}: ${first.says}` });
    return messages;
  }
  const [one, other] = mixture.groups;
  const wrong = countIn(verdict, 'wrong');
  const share =
    mixture.cards === wrong
      ? wrong === 1
        ? 'The other one lies'
        : 'The others lie'
      : `${String(mixture.cards)} of the others ${mixture.cards === 1 ? 'lies' : 'lie'}`;
  messages.push({
    tone: 'warn',
    text: `${share} between ${one.label} and ${other.label}. Ask of each card: ${one.label}: ${one.says} ${other.label}: ${other.says}`,
  });
  return messages;
}

/** Why a card is not, or not quite, where it was put, without saying where it belongs. */
function sayMisplaced(def: SortItems, card: SortCard, finding: Finding): Message {
  const placed = groupNamed(def, finding.args?.['placed']);
  const own = placed ? card.wrong[placed.id] : undefined;
  const isSecond = finding.code === 'second-best';
  const why =
    own ??
    (isSecond
      ? 'Defensible, but another group fits better.'
      : `That group is for this: ${placed?.says ?? ''}`);
  return {
    tone: isSecond ? 'warn' : 'bad',
    at: card.id,
    text: `“${card.say}” ${isSecond ? 'is second best' : 'does not belong'} in ${placed?.label ?? ''}. ${why}`,
  };
}

function sayPart(def: SortItems, part: Part, verdict: Verdict, rung: 2 | 3): Message[] {
  const card = cardNamed(def, part.id);
  if (!card) return [];
  const label = groupNamed(def, card.group)?.label ?? '';
  const belongs = `“${card.say}” belongs in ${label}. ${card.because}`;
  const finding = verdict.findings.find(({ at }) => at === part.id);
  if (part.state === 'right') {
    // On the second rung the marks stand on the cards; the words are kept for those that need them.
    return verdict.passed || rung === 3 ? [{ tone: 'good', at: part.id, text: belongs }] : [];
  }
  const messages = finding ? [sayMisplaced(def, card, finding)] : [];
  if (rung === 3 && !verdict.passed) messages.push({ tone: 'note', at: part.id, text: belongs });
  else if (!finding) messages.push({ tone: 'note', at: part.id, text: `“${card.say}” is in no group yet.` });
  return messages;
}

/**
 * The words for a verdict. First rung: how many, and which two groups are mixed up. Second: each misplaced card with
 * the reason why not there. Third: where each belongs and why. After a pass: every reason.
 */
export function explainSortItems(
  def: SortItems,
  _seed: number,
  _response: SortItemsResponse,
  verdict: Verdict,
  rung: Rung,
): Message[] {
  const lead = sayLead(verdict);
  if (rung === 1 && !verdict.passed) return [lead, ...sayFirstRung(def, verdict)];
  return [lead, ...verdict.parts.flatMap((part) => sayPart(def, part, verdict, rung === 1 ? 2 : rung))];
}
