-- The range that each figure allows, as its modifier reads: nearly 100 is 85 to 100, over 100 is 100 to 125, about 100
-- is 90 to 110, at least 100 is 100 and up; an amount of money is taken as rounded, half a percent to either side. Two
-- figures of one thing disagree where their ranges do not meet.
CREATE OR REPLACE VIEW figure_ranges AS
SELECT
    figure_id,
    article_id,
    paragraph_id,
    kind,
    lower(unit) AS unit,
    value,
    CASE modifier
        WHEN 'nearly' THEN value * 0.85
        WHEN 'about' THEN value * 0.9
        WHEN 'under' THEN 0
        WHEN 'at_most' THEN 0
        ELSE value * CASE kind WHEN 'money' THEN 0.995 ELSE 1 END
    END AS low,
    CASE modifier
        WHEN 'over' THEN coalesce(value_high, value) * 1.25
        WHEN 'about' THEN coalesce(value_high, value) * 1.1
        WHEN 'at_least' THEN 'infinity'::DOUBLE
        ELSE coalesce(value_high, value) * CASE kind WHEN 'money' THEN 1.005 ELSE 1 END
    END AS high
FROM figures;
