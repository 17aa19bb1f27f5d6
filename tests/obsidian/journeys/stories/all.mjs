import { achieving } from './achieving.mjs';
import { dashboard } from './dashboard.mjs';
import { keyboard } from './keyboard.mjs';
import { labels } from './labels.mjs';
import { narrowing } from './narrowing.mjs';
import { others } from './others.mjs';
import { people } from './people.mjs';
import { presenting } from './presenting.mjs';
import { seeing } from './seeing.mjs';
import { sharing } from './sharing.mjs';
import { sessions } from './sessions.mjs';
import { stopping } from './stopping.mjs';
import { whoIsWho } from './who-is-who.mjs';
import { writing } from './writing.mjs';

/** Every journey. Each is told twice: in a DOM without a browser, and in Chromium. */
export const stories = [...seeing, ...stopping, ...narrowing, ...writing, ...others, ...keyboard, ...labels, ...sharing, ...presenting, ...sessions, ...people, ...whoIsWho, ...dashboard, ...achieving];
