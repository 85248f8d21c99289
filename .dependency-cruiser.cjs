/** Specs, and what only they use, may reach further than the code that they test. */
const tests = '\\.spec\\.ts$|/testing/|^tools/(e2e|bench|contract)/';

/**
 * The arrows between folders, each with its reason. CI fails on a breach; `npm run boundaries` shows it.
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment:
        'Decisions and folds are functions of what they are given: no framework, database, client, clock or file. Lists of languages and countries are data.',
      from: { path: '^libs/domain/', pathNot: tests },
      to: { pathNot: '^libs/domain/|^node_modules/(iso-639-3|iso-3166|i18n-iso-countries)/' },
    },
    {
      name: 'kernel-stands-alone',
      severity: 'error',
      comment: 'Every slice stands on the kernel; whatever it imported, all of them would import.',
      from: { path: '^libs/domain/src/kernel/', pathNot: tests },
      to: { pathNot: '^libs/domain/src/kernel/' },
    },
    {
      name: 'slices-share-events-only',
      severity: 'error',
      comment:
        'What a slice knows of another is what is stored. The verwijzing is the exception: aanmelding, hulpvraag and zorgtraject each refer and walk along, by the same rules.',
      from: { path: '^libs/domain/src/([^/]+)/', pathNot: `^libs/domain/src/(kernel|vocabularies)/|${tests}` },
      to: {
        path: '^libs/domain/src/',
        pathNot: '^libs/domain/src/($1|kernel|vocabularies)/|\\.events\\.ts$|/doorverwijzing/verwijzing\\.[a-z.]*ts$',
      },
    },
    {
      name: 'libs-know-no-apps',
      severity: 'error',
      comment: 'A library serves several processes; one that knows a process can serve that one only.',
      from: { path: '^libs/', pathNot: tests },
      to: { path: '^(apps|tools)/' },
    },
    {
      name: 'apps-know-no-other-app',
      severity: 'error',
      comment:
        'They are processes: they meet in the log, the read models and over HTTP. What two of them need is a library.',
      from: { path: '^apps/([^/]+)/', pathNot: tests },
      to: { path: '^(apps|tools)/', pathNot: '^apps/$1/' },
    },
    {
      name: 'one-door-to-the-store',
      severity: 'error',
      comment:
        "The client needs deadlines, cancelling and ordered checkpoints around it; libs/event-store does that once. The embedded store uses its protocol's definitions, and the contract asks by the bare client.",
      from: { path: '^(apps|libs|tools)/', pathNot: '^(libs|apps)/event-store/|^tools/(testing|contract)/' },
      to: { path: '^node_modules/@eventstore/db-client/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment:
        'Two files that need each other are one concept, or hide a third; at run time the order of loading breaks them.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-test-packages',
      severity: 'error',
      comment: 'What runs in production must not need a package of development.',
      from: { path: '^(apps|libs|tools)/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-tests-in-production',
      severity: 'error',
      comment: 'Helpers for tests open what production keeps closed.',
      from: { path: '^(apps|libs|tools)/', pathNot: tests },
      to: { path: tests },
    },
    {
      name: 'resolves',
      severity: 'error',
      comment: 'An import that leads nowhere is judged by no other rule.',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Without these two an import of types only is not seen, and with the conditions dist is judged instead of sources.
    tsPreCompilationDeps: true,
    parser: 'swc',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
