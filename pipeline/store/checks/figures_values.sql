-- A figure has a finite value, the upper end of a range is above the lower, and its kind and modifier are known.
-- severity: error
-- table: figures
SELECT figure_id, article_id, text, value, value_high, modifier, kind
FROM figures
WHERE
    value IS NULL
    OR NOT isfinite(value)
    OR (value_high IS NOT NULL AND (NOT isfinite(value_high) OR value_high <= value))
    OR modifier NOT IN ('about', 'nearly', 'over', 'under', 'at_least', 'at_most')
    OR kind IS NULL
    OR kind NOT IN ('money', 'percent', 'measure', 'duration', 'age', 'count', 'multiple', 'ratio')
