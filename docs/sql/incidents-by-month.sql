-- How many incidents began in each month?
SELECT month, count(*) AS incidents
FROM incidents
WHERE kind = 'incident' AND status IS DISTINCT FROM 'skipped'
GROUP BY month
ORDER BY month;
