-- Where two articles seem to give different numbers for one thing. Compared are amounts, percentages and counts of one
-- unit in two articles that tell one story, or that appear at most 3 days apart and speak of one person, law or event, or
-- of three other entities (in the figure's paragraph, or among the three that the article names most). Each figure is
-- matched with the figure of the other article whose neighbouring words, on either side, are most alike; the pair is
-- listed where they share at least 3 words and a fifth of them, and where their ranges (see figure_ranges) do not meet.
-- A hint to read both sentences, no verdict.
CREATE OR REPLACE VIEW figure_disagreements AS
FROM figure_disagreements_since(DATE '-infinity');
