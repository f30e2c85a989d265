import { httpsLink } from '../http/json.ts';
import { MADE_FIRST, type Publication } from '../publish/publisher.ts';

/** Where people read it: the page in Confluence where there is one, else the document. */
export const linkOf = ({ pages, postmortem }: Publication): string | undefined =>
  pages['confluence'] ?? httpsLink(postmortem.url);

/** The same for a preview. */
export const linkWords = (link: string): string =>
  link === MADE_FIRST ? 'the page in Confluence, which is made before it' : link;
