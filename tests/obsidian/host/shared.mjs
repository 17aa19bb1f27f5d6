/** The host that runs now: the corrections of the mocks' prototypes look it up here, for prototypes outlive a host. */
export let theHost = null;

export function setHost(host) {
  theHost = host;
}

/** The object behind the mocks' strict proxy, which throws for every member that the documentation does not know. */
export const raw = (value) => value?.[Symbol.for('strictProxyTarget')] ?? value;

export const later = (milliseconds = 0) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Below zero when `a` is older than `b`; versions are three numbers. */
export function compareVersions(a, b) {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (let i = 0; i < 3; i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
