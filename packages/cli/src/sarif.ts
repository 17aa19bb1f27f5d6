import type { Messages, ShownProblem } from '@cop-notes/core';

/** The Static Analysis Results Interchange Format 2.1.0 (OASIS), as code hosts take it in. */
export function sarifOf(problems: readonly ShownProblem[], version: string, messages: Messages): Readonly<Record<string, unknown>> {
  const rules = [...new Set(problems.map(({ code }) => code))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: { driver: { name: 'CoP Notes', version, semanticVersion: version, rules: rules.map((id) => ({ id, shortDescription: { text: messages.problems[id]('…') } })) } },
      columnKind: 'utf16CodeUnits',
      results: problems.map(({ code, severity, message, path, place, hash }) => ({
        ruleId: code, ruleIndex: rules.indexOf(code), level: severity, message: { text: message },
        locations: [{
          physicalLocation: {
            artifactLocation: { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' },
            region: { startLine: place.line + 1, startColumn: place.column + 1, endLine: place.endLine + 1, endColumn: place.endColumn + 1 },
          },
        }],
        ...(hash === undefined ? {} : { partialFingerprints: { 'copNotes/v1': hash } }),
      })),
    }],
  };
}
