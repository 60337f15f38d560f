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
already-so = Уже учтено

type-text = Напишите ответ сообщением.
type-example = Напишите ответ сообщением, например { $example }.
type-date = Выберите день или напишите дату, например { $example }.
answer-now = Ваш ответ: <b>{ $said }</b>
answer-understood = Записали: «{ $said }»

rejected-not-a-number = <b>Здесь нужно число</b>, например { $example }. Вы написали «{ $said }».
rejected-not-whole = <b>Здесь нужно целое число</b>, например { $example }. Вы написали «{ $said }».
rejected-out-of-range = <b>Такое число сюда не подходит.</b> Вы написали «{ $said }»; пример: { $example }.
rejected-not-a-date = <b>Здесь нужна дата</b>, например { $example }. Вы написали «{ $said }».
rejected-not-a-time = <b>Здесь нужно время</b>, например { $example }. Вы написали «{ $said }».
rejected-too-long = <b>Ответ получился длинным:</b> { $length } { $length ->
    [one] знак
    [few] знака
   *[many] знаков
}. Сократите его, пожалуйста, до { $limit } знаков.
answer-shorter = Ответить короче
rejected-rest = Это продолжение слишком длинного ответа, поэтому оно не записано. Нажмите «Ответить короче» и напишите ответ заново.
rejected-not-a-choice = <b>Такого варианта нет:</b> «{ $said }». Выберите, пожалуйста, кнопкой или напишите номер варианта.
rejected-required = <b>На этот вопрос нужен ответ.</b>
rejected-required-ticks = <b>Отметьте, пожалуйста, хотя бы один вариант.</b>
rejected-constraint = <b>Такой ответ сюда не подходит.</b> Проверьте его, пожалуйста.

pause = Ответы сохранены, прерваться можно на любое время. Напомнить: { $when }?
pause-remind = Да, напомнить
pause-go-on = Продолжить сейчас
pause-no-reminder = Без напоминания
pause-will-remind = Хорошо, напомним: { $when }. Ответы сохранены.
pause-until-later = Хорошо. Ответы сохранены; продолжить можно по команде /surveys.

review-all-answered = <b>Вы ответили на все вопросы. Отправляем?</b>
review-all-required = <b>Всё обязательное заполнено. Отправляем?</b>
review-missing = { $count ->
    [one] <b>Остался { $count } вопрос без ответа.</b>
    [few] <b>Осталось { $count } вопроса без ответа.</b>
   *[many] <b>Осталось { $count } вопросов без ответа.</b>
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
