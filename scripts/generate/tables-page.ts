import { readdirSync, readFileSync } from 'node:fs';
import { TABLES } from '../../src/core/corpus/tables/tables.ts';

/** docs/tables.md: the tables that an export writes, from the data that it is written by, and the questions beside them. */
export const tablesPage = (root: URL): string => `# Asking a thousand repositories

\`postmortem export --format parquet --out tables/\` (or \`csv\`, \`jsonl\`) writes what many postmortems say as tables, so that an
engine that you have answers: DuckDB on one machine; Trino, Spark or BigQuery beyond. Each repository writes its own
partitions, \`TABLE/repository=…/month=…/\`; an export again replaces those and touches nothing else. What is restricted is
left out, and named.

\`\`\`sql
CREATE VIEW incidents AS SELECT * FROM read_parquet('tables/incidents/**/*.parquet', hive_partitioning = true);
\`\`\`

<!-- Made by npm run generate from the tables in src/core/corpus/tables and the questions in docs/sql. -->

## Tables

All have \`repository\` and \`month\` (\`2026-11\`) from the names of the folders; \`month\` is null where the day isn't known. Durations
are in milliseconds, and null where a mark is missing or contradicts another.

${TABLES.map(
  ({ name, about, columns }) =>
    `### ${name}\n\n${about}\n\n| column | type | |\n| --- | --- | --- |\n${columns
      .map((column) => `| \`${column.name}\` | ${column.type} | ${column.about} |`)
      .join('\n')}\n`,
).join('\n')}

## Questions

Each stands in a file of its own under [sql/](sql/), and runs in our tests by DuckDB.

${questions(root)
  .map(({ file, asks }) => `- [${asks}](sql/${file})`)
  .join('\n')}
`;

function questions(root: URL): readonly { readonly file: string; readonly asks: string }[] {
  const folder = new URL('docs/sql/', root);
  return readdirSync(folder)
    .toSorted()
    .map((file) => {
      const [, asks = file] = /^-- (.+)$/m.exec(readFileSync(new URL(file, folder), 'utf8')) ?? [];
      return { file, asks };
    });
}
