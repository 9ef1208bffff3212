import tseslint from 'typescript-eslint';

const PURE = [
  'src/{kernel,measures,synthetic,curriculum,log,progress}/**/*.ts',
  // Its folders read files and run in a worker; the certificate itself is a function.
  'src/certificate/*.ts',
  'src/packaging/{headers,policy}.ts',
  'src/packaging/recipes/*.ts',
  'src/lms/{condense,condensed,names,read-tuples,relief,state,tables,take,unfold,write-tuples}.ts',
  'src/exercises/*/{schema,score,machine,cases,gallery,publish,explain,response,solve}.ts',
];

/** What a pure room may not ask for, with the sentence for whoever did. */
const impure = [
  ['Date', 'No clock in a pure room: take the moment as an argument, as ISO text or milliseconds.'],
  ['Intl', 'No locale in a pure room: the same input must give the same text everywhere.'],
  ['fetch', 'No network in a pure room: pass the data in.'],
  ['localStorage', 'Storage belongs in platform/.'],
].map(([name, message]) => ({ name, message }));

const impureCalls = [
  ['Math', 'random', 'No unseeded chance: use createRandom(seed) of kernel/random.ts.'],
].map(([object, property, message]) => ({ object, property, message }));

const clockCalls = [['Date', 'now', 'No clock in a pure room: take the moment as an argument.']].map(
  ([object, property, message]) => ({ object, property, message }),
);

const localeCalls = [
  {
    selector: 'CallExpression[callee.property.name=/^(localeCompare|toLocale.*)$/]',
    message: 'Locale-dependent text differs between machines: compare with < or format by hand.',
  },
];

const floats = ['exp', 'log', 'log2', 'log10', 'pow', 'sin', 'cos', 'tan', 'sqrt'].map((property) => ({
  object: 'Math',
  property,
  message: 'Only integer arithmetic in synthetic/: the last digit of this differs between engines.',
}));

const unsafe = [
  ['dangerouslySetInnerHTML', 'Draw markup with elements; text reaches the page only as text.'],
].map(([name, message]) => ({ selector: `JSXAttribute[name.name='${name}']`, message }));

const sinks = ['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((name) => ({
  selector: `MemberExpression[property.name='${name}']`,
  message: 'The security policy refuses this at run time. Build nodes, or set textContent.',
}));

const inlineStyle = [
  {
    selector: "JSXAttribute[name.name='style']",
    message: 'The security policy refuses inline style. Use a class.',
  },
];

/** Reading types takes half a minute, so the rules that do run with `LINT_TYPES`, which `npm test` sets. */
const untyped = process.env.LINT_TYPES
  ? []
  : [
      { files: ['**/*.{ts,tsx,mjs}'], ...tseslint.configs.disableTypeChecked },
      // What a typed rule is excused from here is not needless.
      { linterOptions: { reportUnusedDisableDirectives: 'off' } },
    ];

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'node_modules/**',
      '.astro/**',
      'public/**',
      '**/*.astro',
      '**/*.mdx',
      '.config/*.cjs',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: new URL('..', import.meta.url).pathname },
    },
    rules: {
      // `for (const _ of …)` and unused leading arguments say more than they cost.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Numbers in templates are plain in this code; objects in templates stay forbidden.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/restrict-plus-operands': ['error', { allowNumberAndString: true }],
      // What is spread here are digits and letters of codes, never words with marks.
      '@typescript-eslint/no-misused-spread': 'off',
      // An effect may be passed as `() => doIt()`.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Records indexed by data are narrowed by `?? default`, which this rule takes for needless.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      'no-restricted-syntax': ['error', ...unsafe, ...sinks, ...inlineStyle],
      'no-console': ['error', { allow: ['error', 'warn'] }],
    },
  },
  {
    files: PURE,
    rules: {
      'no-restricted-globals': ['error', ...impure],
      'no-restricted-properties': ['error', ...impureCalls],
      'no-restricted-syntax': ['error', ...unsafe, ...sinks, ...localeCalls],
    },
  },
  {
    // pdfkit takes moments as `Date`; that none of them is the clock's is still watched.
    files: ['src/certificate/pdf/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...impure.filter(({ name }) => name !== 'Date')],
      'no-restricted-properties': ['error', ...impureCalls, ...clockCalls],
    },
  },
  {
    files: ['src/synthetic/**/*.ts'],
    rules: { 'no-restricted-properties': ['error', ...impureCalls, ...floats] },
  },
  { files: ['src/cli/**/*.ts', 'tests/bench/**/*.ts', 'src/loader/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.mjs', '.config/*.ts'],
    ...tseslint.configs.disableTypeChecked,
  },
  ...untyped,
);
