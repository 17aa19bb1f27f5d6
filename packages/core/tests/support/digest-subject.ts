/** All that a digest is made with, in one module: ours, or one that was broken on purpose. */
export { communitiesOf } from '../../src/community/communities-of.ts';
export { audienceOf } from '../../src/confidentiality/audience.ts';
export { parseNote } from '../../src/note/parse-note.ts';
export { communityFor } from '../../src/sharing/presenting/community-for.ts';
export { messagesFor } from '../../src/text/messages/messages.ts';
export { communityForNote, digestFor, digestForNote } from '../../src/views/news/digest-text.ts';
export { newsKinds } from '../../src/views/news/news-item.ts';
export { sidebarOf } from '../../src/views/sidebar-of.ts';
export { keysOfDay, newsIn, whatHappened } from '../../src/views/news/news.ts';
export { sinceDay, sinceLooked, sinceUsually } from '../../src/views/news/since.ts';
