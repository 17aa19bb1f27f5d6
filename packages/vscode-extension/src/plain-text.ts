/** Text from notes, made plain for the places where VS Code would turn parts of it into links, commands or icons. */

/** For notifications and prompts: `[text](command:…)` would become something to click. An invisible space between `]` and `(` prevents it. */
export function withoutLinks(text: string): string {
  return text.replaceAll('](', ']\u200B(');
}

/** For lists to pick from: `$(name)` would become an icon. */
export function withoutIcons(text: string): string {
  return text.replaceAll('$(', '\\$(');
}
