## Coverage of a wave, by school

coverage-title = <b>{ $wave }</b> · { $deadline }
coverage-days-left = { $deadline }, { $days ->
    [one] остался { $days } день
    [few] осталось { $days } дня
   *[other] осталось { $days } дней
}
coverage-closed = завершено { $day }
coverage-schools = Не охвачены: <b>{ $left }</b> из { $total } { $total ->
    [one] школы
   *[other] школ
}
coverage-people = Завершили: { $finished } из { $people } ({ $percent } %)
coverage-begun = Начали и ещё не закончили: { $begun }
coverage-not-started = <b>Ещё не начинали</b> · { $schools }
coverage-under-way = <b>Идут</b> · { $schools }
coverage-covered = <b>Охвачены</b> · { $schools }
coverage-complete = <b>Завершили все</b> · { $schools }
coverage-line = { $school } — { $finished } из { $people }
coverage-live = <i>Экран обновляется сам.</i>
coverage-no-wave = Пока нет ни одной диагностики.
coverage-as-of = Данные на { $time }
coverage-nudge = Напомнить не закончившим ({ $people })
coverage-nudge-not-started = Только не начавшим ({ $people })
coverage-picture = Картинкой
coverage-picture-on-its-way = Рисуем, картинка придёт отдельным сообщением
coverage-file = В Excel
coverage-other-waves = Другие анкеты
coverage-back = ‹ К охвату
coverage-show = Показать список
coverage-waves = <b>Какую анкету показать?</b>
coverage-wave = { $number }. { $wave } · { $deadline }
coverage-open = { $number }. Показать

## The same as a picture

tiles-schools = Не охвачены: { $left } из { $total } { $total ->
    [one] школы
   *[other] школ
}
tiles-people = Завершили: { $finished } из { $people } ({ $percent } %)
tiles-as-of = На { $date }, { $time }
tiles-figure = { $finished } из { $people }
tiles-figure-short = { $finished }/{ $people }
tiles-empty = ещё не начинали — { $schools }
tiles-begun = идут — { $schools }
tiles-covered = охвачены — { $schools }
tiles-complete = завершили все — { $schools }
tiles-rest = + { $schools }

## The same as a workbook

file-coverage-name = охват-{ $number }.xlsx
file-coverage = Охват по школам: { $wave }. В файле только школы и числа, без имён.
coverage-book-title = Охват: { $wave }
coverage-book-sheet = Охват
coverage-book-dates = Сроки: { $opens } — { $closes }
coverage-book-as-of = Данные на { $date }, { $time }
coverage-book-schools = Школы: { $stages }
coverage-book-stage = Состояние
coverage-book-people = Приглашено
coverage-book-silent = Не начинали
coverage-book-begun = Начали, не закончили
coverage-book-finished = Завершили
coverage-book-not-started = не начинали
coverage-book-under-way = идёт
coverage-book-covered = охвачена
coverage-book-complete = завершили все
coverage-book-total = Всего школ: { $schools }

## Nudges

nudge-title = <b>Напоминание · проверка</b>
    { $wave } · { $deadline }
nudge-schools = { $schools ->
    [one] { $schools } школы
   *[other] { $schools } школ
}
nudge-unfinished = Кому: не закончившим — <b>{ $people ->
    [one] { $people } человек
    [few] { $people } человека
   *[other] { $people } человек
}</b> из { $schools }
nudge-not-started = Кому: ещё не начавшим — <b>{ $people ->
    [one] { $people } человек
    [few] { $people } человека
   *[other] { $people } человек
}</b> из { $schools }
nudge-when = Когда: { $when }
nudge-when-later = Когда: <b>{ $when }</b>, чтобы никого не беспокоить в тихие часы и выходные
nudge-now = сейчас
nudge-too-late = Сейчас тихие часы или выходной, а раньше { $when } писать не принято. К этому времени приём ответов уже закончится; его можно продлить.
nudge-nobody = Сейчас напоминать некому.
nudge-left-out = Не получат: { $people }
nudge-without-not-in-bot = · ещё не пришли в бот — { $people }
nudge-without-no-consent = · не дали согласия на обработку данных — { $people }
nudge-without-unreachable = · заблокировали бота — { $people }
nudge-without-switched-off = · отключили напоминания — { $people }
nudge-without-muted = · просили пока не беспокоить — { $people }
nudge-without-enough = · уже получили два напоминания — { $people }
nudge-without-same-day = · напоминание на этот день уже есть — { $people }
nudge-preview = Что увидит каждый, с кнопкой к своему вопросу:
    <blockquote>{ notice-nudge }</blockquote>
nudge-send = { $people ->
    [one] Отправить { $people } человеку
   *[other] Отправить { $people } людям
}
nudge-more-people = Людей стало больше: проверьте, пожалуйста, ещё раз
nudge-sent = ✅ Напоминание получат: <b>{ $people }</b>. Уйдёт: { $when }. Кто закончит раньше, того не побеспокоим.

notice-nudge = Добрый день! Напоминаем об анкете: её можно заполнить в любую удобную минуту и прервать на любом вопросе, ответы сохраняются.
notice-tomorrow = Напомнить завтра
notice-weekly = <b>{ $wave }</b>, { $day }-й день
notice-weekly-figures = Завершили { $finished } из { $people } ({ $percent } %). { $covered ->
    [one] Охвачена { $covered } школа
    [few] Охвачены { $covered } школы
   *[other] Охвачено { $covered } школ
} из { $schools }.
notice-weekly-silent = { $schools ->
    [one] Пока не начинала команда { $schools } школы.
   *[other] Пока не начинали команды { $schools } школ.
}
notice-weekly-ask = Отправить напоминание тем, кто не закончил?
notice-weekly-nudge = Напомнить

## One school's team

team-count = <b>{ $school }</b>
    Завершили: { $finished } из { $people }
team-not-started = <b>Ещё не начинали</b>
team-started = <b>В процессе</b>
team-submitted = <b>Завершили</b>
team-member = { $position } ({ $code })
team-private = Ответы видит только тот, кто их дал.
team-not-asked = Эта анкета Вашу команду не касается.
team-means = <b>Команда в среднем</b>
team-means-closed = Средние по команде для этой анкеты не открыты: их открывает муниципальный координатор.
team-means-later = Среднее по команде откроется, когда анкета завершится.
team-means-none = В этой анкете нет направлений, по которым считают средние.
team-means-too-few = Средние по команде появятся, когда анкету завершат хотя бы { $group ->
    [one] { $group } человек
    [few] { $group } человека
   *[other] { $group } человек
}.
team-mean-too-few = данных мало
team-means-private = Средние показаны, когда ответили не менее { $group } человек. Личные результаты видят только сами участники.
