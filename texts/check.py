"""Are the languages complete and alike? Run by `make texts`: the same messages, the same arguments, and no leftovers."""

import re
import sys
from pathlib import Path

from fluent.syntax import FluentParser, ast

from texts.translator import HERE, LANGUAGES

USED = re.compile(r"""(?:tr|plain)\(\s*f?["']([a-z][a-z0-9-]*)(?=["'{])|["']([a-z]+(?:-[a-z0-9]+)+)["']""")


def messages(language: str) -> dict[str, ast.Message]:
    """Every message of a language by name; raises ValueError for a file Fluent cannot read or a name used twice."""
    found: dict[str, ast.Message] = {}
    for path in sorted((HERE / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text("utf-8")).body:
            if isinstance(entry, ast.Junk):
                raise ValueError(f"{path.name}: {entry.annotations[0].message}: {(entry.content or '')[:60]!r}")
            if isinstance(entry, ast.Message):
                if entry.id.name in found:
                    raise ValueError(f"{path.name}: {entry.id.name} stands twice")
                found[entry.id.name] = entry
    return found


def arguments(message: ast.Message) -> set[str]:
    found: set[str] = set()

    def look(node: object) -> None:
        if isinstance(node, ast.VariableReference):
            found.add(node.id.name)
        elif isinstance(node, ast.BaseNode):
            for value in vars(node).values():
                look(value)
        elif isinstance(node, list):
            for value in node:
                look(value)

    look(message)
    return found


def faults() -> list[str]:
    languages = {language: messages(language) for language in LANGUAGES}
    reference = languages[LANGUAGES[0]]
    found = []
    for language, own in languages.items():
        found += [f"{language}: {name} is missing" for name in sorted(reference.keys() - own.keys())]
        found += [f"{language}: {name} stands only here" for name in sorted(own.keys() - reference.keys())]
        for name in sorted(own.keys() & reference.keys()):
            if arguments(own[name]) != arguments(reference[name]):
                found.append(f"{language}: {name} takes other arguments than in {LANGUAGES[0]}")
    code = "\n".join(path.read_text("utf-8") for path in _sources())
    used = {one or two for one, two in USED.findall(code)}
    for name in sorted(reference):
        if name not in used and not any(name.startswith(prefix) for prefix in used if prefix.endswith("-")):
            found.append(f"{name} is used nowhere")
    return found


def _sources() -> list[Path]:
    root = HERE.parent
    return [
        path
        for folder in ("handlers", "bot", "demo", "reports", "people", "texts")
        for path in (root / folder).rglob("*.py")
    ]


def main() -> int:
    found = faults()
    sys.stdout.write("\n".join(found) + "\n" if found else "texts: both languages complete\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
