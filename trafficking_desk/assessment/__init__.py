"""Rules over answers: pure functions, each rule with its source.

May import: content, cases. Never: files, the clock, Qt.
"""
