/** @type {Set<() => void>} */
const pending = new Set();
let listening = false;

/**
 * Has `end` called once: when the returned function is called, or at the latest when this process exits,
 * by Ctrl-C and termination too. It must be synchronous: an exiting process waits for nothing.
 * @param {() => void} end
 * @returns {() => void}
 */
export function atEnd(end) {
  listen();
  pending.add(end);
  return () => {
    if (pending.delete(end)) end();
  };
}

function listen() {
  if (listening) return;
  listening = true;
  process.on('exit', endAll);
  for (const [signal, code] of /** @type {const} */ ([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])) {
    process.on(signal, () => process.exit(code));
  }
}

function endAll() {
  for (const end of [...pending].reverse()) {
    pending.delete(end);
    try {
      end();
    } catch (error) {
      // One part that can't be ended must not keep the others alive.
      process.stderr.write(`${String(error)}\n`);
    }
  }
}
