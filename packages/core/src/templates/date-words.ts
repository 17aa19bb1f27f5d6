import type { Language } from '../text/messages/messages.ts';

/** How a language writes days, as Moment has it, whose formats are Obsidian's. */
export interface DateWords {
  readonly months: readonly string[];
  readonly monthsShort: readonly string[];
  /** From Sunday, as the two below. */
  readonly weekdays: readonly string[];
  readonly weekdaysShort: readonly string[];
  readonly weekdaysShortest: readonly string[];
  /** `48th`, `48ste`. */
  readonly ordinal: (value: number) => string;
  /** On which day a week begins (1 is Monday, 7 is Sunday), and which day of January is always in the first week of its year. */
  readonly week: { readonly begins: 1 | 7; readonly january: 1 | 4 };
  readonly formats: Readonly<Record<'LT' | 'LTS' | 'L' | 'LL' | 'LLL' | 'LLLL', string>>;
}

const listed = (words: string): readonly string[] => words.split(' ');

export const dateWords: Readonly<Record<Language, DateWords>> = {
  en: {
    months: listed('January February March April May June July August September October November December'),
    monthsShort: listed('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'),
    weekdays: listed('Sunday Monday Tuesday Wednesday Thursday Friday Saturday'),
    weekdaysShort: listed('Sun Mon Tue Wed Thu Fri Sat'),
    weekdaysShortest: listed('Su Mo Tu We Th Fr Sa'),
    ordinal: (value) => `${String(value)}${(Math.floor(value / 10) % 10 === 1 ? undefined : ['th', 'st', 'nd', 'rd'][value % 10]) ?? 'th'}`,
    week: { begins: 7, january: 1 },
    formats: { LT: 'h:mm A', LTS: 'h:mm:ss A', L: 'MM/DD/YYYY', LL: 'MMMM D, YYYY', LLL: 'MMMM D, YYYY h:mm A', LLLL: 'dddd, MMMM D, YYYY h:mm A' },
  },
  nl: {
    months: listed('januari februari maart april mei juni juli augustus september oktober november december'),
    monthsShort: listed('jan feb mrt apr mei jun jul aug sep okt nov dec'),
    weekdays: listed('zondag maandag dinsdag woensdag donderdag vrijdag zaterdag'),
    weekdaysShort: listed('zo. ma. di. wo. do. vr. za.'),
    weekdaysShortest: listed('zo ma di wo do vr za'),
    ordinal: (value) => `${String(value)}${value === 1 || value === 8 || value >= 20 ? 'ste' : 'de'}`,
    week: { begins: 1, january: 4 },
    formats: { LT: 'HH:mm', LTS: 'HH:mm:ss', L: 'DD-MM-YYYY', LL: 'D MMMM YYYY', LLL: 'D MMMM YYYY HH:mm', LLLL: 'dddd D MMMM YYYY HH:mm' },
  },
};
