import { expect, test } from 'vitest';
import { walkScenario } from '../../../../src/exercises/walk-scenario/index.ts';
import { formatProblems } from '../../../../src/kernel/problem.ts';
import { readDefinition } from '../../../../src/loader/definition.ts';
import { readYaml } from '../../../../src/loader/yaml-source.ts';

/** What the doctor says of the starter with these edits, without the lines that help. */
function problemsOf(...edits: [string, string][]): string[] {
  const text = edits.reduce(
    (yaml, [find, put]) => {
      expect(yaml).toContain(find);
      return yaml.replace(find, put);
    },
    walkScenario.starter.replaceAll('ID', 'new-walk'),
  );
  const source = readYaml('a.yaml', text);
  const raw = { source, value: source.value, lesson: 'a' };
  const { problems } = readDefinition(raw, [walkScenario], new Map());
  return problems.map((problem) => formatProblems([problem]).split('\n').slice(0, 2).join('\n').trim());
}

test('says nothing of the starter as it stands', () => {
  expect(problemsOf()).toEqual([]);
});

test('reports every fault of a case at its own line and column, all at once', () => {
  expect(
    problemsOf(
      ['effect: { minutes: 1 }', 'effect: { minute: 1 }'],
      ['because: Two open records are one slip away from the wrong one.', ''],
      ['path: [rings:0], ends: told', 'path: [rings:1, asked:0], ends: told'],
    ),
  ).toEqual([
    'a.yaml:23:27\n  ERROR field/rule   nodes.rings.choices, entry 2: effect.minute moves the meter "minute", which `meters` does not declare; did you mean "minutes"?',
    'a.yaml:11:42\n  ERROR field/rule   meters.minutes is moved by no choice; let an effect move it, or take it out.',
    'a.yaml:30:9\n  ERROR field/rule   nodes.asked.choices, entry 2 costs safety or record and has no `because`; say why it was wrong.',
    'a.yaml:42:5\n  ERROR field/rule   wrong, entry 1 ends in "right", not in "told"; mend the path or the ending it names.',
  ]);
});
