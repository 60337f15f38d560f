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

    Получилось начать? Это три коротких вопроса.
notice-event-follow-up-plain = Прошло шесть недель после стажировки «{ $title }» ({ $day }). Получилось что-то применить в своей школе? Это три коротких вопроса.
event-form-answer = Ответить

report-differs = В отчёте { $attended ->
    [one] { $attended } участник
    [few] { $attended } участника
   *[other] { $attended } участников
}, а отметка о присутствии есть у { $marked }.

    Если верно число из отчёта, отправьте его: координатор увидит оба числа и поправит отметки. Если нет, ответ можно изменить.
report-differs-send = Верно, отправить
report-differs-look = Проверить ответы
event-report-agrees = Отчёт площадки получен: участников { $attended }.
event-report-differs = ⚠️ Отчёт площадки: участников { $attended }, отмечено { $marked }. Просим уточнить отметки.
event-report-not-held = Отчёт площадки: стажировка не состоялась.
