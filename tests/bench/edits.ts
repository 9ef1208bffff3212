const own = {
  'answer-questions': [
    { type: 'answer.edit', question: 'zeros', answer: 1 },
    { type: 'certainty.edit', question: 'zeros', level: 2 },
  ],
  'code-narrative': [
    { type: 'word.press', sentence: 2, word: 3 },
    { type: 'phrase.code', phrase: 0, change: { code: 'T-003' } },
    { type: 'phrase.status', phrase: 0, change: { status: 'confirmed' } },
  ],
  'complete-worksheet': [
    { type: 'value.edit', answer: 'excess', text: '5' },
    { type: 'value.edit', answer: 'excess', text: '50' },
  ],
  'find-defects': [
    { type: 'cell.toggle', row: 'R08', column: 'outcome' },
    { type: 'cell.toggle', row: 'R02', column: 'dob' },
    { type: 'flag.name', row: 'R02', column: 'dob', dimension: 'validity' },
  ],
  'link-records': [
    { type: 'pair.decide', pair: 'pair-2', decision: 'same' },
    { type: 'threshold.set', threshold: 'send', points: 20 },
    { type: 'threshold.set', threshold: 'merge', points: 35 },
  ],
  'read-funnel': [
    { type: 'unit.toggle', unit: 'R08' },
    { type: 'unit.toggle', unit: 'R05' },
    { type: 'unit.judge', unit: 'R08', percent: 90 },
    { type: 'check.choose', check: 'data' },
  ],
  'read-spc': [
    { type: 'point.toggle', point: 'R15' },
    { type: 'point.toggle', point: 'R13' },
    { type: 'variation.choose', variation: 'common' },
    { type: 'action.choose', action: 'find-cause' },
  ],
  'repair-record': [
    { type: 'decision.choose', field: 'dob', decision: 'correct' },
    { type: 'value.write', field: 'dob', value: '14/06/1956' },
    { type: 'pick.choose', field: 'dob', pick: 'letter' },
  ],
  'sign-account': [
    { type: 'decision.choose', claim: 'pain-rounds', decision: 'refuse' },
    { type: 'reason.choose', claim: 'pain-rounds', reason: 'low-completeness' },
  ],
  'sort-items': [
    { type: 'card.place', card: 'wrong-side', group: 'accuracy' },
    { type: 'card.place', card: 'blank-allergy', group: 'accuracy' },
    { type: 'card.take', card: 'blank-allergy' },
  ],
  'tune-threshold': [
    { type: 'threshold.move', tier: 'interrupt', to: 80 },
    { type: 'threshold.move', tier: 'interrupt', to: 57 },
  ],
  'walk-scenario': [
    { type: 'choice.take', step: 'desk:0', after: 0 },
    { type: 'choice.take', step: 'nodded:0', after: 1 },
    { type: 'choice.back' },
  ],
  'write-and-compare': [
    { type: 'text.write', text: 'She was sick.' },
    { type: 'line.mark', line: 'fact', mark: 2 },
  ],
  'write-rules': [
    { type: 'rule.add' },
    { type: 'condition.edit', rule: 0, condition: 0, change: { field: 'discharged', op: 'before' } },
    { type: 'condition.edit', rule: 0, condition: 0, change: { other: 'admitted' } },
  ],
  'write-summary': [
    { type: 'item.place', item: 'allergy', under: 'summary' },
    { type: 'item.place', item: 'check-creatinine', under: 'plan' },
    { type: 'action.assign', item: 'check-creatinine', owner: 'practice' },
  ],
};

/**
 * What a learner does to an untouched answer, by kind: the edits whose speed is measured. The names of cells, cards and
 * claims are those of the kind's own examples; a machine never asks whether they exist.
 */
export const edits: Readonly<Record<string, readonly { type: string }[]>> = own;
