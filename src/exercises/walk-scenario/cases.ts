import type { Case } from '../kind.ts';
import { lenient, twoMrsKhans } from './examples.ts';
import type { WalkScenario, WalkScenarioResponse } from './schema.ts';

type WalkCase = Case<WalkScenario, WalkScenarioResponse>;

function walked(
  id: string,
  does: string,
  path: string[],
  expect: WalkCase['expect'],
  def: WalkScenario = twoMrsKhans,
): WalkCase {
  return { id, does, def, seed: 1, response: { path }, expect };
}

/**
 * Golden examples of scoring. Half is the ending's credit, half the safety-critical decisions made safely, of at
 * least the two on the safe way. The first choice always, the last and the one with the most words all end in one
 * record for two women without a safe choice, so the zero of the mark is 0 raw.
 */
export const walkScenarioCases: WalkCase[] = [
  walked('safe-way', 'asks, and opens the record that agrees', ['desk:1', 'stated:0'], {
    earned: 100,
    passed: true,
    findings: [],
  }),
  walked('nothing', 'takes no choice', [], { earned: 0, passed: false, findings: ['unfinished'] }),
  walked('first-always', 'takes the first choice always', ['desk:0', 'nodded:0'], {
    earned: 0,
    passed: false,
    findings: ['unsafe-choice', 'unsafe-choice', 'poor-ending'],
  }),
  walked('last-always', 'takes the last choice always', ['desk:2'], {
    earned: 0,
    passed: false,
    findings: ['unsafe-choice', 'poor-ending'],
  }),
  // 0.5 + 0.5 × 2/3 = 0.8333.
  walked('put-right', 'leads her, then asks again', ['desk:0', 'nodded:1', 'stated:0'], {
    earned: 83,
    passed: false,
    findings: ['unsafe-choice'],
  }),
  // 0.5 × 0.3 + 0.5 × 2/2 = 0.65.
  walked('duplicate', 'asks, and registers her anew', ['desk:1', 'stated:2'], {
    earned: 65,
    passed: false,
    findings: ['poor-ending'],
  }),
  // 0.5 × 1/2 = 0.25.
  walked('overlay-late', 'asks, and writes over a record', ['desk:1', 'stated:1'], {
    earned: 25,
    passed: false,
    findings: ['unsafe-choice', 'poor-ending'],
  }),
  walked('half-way', 'asks, and goes no further', ['desk:1'], {
    earned: 25,
    passed: false,
    findings: ['unfinished'],
  }),
  walked('impossible-step', 'takes a step that is not possible there', ['desk:1', 'nodded:1', 'stated:0'], {
    earned: 25,
    passed: false,
    findings: ['unfinished'],
  }),
  walked('beyond-the-end', 'goes on after the ending', ['desk:1', 'stated:0', 'stated:1'], {
    earned: 100,
    passed: true,
    findings: [],
  }),
  walked('unknown-node', 'takes a step from a node that is not here', ['constructor:0'], {
    earned: 0,
    passed: false,
    findings: ['unfinished'],
  }),
  walked(
    'put-right-lenient',
    'leads her, then asks again, where one unsafe choice may pass',
    ['desk:0', 'nodded:1', 'stated:0'],
    { earned: 83, passed: true, findings: ['unsafe-choice'] },
    lenient,
  ),
];
