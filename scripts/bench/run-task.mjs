import { tasks } from './tasks.mjs';

/** Started by `npm run bench`, once for each task. What a task started, such as a timer, keeps it no longer. */
const [name, options] = process.argv.slice(2);
console.log(JSON.stringify(await tasks[name](JSON.parse(options))));
process.exit();
