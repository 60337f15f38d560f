## Questions and answers

question-heading = <b>{ $wave } · { $position } из { $total }</b>
question-heading-case = <b>{ $wave } · { $position } из { $total } · ситуация</b>
question-note = <b>{ $wave }</b>
question-section = <i>{ $section }</i>

section-done = Раздел { $number } из { $total } завершён.
section-half = Раздел { $number } из { $total } завершён, половина пути позади.

anchors-button = Что значат ответы
anchors-title = <b>Что значат ответы</b>
anchors-back = Вернуться к вопросу
pause-button = Пауза
skip = Пропустить
acknowledge = Подтверждаю
acknowledged = Подтверждено
done-none = Готово
done-count = Готово ({ $count })
already-so = Уже отмечено

type-text = Напишите ответ сообщением.
type-example = Напишите ответ сообщением, например { $example }.
type-date = Выберите день или напишите дату, например { $example }.
answer-now = Ваш ответ: <b>{ $said }</b>
answer-understood = Записали: «{ $said }»

rejected-not-a-number = Здесь нужно число, например { $example }. Вы написали «{ $said }».
rejected-not-whole = Здесь нужно целое число, например { $example }. Вы написали «{ $said }».
rejected-out-of-range = Такое число сюда не подходит. Вы написали «{ $said }»; пример: { $example }.
rejected-not-a-date = Здесь нужна дата, например { $example }. Вы написали «{ $said }».
rejected-not-a-time = Здесь нужно время, например { $example }. Вы написали «{ $said }».
rejected-too-long = Ответ получился длинным: { $length } { $length ->
    [one] знак
    [few] знака
   *[many] знаков
}. Сократите его, пожалуйста, до { $limit } знаков.
rejected-not-a-choice = Такого варианта нет: «{ $said }». Выберите, пожалуйста, кнопкой или напишите номер варианта.
rejected-required = На этот вопрос нужен ответ.
rejected-required-ticks = Отметьте, пожалуйста, хотя бы один вариант.
rejected-constraint = Такой ответ сюда не подходит. Проверьте его, пожалуйста.

pause = Ответы сохранены, прерваться можно на любое время. Напомнить: { $when }?
pause-remind = Да, напомнить
pause-go-on = Продолжить сейчас
pause-no-reminder = Без напоминания
pause-will-remind = Хорошо, напомним: { $when }. Ответы сохранены.
pause-until-later = Хорошо. Ответы сохранены; продолжить можно по команде /surveys.

review-all-answered = <b>Вы ответили на все вопросы. Отправляем?</b>
review-missing = { $count ->
    [one] Остался { $count } вопрос без ответа.
    [few] Остались { $count } вопроса без ответа.
   *[many] Остались { $count } вопросов без ответа.
}
review-sent = <b>Ответы отправлены.</b>
review-section = { $name } — { $answered } из { $total }
review-no-section = Общие вопросы
review-may-change = Ответы можно менять { $deadline }.
review-send = Отправить
review-look = Посмотреть ответы
review-answer-missing = Ответить
review-page = <b>Ваши ответы</b> · { $page } из { $pages }
review-to-summary = ‹ К отправке
review-to-result = ‹ К результату

wave-closed = <b>{ $wave }</b> закрыта { $day }. Ваши ответы до этого места сохранены.

who-sees = <b>Кто увидит ответы</b>

    Ваш личный результат видите только Вы. Координатор школы видит, завершена ли диагностика, но не ответы. Руководству доступны общие цифры по группам от { $group } человек. С аттестацией это не связано.
who-sees-on = Перейти к вопросам
