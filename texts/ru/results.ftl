## The personal result

result-thanks = Спасибо! Ответы отправлены.
result-title = <b>{ $wave }</b>: Ваш результат
result-strengths = { $count ->
    [one] Ваша сильная сторона: { $names }.
   *[other] Ваши сильные стороны: { $names }.
}
result-gain = { $count ->
    [one] Больше всего стажировка может дать по направлению { $names }.
   *[other] Больше всего стажировка может дать по направлениям: { $names }.
}
result-blind-spots = { $count ->
    [one] По направлению { $names } самооценка заметно выше, чем решение в ситуации: стоит взглянуть на него ещё раз.
   *[other] По направлениям { $names } самооценка заметно выше, чем решения в ситуациях: стоит взглянуть на них ещё раз.
}
result-hidden-strengths = { $count ->
    [one] По направлению { $names } решение в ситуации сильнее самооценки: похоже, Вы умеете больше, чем думаете.
   *[other] По направлениям { $names } решения в ситуациях сильнее самооценки: похоже, Вы умеете больше, чем думаете.
}
result-not-enough = Ответов, которые учитываются в расчёте, пока мало: многие вопросы отмечены как «Не моя задача».
result-grown = { $count ->
    [one] С прошлого раза ({ $wave }) заметно выросло направление { $names }.
   *[other] С прошлого раза ({ $wave }) заметно выросли направления { $names }.
}
result-declined = Ниже, чем в прошлый раз, — { $names }. Так часто бывает после стажировок: люди становятся к себе строже.
result-unchanged = С прошлого раза ({ $wave }) заметных изменений нет.
result-only-you = Этот итог видите только Вы.
result-not-sent = Эти ответы ещё не отправлены. Можно продолжить с того же места.
result-details = Подробно
result-cases = Разбор ситуаций
result-answers = Мои ответы
result-save = Скачать
answer-changed = Изменение сохранено, итог пересчитан

sent-thanks = Спасибо! Ваши ответы отправлены: <b>{ $wave }</b>.

profiles-title = <b>Мои результаты</b>
profiles-none = Личный результат появится здесь сразу после того, как Вы отправите ответы диагностики.
profiles-line = { $number }. { $wave }, { $day }
profiles-open = { $number }. Открыть

details-title = <b>Подробно по направлениям</b>
details-team = команда в среднем { $mean }
details-municipality = район в среднем { $mean }
details-means = Средние показаны там, где ответили не менее { $group } человек.
details-means-later = Средние для сравнения появятся, когда анкета завершится.
details-change = в прошлый раз { $before }, изменение { $change }
details-change-back = если смотреть на начало нынешними глазами: { $change }
details-since = Прошлый раз — { $wave }: та же анкета той же версии. Заметное изменение — от 10 пунктов.
details-looking-back = Оглядываясь назад, Вы оцениваете своё начало строже, чем тогда: поэтому рядом показано изменение и от этой оценки.
details-reading = Как читать: 50 — «справляюсь», 75 — «делаю уверенно». Это самооценка и решения в ситуациях, а не аттестация: она помогает выбрать стажировку.

level-strength = сильная сторона
level-development-zone = зона развития
level-competency-deficit = здесь стажировка даст больше всего
level-short-strength = сильная сторона
level-short-development-zone = зона развития
level-short-competency-deficit = точка роста
level-not-enough = недостаточно данных

picture-title = Мой профиль
picture-team = среднее моей команды
picture-municipality = среднее по району

cases-lock = Разбор показывает, какие решения авторы считают сильнее, поэтому он открывается, когда ответы больше не меняются.

    Закрыть ответы сейчас или подождать? Менять их можно { $deadline }, потом разбор откроется сам.
cases-lock-yes = Закрыть и показать
case-title = <b>Разбор ситуаций · { $number } из { $total }</b>
case-chosen = <b>Ваш выбор:</b> { $choice }
case-best = <b>Сильнее всего:</b> { $choice }

file-on-its-way = Готовим файл, он придёт отдельным сообщением
file-failed = Не получилось подготовить: { $what }. Ничего не потеряно, можно попросить ещё раз. Если не выйдет и тогда, покажите, пожалуйста, это сообщение тому, кто обслуживает бот.
file-failed-own-data = файл с Вашими данными
file-failed-own-answers = файл с Вашими ответами
file-failed-erasure-act = акт об уничтожении данных
file-failed-coverage-picture = картинка охвата
file-failed-coverage-file = охват в Excel
file-failed-invitations = приглашения
file-failed-journal = журнал
file-failed-roster-template = шаблон реестра
file-failed-wave-report = результаты анкеты
file-once-more = Попробовать ещё раз
file-made-again = Готовим ещё раз, файл придёт отдельным сообщением.
gone-file = Этот файл уже готовится или готов. Если он так и не пришёл, попросите его, пожалуйста, заново.
file-own-answers = Ваши ответы: { $wave }. Файл только для Вас.
file-own-answers-name = мои-ответы.xlsx

document-title = Мои ответы и результат
document-wave = Диагностика: { $wave }
document-sent = Отправлено: { $moment }
document-yours = Файл сделан для Вас; имени в нём нет. Это самооценка для выбора стажировки, а не аттестация.
document-sheet-summary = Итог
document-sheet-answers = Ответы
document-sheet-cases = Разбор ситуаций
document-competency = Направление
document-index = Индекс
document-level = Уровень
document-question = Вопрос
document-answer = Ваш ответ
document-case = Ситуация
document-chosen = Ваш выбор
document-feedback = Комментарий
