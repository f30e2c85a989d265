import { exportMarkdown } from '../../../core/render/export/export-markdown.ts';
import { richText } from '../../../core/render/export/rich-text.ts';
import type { Command } from '../../app.ts';
import { configNow } from '../../config.ts';
import { openCopyPage } from '../../pages/copy-page.ts';
import { embeddedPictures } from '../../pages/embedded-pictures.ts';
import { exported } from './export.ts';

/** Copy as Rich Text: shows what is copied, formatted, with the button that copies it. */
export const copyRichText: Command = async ({ context }) => {
  const document = await exported();
  if (!document) return;
  const text = document.getText();
  const { images } = await embeddedPictures({ uri: document.uri, text });
  const setting = { now: Date.now(), holidays: configNow(document.uri).holidays, images };
  openCopyPage(context, { rich: richText(text, setting), plain: exportMarkdown(text, setting) });
};
