import { registry } from '../exercises/registry.ts';
import { escapePattern } from '../kernel/pattern.ts';
import { problemAt } from '../kernel/problem.ts';
import type { Problem } from '../kernel/problem.ts';
import { TO_COME } from '../curriculum/to-come.ts';
import { LESSON_SENTENCES } from './starters.ts';
import { placesOf } from './text-rules.ts';
import { readYaml } from './yaml-source.ts';

const SHOWN = 60;
/** Words that stand where others are still to come. */
const PROMISED = new RegExp(`\\b(?:${TO_COME.join('|')}|[Ll]orem ipsum)\\b`, 'g');

/** What a kind's starter explains is about its own example, so no other exercise can keep it. */
function explanationOf(starter: string): string {
  const { explanation } = readYaml('', starter).value as { explanation: string };
  return explanation;
}

/** A sentence as a pattern; it may run over lines. */
function patternOf(sentence: string): string {
  const words = sentence.trim().split(/\s+/);
  return words.map(escapePattern).join('\\s+');
}

const sentences = [...LESSON_SENTENCES, ...registry.map(({ starter }) => explanationOf(starter))];
const OF_STARTERS = new RegExp(sentences.map(patternOf).join('|'), 'g');

function sayBeginning(text: string): string {
  const said = text.replace(/\s+/g, ' ');
  return said.length <= SHOWN ? said : `${said.slice(0, SHOWN).trimEnd()}…`;
}

/**
 * Sentences that `npm run new` wrote and nobody has written anew, and words that promise others. `isLive`: whether
 * it is the text of a lesson that learners get; elsewhere they are work to do.
 */
export function findUnfinished({ file, text }: { file: string; text: string }, isLive: boolean): Problem[] {
  const placeAt = placesOf(file, text);
  const code = isLive ? 'template/in-live' : 'template/left';
  return [
    ...[...text.matchAll(OF_STARTERS)].map(({ 0: said, index }) =>
      problemAt(code, placeAt(index), { said: sayBeginning(said) }),
    ),
    ...[...text.matchAll(PROMISED)].map(({ 0: said, index }) =>
      problemAt('text/to-come', placeAt(index), { said }),
    ),
  ];
}
