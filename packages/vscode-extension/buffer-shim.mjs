/** gray-matter keeps the text it was given as a Buffer, at which nobody ever looks. The build puts this where `Buffer` is named. */
const keeper = { from: (text) => text };
export { keeper as Buffer };
