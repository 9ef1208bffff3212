import type { Finding, Part, Verdict } from '../../kernel/verdict.ts';
import type { Message, Rung } from '../kind.ts';
import { DECISION_LABELS } from './decisions.ts';
import type { Decision } from './decisions.ts';
import { drawClaims } from './draw.ts';
import { FAULT_WORDS } from './planted.ts';
import type { FaultWords } from './planted.ts';
import { sayWorked } from './say-claim.ts';
import type { AccountClaim, SignAccount, SignAccountResponse } from './schema.ts';

function countIn({ parts }: Verdict, state: Part['state']): number {
  return parts.filter((part) => part.state === state).length;
}

/** The score line: "4 of 6 decided well". */
export function tallySignAccount(verdict: Verdict): string {
  return `${String(countIn(verdict, 'right'))} of ${String(verdict.parts.length)} decided well`;
}

function sayLead(verdict: Verdict): Message {
  const [right, partial, of] = [countIn(verdict, 'right'), countIn(verdict, 'partial'), verdict.parts.length];
  const tone = verdict.passed ? 'good' : right + partial > 0 ? 'warn' : 'bad';
  if (right === of) return { tone, text: `All ${String(of)} claims decided well.` };
  const partly = partial === 0 ? '' : `, ${String(partial)} in part`;
  return { tone, text: `${String(right)} of ${String(of)} claims decided well${partly}.` };
}

/** Said on every rung: such a signature alone keeps the account from passing. */
function sayFalseSignatures({ findings }: Verdict): Message[] {
  const count = findings.filter(({ code }) => code === 'false-signature').length;
  if (count === 0) return [];
  const one =
    'Your name stands under a claim that must not be signed. With that one signature the account cannot go out.';
  const more = `Your name stands under ${String(count)} claims that must not be signed. With such signatures the account cannot go out.`;
  return [{ tone: 'bad', text: count === 1 ? one : more }];
}

function wordsOf({ fault }: AccountClaim): FaultWords {
  return FAULT_WORDS[fault ?? 'sound'];
}

function claimNamed(claims: readonly AccountClaim[], id: unknown): AccountClaim | undefined {
  return claims.find((claim) => claim.id === id);
}

function lostBy({ args }: Finding): number {
  return Number(args?.['lost'] ?? 0);
}

/** What is still open, and one nudge: the kind of evidence that the costliest decision passed over. */
function sayFirstRung(claims: readonly AccountClaim[], verdict: Verdict): Message[] {
  const messages = sayFalseSignatures(verdict);
  const open = countIn(verdict, 'unanswered');
  const bare = verdict.findings.filter(({ code }) => code === 'reason-missing').length;
  if (open > 0) {
    const text = open === 1 ? 'One claim is still open.' : `${String(open)} claims are still open.`;
    const why = bare === 0 ? '' : ' A caveat or a refusal counts once it has its reason.';
    messages.push({ tone: 'note', text: text + why });
  }
  const [costliest] = verdict.findings
    .filter((finding) => lostBy(finding) > 0)
    .sort((a, b) => lostBy(b) - lostBy(a));
  const claim = claimNamed(claims, costliest?.at);
  if (claim) messages.push({ tone: 'warn', text: wordsOf(claim).nudge });
  else if (open > 0) {
    const text = 'Take one claim at a time: of whom is it a share, who is not in it, and from when to when?';
    messages.push({ tone: 'warn', text });
  }
  return messages;
}

/** What the learner said of a claim, and why that does not do, without the right decision. */
function sayMiss(claim: AccountClaim, { code, args }: Finding): string {
  const decision = args?.['decision'] as Decision;
  const said = DECISION_LABELS[decision];
  if (code !== 'other-reason') return `you chose “${said}”. ${claim.because[decision]}`;
  const given = claim.reasons.find(({ id }) => id === args?.['reason']);
  const why = given?.wrong ?? 'That is not what is wrong with it.';
  return `“${said}” is right, for another reason than “${given?.say ?? ''}” ${why}`;
}

function sayLetter({ id, voice }: AccountClaim, { code }: Finding): Message[] {
  const isSigned = code === 'false-signature' || code === 'bare-signature';
  if (!isSigned || !voice) return [];
  return [{ tone: 'note', at: id, text: `A letter from ${voice.from}: “${voice.says}”` }];
}

function sayPart(claim: AccountClaim, part: Part, verdict: Verdict, rung: 2 | 3): Message[] {
  const { id, label, because, decision } = claim;
  const { rule } = wordsOf(claim);
  const isAnswerShown = rung === 3;
  if (part.state === 'right') {
    const why = isAnswerShown ? because[decision] : rule;
    return [{ tone: 'good', at: id, text: `${label}: decided well. ${why}` }];
  }
  const worked: Message = {
    tone: 'note',
    at: id,
    text: `${label}: ${sayWorked(claim)} ${because[decision]}`,
  };
  const finding = verdict.findings.find(({ at }) => at === id);
  if (!finding?.args) {
    if (isAnswerShown && !verdict.passed) return [worked];
    const still = finding ? 'it still lacks its reason.' : 'it is still open.';
    return [{ tone: 'note', at: id, text: `${label}: ${still}` }];
  }
  const tone = part.state === 'partial' ? 'warn' : 'bad';
  const miss: Message = { tone, at: id, text: `${label}: ${sayMiss(claim, finding)} ${rule}` };
  return [miss, ...sayLetter(claim, finding), ...(isAnswerShown && !verdict.passed ? [worked] : [])];
}

/**
 * The words for a verdict. First rung: how many, and the kind of evidence to look at again. Second: each decided claim
 * with its rule, and a letter for each wrong signature. Third: the right decision and reason of every claim. After a
 * pass: why each decision was right.
 */
export function explainSignAccount(
  def: SignAccount,
  seed: number,
  _response: SignAccountResponse,
  verdict: Verdict,
  rung: Rung,
): Message[] {
  const claims = drawClaims(def, seed);
  const lead = sayLead(verdict);
  if (rung === 1 && !verdict.passed) return [lead, ...sayFirstRung(claims, verdict)];
  const shown = verdict.passed ? 3 : rung === 1 ? 2 : rung;
  const parts = verdict.parts.flatMap((part) => {
    const claim = claimNamed(claims, part.id);
    return claim ? sayPart(claim, part, verdict, shown) : [];
  });
  return [lead, ...sayFalseSignatures(verdict), ...parts];
}
