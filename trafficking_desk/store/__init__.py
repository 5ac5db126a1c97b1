"""The vault: the only room with SQL, ciphers and vault files.

May import: assessment, cases, content (values only). Never: report, Qt.
"""
