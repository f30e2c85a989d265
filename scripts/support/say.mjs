/** @param {string} text */
export const heading = (text) => console.log(`\n── ${text}`);
