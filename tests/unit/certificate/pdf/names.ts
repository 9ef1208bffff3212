/** A seed of names: what people are called in the scripts that the fonts have, and in some that they do not. */
const GIVEN = [
  ['Siân', 'Ŵyn', 'Llŷr', 'Gwenllïan', 'Ffion'],
  ['Łucja', 'Świętosława', 'Małgorzata', 'Grażyna', 'Zdzisław'],
  ['Ọláyínká', 'Adéṣọlá', 'Ẹ̀gbẹ́', 'Ìyábọ̀', 'Ṣẹ́gun'],
  ['Nguyễn', 'Phượng', 'Diễm', 'Đỗ', 'Thuỳ'],
  ['Ἑλένη', 'Γιάννης', 'Ελευθερία', 'Άννα', 'Ζωή'],
  ['Щербак', 'Ївга', 'Ґалаґан', 'Живко', 'Ђурђа'],
  ['Renée', 'Þórður', 'Øystein', 'Ñusta', 'Ğülşen'],
  ['O’Connor', 'al-Khalili', 'Smith-Jones', 'de la Cruz', 'St. John'],
] as const;
const FAMILY = ['Evans', 'Łukaszewicz', 'Adébáyọ̀', 'Trần', 'Παπαδόπουλος', 'Шевченко', 'Ångström'] as const;

const OTHER_SCRIPTS = [
  ...[
    'أحمد العُمري',
    'فاطمة الزهراء',
    'محمد بن سلمان',
    'علی‌رضا محمدی',
    'د. أحمد (MD) 12',
    'נועה בן־דוד',
    'דוד לוי 3',
  ],
  ...['முத்துலட்சுமி', 'ஸ்ரீனிவாசன் ராமன்', 'कृष्णकान्त शर्मा', 'डॉ. ऋषि त्रिपाठी', 'মুহাম্মদ রফিকুল', 'ড. শ্রী চট্টোপাধ্যায়'],
  ...['ਹਰਪ੍ਰੀਤ ਸਿੰਘ', 'ਗੁਰਵਿੰਦਰ ਕੌਰ', 'Ann அருண்', 'Ann أحمد Evans'],
] as const;

const REFUSED = [
  ...[
    '王小明',
    '田中 さくら',
    '김민준',
    'สมชาย',
    '😀',
    'Ann 👩🏽‍⚕️',
    'ქეთევანი',
    'ሰላም',
    '\u{1f1ec}\u{1f1e7}',
    '\ud83d',
  ],
] as const;

const ODD = [
  ...[
    '=SUM(A1:A9)',
    '+44 20 7946 0000',
    '-1+1',
    '@ann',
    '=cmd|"/C calc"!A1',
    '<b>Ann</b>',
    '(Ann) \\ Evans',
    '%PDF-1.7',
    'endstream endobj',
  ],
  ...[
    'A',
    '.',
    '',
    '   ',
    'Ann\u0000Evans',
    'Ann\tEvans',
    'Ann\u202eEvans',
    'e\u0301e\u0301',
    'A\u030a\u0323',
    'x'.repeat(300),
  ],
  ...['Ann '.repeat(2500), 'W'.repeat(10_000), 'fi fl ffi Æ ﬁ', 'İı', '½ № €'],
] as const;

/** Two hundred names, each once. */
export const NAMES: readonly string[] = [
  ...new Set([
    ...OTHER_SCRIPTS,
    ...REFUSED,
    ...ODD,
    ...GIVEN.flatMap((given, row) =>
      given.flatMap((name, column) =>
        [0, 2, 4, 5].map((step) => `${name} ${FAMILY[(row + column + step) % 7] ?? ''}`),
      ),
    ),
  ]),
].slice(0, 200);

/** Names that the fonts cannot show. */
export const REFUSED_NAMES: ReadonlySet<string> = new Set(REFUSED);
