import * as vscode from 'vscode';
import { timelineCsv } from '../../../core/render/told/timeline-csv.ts';
import { timelineJson } from '../../../core/render/told/timeline-json.ts';
import { timelineMarkdown } from '../../../core/render/told/timeline-markdown.ts';
import { timelineSvg } from '../../../core/render/told/timeline-svg.ts';
import { toldTimeline, type Edition, type ToldTimeline } from '../../../core/render/told/told-timeline.ts';
import type { Postmortem } from '../../../core/document/postmortem.ts';
import { publicTimeline } from '../../../core/publish/public/public-timeline.ts';
import type { App } from '../../app.ts';
import { configOf } from '../../config.ts';
import { frontMatterText, postmortemOf } from '../../documents.ts';
import { showPicture } from '../../pages/picture-page.ts';
import { showReadOnly } from '../../pages/read-only-page.ts';
import { fileBeside } from './export-captured.ts';
import { mendLeak } from './export-public.ts';
import { pngOf } from '../timeline/timeline-picture.ts';
import { askAndWrite, behindQuestion, type Shown } from './write-shown.ts';

/** A form of the timeline; `make` gives nothing where there is nothing to make it of, and has then said why. */
interface Form extends vscode.QuickPickItem {
  readonly make: (
    told: ToldTimeline,
    document: vscode.Uri,
  ) => Promise<Pick<Shown, 'content' | 'mayCopy' | 'show'> | undefined>;
  readonly ending: string;
}

const text =
  (language: string, write: (told: ToldTimeline) => string): Form['make'] =>
  async (told) => {
    const content = write(told);
    const show = async (): ReturnType<Shown['show']> =>
      showReadOnly({ name: `Timeline.${language}`, language, text: behindQuestion(content) });
    return { content, mayCopy: true, show };
  };

const FORMS: readonly Form[] = [
  {
    label: '$(markdown) Markdown',
    detail: 'A table for a ticket, a wiki or a pull request',
    ending: '.timeline.md',
    make: text('markdown', timelineMarkdown),
  },
  {
    label: '$(table) CSV',
    detail: 'For a spreadsheet, which takes no cell of it for a formula',
    ending: '.timeline.csv',
    make: text('csv', timelineCsv),
  },
  {
    label: '$(json) JSON',
    detail: 'For programs: instants, marks, sources',
    ending: '.timeline.json',
    make: text('json', timelineJson),
  },
  {
    label: '$(graph-line) SVG',
    detail: 'The drawing on white paper, sharp at any size',
    ending: '.timeline.svg',
    make: async (told) => {
      const picture = timelineSvg(told);
      if (!picture) return notDrawn();
      const { svg } = picture;
      return { content: svg, mayCopy: true, show: () => showPicture('Timeline.svg', 'image/svg+xml', svg) };
    },
  },
  {
    label: '$(file-media) PNG',
    detail: 'The drawing for slides and chats',
    ending: '.timeline.png',
    make: async (told, uri) => {
      const picture = timelineSvg(told);
      if (!picture) return notDrawn();
      const content = await pngOf(uri, picture);
      return content && { content, show: () => showPicture('Timeline.png', 'image/png', content) };
    },
  },
];

function notDrawn(): undefined {
  void vscode.window.showInformationMessage(
    'Nothing can be drawn: no entry has a date, a time and a zone that can be read.',
  );
}

/** Writes the curated timeline beside the document, once somebody has seen what is written. */
export async function exportTimeline(_app: App, document: vscode.TextDocument): Promise<void> {
  if (document.isUntitled) {
    void vscode.window.showInformationMessage('Save the postmortem first: its timeline goes beside it.');
    return;
  }
  const edition = await askEdition(postmortemOf(document));
  const form =
    edition &&
    (await vscode.window.showQuickPick(FORMS, {
      title: 'Export Timeline',
      placeHolder: 'As what?',
      ignoreFocusOut: true,
    }));
  if (!form) return;
  const told = await toldFor(document, edition);
  if (!told) return;
  const made = await form.make(told, document.uri);
  if (!made) return;
  const count = counted(told.page.entries.length);
  const file = fileBeside(document.uri, form.ending);
  await askAndWrite({
    title: 'Export Timeline',
    file,
    facts: [count, ...remarks(told)],
    what: count,
    ...made,
  });
}

/** Undefined where something in it must not leave, which is shown with the way to it. */
async function toldFor(document: vscode.TextDocument, edition: Edition): Promise<ToldTimeline | undefined> {
  const postmortem = postmortemOf(document);
  if (edition === 'internal') return toldTimeline(postmortem, edition);
  const open = publicTimeline(postmortem, await configOf(document.uri));
  if (open.leaks.length === 0) return toldTimeline(open.postmortem, edition);
  const isMended = await mendLeak(document, postmortem, open.leaks);
  return isMended ? toldFor(document, edition) : undefined;
}

/** Asked where it makes a difference. Of a public postmortem only what is marked public leaves. */
async function askEdition(postmortem: Postmortem): Promise<Edition | undefined> {
  const entries = postmortem.timeline?.entries ?? [];
  const open = entries.filter((entry) => entry.public).length;
  const isPublic = frontMatterText(postmortem, 'audience') === 'public';
  if (entries.length === 0 || (isPublic && open === 0)) {
    void vscode.window.showInformationMessage(
      entries.length === 0
        ? 'The timeline has no entry yet.'
        : 'This postmortem is public and no entry of its timeline is: end those that everybody may read with +public.',
    );
    return undefined;
  }
  if (isPublic) return 'public';
  if (open === 0) return 'internal';
  const internal = {
    label: `$(organization) All ${entries.length} Entries`,
    detail: 'For colleagues: with people, sources and what is not public',
    edition: 'internal' as const,
  };
  const everybody = {
    label: `$(globe) Only What Is Public: ${counted(open)}`,
    detail: 'For everybody: without people, sources and the title',
    edition: 'public' as const,
  };
  const picked = await vscode.window.showQuickPick([internal, everybody], {
    title: 'Export Timeline',
    placeHolder: 'For whom?',
    ignoreFocusOut: true,
  });
  return picked?.edition;
}

const remarks = ({ withheld, mended }: ToldTimeline): readonly string[] => [
  ...(withheld > 0 ? [`${withheld} left out: not public`] : []),
  ...(mended > 0 ? [`secrets or addresses taken out of ${mended}`] : []),
];

const counted = (count: number): string => (count === 1 ? '1 entry' : `${count} entries`);
