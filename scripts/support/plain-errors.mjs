/** Has a command end with the message of what stopped it; the way there is shown where DEBUG is set. */
export function plainErrors() {
  process.on('uncaughtException', (error) => {
    console.error(`\n${process.env['DEBUG'] === undefined ? error.message : error.stack}`);
    process.exit(1);
  });
}
