-- How many of what was written down were no incidents?
SELECT kind, count(*) AS postmortems
FROM incidents
WHERE status IS DISTINCT FROM 'skipped'
GROUP BY kind
ORDER BY kind;
