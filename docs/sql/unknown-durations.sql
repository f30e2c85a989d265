-- Of how many incidents is a duration unknown, since a mark is missing?
SELECT count(*) AS incidents, count(*) - count(ttd_ms) AS ttd, count(*) - count(tta_ms) AS tta,
  count(*) - count(ttm_ms) AS ttm, count(*) - count(ttr_ms) AS ttr
FROM incidents
WHERE kind = 'incident' AND status IS DISTINCT FROM 'skipped';
