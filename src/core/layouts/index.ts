import { markdown } from './markdown.ts';
import { atlassian } from './atlassian.ts';
import { EUROPEAN } from './european.ts';
import { google } from './google.ts';
import { plainHeading } from './heading-name.ts';
import type { Layout, LayoutId, Role } from './layout.ts';
import { pagerduty } from './pagerduty.ts';

const ALL: Readonly<Record<LayoutId, Layout>> = { google, pagerduty, atlassian, markdown };

export const layoutOf = (id: LayoutId): Layout => ALL[id];

/** The layout that most of the headings are of; two at least tell it from any other Markdown. */
export function layoutFor(headings: readonly string[]): Layout {
  const names = headings.map(plainHeading);
  const scored = [google, pagerduty, atlassian].map((layout) => ({ layout, score: scoreOf(layout, names) }));
  const best = scored.toSorted((a, b) => b.score - a.score)[0];
  return best && best.score >= 2 ? best.layout : markdown;
}

const scoreOf = ({ tellTales }: Layout, names: readonly string[]): number =>
  tellTales.filter((tale) => names.some((name) => tale.test(name))).length;

/** What a heading is for; undefined where no layout knows it. */
export function roleOf(layout: Layout, heading: string): Role | undefined {
  const name = plainHeading(heading);
  return [...layout.headings, ...markdown.headings, ...EUROPEAN].find(([pattern]) => pattern.test(name))?.[1];
}
