-- What sets incidents off?
SELECT name AS cause, count(DISTINCT (i.repository, i.incident)) AS incidents
FROM incidents i JOIN labels USING (repository, incident)
WHERE dimension = 'cause' AND kind = 'incident' AND status IS DISTINCT FROM 'skipped'
GROUP BY name
ORDER BY incidents DESC, cause;
