-- Which services are in the most incidents, and for how long were customers hit?
SELECT name AS service, count(DISTINCT (i.repository, i.incident)) AS incidents, sum(impact_ms) AS impact_ms
FROM incidents i JOIN labels USING (repository, incident)
WHERE dimension = 'service' AND kind = 'incident' AND status IS DISTINCT FROM 'skipped'
GROUP BY name
ORDER BY incidents DESC, service;
