"""The roster's closed lists: codes as the entry profile has them, so that answers and roster can be compared."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from typing import Final

from people.me import Role


@dataclass(frozen=True, slots=True)
class Word:
    code: str
    ru: str
    en: str
    also: tuple[str, ...] = ()  # what people write instead


@dataclass(frozen=True)
class Words:
    """A closed list that finds a word however it was written."""

    every: tuple[Word, ...]

    def find(self, written: str) -> Word | None:
        return self._by_sound.get(sound(written))

    def nearest(self, written: str) -> str:
        """The Russian label that was probably meant, or an empty string."""
        close = get_close_matches(sound(written), self._by_sound, 1, 0.6)
        return self._by_sound[close[0]].ru if close else ""

    def label(self, code: str, language: str = "ru") -> str:
        """The label of a code; a code that is not of this list is its own label."""
        word = next((word for word in self.every if word.code == code), None)
        if word is None:
            return code
        return word.en if language == "en" else word.ru

    @property
    def labels(self) -> tuple[str, ...]:
        return tuple(word.ru for word in self.every)

    @cached_property
    def _by_sound(self) -> dict[str, Word]:
        return {sound(text): word for word in self.every for text in (word.code, word.ru, word.en, *word.also)}


def sound(text: str) -> str:
    """What is left of a text when case, ё, spaces and punctuation do not matter."""
    folded = unicodedata.normalize("NFKC", text).casefold().replace("ё", "е")
    return re.sub(r"[\W_]+", "", folded)


SCHOOL_KINDS: Final = Words((
    Word("sosh", "Средняя школа (СОШ)", "Secondary school", ("СОШ", "Средняя школа", "МБОУ СОШ", "МАОУ СОШ")),
    Word("oosh", "Основная школа (ООШ)", "Basic school", ("ООШ", "Основная школа", "МБОУ ООШ")),
    Word("nosh", "Начальная школа", "Primary school", ("НОШ", "НШ")),
    Word("gymnasium", "Гимназия", "Gymnasium"),
    Word("lyceum", "Лицей", "Lyceum"),
    Word("evening", "Вечерняя (сменная) школа", "Evening school", ("Вечерняя", "Вечерняя школа", "Сменная школа")),
    Word("special", "Школа для детей с ОВЗ", "School for children with special needs", ("Коррекционная школа", "ОВЗ")),
    Word("other", "Другое", "Other", ("Другая", "Иное")),
))  # fmt: skip

SETTLEMENTS: Final = Words((
    Word("town", "Город", "Town", ("г.", "Городской округ")),
    Word("stanitsa", "Станица или село", "Stanitsa or village", ("Станица", "Село", "ст.", "с.")),
    Word("khutor", "Хутор или малый посёлок", "Hamlet", ("Хутор", "Малый посёлок", "Посёлок", "х.", "п.")),
))  # fmt: skip

POSITIONS: Final = Words((
    Word("director", "Директор", "Head teacher", ("Директор школы", "Руководитель", "И. о. директора")),
    Word("dep_edu", "Заместитель по учебной (учебно-воспитательной) работе", "Deputy head for teaching",
         ("Заместитель по УВР", "Заместитель по УР", "Зам по УВР", "Зам по УР", "Завуч", "Заместитель директора по УВР",
          "Заместитель по учебной работе", "Заместитель по учебно-воспитательной работе",
          "Заместитель директора по учебной работе", "Заместитель директора по учебно-воспитательной работе")),
    Word("dep_upb", "Заместитель по воспитательной работе", "Deputy head for upbringing",
         ("Заместитель по ВР", "Зам по ВР", "Заместитель директора по ВР",
          "Заместитель директора по воспитательной работе")),
    Word("dep_meth", "Заместитель по методической работе", "Deputy head for methodology",
         ("Заместитель по МР", "Заместитель по НМР", "Зам по МР", "Зам по НМР", "Заместитель директора по МР",
          "Заместитель директора по НМР", "Заместитель директора по методической работе")),
    Word("dep_adm", "Заместитель по административно-хозяйственной работе", "Deputy head for premises",
         ("Заместитель по АХР", "Заместитель по АХЧ", "Зам по АХР", "Зам по АХЧ", "Завхоз",
          "Заместитель директора по АХР", "Заместитель директора по АХЧ")),
    Word("advisor", "Советник директора по воспитанию", "Adviser to the head on upbringing",
         ("Советник", "Советник по воспитанию")),
    Word("branch_head", "Руководитель филиала или подразделения", "Head of a branch or unit",
         ("Руководитель филиала", "Заведующий филиалом", "Руководитель подразделения")),
    Word("mo_head", "Руководитель методического объединения", "Head of a subject department",
         ("Руководитель МО", "Руководитель ШМО")),
    Word("reserve", "В кадровом резерве", "In the reserve for management", ("Резерв", "Кадровый резерв")),
    Word("methodologist", "Методист (специалист) муниципалитета", "Municipal methodologist",
         ("Методист", "Методист ИМЦ", "Специалист управления образования")),
    Word("other", "Другое", "Other", ("Другая", "Иное")),
))  # fmt: skip

ROLES: Final = Words((
    Word(Role.SCHOOL_COORDINATOR.value, "координатор школы", "school coordinator",
         ("школьный координатор", "ответственный в школе")),
    Word(Role.HOST.value, "принимающая сторона", "host", ("принимает", "принимающий")),
    Word(Role.COORDINATOR.value, "муниципальный координатор", "municipal coordinator", ("координатор муниципалитета",)),
))  # fmt: skip

NO_ROLE: Final = Words((Word("none", "без роли", "no role", ("нет", "нет роли", "снять")),))


def roles_written(written: str) -> frozenset[Role] | str:
    """The roles of a cell (several with commas between them), or the part that is none of them."""
    if NO_ROLE.find(written):
        return frozenset()
    roles = set()
    for part in parts(written):
        word = ROLES.find(part)
        if word is None:
            return part
        roles.add(Role(word.code))
    return frozenset(roles)


def role_names(roles: Iterable[Role], language: str = "ru") -> str:
    found = {role.value for role in roles}
    return ", ".join(ROLES.label(word.code, language) for word in ROLES.every if word.code in found)


def parts(written: str) -> list[str]:
    """What stands in one cell, separated as people separate."""
    return [part.strip() for part in re.split(r"[,;/+\n]", written) if part.strip()]
