import { readFile } from 'node:fs/promises';

/**
 * When a process of this machine began, as text that no other process has: numbers of processes are given again, and
 * at once after a restart. Empty where the system does not tell (only Linux does in a file).
 */
export async function processMark(pid: number): Promise<string> {
  const [boot = '', stat = ''] = await Promise.all(
    ['/proc/sys/kernel/random/boot_id', `/proc/${pid}/stat`].map((file) =>
      readFile(file, 'utf8').catch(() => ''),
    ),
  );
  // The name of the program, in brackets, may hold anything. Behind it, the 20th is the start. Source: proc(5).
  const began = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  return began === undefined ? '' : `${boot.trim()}/${began}`;
}
