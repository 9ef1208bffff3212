/**
 * The walls of the house: who may import whom (src/README.md draws them). One rule a row; each comment is the
 * sentence an offender reads, and says where the code should go.
 */
const room = (name) => `^src/${name}/`;

/** A rule: what `from` may never import, with the sentence for whoever did. */
const wall = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

module.exports = {
  forbidden: [
    wall(
      'kernel-stands-alone',
      'The kernel knows nothing of the house. Move what needs another room into that room.',
      { path: room('kernel') },
      { path: '^src/', pathNot: room('kernel') },
    ),
    wall(
      'zod-has-one-door',
      'zod enters by kernel/zod.ts alone, so that the browser can be kept free of it. Import `z` from there.',
      { path: '^src/', pathNot: '^src/kernel/zod\\.ts$' },
      { path: 'node_modules/zod', dependencyTypesNot: ['type-only'] },
    ),
    wall(
      'measures-know-the-kernel-only',
      'A measure is arithmetic with a source. What it needs of another room, pass in as an argument.',
      { path: room('measures') },
      { path: '^src/', pathNot: '^src/(kernel|measures)/' },
    ),
    wall(
      'synthetic-knows-kernel-and-measures',
      'Made-up people need chance, dates and check digits, nothing of lessons or exercises. Pass the rest in.',
      { path: room('synthetic') },
      { path: '^src/', pathNot: '^src/(kernel|measures|synthetic)/' },
    ),
    wall(
      'curriculum-and-log-know-the-kernel-only',
      'What joins the log and the curriculum belongs in progress/.',
      { path: '^src/(curriculum|log)/' },
      { path: '^src/', pathNot: '^src/(kernel|curriculum|log)/' },
    ),
    wall(
      'curriculum-and-log-are-strangers',
      'The log does not know lessons, nor lessons the log. Join them in progress/.',
      { path: room('log') },
      { path: room('curriculum') },
    ),
    wall(
      'progress-folds-log-over-curriculum',
      'Progress is a fold of the log over the curriculum. Storage is platform/, display is shell/.',
      { path: room('progress') },
      { path: '^src/', pathNot: '^src/(kernel|curriculum|log|progress)/' },
    ),
    wall(
      'certificate-is-a-function',
      'A certificate is a pure function of log and curriculum. What draws or prints it belongs in shell/.',
      { path: room('certificate') },
      {
        path: '^src/',
        pathNot: '^src/(kernel|curriculum|log|progress|certificate|exercises/(kind|runtimes)\\.ts)',
      },
    ),
    wall(
      'pdf-is-drawn-on-demand',
      'Drawing or reading a PDF brings 230 kB. Import it with `await import(…)`, once somebody asks for a file.',
      { path: '^src/', pathNot: '^src/(certificate/pdf|cli)/' },
      {
        path: '^src/certificate/pdf/(draw|read)\\.ts$',
        dynamic: false,
        dependencyTypesNot: ['type-only'],
      },
    ),
    wall(
      'kinds-are-strangers',
      'A kind never imports another kind. What two share belongs in exercises/, measures/ or synthetic/.',
      { path: '^src/exercises/([^/]+)/' },
      { path: '^src/exercises/([^/]+)/', pathNot: '^src/exercises/$1/' },
    ),
    wall(
      'kinds-know-pure-rooms-only',
      'A kind draws and marks; it never stores, fetches or knows pages. The shell does that for every kind.',
      { path: '^src/exercises/' },
      { path: '^src/', pathNot: '^src/(kernel|measures|synthetic|charts|exercises)/' },
    ),
    wall(
      'charts-draw-and-know-nothing',
      'A chart is given values and words. What decides them belongs to the exercise or the page that draws it.',
      { path: room('charts') },
      { path: '^src/', pathNot: room('charts') },
    ),
    wall(
      'charts-are-for-views',
      'Only what draws may import a chart: scores, machines and schemas know data.',
      {
        path: '^src/exercises/[^/]+/(schema|score|machine|publish|explain|response|solve|cases|gallery)\\.ts$',
      },
      { path: room('charts') },
    ),
    wall(
      'machines-never-mark',
      'A machine knows steps, not marks: the verdict arrives with the event. Move the marking to score.ts.',
      { path: '^src/exercises/[^/]+/machine\\.ts$' },
      { path: '^src/exercises/[^/]+/score\\.ts$' },
    ),
    wall(
      'runtimes-carry-no-schema',
      'The browser loads a runtime, so it carries no schema, cases, gallery or proof. Import their types only.',
      { path: '^src/exercises/[^/]+/(runtime|view|publish|explain|response|solve|machine|score)\\.tsx?$' },
      {
        path: '^src/(exercises/[^/]+/(schema|cases|gallery|faults|prove)|exercises/base|kernel/zod)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    ),
    wall(
      'runtimes-are-the-only-door',
      'Only exercises/runtimes.ts opens a kind to the browser, and only lazily.',
      { path: '^src/', pathNot: '^src/exercises/' },
      { path: '^src/exercises/[^/]+/' },
    ),
    wall(
      'registry-stays-out-of-the-browser',
      'The registry brings every schema and zod with it. In the browser use exercises/runtimes.ts.',
      { path: '^src/(shell|platform|search)/' },
      { path: '^src/exercises/registry\\.ts$' },
    ),
    wall(
      'platform-is-the-only-browser-room',
      'Platform knows the kernel and the log. What it should do with a lesson belongs in shell/.',
      { path: room('platform') },
      { path: '^src/', pathNot: '^src/(kernel|log|platform|(search|certificate/(files|pdf))/worker\\.ts)' },
    ),
    wall(
      'lms-knows-progress-and-is-handed-the-rest',
      'A platform is told how a learner stands. What stores, fetches or draws is handed in by shell/.',
      { path: room('lms') },
      { path: '^src/', pathNot: '^src/(kernel|curriculum|log|progress|lms)/' },
    ),
    wall(
      'pages-never-touch-the-platform',
      'Pages and components lay out. Whatever touches the browser goes through shell/.',
      { path: '^src/(pages|layouts|components)/' },
      { path: '^src/(platform|offline)/' },
    ),
    wall(
      'offline-stands-alone',
      'The service worker outlives the pages of a release: it knows files and builds, nothing of what is in them.',
      { path: room('offline') },
      { path: '^src/', pathNot: '^src/(kernel|offline)/' },
    ),
    wall(
      'service-workers-are-bundled-apart',
      'A service worker is a program of its own, which packaging/ builds. What it shares with pages stands beside it.',
      { path: '^src/', pathNot: room('offline') },
      { path: '^src/offline/(worker|removal|releases|decide|scope)\\.ts$' },
    ),
    wall(
      'packaging-knows-a-finished-build',
      'Packaging works on the files of a build. What it needs of content or settings, pass in from cli/ or a page.',
      { path: room('packaging') },
      {
        path: '^src/',
        pathNot: '^src/(kernel|curriculum|log|progress|packaging)/|^src/offline/manifest\\.ts$',
      },
    ),
    wall(
      'packaging-stays-out-of-the-browser',
      'Only the command line, the build and pages for hosts pack and check builds. Move what both need to kernel/.',
      { path: '^src/', pathNot: '^src/(cli|pages|components|packaging)/' },
      { path: room('packaging') },
    ),
    wall(
      'node-stays-at-the-edge',
      'Only the loader, the command line, packaging and the build side of search know Node. Pass values in.',
      { path: '^src/', pathNot: '^src/(loader|cli|packaging|search|pages|components)/' },
      { dependencyTypes: ['core'] },
    ),
    wall(
      'nobody-imports-tests',
      'Tests import the house, never the other way. Move what you need into src/.',
      { path: '^src/' },
      { path: '^tests/' },
    ),
    wall(
      'no-cycles',
      'Two files that need each other are one file, or hide a third. Find the third.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    wall(
      'no-orphans',
      'Nothing imports this file. Delete it, or use it.',
      {
        orphan: true,
        pathNot:
          '^src/(pages|cli|components|layouts|packaging/write-build-json\\.ts|shell/kind-styles|shell/theme\\.js|content\\.config\\.ts)|\\.d\\.ts$|^src/shell/[a-z-]+-page\\.ts$',
      },
      {},
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    includeOnly: '^src/|node_modules/zod|^tests/|^(fs|path|crypto|url|os|http|child_process|process|zlib)',
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.astro'],
      conditionNames: ['import', 'default'],
    },
  },
};
