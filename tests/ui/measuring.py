"""Finds words that a window cuts off, by measuring them."""

from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel


def clipped(window):
    """Texts of visible labels and buttons that need more room than they have."""
    found = []
    for label in window.findChildren(QLabel):
        if label.isVisible() and label.text():
            wide, high = label.width(), label.height()
            if label.wordWrap():
                fits = label.heightForWidth(wide) <= high and _longest_word(label) <= wide
            else:
                fits = label.sizeHint().width() <= wide and label.sizeHint().height() <= high
            if not fits:
                found.append(label.text())
    for control in (*window.findChildren(QAbstractButton), *window.findChildren(QComboBox)):
        words = control.currentText() if isinstance(control, QComboBox) else control.text()
        if control.isVisible() and words:
            need = control.minimumSizeHint()
            if need.width() > control.width() or need.height() > control.height():
                found.append(words)
    return found


def _longest_word(label):
    return max(label.fontMetrics().horizontalAdvance(word) for word in label.text().split())
