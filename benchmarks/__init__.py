"""What measures quality and speed, each beside a peer in the same run."""
