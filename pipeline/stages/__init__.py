"""What each stage computes: frames in, frames out. No Dagster, no disk, no clock, no globals."""
