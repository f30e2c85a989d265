const WITHIN_MS = 15_000;
const AGAIN_AFTER_MS = 200;

/** Runs a check until it holds; throws what it threw last where it does not in time. */
export async function eventually(check: () => Promise<void>): Promise<void> {
  for (const deadline = Date.now() + WITHIN_MS; ;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS));
    }
  }
}
