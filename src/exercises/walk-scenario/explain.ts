import type { Verdict } from '../../kernel/verdict.ts';
import type { Message, Rung } from '../kind.ts';
import { costsSafety, readStep, sayChoice, sceneAt, titleOf } from './graph.ts';
import { replayPath } from './replay.ts';
import type { Walk } from './replay.ts';
import { findSafeWay } from './safe-way.ts';
import type { WalkScenario, WalkScenarioResponse } from './schema.ts';
import { ENDING } from './score.ts';
import { sayCredit } from './solve.ts';

function sayCount({ parts }: Verdict): { safe: number; met: number; text: string } {
  const decisions = parts.filter(({ id }) => id !== ENDING);
  const safe = decisions.filter(({ state }) => state === 'right').length;
  const met = decisions.length;
  const text = `${String(safe)} of ${String(met)} safety-critical ${met === 1 ? 'choice' : 'choices'} safe`;
  return { safe, met, text };
}

function isOver({ parts }: Verdict): boolean {
  return parts.some(({ id, state }) => id === ENDING && state !== 'unanswered');
}

/** The score line: "Case ended · 2 of 3 safety-critical choices safe". */
export function tallyWalkScenario(verdict: Verdict): string {
  return `${isOver(verdict) ? 'Case ended' : 'Case not ended'} · ${sayCount(verdict).text}`;
}

function sayLead(def: WalkScenario, walk: Walk, verdict: Verdict): Message {
  const { met, text } = sayCount(verdict);
  const counted = met === 0 ? '' : ` ${text}.`;
  const title = titleOf(def, walk.here.at);
  if (walk.ending === undefined) {
    return { tone: 'warn', text: `The case has not ended: it stands at “${title}”.${counted}` };
  }
  const tone = verdict.passed ? 'good' : verdict.earned > 0 ? 'warn' : 'bad';
  return { tone, text: `The case ended: “${title}”.${counted}` };
}

/** What kind of thing went wrong and where to look, without naming the choice. */
function sayFirstRung(walk: Walk, verdict: Verdict): Message[] {
  const messages: Message[] = [];
  const unsafe = verdict.findings.filter(({ code }) => code === 'unsafe-choice');
  const first = walk.steps.findIndex((step) => readStep(step).node === unsafe[0]?.at);
  if (unsafe[0]) {
    const half = first < walk.steps.length / 2 ? 'first' : 'second';
    const text = `${unsafe.length === 1 ? 'One choice' : `${String(unsafe.length)} choices`} put the patient at risk, beginning in the ${half} half of your way. At each point ask: what do I know for certain, and who told me?`;
    messages.push({ tone: 'warn', text });
  }
  if (walk.ending === undefined) {
    const text =
      walk.steps.length === 0
        ? 'Take one of the choices to begin. You can go back at any time.'
        : 'Go on to an ending: half of the mark is what comes of the case.';
    messages.push({ tone: 'note', text });
  } else if (!unsafe[0] && !verdict.passed) {
    messages.push({
      tone: 'warn',
      text: 'Nobody was put at risk, and it could have ended better. Ask what the next person who opens this record will find.',
    });
  }
  return messages;
}

/** What each choice of the way did, with its reason. */
function sayChoices(def: WalkScenario, walk: Walk, isWhole: boolean): Message[] {
  return walk.steps.flatMap((step): Message[] => {
    const { node, position } = readStep(step);
    const scene = sceneAt(def, node);
    const choice = scene?.choices[position];
    if (!scene || !choice) return [];
    const isCritical = scene.choices.some(costsSafety);
    const isUnsafe = costsSafety(choice);
    const isCostly = isUnsafe || (choice.effect['record'] ?? 0) < 0;
    if (!isCostly && !(isWhole && (isCritical || choice.because !== undefined))) return [];
    const why = choice.because ?? 'It cost no safety, where another choice would have.';
    const tone = isUnsafe ? 'bad' : isCostly ? 'warn' : 'good';
    return [{ tone, at: node, text: `${scene.title}: ${sayChoice(choice)} ${why}` }];
  });
}

function sayEnding(def: WalkScenario, walk: Walk): Message[] {
  const ending = walk.ending === undefined ? undefined : def.endings[walk.ending];
  if (!ending) return [];
  const tone = ending.credit === 1 ? 'good' : ending.credit > 0 ? 'warn' : 'bad';
  return [{ tone, at: ENDING, text: `${ending.title}: ${sayCredit(ending.credit)} ${ending.because}` }];
}

/** How long a safe way is, for those who stopped on theirs. */
function sayUnfinished(def: WalkScenario, walk: Walk): Message[] {
  if (walk.ending !== undefined) return [];
  const way = findSafeWay(def);
  const text = `The ending is still to come. A safe way has ${String(way?.steps.length ?? 0)} choices, ${String(way?.critical ?? 0)} of them safety-critical.`;
  return [{ tone: 'note', at: ENDING, text }];
}

/** The safe way, choice by choice, for the last rung. */
function saySafeWay(def: WalkScenario): Message {
  const says = (findSafeWay(def)?.steps ?? []).flatMap((step, index) => {
    const { node, position } = readStep(step);
    const choice = sceneAt(def, node)?.choices[position];
    return choice ? [`(${String(index + 1)}) ${sayChoice(choice)}`] : [];
  });
  return { tone: 'note', text: `A safe way: ${says.join(' ')}` };
}

/**
 * The words for a verdict. First rung: where it ended, how many safety-critical choices were safe, and in which half
 * the trouble began. Second: each costly choice and the ending with their reasons. Third: every reason and a safe way.
 */
export function explainWalkScenario(
  def: WalkScenario,
  _seed: number,
  { path }: WalkScenarioResponse,
  verdict: Verdict,
  rung: Rung,
): Message[] {
  const walk = replayPath(def, path);
  const lead = sayLead(def, walk, verdict);
  if (rung === 1 && !verdict.passed) return [lead, ...sayFirstRung(walk, verdict)];
  const isWhole = rung === 3 || verdict.passed;
  return [
    lead,
    ...sayChoices(def, walk, isWhole),
    ...sayEnding(def, walk),
    ...sayUnfinished(def, walk),
    ...(isWhole && !verdict.passed ? [saySafeWay(def)] : []),
  ];
}
