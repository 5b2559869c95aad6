"""Undo and redo as lists of values: one step for each gesture."""

from dataclasses import dataclass, replace
from typing import Final, Generic, Self, TypeVar

LIMIT: Final = 500
"""Steps kept; the product promises at least 200."""

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class History(Generic[Value]):
    """A present value with what came before it and what was undone.

    Attributes:
        present: the value in force.
        past: earlier values, oldest first.
        future: undone values, the next to redo last.
    """

    present: Value
    past: tuple[Value, ...] = ()
    future: tuple[Value, ...] = ()

    def done(self, value: Value) -> Self:
        """Take one step to `value`; an equal value is no step and keeps what can be redone."""
        if value == self.present:
            return self
        return replace(self, present=value, past=(*self.past, self.present)[-LIMIT:], future=())

    def undone(self) -> Self:
        """Take one step back; the same history where there is none."""
        if not self.past:
            return self
        *past, present = self.past
        return replace(self, present=present, past=tuple(past), future=(*self.future, self.present))

    def redone(self) -> Self:
        """Take one undone step again; the same history where there is none."""
        if not self.future:
            return self
        *future, present = self.future
        return replace(self, present=present, past=(*self.past, self.present), future=tuple(future))

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self.past)

    @property
    def can_redo(self) -> bool:
        """Whether there is an undone step."""
        return bool(self.future)
