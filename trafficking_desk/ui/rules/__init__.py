"""The rule book: what each rule waits for, why, and after whom."""
