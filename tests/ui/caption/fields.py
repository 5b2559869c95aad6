"""Words that come into the fields of the caption desk at once, as by pasting."""


def put_words(desk, post):
    for part, text in post.parts.items():
        desk._editors[part].setPlainText(text)
