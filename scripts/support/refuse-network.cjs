// Preloaded into every Node process of the test runs: nothing but this machine can be reached, and each attempt to
// reach something else is written down, so that a run ends with an error where anything tried.
const { appendFileSync } = require('node:fs');
const net = require('node:net');

/** What stands for all that is refused. Names under `.invalid` are nowhere (RFC 2606), so asking for one is no attempt. */
const REFUSED = 'refused.invalid';
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1|::ffff:127(?:\.\d{1,3}){3}|0\.0\.0\.0|::)$/;
const { POSTMORTEM_REFUSED: log } = process.env;
const { connect } = net.Socket.prototype;

/** What `connect` was asked for, in whichever of its forms; Node itself hands over a list of its arguments. */
function targetOf([first, second]) {
  if (Array.isArray(first)) return targetOf(first);
  if (typeof first === 'object' && first !== null) return first;
  return typeof first === 'string' && Number.isNaN(Number(first))
    ? { path: first }
    : { port: first, host: typeof second === 'string' ? second : undefined };
}

net.Socket.prototype.connect = function refusing(...given) {
  const target = targetOf(given);
  const { path, host = 'localhost', port } = target;
  if (path || LOOPBACK.test(host)) return connect.apply(this, given);
  if (log && !host.endsWith('.invalid'))
    appendFileSync(log, `${host}:${port} by ${process.argv.slice(0, 3).join(' ')}\n`);
  const error = Object.assign(new Error(`The test runs reach nothing outside: ${host}:${port}`), {
    code: 'ENETUNREACH',
  });
  // It ends where a name is looked up, so that whoever asked sees what they see on a machine without a network.
  return connect.call(this, {
    ...target,
    host: REFUSED,
    lookup: (_name, _options, done) => done(error),
  });
};
