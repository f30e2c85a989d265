-- How long does it take until an incident is resolved, by severity?
SELECT severity, count(ttr_ms) AS n, quantile_cont(ttr_ms, 0.5) AS median_ms, quantile_cont(ttr_ms, 0.9) AS p90_ms
FROM incidents
WHERE kind = 'incident' AND status IS DISTINCT FROM 'skipped'
GROUP BY severity
ORDER BY severity;
