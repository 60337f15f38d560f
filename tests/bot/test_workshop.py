"""The workshop as the program has it: a process of its own that stays small and lets people go first."""

import os

from bot.workshop import MODESTY, workbench
from reports.picture import Bar, BarChart, Legend, competency_bars

BOT = "sorted({'aiogram', 'bot', 'handlers', 'sqlalchemy'} & {*__import__('sys').modules})"


def test_a_process_that_makes_files_stands_back_and_imports_nothing_of_the_bot() -> None:
    chart = BarChart("Профиль", "", (Bar("Стратегия", 60, "development"),), Legend("", "", "", "", ""), "")

    with workbench() as bench:
        assert bench.submit(competency_bars, chart).result().startswith(b"\x89PNG")
        assert bench.submit(os.getpid).result() != os.getpid()
        assert bench.submit(os.nice, 0).result() >= MODESTY
        assert bench.submit(eval, BOT).result() == []
