"""The nouns of a case: frozen values, the same in the window and in a file.

May import: content. Never: files, the clock, Qt, SQL.
"""
