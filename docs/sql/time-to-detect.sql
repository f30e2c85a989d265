-- How long does it take until somebody or something notices, by who it was?
SELECT detected_by, count(ttd_ms) AS n, quantile_cont(ttd_ms, 0.5) AS median_ms
FROM incidents
WHERE kind = 'incident' AND status IS DISTINCT FROM 'skipped'
GROUP BY detected_by
ORDER BY detected_by;
