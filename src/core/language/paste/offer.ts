/** Another way to paste: what stands in the place of the selection. */
export interface PasteOffer {
  readonly title: string;
  /** `entry`: a link as an entry. `source`: a link behind one. `log`: lines of a log. `quoted`, `guarded`: text that YAML or Markdown would misread. `link`: a link over words. */
  readonly kind: 'entry' | 'source' | 'log' | 'quoted' | 'guarded' | 'link';
  readonly newText: string;
  /** The text is a snippet, with places to fill in. */
  readonly snippet?: true;
}
