-- In which incidents did most of the time until resolution pass before anybody noticed?
SELECT incident, ttd_ms, ttr_ms, ttd_ms / ttr_ms AS share
FROM incidents
WHERE ttr_ms > 0 AND ttd_ms * 2 > ttr_ms AND kind = 'incident' AND status IS DISTINCT FROM 'skipped'
ORDER BY share DESC, incident;
