/** Most names: words of plain letters with one space between them. All that is to be done with these is to leave capitals aside. */
const plainName = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;

/** Names match without regard to capitals, to how accents are encoded (Unicode NFC) and to runs of white space. */
export function nameKey(name: string): string {
  return plainName.test(name) ? name.toLowerCase() : name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/** As `nameKey`, and tags can't hold spaces: `material-passports` and `material_passports` are the theme "material passports". */
export function themeKey(name: string): string {
  return nameKey(name).replace(/[\s_-]+/g, '-');
}
