"""The pack: a tree of plain values, and what draws it on paper.

The only room with ReportLab. May import: assessment, cases, content.
Never: store, files of the vault, Qt, the clock.
"""
