import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { listTags, readPages } from './built-site.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Astro and Preact write these; both forms are right HTML.
    'void-style': 'off',
    'doctype-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    // Titles say the page and the site: longer than search engines show, and right for a tab.
    'long-title': 'off',
    // Figures and codes are kept together by the style sheet.
    'tel-non-breaking': 'off',
    // axe judges names, roles and order in the rendered page, with what is hidden taken into account.
    'prefer-native-element': 'off',
    'no-redundant-role': 'off',
    'text-content': 'off',
    // A box without a type is a box for text.
    'no-implicit-input-type': 'off',
    // The boxes of one question with several answers share its name.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit'] }],
    // The search answers while one types, and on the search key.
    'wcag/h32': 'off',
    // Ids begin with a letter; the linked sentence of a class is ours.
    'valid-id': ['error', { relaxed: true }],
  },
});

test('writes every page in valid HTML', async () => {
  const wrong: string[] = [];
  for (const { address, html } of readPages()) {
    const report = await validator.validateString(html);
    for (const { messages } of report.results) {
      for (const { ruleId, message, line, column, selector } of messages) {
        // The gallery shows one exercise in many states, so there its title comes many times.
        if (ruleId === 'unique-landmark' && address.startsWith('gallery/')) continue;
        wrong.push(`/${address}:${line}:${column} ${ruleId}: ${message} (${selector ?? ''})`);
      }
    }
  }
  expect(wrong).toEqual([]);
});

test('leaves a space between a link or title and the words beside it', () => {
  const glued = readPages().flatMap(({ address, html }) => {
    const words = html.replace(/<(script|style|svg|pre|code)\b[\s\S]*?<\/\1>/g, '');
    const found =
      words.match(/[\p{L}.,;:!?]<(a|cite)\b[^>]*>[^<]{0,20}|[^<>]{0,20}<\/(a|cite|em)>\.?[\p{L}\d]/gu) ?? [];
    return found.map((text) => `/${address}: ${text}`);
  });
  expect(glued).toEqual([]);
});

test('leaves a space between code and the words beside it', () => {
  const glued = readPages().flatMap(({ address, html }) => {
    const words = html.replace(/<(script|style|svg|pre)\b[\s\S]*?<\/\1>/g, '');
    const found = words.match(/[\p{L}.,;:!?]<code>[^<]{0,20}|[^<>]{0,20}<\/code>[\p{L}\d]/gu) ?? [];
    return found.map((text) => `/${address}: ${text}`);
  });
  expect(glued).toEqual([]);
});

test('lets nobody write a text that their own copy could not bring back', () => {
  const isText = (attributes: ReadonlyMap<string, string>): boolean =>
    ['text', 'search', undefined].includes(attributes.get('type'));
  const wrong = readPages().flatMap(({ address, html }) =>
    listTags(html)
      .filter(({ name, attributes }) => name === 'textarea' || (name === 'input' && isText(attributes)))
      // What is pasted on the page that moves records is read, not kept.
      .filter(({ attributes }) => !attributes.has('readonly') && address !== 'transfer/')
      .filter(({ attributes }) => !(Number(attributes.get('maxlength')) <= 4000))
      .map(({ name, attributes }) => `/${address}: ${name} ${attributes.get('id') ?? ''}`),
  );
  expect(wrong).toEqual([]);
});
