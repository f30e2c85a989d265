import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env as given } from 'node:process';
import { fileURLToPath } from 'node:url';
import { startProgram, type Program } from './program.ts';

const HOME = '/usr/share/redmine';
const DATABASE = '/var/lib/dbconfig-common/sqlite3/redmine/instances/default/redmine_default';
const SEED = fileURLToPath(new URL('redmine-seed.rb', import.meta.url));

/** What its seed made. */
export interface Seeded {
  /** API keys. */
  readonly manager: string;
  readonly reporter: string;
  readonly administrator: string;
  readonly managerId: number;
  /** Numbers of two custom fields, of which only the first can be filtered by. */
  readonly field: number;
  readonly hidden: number;
}

export interface Redmine extends Program, Seeded {}

/** Why there is none here; undefined where there is. */
export const noRedmine = (): string | undefined =>
  [join(HOME, 'bin/rails'), DATABASE].find((path) => !existsSync(path));

/** Starts the installed Redmine on a copy of its empty database, so that every run begins alike. */
export async function startRedmine(format: 'textile' | 'common_mark' | 'markdown'): Promise<Redmine> {
  const folder = mkdtempSync(join(tmpdir(), 'postmortem-redmine-'));
  const database = join(folder, 'redmine.sqlite');
  copyFileSync(DATABASE, database);
  const env = {
    ...given,
    RAILS_ENV: 'production',
    BUNDLER_VERSION: '2.3.15',
    X_DEBIAN_SITEID: 'default',
    DATABASE_URL: `sqlite3:${database}`,
    POSTMORTEM_FORMAT: format,
  };
  const said = execFileSync('ruby', ['bin/rails', 'runner', SEED], { cwd: HOME, env, encoding: 'utf8' });
  const seeded = JSON.parse(said.trim().split('\n').at(-1) ?? '') as Seeded;
  const args = (port: number) => ['-e', 'production', '-t', '1:4', '-b', `tcp://127.0.0.1:${port}`];
  const program = await startProgram(args, { command: 'puma', cwd: HOME, env });
  const close = async (): Promise<void> => {
    await program.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...program, ...seeded, close };
}
