import { builtinModules } from 'node:module';
import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import obsidianmd from 'eslint-plugin-obsidianmd';
import { PlainTextParser } from 'eslint-plugin-obsidianmd/dist/lib/plainTextParser.js';
import tseslint from 'typescript-eslint';

/** Code that is bundled into Obsidian's plugin, so that its directory looks at it. */
const insideObsidian = ['packages/core/src/**/*.ts', 'packages/dashboard/src/**/*.ts', 'packages/obsidian-plugin/src/**/*.ts'];
const forPackageJson = obsidianmd.configs.recommended.filter(({ files }) => files?.includes('package.json'));

/** What browsers and Obsidian bring: a plugin may take it for granted, and the core may not. */
const inObsidian = Object.assign({}, ...obsidianmd.configs.recommended.map(({ languageOptions }) => languageOptions?.globals));
const withoutHosts = Object.fromEntries(Object.keys(inObsidian).map((name) => [name, 'off']));

const inNode = Object.fromEntries(Object.getOwnPropertyNames(globalThis).map((name) => [name, 'readonly']));
const inCommonJs = Object.fromEntries(['require', 'module', 'exports', '__dirname'].map((name) => [name, 'readonly']));

export default defineConfig([
  { ignores: ['**/node_modules/', '**/dist/', 'release/', 'tests/**/out/', 'tests/**/shots/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  { files: insideObsidian, extends: [obsidianmd.configs.recommended] },
  ...forPackageJson.map((config) => ({ ...config, files: ['package.json', 'packages/*/package.json'] })),
  {
    files: ['manifest.json'],
    plugins: { obsidianmd },
    languageOptions: { parser: tseslint.parser, parserOptions: { extraFileExtensions: ['.json'] } },
    rules: { 'obsidianmd/validate-manifest': 'error' },
  },
  { files: ['LICENSE'], plugins: { obsidianmd }, languageOptions: { parser: PlainTextParser }, rules: { 'obsidianmd/validate-license': 'error' } },

  {
    files: ['**/*.ts'],
    extends: [js.configs.recommended, tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['vitest.config.ts', 'tests/obsidian/vitest.config.ts', 'tests/obsidian/mutants/vitest.config.ts'] } } },
    rules: {
      // A destructured property that is left out on purpose is the plainest way to say "all but this".
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      // An empty text very often means "none", which is what `||` says.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      // Notes hold any character at all, and so do the patterns that look for them.
      'no-control-regex': 'off',
      // Unions that others own have many more cases than we mean: there a `default` says "and whatever else".
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-function-return-type': ['error', { allowExpressions: true }],
      'eqeqeq': 'error',
      'max-lines': ['error', { max: 400 }],
    },
  },
  // Its types come with its own packages, which are installed only when it is type-checked.
  { files: ['tests/obsidian-real/**/*.ts'], extends: [tseslint.configs.disableTypeChecked] },
  {
    files: ['packages/core/src/**/*.ts'],
    languageOptions: { globals: withoutHosts },
    rules: {
      // The core's ports and contexts are plain objects that never use `this`, and taking them apart is how it reads best.
      '@typescript-eslint/unbound-method': 'off',
      'no-restricted-imports': ['error', { paths: ['vscode', 'obsidian', ...builtinModules], patterns: ['node:*'] }],
      // Everything that ECMAScript itself does not bring is undefined here: no DOM, no timers, no console, no process, no Buffer …
      'no-undef': 'error',
      // … and of what it does bring, these.
      'no-restricted-globals': ['error', { name: 'Date', message: 'Time is an argument: take a PlainDate.' }, 'globalThis'],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'Chance is an argument: take a function.' }],
    },
  },
  {
    files: ['packages/core/src/note/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', { selector: ":function CallExpression[callee.property.name='map']", message: 'Where notes are read, `mapped` is faster: it says why.' }] },
  },
  {
    files: ['**/*.mjs', '**/*.js', '**/*.cjs'],
    extends: [js.configs.recommended],
    languageOptions: { globals: inNode },
    rules: { 'eqeqeq': 'error', 'max-lines': ['error', { max: 400 }], 'prefer-const': 'error', 'no-var': 'error' },
  },
  // Tests hand functions over to a page, where there is a document, and in Obsidian's also the simulated host.
  { files: ['tests/**/*.mjs', 'tests/**/*.js'], languageOptions: { globals: { ...inObsidian, host: 'readonly' } } },
  { files: ['**/*.cjs', 'tests/vscode/{stub-extension,web-folder}/*.js'], languageOptions: { sourceType: 'commonjs', globals: inCommonJs } },
]);
