-- Which kinds of factors contribute?
SELECT category, count(*) AS factors, count(DISTINCT (f.repository, f.incident)) AS incidents
FROM factors f
GROUP BY category
ORDER BY factors DESC, category;
