"""Coming back in with two recovery sheets."""
