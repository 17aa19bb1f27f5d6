// The test runner inside the extension host. It is bundled with the specs, for Node and for the browser alike, which no
// large runner is made for.

const timeLimit = 20_000;

/** @type {{ name: string, run: () => unknown }[]} */
const specs = [];

/**
 * Declares a test, which fails when it throws.
 * @param {string} name
 * @param {() => unknown} run may return a promise
 */
export function test(name, run) {
  specs.push({ name, run });
}

/** VS Code calls this, prints nothing but what is logged, and takes a rejection for a failure. */
export async function runSpecs() {
  let failed = 0;
  for (const { name, run } of specs) {
    try {
      await withinTimeLimit(run);
      console.log(`ok: ${name}`);
    } catch (error) {
      failed += 1;
      console.log(`not ok: ${name}\n${error instanceof Error ? error.stack : String(error)}`);
    }
  }
  if (failed > 0 || specs.length === 0) throw new Error(`${failed} of ${specs.length} failed`);
}

/** @param {() => unknown} run */
async function withinTimeLimit(run) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const tooLate = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`took longer than ${timeLimit / 1000} s`)), timeLimit);
  });
  try {
    await Promise.race([run(), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
