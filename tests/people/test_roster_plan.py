"""Whom a new roster means: every rule of recognition, without a database."""

from collections.abc import Sequence
from dataclasses import replace

from people.me import Role
from people.plan_texts import doubt_line, most_leave, people_lines, school_lines, summary
from people.roster_plan import PersonChange, RosterPlan, What, plan
from people.roster_state import PersonState, RoleHeld, RosterState, SchoolState
from people.workbook_faults import Code, WorkbookFaults
from tests.people.roster_books import ANNA, PETR, RU, TWO_SCHOOLS, Cell, planned, sheet, workbook

SCHOOLS = (
    SchoolState(1, "001", "Школа № 1, ст. Примерная", "sosh", "stanitsa", 450, left=False),
    SchoolState(2, "002", "Примерная гимназия", "gymnasium", "town", None, left=False),
)
ANNA_THERE = PersonState(
    1, "P-000001", "001", "director", "Примерова", "Анна", "Петровна", frozenset(), left=False, rostered=True
)
PETR_THERE = PersonState(
    2, "P-000002", "002", "dep_edu", "Образцов", "Пётр", "Ильич", frozenset(), left=False, rostered=True
)
NAMELESS = replace(ANNA_THERE, person_id=3, code="P-000003", surname="", given="", patronymic="")
SOMEBODY: Sequence[Cell] = ("002", "Директор", "Иллюстрациева", "Вера")


def made(people: Sequence[Sequence[Cell]], *current: PersonState) -> RosterPlan:
    return planned(RosterState(SCHOOLS, current), sheet(workbook(people=people)))


def only_change(done: RosterPlan) -> PersonChange:
    (change,) = done.people.changed
    assert (done.people.added, done.people.left) == ((), ())
    return change


def test_everything_is_new_to_an_empty_database() -> None:
    done = planned(RosterState(), sheet(workbook()))

    assert [school.code for school in done.schools.added] == ["001", "002"]
    assert [new.after.surname for new in done.people.added] == ["Примерова", "Образцов"]
    assert not done.changes_nothing


def test_the_same_roster_again_changes_nothing() -> None:
    done = made((ANNA, PETR), ANNA_THERE, PETR_THERE)

    assert done.changes_nothing
    assert done.people.unchanged == (ANNA_THERE, PETR_THERE)
    assert done.schools.unchanged == SCHOOLS


def test_a_school_may_change_everything_but_its_code() -> None:
    wanted = sheet(workbook(schools=[TWO_SCHOOLS[0], ("002", "Примерный лицей", "Лицей", "Хутор", 90)]))
    done = planned(RosterState(SCHOOLS, (ANNA_THERE, PETR_THERE)), wanted)

    assert [(change.before.school_id, set(change.what)) for change in done.schools.changed] == [
        (2, {What.NAME, What.KIND, What.SETTLEMENT, What.PUPILS})
    ]
    assert [line.details for line in school_lines(done, RU)] == [
        (
            "название: Примерная гимназия → Примерный лицей; вид: Гимназия → Лицей; "
            "где расположена: Город → Хутор или малый посёлок; учащихся: — → 90"
        )
    ]


def test_a_school_that_is_gone_leaves_once_and_may_come_back() -> None:
    one = sheet(workbook(schools=TWO_SCHOOLS[:1], people=[ANNA]))
    gone = replace(SCHOOLS[1], left=True)

    assert planned(RosterState(SCHOOLS, (ANNA_THERE,)), one).schools.left == (SCHOOLS[1],)
    assert planned(RosterState((SCHOOLS[0], gone), (ANNA_THERE,)), one).changes_nothing
    back = planned(RosterState((SCHOOLS[0], gone), (ANNA_THERE,)), sheet(workbook(people=[ANNA])))
    assert [change.what for change in back.schools.changed] == [{What.RETURNED}]


def test_a_person_who_moved_keeps_the_code() -> None:
    change = only_change(made([("002", *ANNA[1:])], ANNA_THERE))

    assert (change.before.code, set(change.what)) == ("P-000001", {What.SCHOOL})


def test_names_are_the_same_whatever_their_case_and_dots() -> None:
    assert made([("002", "Завуч", "ОБРАЗЦОВ", "Петр", "Ильич")], PETR_THERE).people.changed[0].what == {What.NAME}


def test_a_new_surname_with_the_code_is_the_same_person() -> None:
    change = only_change(made([("001", "Директор", "Вымыслова", "Анна", "Петровна", None, "P-000001")], ANNA_THERE))

    assert (change.before.person_id, set(change.what)) == (1, {What.NAME})


def test_a_new_surname_without_the_code_raises_a_doubt() -> None:
    done = made([("001", "Директор", "Вымыслова", "Анна", "Петровна"), PETR], ANNA_THERE, PETR_THERE)

    assert [person.code for person in done.people.left] == ["P-000001"]
    assert [doubt_line(doubt, RU) for doubt in done.doubts] == [
        (
            "строка 2: Вымыслова Анна Петровна добавится, а Примерова Анна Петровна (P-000001) выбудет. "
            "Если это один человек, впишите в строку код участника P-000001."
        )
    ]


def test_a_misprint_mended_without_the_code_raises_a_doubt_and_a_stranger_does_not() -> None:
    assert made([("001", "Завуч", "Примеровая", "Анна", "Петровна")], ANNA_THERE).doubts
    assert not made([("001", "Директор", "Иллюстрациев", "Олег", "Юрьевич")], ANNA_THERE).doubts


def test_a_patronymic_may_be_written_in_later() -> None:
    change = only_change(made([ANNA], replace(ANNA_THERE, patronymic="")))
    assert change.what == {What.NAME}


def test_an_unknown_code_is_refused_and_not_made_a_new_person() -> None:
    refused = plan(RosterState(SCHOOLS), sheet(workbook(people=[(*ANNA, None, "P-ZZZZZZ")])))

    assert isinstance(refused, WorkbookFaults)
    assert [(fault.row, fault.code) for fault in refused.faults] == [(2, Code.PARTICIPANT_UNKNOWN)]


def test_namesakes_in_two_schools_stay_themselves() -> None:
    other = replace(ANNA_THERE, person_id=5, code="P-000005", school="002")
    assert made([("002", *ANNA[1:]), ANNA], ANNA_THERE, other).changes_nothing


def test_namesakes_in_one_school_are_told_apart_by_position() -> None:
    other = replace(ANNA_THERE, person_id=5, code="P-000005", position="dep_upb")
    wanted = [("001", "Заместитель по ВР", *ANNA[2:], None, "P-000005"), (*ANNA, None, "P-000001")]
    assert made(wanted, ANNA_THERE, other).changes_nothing


def test_a_move_that_could_be_anyones_is_refused_with_the_codes_to_choose_from() -> None:
    other = replace(ANNA_THERE, person_id=5, code="P-000005", school="002")
    schools = (*SCHOOLS, replace(SCHOOLS[0], school_id=3, code="003"))
    wanted = sheet(workbook(schools=[*TWO_SCHOOLS, ("003", *TWO_SCHOOLS[0][1:])], people=[("003", *ANNA[1:])]))

    refused = plan(RosterState(schools, (ANNA_THERE, other)), wanted)

    assert isinstance(refused, WorkbookFaults)
    assert [(fault.code, fault.param("found")) for fault in refused.faults] == [(Code.NAMESAKES, "P-000001, P-000005")]


def test_somebody_present_is_preferred_to_a_namesake_who_left() -> None:
    left = replace(ANNA_THERE, person_id=5, code="P-000005", left=True)
    change = only_change(made([("002", *ANNA[1:])], left, ANNA_THERE))
    assert change.before.code == "P-000001"


def test_a_person_who_left_comes_back_as_the_same_person() -> None:
    change = only_change(made([ANNA], replace(ANNA_THERE, left=True)))
    assert (change.before.code, set(change.what)) == ("P-000001", {What.RETURNED})


def test_who_left_before_does_not_leave_again() -> None:
    assert made([PETR], replace(ANNA_THERE, left=True), PETR_THERE).changes_nothing


def test_people_without_names_are_told_apart_by_school_position_and_order() -> None:
    second = replace(NAMELESS, person_id=4, code="P-000004")
    rows: list[Sequence[Cell]] = [("001", "Директор"), ("001", "Директор"), ("001", "Директор"), ("001", "Завуч")]

    done = made(rows, NAMELESS, second)
    assert done.people.unchanged == (NAMELESS, second)
    assert [new.after.row for new in done.people.added] == [4, 5]

    fewer = made(rows[:1], NAMELESS, second)
    assert (fewer.people.unchanged, fewer.people.left) == ((NAMELESS,), (second,))


def test_a_person_without_a_name_is_never_taken_for_one_with_a_name() -> None:
    done = made([("001", "Директор")], ANNA_THERE)

    assert [person.code for person in done.people.left] == ["P-000001"]
    assert len(done.people.added) == len(done.doubts) == 1


def test_an_owner_from_the_settings_is_never_sent_away_and_may_be_written_in_by_code() -> None:
    owner = replace(NAMELESS, school=None, position="methodologist", rostered=False)
    assert made([ANNA], ANNA_THERE, owner).changes_nothing

    nina = (None, "Методист", "Наглядова", "Нина", None, "муниципальный координатор", "P-000003")
    done = made([ANNA, nina], ANNA_THERE, owner)
    assert only_change(done).what == {What.RETURNED, What.NAME, What.ROLES}


def test_an_empty_role_keeps_roles_a_word_replaces_them_and_none_takes_them_away() -> None:
    held = frozenset({RoleHeld(Role.HOST, "001"), RoleHeld(Role.COORDINATOR, None)})
    person = replace(ANNA_THERE, roles=held)

    assert made([ANNA], person).changes_nothing
    named = only_change(made([(*ANNA, "координатор школы")], person))
    assert named.roles == {RoleHeld(Role.SCHOOL_COORDINATOR, "001")}
    assert only_change(made([(*ANNA, "без роли")], person)).roles == frozenset()


def test_roles_at_a_school_end_with_the_work_there_and_others_stay() -> None:
    held = frozenset({RoleHeld(Role.HOST, "001"), RoleHeld(Role.COORDINATOR, None)})
    moved = made([("002", *ANNA[1:])], replace(ANNA_THERE, roles=held))

    assert only_change(moved).roles == {RoleHeld(Role.COORDINATOR, None)}
    assert [line.details for line in people_lines(moved, RU)] == [
        "школа: 001 → 002; роль: принимающая сторона, муниципальный координатор → муниципальный координатор"
    ]


def test_the_plan_is_told_line_by_line_and_in_sum() -> None:
    done = made([("001", "Завуч", *ANNA[2:]), (*SOMEBODY, None, "принимающая сторона")], ANNA_THERE, PETR_THERE)

    assert [(line.action, line.whom, line.details) for line in people_lines(done, RU)] == [
        ("добавится", "Иллюстрациева Вера", "школа 002, Директор; роль: принимающая сторона"),
        (
            "изменится",
            "Примерова Анна Петровна (P-000001)",
            "должность: Директор → Заместитель по учебной (учебно-воспитательной) работе",
        ),
        (
            "выбудет",
            "Образцов Пётр Ильич (P-000002)",
            "школа 002, Заместитель по учебной (учебно-воспитательной) работе",
        ),
    ]
    assert summary(done, RU).splitlines() == [
        "Школы: добавится 0, изменится 0, выбудет 0, без изменений 2.",
        "Люди: добавится 1, изменится 1, выбудет 1, без изменений 0.",
    ]


def test_a_roster_from_which_most_people_vanished_is_noticed() -> None:
    assert most_leave(made([SOMEBODY], ANNA_THERE, PETR_THERE))
    assert not most_leave(made([ANNA], ANNA_THERE, PETR_THERE))
