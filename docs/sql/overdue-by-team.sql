-- How many action items of each team are overdue?
SELECT l.name AS team, count(*) AS overdue
FROM actions a JOIN labels l USING (repository, incident)
WHERE l.dimension = 'team' AND a.is_overdue
GROUP BY l.name
ORDER BY overdue DESC, team;
