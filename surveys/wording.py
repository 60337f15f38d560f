from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wording:
    """What an author wrote, in the form's own language and in others, so that a missing translation is no blank."""

    text: str = ""
    others: tuple[tuple[str, str], ...] = ()  # (language, text), without the form's own language

    def in_(self, language: str) -> str:
        for other, text in self.others:
            if other == language:
                return text
        return self.text

    def __bool__(self) -> bool:
        return bool(self.text)

    def __iter__(self) -> Iterator[str]:
        yield self.text
        for _, text in self.others:
            yield text

    @property
    def longest(self) -> int:
        return max(map(len, self))


NO_WORDS = Wording()
