import type { Status } from '../core/language/status/status.ts';

/** How a status is shown wherever it is. */
export const STATUS_VIEWS: Readonly<Record<Status, { readonly label: string; readonly icon: string }>> = {
  draft: { label: 'Draft', icon: 'edit' },
  in_review: { label: 'In review', icon: 'eye' },
  reviewed: { label: 'Reviewed', icon: 'pass' },
  published: { label: 'Published', icon: 'globe' },
  closed: { label: 'Closed', icon: 'archive' },
  skipped: { label: 'Skipped', icon: 'circle-slash' },
};
