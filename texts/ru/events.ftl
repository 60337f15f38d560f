## Announcing and running internships: the rooms of coordinators and hosts

menu-events = Стажировки
menu-host = Мои стажировки
command-events = Стажировки района
command-host = Стажировки моей школы

events-title = <b>Стажировки</b>
events-title-own = <b>Стажировки моей школы</b>
events-shown-ahead = Предстоят
events-shown-proposed = Ждут согласования
events-shown-drafts = Черновики
events-shown-past = Прошли
events-shown-cancelled = Отменены
events-to-ahead = Предстоят: { $count }
events-to-proposed = На согласовании: { $count }
events-to-drafts = Черновики: { $count }
events-to-past = Прошли: { $count }
events-to-cancelled = Отменены: { $count }
events-none = Здесь пока ничего нет.
events-line = { $number }. <b>{ $title }</b>
    { $when }, { $school }. { $fill }
events-line-bare = { $number }. <b>{ $title }</b>
    { $when }, { $school }
events-line-past = { $number }. <b>{ $title }</b>
    { $when }, { $school }. Были { $came } из { $taken }
events-to-list = ‹ К списку
events-bold = <b>{ $text }</b>

events-no-date = дата не выбрана
events-when-until = { $begins } – { $ends }
events-fill = Занято { $taken } из { $capacity }{ $waiting ->
    [0] { "" }
   *[other] , ждут { $waiting }
}{ $asked ->
    [0] { "" }
   *[other] , просят { $asked }
}
events-person = { $position }, { $name }
events-format-onsite = очно
events-format-online = дистанционно
events-format-mixed = смешанно

events-stage-draft = Черновик: участники не видят
events-stage-proposed = Ждёт согласования координатора
events-stage-published = Опубликована
events-stage-now = Идёт сейчас
events-stage-past = Прошла
events-stage-cancelled = Отменена
events-card-people = { $fill }

events-fact-school = Принимает: { $school }
events-fact-when = Когда: { $when }
events-fact-when-hours = Когда: { $when }, { $hours }
events-fact-format = Формат: { $format }
events-fact-place = Место: { $place }
events-fact-competencies = Направления: { $codes }
events-fact-capacity = Мест: { $capacity }{ $quota ->
    [0] { "" }
   *[other] , не больше { $quota } от школы
}
events-fact-opens = Запись откроется: { $moment }
events-fact-closes = Запись до: { $moment }
events-fact-approval = Запись с Вашего согласия
events-fact-bring = Подготовка: { $text }
events-fact-contact = Контакт: { $who }
events-fact-programme = Программа: { $name }

events-caution-blackout = ⚠️ День попадает на период «{ $name }».
events-caution-day-off = ⚠️ Это выходной или праздник.
events-caution-short = ⚠️ До начала { $days ->
    [0] меньше суток
    [one] всего { $days } день
    [few] всего { $days } дня
   *[many] всего { $days } дней
}: гостям нужно около десяти, чтобы найти замену на уроки.
events-caution-same-school = ⚠️ В это время школа уже принимает: «{ $title }».
events-caution-same-time = ⚠️ В это же время { $count ->
    [one] идёт ещё { $count } стажировка
    [few] идут ещё { $count } стажировки
   *[many] идут ещё { $count } стажировок
} в других школах.
events-caution-load = ⚠️ За полугодие у этой школы { $count ->
    [one] { $count } стажировка
    [few] { $count } стажировки
   *[many] { $count } стажировок
}: это немало.
