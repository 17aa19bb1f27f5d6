// Stands in for a native module: the extension host ends itself when the process that started it is gone.

const everyThreeSeconds = 3000;

/** @param {number} parent */
exports.start = (parent) => {
  const timer = setInterval(() => {
    try {
      process.kill(parent, 0); // asks whether it lives, sends nothing
    } catch {
      process.exit(87);
    }
  }, everyThreeSeconds);
  timer.unref();
};
