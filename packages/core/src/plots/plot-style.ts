/** Colours for plots outside of a tool: in files and reports. Series differ in colour, and in their dashes, marks and patterns as well. */
export const plotStyle: string = [
  '.cop-notes-plot{color:#1f2328;font-family:system-ui,sans-serif;background:#fff}',
  '.cop-notes-series-1{color:#0b6bcb}.cop-notes-series-2{color:#1a7f37}.cop-notes-series-3{color:#5f6b7a}.cop-notes-series-4{color:#6f42c1}',
  '@media (prefers-color-scheme:dark){.cop-notes-plot{color:#e6edf3;background:#0d1117}.cop-notes-series-1{color:#6cb6ff}.cop-notes-series-2{color:#7ee787}.cop-notes-series-3{color:#a9b4c0}.cop-notes-series-4{color:#c8a6ff}}',
  '@media print{.cop-notes-plot{color:#000;background:none}}',
].join('\n');
