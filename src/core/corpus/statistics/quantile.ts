/**
 * The value that so large a share of sorted values stays at or below, between two of them by their distance; undefined of
 * none. Source: Hyndman and Fan, "Sample Quantiles in Statistical Packages", definition 7, as spreadsheets and SQL's
 * `percentile_cont` have it.
 */
export function quantile(sorted: readonly number[], share: number): number | undefined {
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (below === undefined || above === undefined) return undefined;
  return below + (above - below) * (place - Math.floor(place));
}
