-- Which factors has nobody an action for, and nobody accepted?
SELECT f.incident, f.factor_id, f.factor
FROM factors f LEFT JOIN action_factors a USING (repository, incident, factor_id)
WHERE a.factor_id IS NULL AND f.accepted IS NULL AND f.factor_id IS NOT NULL
ORDER BY f.incident, f.factor_id;
