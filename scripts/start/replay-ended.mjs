/**
 * Says when the replay services end before everything else does: imports and pushes fail from then on.
 * @param {Promise<string>} ended
 */
export async function sayWhenEnded(ended) {
  const said = await ended;
  console.error(
    [
      '\nThe replay services ended by themselves: imports and pushes find nobody now.',
      'Save, press Ctrl-C here and run "npm start" again; what you saved is kept.',
      said,
    ]
      .join('\n')
      .trimEnd(),
  );
}
