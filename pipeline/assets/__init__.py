"""The Dagster shell, a module a stage: it moves frames between the store and the stages."""
