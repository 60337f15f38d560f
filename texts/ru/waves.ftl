## Waves: the coordinator's list and cards

menu-waves = Волны
command-waves = Волны: открыть, продлить, закрыть

waves-title = <b>Волны диагностики и анкет</b>
waves-none = Пока нет ни одной. Новая волна — это анкета, срок и люди, которых Вы приглашаете.
waves-stage-open = Идут
waves-stage-planned = Запланированы
waves-stage-draft = Черновики
waves-stage-closed = Завершены
waves-line-open = { $name } — { $deadline }, завершили { $finished } из { $people }
waves-line-planned = { $name } — откроется { $moment }, { $people ->
    [one] { $people } человек
    [few] { $people } человека
   *[many] { $people } человек
}
waves-line-draft = { $name } — видят только координаторы
waves-line-closed = { $name } — до { $day }, завершили { $finished } из { $people }
waves-new = Новая волна
waves-blackouts = Периоды без анкет
waves-to-list = ‹ К списку
waves-bold-name = <b>{ $text }</b>

waves-card-open = Идёт
waves-card-planned = Запланирована: участники ещё не знают
waves-card-closed = Завершена
waves-card-draft = Черновик
waves-form = Анкета: { $title }, версия { $version }
waves-form-length = { $questions ->
    [one] { $questions } вопрос
    [few] { $questions } вопроса
   *[many] { $questions } вопросов
}, { $minutes ->
    [one] около { $minutes } минуты
   *[other] около { $minutes } минут
}
waves-progress = Завершили { $finished }, отвечают { $begun }, не начинали { $silent }
waves-was-open = Сроки: { $first } — { $last }
waves-reminder-on = Напоминание: { $moment }
waves-director-mean = После завершения директор видит среднее своей команды, если ответили { $group } человека и больше
waves-director-no = Директор результатов команды не видит

waves-coverage = Охват
waves-prolong = Продлить
waves-close = Закрыть
waves-repeat = Повторный замер
waves-outline = Состав анкеты
waves-unpublish = Вернуть в черновик
waves-try = Пройти как участник

waves-people-of-schools = <b>{ $people ->
    [one] { $people } человек
    [few] { $people } человека
   *[many] { $people } человек
}</b> из { $schools } { $schools ->
    [one] школы
   *[other] школ
}
waves-everybody = Вся управленческая команда всех школ
waves-by-position = Должности: { $names }{ $more ->
    [0] { "" }
   *[other] {" "}и ещё { $more }
}
waves-by-school = Школы: { $names }{ $more ->
    [0] { "" }
   *[other] {" "}и ещё { $more }
}
waves-by-kind = Виды школ: { $names }{ $more ->
    [0] { "" }
   *[other] {" "}и ещё { $more }
}

## Planning, step by step

waves-planning = <b>Новая волна · { $step } из { $steps } · { $name }</b>
waves-planning-repeat = <b>Повторный замер · { $step } из { $steps } · { $name }</b>
waves-cancel = Отмена
waves-next = Дальше ›

waves-step-form = Анкета
waves-form-line = { $title } · версия { $version } · { $minutes ->
    [one] около { $minutes } минуты
   *[other] около { $minutes } минут
}
waves-older = Прежние версии
waves-newest-only = Только новые версии

waves-step-name = Название
waves-name-now = Название: <b>{ $name }</b>
waves-name-type = Его увидят участники. Чтобы изменить, напишите другое сообщением.
waves-name-refused = <b>Название нужно от 1 до { $limit } знаков, а получилось { $length }.</b> Напишите, пожалуйста, другое.
waves-name-diagnostic = Диагностика «{ $season } { $year }»
waves-name-repeat = Повторный замер «{ $season } { $year }»
waves-name-other = { $title } «{ $season } { $year }»
waves-season-winter = Зима
waves-season-spring = Весна
waves-season-summer = Лето
waves-season-autumn = Осень

waves-step-whom = Кому
waves-in-bot-none = В боте пока никого: волна появится в меню, когда люди войдут.
waves-in-bot-some = В боте уже { $people }: им придёт приглашение. Остальным волна появится в меню, когда они войдут.
waves-in-bot-all = Все уже в боте: приглашение придёт каждому.
waves-nobody = Так никого не остаётся: снимите часть отметок.
waves-pick-everybody = Все
waves-pick-position = По должностям
waves-pick-school = По школам
waves-pick-kind = По видам школ
waves-option = { $name } — { $people }
waves-ticks-none = Ничего не отмечено: приглашаются все.
waves-ticks-clear = Снять отметки
waves-ticks-done = Готово

waves-step-opens = Открытие
waves-opens-at-once = Откроется <b>сразу после публикации</b>
waves-opens = Откроется <b>{ $moment }</b>
waves-open-at-once = Сразу
waves-choose-day = Выбрать день
waves-day-type = <i>Можно и написать: 20.12 или 20 декабря.</i>
waves-moment-type = <i>Можно и написать: 20.12 или 20 декабря, 18:00.</i>
waves-day-unreadable = Не получилось понять день: «{ $said }». Напишите, например, <i>20.12.2026</i> или <i>20 декабря</i>, или выберите кнопкой.
waves-whole-day = Отвечать можно до конца этого дня, час для закрытия не нужен.
waves-choose-opening = В какой день открыть?
waves-end-moved = Закрытие было бы раньше открытия, поэтому перенесено: { $deadline }.

waves-step-closes = Закрытие
waves-closes = Ответы принимаются <b>{ $deadline }</b>
waves-days = { $days ->
    [one] Это { $days } день на ответы.
    [few] Это { $days } дня на ответы.
   *[many] Это { $days } дней на ответы.
}
waves-weeks = { $weeks ->
    [one] { $weeks } неделя
    [few] { $weeks } недели
   *[many] { $weeks } недель
}
waves-choose-closing = Открытие: { $opening }. Какой день последний? Отвечать можно до его конца.

waves-step-seen = Что видно
waves-seen-intro = Перед первым вопросом участник прочитает:
waves-reminders-intro = Напомнить тем, кто не завершил (не больше двух раз):
waves-item = • { $text }
waves-reminders-none = • без напоминаний
waves-director-sees = Директору: среднее
waves-director-hides = Директору: ничего
waves-remind-before = { $days ->
    [0] В последний день
    [1] Накануне
    [3] За 3 дня
   *[other] За неделю
}

waves-caution-blackout = ⚠️ Срок попадает на период «{ $name }» ({ $first } — { $last }).
waves-caution-short = ⚠️ Всего { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
}: многие не успеют, обычно хватает двух недель.
waves-caution-day-off = ⚠️ Последний день — выходной ({ $day }): напоминание придёт в рабочий день до него.

waves-wrong-passed = Это время уже прошло. Выберите, пожалуйста, день или час позже.
waves-wrong-before-opening = Закрыть раньше, чем откроется, нельзя. Выберите, пожалуйста, день позже.
waves-wrong-too-far = Это слишком далеко: выберите день в ближайшие три года.
waves-wrong-nobody = Приглашать некого: измените, кому она предназначена.

waves-check = <b>Проверка · { $name }</b>
waves-messages = Сообщения:
waves-at-once = сразу
waves-message-invitation = • приглашение — { $when }, { $people ->
    [one] { $people } человеку
   *[other] { $people } людям
} в боте
waves-message-reminder = • не завершившим — { $when }
waves-message-closed = • тем, кто начал и не отправил, — после закрытия, { $when }
waves-publish = Опубликовать
waves-publish-now = Опубликовать: <b>{ $name }</b>?

    Волна откроется сейчас: { $asked }. Приглашение получат те, кто уже в боте ({ $people }): { $when }. После этого состав и анкету изменить нельзя, срок — можно.
waves-publish-later = Опубликовать: <b>{ $name }</b>?

    Кому: { $asked }. Приглашение получат те, кто в боте (сейчас { $people }): { $when }. До открытия её можно вернуть в черновик.
waves-publish-yes = Опубликовать ({ $people })
waves-published = Опубликовано
waves-published-already = Уже опубликовано

waves-draft-kept = Черновик сохранён: <b>{ $name }</b>. Вернуться к нему можно из списка волн. Участники его не видят.
waves-draft-continue = Продолжить
waves-draft-drop = Удалить черновик
waves-draft-dropped = Черновик удалён
gone-draft = Этого черновика больше нет: он опубликован или удалён. Список волн: /waves.

waves-outline-title = <b>{ $name }</b>
waves-outline-questions = { $questions ->
    [one] В анкете { $questions } вопрос.
    [few] В анкете { $questions } вопроса.
   *[many] В анкете { $questions } вопросов.
}
waves-outline-ways = Самый длинный путь — { $longest }, самый короткий — { $shortest }.
waves-outline-minutes = По самому длинному пути: { $minutes ->
    [one] около { $minutes } минуты
   *[other] около { $minutes } минут
}.
waves-outline-situations = Ситуаций с выбором решения: { $situations }.
waves-outline-typed = Ответов словами или числом: { $typed }.
waves-outline-part = { $number }. { $title } — { $questions }

waves-trial-name = Проба: { $name }
waves-trial-end = Закончить пробу
waves-trial-ended = Проба закончена, ответы не сохранены

## A published wave

waves-choose-prolonging = <b>{ $name }</b>: ответы принимаются { $deadline }. До конца какого дня продлить?
waves-prolonging-tells = Кто ещё не закончил ({ $people }), получит сообщение о новом сроке.
waves-prolonged = { $people ->
    [0] Продлено
   *[other] Продлено. О новом сроке сообщим тем, кто ещё не закончил: { $people }
}
waves-only-later = Продлить можно только на более поздний день.
waves-closed-already = Она уже закрыта
waves-closed-now = Закрыто
waves-close-ask = Закрыть сейчас: <b>{ $name }</b>?

    { $begun ->
        [0] Сейчас никто не отвечает.
       *[other] Сейчас отвечают { $begun }: им придёт сообщение, ответы сохранятся, но в общие итоги войдут только отправленные.
    }
    Завершили { $finished }; не начинали { $silent }, они начать уже не смогут.

    Открыть снова будет нельзя.
waves-close-yes = Закрыть
waves-unpublished = Снова черновик
waves-opened-already = Она уже открылась

## Periods without questionnaires

blackouts-title = <b>Периоды без анкет</b>
blackouts-about = Если срок волны попадёт на такой период, бот предупредит перед публикацией.
blackouts-none = Пока ничего не указано.
blackouts-line = { $name }: { $first } — { $last }
blackouts-type = Чтобы добавить, напишите название и даты, например: <i>ВПР 20.04.{ $year } – 20.05.{ $year }</i>
blackouts-usual = Обычные на { $year } год
blackouts-added = Добавили: «{ $name }».
blackouts-unreadable = Не получилось прочитать даты: «{ $said }». Нужны название и два дня по порядку.
blackouts-remove = Убрать { $number }
blackouts-removed = Убрали

## What participants hear and read

who-sees-director-mean = Директор школы видит только среднее по своей команде — после завершения и если ответили не меньше { $group } человек.
who-sees-director-nothing = Директор школы результатов команды не видит.

notice-wave-opened = Здравствуйте! Приглашаем ответить: <b>{ $wave }</b>. Ответы помогают подобрать стажировку и не связаны с аттестацией. Понадобится { $minutes ->
    [one] около { $minutes } минуты
   *[other] около { $minutes } минут
}, прерваться можно в любой момент. Просим завершить { $deadline }.
notice-wave-closing-not-started = ⏰ <b>{ $wave }</b> ждёт Вас. Просим завершить { $deadline }; прерваться можно в любой момент.
notice-wave-closing-started = ⏰ <b>{ $wave }</b> ждёт на том же месте, ответы сохранены. Просим завершить { $deadline }.
notice-wave-tomorrow-not-started = Доброе утро! Вы просили напомнить: <b>{ $wave }</b>. Просим завершить { $deadline }.
notice-wave-tomorrow-started = Доброе утро! Вы просили напомнить: <b>{ $wave }</b> ждёт на том же месте, ответы сохранены. Просим завершить { $deadline }.
notice-wave-prolonged-not-started = Хорошая новость: срок продлён. <b>{ $wave }</b> можно пройти { $deadline }, прерваться — в любой момент.
notice-wave-prolonged-started = Хорошая новость: срок продлён. <b>{ $wave }</b> ждёт на том же месте, ответы сохранены; завершить можно { $deadline }.
notice-wave-closed = Приём ответов завершён: <b>{ $wave }</b>. Ваши ответы сохранены, спасибо за них; в общие итоги войдут только отправленные до закрытия. Если что-то помешало, напишите координатору школы.
wave-remind-tomorrow = Напомнить завтра
wave-tomorrow = Хорошо, напомним: { $when }. <b>{ $wave }</b> можно начать и раньше.
wave-tomorrow-too-late = Напомнить не успеем: <b>{ $wave }</b>, просим завершить { $deadline }.
