import { cut, oneLine } from '../../http/one-line.ts';
import type { Publication } from '../../publish/publisher.ts';
import { escaped } from './entities.ts';
import { storageFormat } from './storage.ts';

const LONGEST_TITLE = 255;

/** A space has each title once: with the id in front no two postmortems ask for the same one. */
export const titleOf = ({ postmortem: { id, title } }: Publication): string =>
  cut(oneLine(title === '' ? id : `${id}: ${title}`), LONGEST_TITLE);

export const markOf = ({ marker }: Publication): string => `postmortem-${marker}`;

/** Who reads the page in Confluence learns where to change it. */
function noteOf({ postmortem: { id, url } }: Publication): string {
  const source = escaped(id);
  const link = url === undefined ? source : `<a href="${escaped(url)}">${source}</a>`;
  return `<p><em>Published from ${link}. What is changed here is replaced when that is published again.</em></p>`;
}

export const bodyOf = (publication: Publication) => ({
  representation: 'storage',
  value: storageFormat(`${publication.html}${noteOf(publication)}`, markOf(publication)),
});
