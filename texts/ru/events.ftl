## Announcing and running internships: the rooms of coordinators and hosts

menu-events = Все стажировки
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
events-card-came = Были { $came } из { $taken }
events-fact-link = Ссылка на карточку: { $url }
events-card-people = { $fill }

events-fact-school = Принимает: { $school }
events-fact-when = Когда: { $when }
events-fact-when-hours = Когда: { $when }, { $hours }
events-fact-format = Формат: { $format }
events-fact-place = Место: { $place }
events-fact-competencies = Направления: { $codes }
events-fact-capacity = Мест: { $capacity }{ $quota ->
    [0] { "" }
   *[other] , от одной школы до { $quota }
}
events-fact-opens = Запись откроется: { $moment }
events-fact-closes = Запись { $deadline }
events-fact-approval = Заявки подтверждает школа или координатор
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

## Announcing, step by step

events-new = <b>Новая стажировка</b>
events-new-button = Новая стажировка
events-propose-button = Предложить стажировку
events-which-school = Какая школа принимает?
events-option = { $mark }{ $number }. { $name }
events-announcing = <b>Новая стажировка · { $step } из { $steps } · { $name }</b>
events-changing = <b>Изменение стажировки · { $name }</b>
events-next = Дальше ›
events-everything = Всё сразу
events-to-changes = ‹ К изменениям
events-to-card = ‹ К карточке
events-not-said = Пока не указано.
events-clear = Убрать

events-step-title = Название
events-step-about = О чём
events-step-codes = Направления
events-step-format = Формат
events-step-day = Дата и час
events-step-hours = Часы
events-step-place = Место
events-step-online = Ссылка
events-step-bring = Подготовка
events-step-file = Программа
events-step-contact = Контакт
events-step-places = Места
events-step-whom = Кому
events-step-signup = Запись

events-title-ask = Напишите название: о чём стажировка и чем она полезна. Например, <i>«Как мы превратили справки в решения»</i>.
events-title-now = Название: <b>{ $title }</b>
events-title-type = Его увидят участники. Чтобы изменить, напишите другое сообщением.
events-other-school = Другая школа
events-about-now = { $text }
events-about-type = Напишите в двух-трёх предложениях, что увидят и сделают гости.
events-codes-ask = Каким направлениям она поможет? Тем, кому это даст больше всего, бот покажет её первой.
events-code-line = { $mark }{ $code }. { $name }
events-pick-onsite = Очно
events-pick-online = Дистанционно
events-pick-mixed = Смешанно
events-moment-type = <i>Можно и написать: 12.02 10:00 или 12 февраля, 10:00.</i>
events-choose-day-starts = В какой день принимает школа?
events-choose-day-opens = С какого дня можно записываться?
events-choose-day-closes = Какой день для записи последний? Записаться можно до его конца.
events-hours-none = Сколько академических часов длится стажировка? От этого зависит и её окончание.
events-hours-now = { $hours } · { $when }
events-hours-type = <i>Можно и написать: 5 или 1,5. Столько часов будет в сертификате.</i>
events-place-now = Место: { $text }
events-place-type = Напишите адрес: населённый пункт, улица, дом. Ссылку на карту пришлите отдельным сообщением.
events-map-now = Карта: { $url }
events-map-none = Ссылки на карту пока нет.
events-clear-map = Убрать карту
events-online-now = Подключение: { $text }
events-online-type = Пришлите ссылку на встречу. Её увидят только те, за кем есть место.
events-bring-now = Подготовка: { $text }
events-bring-type = Где встречаемся и что взять с собой? Например, <i>«документ для охраны; сбор у главного входа за 15 минут»</i>.
events-file-send = Пришлите программу документом: скрепка, «Файл». Гости откроют её с карточки.
events-file-not-words = Здесь нужен файл. Пришлите его как документ: скрепка, «Файл».
events-words-not-file = Здесь нужны слова или кнопка, файл прочитать не получится.
events-clear-file = Убрать файл
events-contact-ask = Кто в школе отвечает гостям и получает списки?
events-contact-nobody = Никто
events-places-none = Сколько гостей примет школа?
events-places-type = Выше — число мест, ниже — сколько из них может занять одна школа. <i>Можно и написать: 12 или 12 2.</i>
events-places-short = мест { $capacity }{ $quota ->
    [0] { "" }
   *[other] , от школы до { $quota }
}
events-quota = { $count ->
    [0] Без ограничения школам
   *[other] до { $count }
}
events-ticks-none = Ничего не отмечено: записаться могут все.
events-opens-at-once = Запись откроется сразу после публикации
events-closes-at-start = Запись до начала стажировки
events-approval-on = Заявки подтверждает школа или координатор
events-approval-off = Место занимает тот, кто записался
events-signup-type = <i>Последний день записи можно и написать: 10.02 или 10 февраля, 18:00.</i>
events-open-at-once = Открыть сразу
events-choose-opens = Открыть в день…
events-close-at-start = До начала
events-choose-closes = Закрыть в день…
events-days-before = { $days ->
    [1] За день
    [7] За неделю
    [one] За { $days } день
    [few] За { $days } дня
   *[many] За { $days } дней
}
events-approval = Подтверждать заявки
events-signup-short = { $opened ->
    [0] сразу
   *[other] с { $opens }
}, { $closed ->
    [0] до начала
   *[other] { $closes }
}{ $approval ->
    [0] { "" }
   *[other] , с подтверждением
}
events-number-unreadable = Не получилось понять число: «{ $said }». Напишите его цифрами или выберите кнопкой.

events-wrong-no-title = <b>Без названия не получится.</b> Напишите его, пожалуйста.
events-wrong-too-long = <b>Так длинно не поместится.</b> Сократите, пожалуйста, и пришлите ещё раз.
events-wrong-past = <b>Это время уже прошло.</b> Выберите, пожалуйста, день или час позже.
events-wrong-no-date = <b>Нужна дата.</b>
events-wrong-end-before-start = <b>Окончание раньше начала.</b> Проверьте, пожалуйста, дату и часы.
events-wrong-hours = <b>Часов бывает от одного до 72.</b> Напишите, пожалуйста, другое число.
events-wrong-no-capacity = <b>Мест нужно от 1 до 1000.</b> Напишите, пожалуйста, другое число.
events-wrong-quota = <b>От одной школы — от 1 до 1000 человек.</b> Напишите, пожалуйста, другое число.
events-wrong-not-a-link = <b>Это не похоже на ссылку.</b> Она начинается с https:// — скопируйте её целиком.
events-wrong-no-link = <b>Нужна ссылка для подключения.</b>
events-wrong-no-place = <b>Нужен адрес.</b>
events-wrong-no-competency = <b>Нужно хотя бы одно направление.</b>
events-wrong-opens-after-start = <b>Запись открылась бы после начала.</b> Измените день стажировки или срок записи (раздел «Запись»).
events-wrong-closes-after-start = <b>Запись не может идти после начала.</b> Измените день стажировки или срок записи (раздел «Запись»).
events-wrong-closes-in-the-past = <b>Этот срок записи уже прошёл.</b> Выберите, пожалуйста, день или час позже.
events-wrong-closes-before-it-opens = <b>Запись закрылась бы раньше, чем откроется.</b> Выберите, пожалуйста, другой день.

events-missing = Осталось указать:
events-missing-past = • день позже: этот уже прошёл
events-missing-no-date = • дату и час
events-missing-end-before-start = • окончание позже начала
events-missing-hours = • академические часы
events-missing-no-capacity = • число мест
events-missing-quota = • число мест от школы
events-missing-not-a-link = • ссылку целиком
events-missing-no-link = • ссылку для подключения
events-missing-no-place = • адрес
events-missing-no-competency = • направления

events-check = <b>Проверка стажировки</b> · черновик
events-check-proposed = <b>Проверка стажировки</b> · ждёт согласования
events-fact-about = О чём: { $text }
events-publish = Опубликовать
events-propose = Предложить
events-give-back = Вернуть
events-copy = Копия
events-repeat = Повторять
events-drop = Удалить
events-still-missing = Пока не хватает сведений: они перечислены на экране.
events-proposed = Предложение отправлено координатору
events-publish-ask = Опубликовать стажировку <b>{ $title }</b>?

    Сообщение о ней получат { $people ->
        [one] { $people } человек
        [few] { $people } человека
       *[many] { $people } человек
    }: те из приглашённых, кто уже в боте. Потом её можно изменить или отменить, но не сделать снова черновиком.
events-publish-yes = Опубликовать ({ $people })
events-published = Опубликовано
events-published-already = Она уже опубликована
events-give-back-ask = Что поправить в предложении «{ $title }»? Напишите: школа получит его обратно с этими словами.
events-given-back = Предложение вернулось в школу с Вашими словами.
events-copied = Копия готова: выберите для неё день
events-repeat-ask = Сколько недель подряд повторить «{ $title }» в тот же день недели и час? Появятся черновики: каждый можно проверить и опубликовать.
events-repeated = Новых черновиков: { $count }
events-drop-ask = Удалить черновик <b>{ $title }</b>? Вернуть его будет нельзя.
events-drop-yes = Удалить
events-dropped = Черновик удалён

## Changing what is published

events-card-day = День стажировки
events-card-people-list = Кто записан ({ $count })
events-card-change = Изменить
events-card-cancel = Отменить
events-change = <b>Изменить: { $title }</b>
events-change-none = Выберите, что изменить. Пока Вы не подтвердите, участники ничего не узнают.
events-change-line = • { $text }
events-was-is = { $what }. Было: { $was }. Станет: <b>{ $now }</b>
events-nothing = не указано
events-change-people = { $people ->
    [one] Об этом узнает { $people } человек: он ответит
    [few] Об этом узнают { $people } человека: они ответят
   *[many] Об этом узнают { $people } человек: они ответят
}, получится ли приехать.
events-change-old-map = ⚠️ Ссылка на карту осталась прежней. Если место другое, пришлите новую или уберите её.
events-change-silent = Отдельного сообщения участникам не будет: новое увидят на карточке.
events-change-apply = { $people ->
    [0] Изменить
   *[other] Изменить и сообщить ({ $people })
}
events-change-forget = Не менять
events-change-forgotten = Оставили как было
events-change-otherwise = Изменения с тех пор стали другими: проверьте их, пожалуйста, ещё раз.
events-changed = { $people ->
    [0] Изменено
   *[other] Изменено, сообщаем участникам: { $people }
}
events-too-few = Места уже есть у { $taken ->
    [one] { $taken } человека
   *[other] { $taken } человек
}, а станет мест: { $capacity }. { $over ->
    [one] { $over } человек, записавшийся позже всех, перейдёт в начало листа ожидания и получит
    [few] { $over } человека, записавшиеся позже всех, перейдут в начало листа ожидания и получат
   *[many] { $over } человек, записавшиеся позже всех, перейдут в начало листа ожидания и получат
} об этом сообщение.
events-too-few-yes = Перевести ({ $over })
events-too-few-no = Другое число мест

## Calling off

events-cancel-button = Отменить несколько
events-not-cancel = ‹ Не отменять
events-cancelled-already = Она уже отменена
events-cancel-why = Почему отменяется <b>{ $title }</b>? О причине узнают { $people ->
    [one] { $people } человек
    [few] { $people } человека
   *[many] { $people } человек
}.
events-cancel-why-many = Почему? Причина будет в сообщении.
events-because-distance = Дистант
events-because-weather = Погода
events-because-security = Безопасность
events-because-illness = Болезнь
events-because-few = Мало записавшихся
events-because-other = Другое
events-cancel-reason = Причина: { $reason }
events-cancel-ask = Отменить стажировку <b>{ $title }</b>, { $when }? Причина: { $reason }.

    Сообщение получат { $people ->
        [one] { $people } человек
        [few] { $people } человека
       *[many] { $people } человек
    }. Вернуть её будет нельзя, но можно сделать копию.
events-cancel-yes = Отменить ({ $people })
events-cancelled = { $people ->
    [0] Отменено
   *[other] Отменено, сообщаем участникам: { $people }
}
events-cancel-which-day = <b>Отменить несколько стажировок</b>

    Выберите день: отменятся все стажировки этого дня. Или школу — тогда отменятся её стажировки на неделю, месяц или год вперёд.
events-cancel-school = Одной школы
events-cancel-which-school = Стажировки какой школы отменяются?
events-cancel-none = За это время стажировок нет, отменять нечего.
events-cancel-many = Отменить { $count ->
    [one] { $count } стажировку
    [few] { $count } стажировки
   *[many] { $count } стажировок
}? Сообщение получат { $people ->
    [one] { $people } человек
    [few] { $people } человека
   *[many] { $people } человек
}.
events-cancel-line = • { $title } — { $when }, { $school }
events-cancel-more = • и ещё { $count }
events-term = { $days ->
    [7] Неделя
    [31] Месяц
   *[other] Год
}
events-cancelled-many = Отменено: { $count }, сообщаем участникам: { $people }
