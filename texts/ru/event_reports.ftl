## Papers of an internship: registration sheet, sending list, schedule

sheet-title = ЛИСТ РЕГИСТРАЦИИ участников стажировки
sheet-theme = Тема: { $title }
sheet-host = Стажировочная площадка: { $school }
sheet-when = Дата и время: { $when }
sheet-place = Место проведения: { $place }
sheet-online = дистанционно
sheet-no-date = дата не назначена
sheet-order = от ____________ № ________
sheet-number = №
sheet-name = ФИО
sheet-position = Должность
sheet-school = ОО
sheet-signature = Подпись
sheet-mark = Отметка
sheet-mark-came = присутствует
sheet-mark-late = опоздание
sheet-mark-absent = неявка
sheet-mark-none = —
sheet-total = Присутствуют: { $came } из { $expected }.
sheet-total-so-far = Отмечены: { $came } из { $expected }.
sheet-total-blank = Всего присутствуют: ________
sheet-signed = Ответственный от стажировочной площадки   ______________ / ______________________
sheet-codes = В документе коды участников: имена добавляются на сервере оператора.

sending-annex = Приложение к приказу
sending-title = СПИСОК работников, направляемых на стажировки
sending-date = Дата
sending-away = Время отсутствия
sending-where = Место и тема
sending-place = { $school }, { $place }; «{ $title }»
sending-signed = Директор   ______________ / ______________________
sending-check = Время отсутствия указано без дороги: проверьте и дополните перед подписанием.

schedule-annex = Приложение к приказу
schedule-title = ГРАФИК СТАЖИРОВОК
schedule-when = Дата и время
schedule-where = Площадка и адрес
schedule-theme = Тема
schedule-direction = Направление
schedule-format = Формат
schedule-whom = Категория стажёров
schedule-places = Мест
schedule-contact = Ответ­ственный
schedule-done = Отметка
schedule-place = { $school }, { $place }
schedule-teams = управленческие команды школ
schedule-format-onsite = очно
schedule-format-online = дистан­ционно
schedule-format-mixed = смешанно
schedule-held = проведена
schedule-not-held = не состоялась
schedule-cancelled = отменена

event-sheet = Лист регистрации
event-sheet-file = Лист регистрации: «{ $title }».
event-sheet-name = лист-регистрации-{ $number }.docx
file-failed-event-sheet = лист регистрации
sending-file = Список направляемых: { $school }. Номер и дату приказа ставит школа.
sending-name = список-направляемых.docx
sending-button = Список направляемых
file-failed-sending-list = список направляемых
schedule-file = График стажировок, { $period }.
schedule-name = график-стажировок.docx
period-of = с { $first } по { $last }

team-visits = Кто куда едет
team-visits-title = <b>Стажировки команды</b> · { $school }
team-visits-none = Пока никто из команды не записан на предстоящие стажировки. Записаться можно в разделе «Стажировки».
team-visit = { $when } · { $host }
    «{ $title }»: { $who }
file-failed-internships-file = документ о стажировках

## Figures of a period

figures-button = Стажировки за период
figures-which-period = <b>Стажировки за период</b>

    За какой период собрать показатели и документы?
stretch-month = Этот месяц
stretch-half = Это полугодие
stretch-year = Этот учебный год
stretch-last-year = Прошлый учебный год
figures-period = <b>Стажировки { $period }</b>

    Проведено: { $events }
    Участвовали: { $came }
    Школы, чьи команды были на стажировках: { $covered } из { $total }
figures-file-figures = Показатели (Excel)
figures-file-note = Справка (Word)
figures-file-schedule = График (Word)
figures-caption = Показатели стажировок { $period }. Ответы групп меньше { $group } человек скрыты.
figures-name = стажировки-показатели.xlsx
note-name = справка-о-стажировках.docx
note-caption = Промежуточная справка о реализации стажировок, { $period }. Выводы и рекомендации допишите, пожалуйста, сами.

figures-title = Стажировки { $period }
figures-events = Стажировки
figures-indicators = Показатели
figures-applied = Внедрение
figures-difficulties = Затруднения
figures-mutual = Взаимность
figures-table-6 = Таблица 6. Стажировки
figures-table-8 = Таблица 8. Взаимность и нагрузка площадок
figures-event = Событие
figures-host = Площадка
figures-date = Дата
figures-signed-up = Записались
figures-signed-up-short = Запи­сались
figures-came = Участвовали
figures-came-short = Участво­вали
figures-schools = Школ
figures-hours = Ак. часов
figures-satisfaction = Удовлетворённость (0–100)
figures-satisfaction-short = Удовл. (0–100)
figures-nps = NPS
figures-note-hidden = «–»: ответили меньше человек, чем можно показывать; NPS показывается от пяти ответов.
figures-note-satisfaction = Удовлетворённость — среднее пяти вопросов анкеты обратной связи, приведённое к шкале 0–100; общая — по событиям, где она показана.
figures-indicator = Показатель
figures-value = Значение
figures-times = Раз
figures-state = Состояние
figures-held = Проведено стажировок
figures-called-off = Отменено стажировок
figures-not-held = Не состоялись по отчёту площадки
figures-unknown = Без отчёта площадки и отметок о присутствии
figures-attendance = Явка (из записавшихся)
figures-coverage = Охват школ: хотя бы один участник стажировки
figures-hosting = Школ-площадок
figures-reciprocity = Взаимность: школы, которые и принимали, и направляли
figures-applied-answered = Доля внедрения среди ответивших через шесть недель
figures-applied-due = Доля внедрения среди всех, кого спросили
figures-due = Спросили через шесть недель
figures-answered = Ответили
figures-done = Применяют или пробуют
figures-may-hinder = Что может помешать (сразу после стажировки)
figures-hindered = Что помешало (через шесть недель)
figures-guests-difficulties = Затруднения участников
figures-hosts-difficulties = Затруднения площадок
figures-nothing = Пока ничего не названо.
figures-no-requests = Обращений пока не было.
figures-requests = Обращения о затруднениях
figures-request-new = новые
figures-request-taken = в работе
figures-request-answered = с ответом
figures-request-closed = закрытые
figures-school = Школа
figures-sent = Участвовали (чел.)
figures-hosted = Принимали (раз)
figures-hosted-hours = Принимали (ак. ч.)
figures-about-held = Проведено
figures-about-held-is = Опубликованные стажировки периода, которые начались и состоялись: так указано в отчёте площадки, а пока отчёта нет — отмечен хотя бы один участник.
figures-about-not-held = Не состоялись
figures-about-not-held-is = В отчёте площадки указано, что стажировка не состоялась. В явку, охват и взаимность такие стажировки не входят.
figures-about-unknown = Без отчёта и отметок
figures-about-unknown-is = Время стажировки наступило, но нет ни отчёта площадки, ни отметок о присутствии. В остальные показатели они не входят, пока не появится отчёт или отметка.
figures-about-attendance = Явка
figures-about-attendance-is = Отмеченные из записавшихся на проведённые стажировки; те, кто пришёл без записи, в явку не входят, а в число участников входят.
figures-about-coverage = Охват и взаимность
figures-about-coverage-is = Охват — доля школ, из которых хотя бы один человек отмечен на стажировке в другой школе. Взаимность — доля школ, которые и направляли участников, и провели стажировку у себя.
figures-about-satisfaction = Удовлетворённость и NPS
figures-about-satisfaction-is = Среднее пяти вопросов анкеты обратной связи, приведённое к шкале 0–100; общая — по стажировкам, где она показана. NPS — доля оценок 9–10 минус доля оценок 0–6.
figures-about-applied = Внедрение
figures-about-applied-is = Ответы через шесть недель: доля тех, кто применяет или пробует, среди ответивших и среди всех, кого спросили.
figures-about-empty = Пусто
figures-about-empty-is = Пустая ячейка означает, что показатель не из чего рассчитать.
figures-about-hidden = Что скрыто
figures-about-hidden-is = «–»: ответили меньше человек, чем можно показывать; NPS показывается от пяти ответов. Общие цифры не выдают скрытых.

note-title = ПРОМЕЖУТОЧНАЯ СПРАВКА о реализации стажировок
note-as-of = по состоянию на { $date }
note-basis = 1. Основание
note-basis-words = Основание для подготовки справки: { $basis }.
note-coverage = 2. Охват
note-no-schools = В реестре нет школ.
note-covered = В стажировках { $schools ->
    [one] приняла участие { $schools } школа
    [few] приняли участие { $schools } школы
   *[many] приняли участие { $schools } школ
} из { $total } ({ $percent }).
note-mutual = Площадками { $hosts ->
    [one] стала { $hosts } школа
    [few] стали { $hosts } школы
   *[many] стали { $hosts } школ
}; и принимали, и направляли участников — { $mutual } ({ $percent } от всех школ).
note-left = Пока не участвовали: { $schools }.
note-internships = 3. Реализация стажировок
note-none = За период стажировки не проводились.
note-held = { $events ->
    [one] Проведена { $events } стажировка
    [few] Проведены { $events } стажировки
   *[many] Проведено { $events } стажировок
}{ $cancelled ->
    [0] .
    [one] , отменена { $cancelled }.
    [few] , отменены { $cancelled }.
   *[many] , отменено { $cancelled }.
}
note-not-held = По отчётам площадок не { $events ->
    [one] состоялась { $events } стажировка.
    [few] состоялись { $events } стажировки.
   *[many] состоялось { $events } стажировок.
}
note-unknown = Ещё по { $events ->
    [one] { $events } стажировке
   *[other] { $events } стажировкам
} нет ни отчёта площадки, ни отметок о присутствии; в показатели справки они не входят.
note-came = { $came ->
    [one] Принял участие { $came } человек
    [few] Приняли участие { $came } человека
   *[many] Приняли участие { $came } человек
}, записалось { $signed }; явка из числа записавшихся — { $percent }.
note-satisfaction = Удовлетворённость участников — { $value } из 100.
note-applied = Через шесть недель ответили { $answered } из { $due }: применяют или пробуют применить { $done } ({ $percent } ответивших, { $of_due } всех, кого спросили).
note-applied-too-few = Через шесть недель ответили { $answered } из { $due }; для обобщения ответов пока мало.
note-difficulties = 4. Затруднения
note-requests = Координаторам { $told ->
    [one] поступило { $told } обращение
    [few] поступило { $told } обращения
   *[many] поступило { $told } обращений
} о затруднениях, { $closed ->
    [0] ответов на них пока нет.
   *[other] ответ дан на { $closed }.
}
note-requests-none = Обращений о затруднениях к координаторам не поступало.
note-difficulties-none = В анкетах участников и отчётах площадок затруднения не названы.
note-conclusions = 5. Выводы и предложения
note-conclusions-words = ______________________________________________________________________
note-executor = Исполнитель ______________________, телефон ______________
note-check = Проверить: основание, выводы, подпись. «–» в таблицах означает, что ответили слишком немногие.
