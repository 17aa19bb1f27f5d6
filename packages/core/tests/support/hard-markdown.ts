/** Texts on which a fast reader once went wrong, or would have: found by fuzzing, as short as they get, and what is hard about them. */
export const hardMarkdown: readonly (readonly [what: string, text: string])[] = [
  ['a tag of its own on a lazy line stays in the quote of the paragraph that it ends', '>q\n<a>\n'],
  ['at the end of the text it does not', '>q\n<a>'],
  ['an indented tag on a lazy line goes on with the paragraph', '> q\n     <a>\nb\n'],
  ['HTML that nothing closes has the last line ending in it', '<!r\n'],
  ['an unclosed fence in an item reaches to the mark of the next', '- ```\n  a\n- b\n'],
  ['an unclosed fence in a quote ends where another quote opens deeper', '> ```\n- > a\n'],
  ['a list in a quote that ends where another container opens reaches into that line', '> - - a\n> > q\n'],
  ['quote marks behind a list count for the list and not for its item', '> - - a\n>\n> b\n'],
  ['behind indented code a list that begins with 2 does not open', '    code\n\n2. b\n'],
  ['nor in a quote that interrupts a paragraph', 'a\n> 2. b\n'],
  ['behind a quote it does, on a line that would else be lazy', '> a\n2. b\n'],
  ['indented code on a lazy line is one line long', '> \n    code\n    more\n'],
  ['a mark with nothing behind it does not interrupt', 'a\n-\nb\n'],
  ['an item that begins with two blank lines is over', '-\n\n  a\n'],
  ['a tab behind a mark is indentation beyond its first column', '-\t\tcode\n\n\t  a\n'],
  ['a title that does not end is a paragraph', '[a]: b\n"t\n[c]: d\n'],
  ['a definition in an item over several lines of a quote', '> - [a]:\n>   b\n>   "t"\n>   c\n'],
  ['three brackets do not end a CDATA section', '<![CDATA[ ]]]>\n\na ]]]]>\n\nb\n'],
  ['an attribute may have two values', '<a b=c=d>\n- [?] q\n'],
  ['an underline that a mark of a quote or too few columns make lazy', '> a\n===\n\n- b\n\n  c\n ===\n'],
  ['dollars that nothing closes, in a quote', '> $$\n> - [?] q\n\na\n'],
  ['a carriage return alone ends a line', '> a\rb\r\r- c\r\n\td\r'],
  ['an item in a footnote ends with its line where the next item or another block begins', '[^1]: - a\n    - b\n    > c\n\n[^2]:-\n    >\n\n[^3]:-\n\n\t-\n'],
  ['a byte order mark behind the frontmatter', '---\na: b\n---\n\uFEFF- [?] q\n'],
];

/** What GitHub adds to CommonMark means nothing to the blocks of a note; none of it may mislead. In the manner of the specification's examples. */
export const extendedMarkdown: readonly string[] = [
  '| foo | bar |\n| --- | --- |\n| baz | bim |\n', '| abc | defghi |\n:-: | -----------:\nbar | baz\n', '| f\\|oo  |\n| ------ |\n| b `\\|` az |\n', '| abc | def |\n| --- | --- |\n| bar | baz |\n> bar\n', '| abc | def |\n| --- |\n| bar |\n', '| a |\n| - |\n- b\n| c |\n',
  '- [ ] foo\n- [x] bar\n', '- [x] foo\n  - [ ] bar\n  - [x] baz\n- [ ] bim\n', '1. [ ] a\n2. [X] b\n', '- [ ]\n- [ ]a\n', '~~Hi~~ Hello, ~there~ world!\n', 'This ~~has a\n\nnew paragraph~~.\n', 'www.commonmark.org/help\n', '(www.google.com/search?q=Markup+(business))\n',
  'http://commonmark.org (ftp://foo.bar.baz)\n', 'foo@bar.baz, a.b-c_d@a.b_\n', '<strong> <title> <style> <em>\n\n<blockquote>\n  <xmp> is disallowed.  <XMP> is also disallowed.\n</blockquote>\n', 'Here is a footnote[^1].\n\n[^1]: My reference.\n    More of it.\n', '> [!NOTE]\n> Useful\n', 'H~2~O ==marked== :tada:\n',
];
