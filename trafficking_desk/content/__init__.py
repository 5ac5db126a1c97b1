"""The form language: checklists, question pages, guidance and contacts.

Reads the shipped folders forms/ and resources/; knows nothing of cases.
"""
