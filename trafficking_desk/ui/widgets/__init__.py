"""Parts that screens are built from, with GOV.UK names.

Each has a name for screen readers, shows its focus, wraps its words and takes
its colours from the theme.
"""
