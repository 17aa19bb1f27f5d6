/** The tree view, as `package.json` contributes it. */
export const viewId = 'copNotes.questions';
