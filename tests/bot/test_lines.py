"""What concerns one chat happens in order; chats do not wait for one another."""

import asyncio

from bot.lines import Lines


async def test_steps_of_one_chat_follow_each_other_and_another_chat_overtakes() -> None:
    lines, seen, gate = Lines(), list[str](), asyncio.Event()

    async def slow() -> None:
        await gate.wait()
        seen.append("first of Anna")

    async def quick(word: str) -> None:
        seen.append(word)

    lines.add(1, slow)
    lines.add(1, lambda: quick("second of Anna"))
    lines.add(2, lambda: quick("Boris"))
    await asyncio.sleep(0)
    assert seen == ["Boris"]
    assert len(lines) == 1

    gate.set()
    await lines.idle()
    assert seen == ["Boris", "first of Anna", "second of Anna"]
    assert len(lines) == 0


async def test_a_step_added_by_a_step_of_the_same_chat_waits_behind_the_others() -> None:
    lines, seen = Lines(), list[int]()

    async def note(number: int) -> None:
        seen.append(number)

    async def first() -> None:
        lines.add(1, lambda: note(3))
        await note(1)

    lines.add(1, first)
    lines.add(1, lambda: note(2))
    await lines.idle()

    assert seen == [1, 2, 3]


async def test_an_empty_line_is_idle_at_once() -> None:
    await Lines().idle()
