"""What our own sentences look like, for the promises about them."""

import re
from collections.abc import Iterator

from fluent.syntax import FluentParser, ast

from texts.translator import HERE

WORD = re.compile(r"[а-яё]+", re.IGNORECASE)


def sentences(language: str) -> Iterator[tuple[str, str]]:
    """Every message of a language by name, all its variants in a row, placeholders left out."""
    for path in sorted((HERE / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text("utf-8")).body:
            if isinstance(entry, ast.Message):
                assert entry.value is not None
                yield entry.id.name, " ".join(_texts(entry.value))


def _texts(pattern: ast.Pattern) -> Iterator[str]:
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            yield element.value
        elif isinstance(element.expression, ast.SelectExpression):
            for variant in element.expression.variants:
                yield from _texts(variant.value)
