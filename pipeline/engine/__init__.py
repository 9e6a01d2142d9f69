"""How batches are spread over workers. A stage does not know where it runs."""

from pipeline.engine.local import map_batches

__all__ = ["map_batches"]
