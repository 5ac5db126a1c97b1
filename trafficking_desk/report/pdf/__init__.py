"""The PDF renderer: a document's tree in, the bytes of a tagged PDF/UA-1 file out.

`render.render_pdf` is the door. What a reader sees is drawn by `flowables`; what
a screen reader hears is kept in `structure` and written by `finish`.
"""
