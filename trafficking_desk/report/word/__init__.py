"""The Word renderer: the same tree as a .docx, to paste into a council's form.

`render.render_docx` is the door. Real headings, lists and tables, so that they
keep their sense when they are copied into another document.
"""
