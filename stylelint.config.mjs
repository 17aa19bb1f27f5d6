import { readFileSync } from 'node:fs';

/** Every CSS variable in Obsidian's documentation (Reference > CSS variables), one a line. Others change without notice. */
const documented = readFileSync(new URL('packages/obsidian-plugin/documented-css-variables.txt', import.meta.url), 'utf8').trim().split('\n');

/** Only our own variables and these may be used, and set. */
function onlyVariables(known, message) {
  return { 'custom-property-pattern': [`^(?:cop-notes-[a-z0-9-]+|${known.map((name) => name.replace('--', '')).join('|')})$`, { message }] };
}

/** What the directories of both tools check, and what keeps our styles from reaching anybody else's elements. */
export default {
  reportNeedlessDisables: true,
  rules: {
    'declaration-no-important': true,
    'selector-pseudo-class-disallowed-list': [['has'], { message: '`:has` is slow on large pages, and refused by the directory' }],
    'at-rule-disallowed-list': [['import', 'charset', 'namespace'], { message: 'one file, nothing from elsewhere' }],
    'function-disallowed-list': [['url', 'image-set'], { message: 'nothing from elsewhere; icons come from the host' }],
    'selector-disallowed-list': [['/^(?!.*(?:\\.cop-notes-|&))(?!from$|to$|[\\d.]+%$)/'], { splitList: true, message: 'keep to elements of ours: `.cop-notes-…`' }],
    'selector-class-pattern': ['^(cop-notes-[a-z][a-z0-9-]*|is-[a-z-]+|mod-[a-z-]+|theme-(?:dark|light))$', { message: '`cop-notes-…`, or a state class of the host' }],
    'selector-max-id': 0,

    'annotation-no-unknown': true,
    'at-rule-no-unknown': true,
    'block-no-empty': true,
    'color-no-invalid-hex': true,
    'custom-property-no-missing-var-function': true,
    'declaration-block-no-duplicate-properties': true,
    'declaration-block-no-shorthand-property-overrides': true,
    'font-family-no-duplicate-names': true,
    'function-calc-no-unspaced-operator': true,
    'function-no-unknown': true,
    'keyframe-block-no-duplicate-selectors': true,
    'media-feature-name-no-unknown': true,
    'no-duplicate-selectors': true,
    'no-invalid-double-slash-comments': true,
    'no-unknown-animations': true,
    'property-no-unknown': true,
    'selector-pseudo-class-no-unknown': true,
    'selector-pseudo-element-no-unknown': true,
    'selector-type-no-unknown': true,
    'string-no-newline': true,
    'unit-no-unknown': true,
  },
  overrides: [
    { files: ['packages/dashboard/**/*.css'], rules: onlyVariables(['--cop-notes-[a-z-]+'], 'only `--cop-notes-…`: each tool says what they are') },
    { files: ['packages/obsidian-plugin/**/*.css'], rules: onlyVariables(documented, 'only `--cop-notes-…`, and variables that Obsidian documents') },
    { files: ['packages/vscode-extension/**/*.css'], rules: onlyVariables(['--vscode-[a-zA-Z-]+'], 'only `--cop-notes-…`, and variables of the theme: `--vscode-…`') },
  ],
};
