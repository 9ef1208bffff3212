import type { Locator } from 'playwright/test';
import type { WriteRulesPub } from '../../../src/exercises/write-rules/publish.ts';
import type { Condition, WriteRulesResponse } from '../../../src/exercises/write-rules/schema.ts';
import type { Hand } from '../hand.ts';

async function writeCondition(
  hand: Hand,
  place: Locator,
  pub: WriteRulesPub,
  condition: Condition,
  where: string,
): Promise<void> {
  const labelOf = (field: string): string => pub.fields.find(({ name }) => name === field)?.label ?? field;
  const named = (name: string): Locator => place.getByLabel(`${name}, ${where}`, { exact: true });
  await hand.choose(named('Field'), labelOf(condition.field));
  const test = named('Test');
  const words = await test.locator(`option[value="${condition.op}"]`).innerText();
  await hand.choose(test, words.trim());
  if (condition.value) {
    const box = place.getByLabel(new RegExp(`^(Value|Date, as YYYY-MM-DD), ${where}$`));
    await hand.write(box, condition.value);
  }
  if (condition.other) await hand.choose(named('Other field'), labelOf(condition.other));
}

/** Builds every rule as a sentence of controls. */
export async function answerWriteRules(
  hand: Hand,
  place: Locator,
  { pub, response }: { pub: WriteRulesPub; response: WriteRulesResponse },
): Promise<void> {
  for (const [index, { severity, join, conditions }] of response.rules.entries()) {
    const number = String(index + 1);
    await hand.press(place.getByRole('button', { name: 'Add a rule', exact: true }));
    const card = place.getByRole('group', { name: `Rule ${number}`, exact: true });
    await hand.choose(
      card.getByLabel('When a row fits'),
      severity === 'fatal' ? 'reject it (fatal)' : 'query it (warning)',
    );
    for (const [at, condition] of conditions.entries()) {
      if (at > 0) {
        await hand.press(
          card.getByRole('button', { name: `Add a condition to rule ${number}`, exact: true }),
        );
      }
      await writeCondition(hand, card, pub, condition, `condition ${String(at + 1)} of rule ${number}`);
    }
    if (conditions.length > 1) {
      await hand.choose(
        card.getByLabel('It fits where'),
        join === 'and' ? 'all of these hold (and)' : 'any of these holds (or)',
      );
    }
  }
}
