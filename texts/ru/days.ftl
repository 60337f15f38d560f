## The day of an internship and what comes after it

task-about-event = { $form ->
    [internship-feedback] Отзыв о стажировке «{ $title }»
    [host-site-report] Отчёт площадки «{ $title }»
    [delayed-followup] Что получилось применить: «{ $title }»
   *[other] «{ $title }»
}

notice-event-feedback = Спасибо за участие в стажировке «{ $title }»! Три минуты на короткую анкету: что оказалось полезным и что Вы возьмёте в работу. Школа увидит только общий итог.

    Просим ответить { $deadline }.
notice-event-feedback-again = Вы были на стажировке «{ $title }». Ваш отзыв поможет школе и коллегам, это три минуты.

    Анкета открыта { $deadline }.
notice-event-report = Спасибо, что Ваша школа приняла коллег: «{ $title }». Остался короткий отчёт площадки, около пяти минут: дата, тема и число участников в нём уже заполнены.

    Просим отправить { $deadline }.
notice-event-follow-up = После стажировки { $day } Вы записали:

    «{ $saved }»

    Получилось начать?
notice-event-follow-up-plain = Прошло шесть недель после стажировки «{ $title }» ({ $day }). Получилось что-то применить в своей школе?
follow-up-tap = Нажмите ответ; за ним ещё пара коротких вопросов.
follow-up-open = Это несколько коротких вопросов.
follow-up-done = Применяем
follow-up-partly = Пробуем
follow-up-planned = Пока нет
event-form-answer = Ответить

report-differs = В отчёте { $attended ->
    [one] { $attended } участник
    [few] { $attended } участника
   *[other] { $attended } участников
}, а отметка о присутствии есть у { $marked }.

    Если верно число из отчёта, отправьте его: координатор увидит оба числа и поправит отметки. Если нет, ответ можно изменить.
report-differs-send = Верно, отправить
report-differs-look = Проверить ответы
event-report-there = Отчёт площадки получен.
event-report-agrees = Отчёт площадки получен: участников { $attended }.
event-report-differs = ⚠️ Отчёт площадки: участников { $attended }, отмечено { $marked }. Просим уточнить отметки.
event-report-not-held = Отчёт площадки: стажировка не состоялась.

## The day: the host's screen

day-today = Стажировка сегодня
day-show-code = Показать код
day-title = <b>{ $title }</b>
    { $when }
day-code = Код для отметки: <b>{ $code }</b>

    Гости отмечаются сами: камерой по QR-коду или кнопкой «Отметиться» в боте. Код действует только сегодня и только на этой стажировке.
day-came = Отметились: <b>{ $came }</b> из { $expected }
day-live = <i>Экран обновляется сам.</i>
day-qr-button = QR-код крупно
day-qr = <b>{ $title }</b>

    Наведите камеру телефона или нажмите в боте «Отметиться» и наберите <b>{ $code }</b>.
day-list = Отметить по списку
day-without-place = Пришли без записи
day-back = ‹ К стажировке
day-list-title = <b>{ $title }</b>
    На месте { $came } из { $expected }. Номер отмечает и снимает отметку.
day-list-empty = <b>{ $title }</b>

    Никто не записан. Кто пришёл, отметится по коду, или добавьте из списка школы.
day-person = { $mark ->
    [came] ✅
    [late] ✅ (позже)
    [absent] —
   *[none] ▫️
} { $number }. { $name }, { $post }, { $school }
day-walk-in = Из какой школы гость?
day-school = { $number }. { $school }
day-walk-in-who = Кто пришёл?
day-walk-in-nobody = В этой школе больше некого отметить: все, кто есть в списке, уже на месте.
day-colleague = { $number }. { $name }, { $post }
day-other-school = Другая школа
day-added = Гость отмечен
day-no-date = дата не назначена
day-not-today = <b>{ $title }</b>: { $when }. Отметки ставят только в день стажировки; после него их исправляет координатор.

## The day: a guest says «I am here»

day-check-in = Отметиться
check-in-type = <b>{ $title }</b>

    Наберите четыре цифры с экрана принимающей школы.
check-in-done = ✅ Отметка поставлена: «{ $title }». Хорошего дня!
check-in-before = ✅ Отметка уже стоит: «{ $title }».
check-in-not-today = «{ $title }»: { $when }. Отметиться можно только в день стажировки, и код того дня сейчас не действует.
check-in-wrong = Такого кода сегодня нет. Проверьте, пожалуйста, цифры на экране принимающей школы. Осталось { $left ->
    [one] { $left } попытка
    [few] { $left } попытки
   *[many] { $left } попыток
}.
check-in-too-many = Код не подошёл несколько раз. Попробуйте, пожалуйста, через { $minutes ->
    [one] { $minutes } минуту
    [few] { $minutes } минуты
   *[many] { $minutes } минут
} или попросите принимающую школу отметить Вас по списку.
check-in-again = Набрать ещё раз
check-in-ask-host = Свободного места на стажировке «{ $title }» нет. Подойдите, пожалуйста, к тому, кто встречает: отметить Вас можно по списку школы.
check-in-come-in-first = Чтобы отметиться на стажировке, сначала войдите по коду приглашения, затем откройте QR-код ещё раз.

## Marks after the day

correct-marks = Исправить отметки
correct-title = <b>{ $title }</b>
    Отмечены { $came } из { $expected }. Номер открывает отметку; причина останется в журнале.
correct-one = { $name }, { $post }, { $school }

    Сейчас: { $mark ->
    [came] на месте
    [late] опоздание
    [absent] неявка
   *[none] отметки нет
}. Как должно быть?
mark-to-came = На месте
mark-to-late = Опоздание
mark-to-absent = Неявка
mark-to-none = Снять отметку
correct-why = { $name }: { $mark ->
    [came] на месте
    [late] опоздание
    [absent] неявка
   *[none] без отметки
}. Почему меняем?
correct-add = Добавить участника
correct-add-why = Участник без записи, «{ $title }». Почему добавляем?
why-forgotten = Забыли отметить
why-late = Опоздание
why-sheet = По листу регистрации
why-mistake = Отметка по ошибке
correct-done = Исправлено, причина в журнале
gone-code = Этот код уже не действует: каждый день он новый. Попросите, пожалуйста, показать сегодняшний или нажмите в меню «Отметиться» и наберите цифры с экрана.
gone-signup = Этой записи больше нет.
gone-internship = Этой стажировки больше нет, она изменилась или предназначена другим участникам.

act-attendance-corrected = Исправлена отметка о присутствии
about-mark-came = на месте
about-mark-late = опоздание
about-mark-absent = неявка
about-mark-none = без отметки
about-reason-forgotten = забыли отметить
about-reason-late = опоздание
about-reason-sheet = по листу регистрации
about-reason-mistake = отметка по ошибке
act-event-sheet-printed = Сделан лист регистрации
