-- What became of the action items, by priority?
SELECT priority,
  count(*) FILTER (a.status IN ('open', 'in_progress')) AS open,
  count(*) FILTER (a.status = 'done') AS done,
  count(*) FILTER (a.status = 'wont_do') AS dropped,
  count(*) FILTER (a.status = 'idea') AS ideas,
  count(*) FILTER (is_overdue) AS overdue
FROM actions a JOIN incidents i USING (repository, incident)
WHERE i.status IS DISTINCT FROM 'skipped'
GROUP BY priority
ORDER BY priority;
