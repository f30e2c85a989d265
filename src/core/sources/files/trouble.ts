import { ConnectorError } from '../../http/connector-error.ts';
import { cut, oneLine } from '../../http/one-line.ts';

/** A part of a file that could not be read. */
export interface Trouble {
  /** `line 4` */
  readonly where: string;
  readonly why: string;
}

/** Collects what could not be read: it is counted, and the first of it named. */
export interface Troubles {
  add(where: string, why: string): void;
  /** @throws ConnectorError where there was any: what was read before it stays */
  throwIfAny(): void;
}

const NAMED = 3;

export function troublesOf(
  file: string,
  what: { readonly one: string; readonly many: string },
  remark = 'could not be read',
): Troubles {
  const named: Trouble[] = [];
  let count = 0;
  return {
    add: (where, why) => {
      count += 1;
      if (named.length < NAMED) named.push({ where, why });
    },
    throwIfAny: () => {
      if (count === 0) return;
      const list = named.map(({ where, why }) => `${where} (${cut(oneLine(why), 80)})`).join(', ');
      const more = count > named.length ? ` and ${count - named.length} more` : '';
      throw new ConnectorError(
        'bad-response',
        `${count === 1 ? `1 ${what.one}` : `${count} ${what.many}`} of ${cut(oneLine(file), 80)} ${remark}: ${list}${more}. The rest is there.`,
        { sent: false },
      );
    },
  };
}
