## Announcements

command-broadcast = Объявления: написать, отправить, проверить
menu-broadcast = Объявления

broadcast-title = <b>Объявления</b>
broadcast-none = Пока ни одного. Объявление можно показать себе на пробу, отправить всем или только тем, кого оно касается, и увидеть, до кого оно дошло.
broadcast-line = { $words }
broadcast-begin = Новое объявление
broadcast-to-list = ‹ К объявлениям
broadcast-open = Открыть объявление
broadcast-empty = без текста
broadcast-only-files = { $files ->
    [one] { $files } файл без текста
    [few] { $files } файла без текста
   *[many] { $files } файлов без текста
}
broadcast-state-draft = <i>черновик</i>
broadcast-state-awaiting = <i>ждёт второго координатора</i>
broadcast-state-scheduled = <i>сейчас начнёт уходить</i>
broadcast-state-planned = <i>уйдёт { $moment }</i>
broadcast-state-sending = <i>уходит: { $sent } из { $people }</i>
broadcast-state-paused = <i>пауза: { $sent } из { $people }</i>
broadcast-state-paused-before = <i>пауза, ещё не уходило</i>
broadcast-state-removed = <i>{ $day }, удалено из чатов</i>
broadcast-state-done = <i>{ $day }, дошло { $sent } из { $people }</i>
broadcast-state-sending-private = <i>уходит</i>
broadcast-state-paused-private = <i>пауза</i>
broadcast-state-done-private = <i>{ $day }, отправлено</i>
broadcast-state-cancelled-private = <i>{ $day }, остановлено</i>
broadcast-state-cancelled-before = <i>{ $day }, остановлено до отправки</i>
broadcast-state-cancelled = <i>{ $day }, остановлено: { $sent } из { $people }</i>

## Writing

broadcast-new = <b>Новое объявление</b>

    Пришлите его сюда таким, каким его увидят люди: текст с выделением и ссылками, фото, документ, видео или альбом с подписью.
broadcast-placeholders = <i>В тексте можно написать { "{" }обращение{ "}" }, { "{" }школа{ "}" } и { "{" }срок{ "}" }: каждый прочитает своё. Обращение — это целое приветствие («Здравствуйте, имя отчество!»), школа названа, как в реестре: «школа № 4».</i>
broadcast-draft = <b>Объявление · черновик</b>
broadcast-draft-awaiting = <b>Объявление ждёт второго координатора</b>
    Если изменить его, подтверждение понадобится заново.
broadcast-draft-change = <i>Чтобы заменить текст или файл, пришлите новый.</i>
broadcast-words-title = <b>{ $language ->
    [en] Текст на английском
   *[other] Текст на русском
}</b>
broadcast-words-ask = Пришлите новый текст или файл: он заменит прежний.
broadcast-words = Текст и файлы
broadcast-other-language = { $language ->
    [en] Текст на английском
   *[other] Текст на русском
}
broadcast-no-language = { $language ->
    [en] Убрать английский
   *[other] Убрать русский
}
broadcast-no-media = Убрать файлы
broadcast-two-languages = На двух языках: каждый получит на своём.
broadcast-files = { $kind ->
    [document] { $files ->
        [one] С документом
        [few] С { $files } документами
       *[many] С { $files } документами
    }
    [video] { $files ->
        [one] С видео
        [few] С { $files } видео
       *[many] С { $files } видео
    }
   *[photo] { $files ->
        [one] С фото
        [few] Альбом: { $files } фото и видео
       *[many] Альбом: { $files } фото и видео
    }
}
broadcast-with-buttons = Кнопки: { $names }
broadcast-drop = Удалить черновик
broadcast-drop-ask = Удалить черновик объявления? Его ещё никто не получил.
broadcast-drop-sure = Удалить
broadcast-dropped = Черновик удалён

broadcast-not-kept = Пока ничего не изменилось. Пришлите, пожалуйста, исправленный вариант.
broadcast-only-these = Так отправить не получится: подойдут текст, фото, документ, видео или альбом.
broadcast-album-refused = В альбом этот файл не поместился: до десяти фото и видео вместе или до десяти документов.
broadcast-too-long = В одно сообщение помещается { $limit } знаков, а получилось { $length }: сократите, пожалуйста, на { $over }.
broadcast-caption-too-long = Под одним файлом помещается { $limit } знака, а получилось { $length }: сократите на { $over } или отправьте текст без файла.
broadcast-cut-in-two = Telegram разделил текст: в одно сообщение помещается { $limit } знаков, а получилось { $length }. Пришлите, пожалуйста, короче: половина не сохранена.
broadcast-longest-counted = Посчитано по самому длинному имени, школе и сроку.
broadcast-too-formatted = Выделений и ссылок в одном сообщении не больше { $limit }, а получилось { $entities }: снимите часть.
broadcast-unknown-word = Что поставить вместо { "{" }{ $word }{ "}" }, неизвестно. Можно написать { "{" }обращение{ "}" }, { "{" }школа{ "}" } или { "{" }срок{ "}" }.
broadcast-no-deadline = Для { "{" }срок{ "}" } нужна анкета или стажировка: добавьте кнопку с ней или выберите анкету в «Кому».
broadcast-wordless = Добавьте текст или файл: отправлять пока нечего.
broadcast-album-wordless = К альбому с кнопками нужен текст: кнопки встанут под ним.

## Buttons under it

broadcast-buttons = Кнопки
broadcast-buttons-title = <b>Кнопки под объявлением</b>
broadcast-button-line = «{ $words }» — { $where }
broadcast-buttons-ask = Кнопка со ссылкой: пришлите название и адрес, например <i>Программа дня — https://example.org/day</i>. Всего кнопок — до { $most }.
broadcast-kind-wave = открывает анкету
broadcast-kind-internship = открывает стажировку
broadcast-kind-read = считает прочитавших
broadcast-button-link = Открыть ссылку
broadcast-button-wave = Открыть анкету
broadcast-button-internship = Открыть стажировку
broadcast-button-read = Прочитано
broadcast-add-wave = Добавить анкету
broadcast-add-event = Добавить стажировку
broadcast-add-read = Добавить «Прочитано»
broadcast-remove = Убрать { $number }
broadcast-buttons-enough = Кнопок уже { $most }: уберите одну, чтобы добавить другую.
broadcast-link-wrong = Не получилось найти адрес: «{ $said }». Нужна ссылка, которая начинается с https://.
broadcast-link-long = Адрес длиннее { $limit } знаков (получилось { $length }): возьмите, пожалуйста, короткую ссылку.
broadcast-label-long = Название кнопки — до { $limit } знаков, иначе на телефоне его не дочитать. Получилось { $length }: «{ $said }».
broadcast-offer-wave = <b>Какую анкету откроет кнопка?</b>
broadcast-offer-internship = <b>Какую стажировку откроет кнопка?</b>
broadcast-offer-no-wave = Сейчас нет открытых анкет.
broadcast-offer-no-internship = Пока нет опубликованных стажировок.
broadcast-option = { $name }

## Whom

broadcast-whom = Кому
broadcast-whom-title = <b>Объявление · кому</b>
broadcast-out-title = <b>Объявление · кроме кого</b>
broadcast-everybody = Кому: <b>всем</b>
broadcast-by-role = Роли: { $names }{ $more ->
    [0] { "" }
   *[other] {" "}и ещё { $more }
}
broadcast-by-position = Должности: { $names }{ $more ->
    [0] { "" }
   *[other] {" "}и ещё { $more }
}
broadcast-by-school = Школы: { $names }{ $more ->
    [0] { "" }
   *[other] {" "}и ещё { $more }
}
broadcast-by-kind = Виды школ: { $names }{ $more ->
    [0] { "" }
   *[other] {" "}и ещё { $more }
}
broadcast-by-wave = Анкеты: { $names }{ $more ->
    [0] { "" }
   *[other] {" "}и ещё { $more }
}
broadcast-by-event = Стажировки: { $names }{ $more ->
    [0] { "" }
   *[other] {" "}и ещё { $more }
}
broadcast-by-competency = Кому стажировка даст больше всего: { $names }{ $more ->
    [0] { "" }
   *[other] {" "}и ещё { $more }
}
broadcast-without = Кроме: { $names }{ $more ->
    [0] { "" }
   *[other] {" "}и ещё { $more }
}
broadcast-wave-n = «{ $wave }», не начали
broadcast-wave-u = «{ $wave }», не закончили
broadcast-wave-f = «{ $wave }», завершили
broadcast-event-s = «{ $title }», записаны
broadcast-event-a = «{ $title }», были
broadcast-event-w = «{ $title }», ждут места
broadcast-event-line = { $title } · { $school }{ $dated ->
    [0] { "" }
   *[other] {" "}· { $day }
}
broadcast-reach = <b>{ $people ->
    [one] { $people } человек
    [few] { $people } человека
   *[many] { $people } человек
}</b>{ $schools ->
    [0] { "" }
    [one] {" "}из { $schools } школы
   *[other] {" "}из { $schools } школ
}
broadcast-reach-private = <b>{ $people ->
    [one] { $people } человек
    [few] { $people } человека
   *[many] { $people } человек
}</b>. Кто именно — не показывается никому.
broadcast-reach-in-bot = В боте и получают объявления: { $people }
broadcast-reach-nobody = Так никого не остаётся: снимите часть отметок.
broadcast-and = <i>Отметки разных видов сужают друг друга: «директора» и «гимназии» — это директора гимназий.</i>
broadcast-newcomers = И новым участникам
broadcast-newcomers-yes = Кто войдёт в бот, пока объявление уходит, тоже его получит.
broadcast-newcomers-no = Список людей определится в начале отправки.
broadcast-schools = Список школ
broadcast-schools-title = <b>Из каких школ</b> · { $schools }
broadcast-school-line = { $school } — { $people }
broadcast-no-school = вне школ
broadcast-pick-everybody = Все
broadcast-pick-role = Роли
broadcast-pick-position = Должности
broadcast-pick-school = Школы
broadcast-pick-kind = Виды школ
broadcast-pick-wave = Анкета
broadcast-pick-event = Стажировка
broadcast-pick-competency = Направление
broadcast-pick-out = Кроме…
broadcast-pick-role-title = <b>По ролям</b>
broadcast-pick-position-title = <b>По должностям</b>
broadcast-pick-school-title = <b>По школам</b>
broadcast-pick-kind-title = <b>По видам школ</b>
broadcast-pick-wave-title = <b>По анкете</b>
    Отметьте номер анкеты и кому из её участников написать.
broadcast-pick-event-title = <b>По стажировке</b>
    Отметьте номер стажировки и кому из её участников написать.
broadcast-pick-competency-title = <b>По направлению</b>
    Тем, кому стажировка по нему даст больше всего. Видно только число, и не меньше { $group }; с другими отметками не сочетается. Ответы открытой анкеты считаются по пять человек, последние — после её окончания.
broadcast-stage-wave-n = не начали
broadcast-stage-wave-u = не закончили
broadcast-stage-wave-f = завершили
broadcast-stage-event-s = записаны
broadcast-stage-event-a = были
broadcast-stage-event-w = ждут места
broadcast-no-options = Пока выбирать не из чего.
broadcast-too-few = Таких людей или остальных слишком мало (меньше { $group }): по ним можно было бы догадаться, кто это. Выберите другое направление.

## When

broadcast-set-time = Когда
broadcast-check = Проверить и отправить
broadcast-when-title = <b>Объявление · когда</b>
broadcast-when-at-once = Когда: <b>сразу</b>
broadcast-when = Когда: <b>{ $moment }</b>
broadcast-until = Не позже: { $moment }
broadcast-at-once = Сразу
broadcast-no-end = Без срока
broadcast-set-end = Не позже…
broadcast-quiet = ⏰ Это тихие часы: начнёт уходить { $moment }.
broadcast-when-too-late = Так его никто не получит: «не позже» наступит раньше, чем оно уйдёт. Измените «когда» или «не позже».
broadcast-type-end = <i>Не позже какого дня — можно написать ещё раз: 20.12 или 20 декабря, 18:00.</i>
broadcast-too-far = Это слишком далеко: выберите день в ближайший год.
broadcast-choose-starts = <b>В какой день отправить?</b>
broadcast-choose-expires = <b>Не отправлять позже какого дня?</b> Кому не успеем отправить, те не получат.

## The check, and a second pair of eyes

broadcast-check-title = <b>Объявление · проверка</b>
broadcast-follows = Кому: тем, до кого не дошло прежнее, — { $people ->
    [one] { $people } человек
    [few] { $people } человека
   *[many] { $people } человек
}
broadcast-takes = Займёт примерно { $minutes ->
    [0] { $seconds ->
        [one] { $seconds } секунду
        [few] { $seconds } секунды
       *[many] { $seconds } секунд
    }
    [one] { $minutes } минуту
    [few] { $minutes } минуты
   *[many] { $minutes } минут
}.
broadcast-reads = Так это увидит { $who }:
broadcast-you = каждый (на Вашем примере)
broadcast-reader = { $position }, { $school }
broadcast-whole = Показать целиком
broadcast-whole-coming = Придёт отдельным сообщением
broadcast-next-reader = Как увидит другой
broadcast-try = Отправить мне на пробу
broadcast-try-coming = Проба придёт отдельным сообщением
broadcast-send = { $people ->
    [one] Отправить { $people } человеку
   *[other] Отправить { $people } людям
}
broadcast-launched = Объявление отправляется
broadcast-asked = { $coordinators ->
    [one] Попросили второго координатора подтвердить
   *[other] Попросили других координаторов подтвердить
}
broadcast-changed = Объявление или список изменились с тех пор. Посмотрите, пожалуйста, ещё раз.
broadcast-changed-since = Объявление с тех пор изменилось: подтвердить можно то, что на экране.
broadcast-alone = Больше { $limit } людям отправляют вдвоём, а второго координатора в боте пока нет. Пригласите его в «Люди» → «Роли».
broadcast-own = Своё объявление подтверждает другой координатор.
broadcast-take-back = Забрать на доработку
broadcast-confirm = Подтвердить
broadcast-return = Вернуть
broadcast-confirm-ask = <b>Подтвердите, пожалуйста, объявление</b>
    Подготовил: { $author }
broadcast-by-author = { $position }, код { $code }
broadcast-confirmed = Подтверждено, объявление отправляется
broadcast-returned = Объявление снова черновик
broadcast-decided-already = Оно уже отправлено
notice-broadcast-confirmed = ✅ Объявление подтверждено вторым координатором и отправляется.
notice-broadcast-returned = Второй координатор вернул объявление на доработку. Черновик цел.

## On its way

broadcast-starting = <b>Объявление сейчас начнёт уходить</b>
broadcast-planned = <b>Объявление уйдёт { $moment }</b>
broadcast-sending = <b>Отправляем: { $sent } из { $people }</b>
broadcast-left = Осталось { $left }, примерно { $minutes ->
    [0] { $seconds ->
        [0] секунда
        [one] { $seconds } секунда
        [few] { $seconds } секунды
       *[many] { $seconds } секунд
    }
    [one] { $minutes } минута
    [few] { $minutes } минуты
   *[many] { $minutes } минут
}
broadcast-paused = <b>Пауза: отправлено { $sent } из { $people }</b>
broadcast-paused-before = <b>Пауза: объявление ещё не уходило</b>
broadcast-paused-until = Если продолжить, оно уйдёт { $moment }.
broadcast-stopped-before = <b>Остановлено до отправки: объявление никто не получил</b>
broadcast-stopped = <b>Остановлено: отправлено { $sent } из { $people }</b>
broadcast-done = <b>Готово: дошло { $sent } из { $people }</b>
broadcast-sending-private = <b>Отправляем</b>
broadcast-paused-private = <b>Пауза</b>
broadcast-cancelled-private = <b>Остановлено</b>
    Сколько человек не получили, видно, только если таких не меньше { $group }: иначе можно догадаться, кто это.
broadcast-done-private = <b>Готово</b>
    Сколько человек не получили, видно, только если таких не меньше { $group }: иначе можно догадаться, кто это.
broadcast-missed = Не дошло: { $people }
broadcast-maybe-twice = Возможно, дважды у { $people ->
    [one] { $people } человека
   *[other] { $people } человек
}: связь прервалась на отправке.
broadcast-read-by = Прочитали: { $read } из { $sent }
broadcast-read-by-private = Прочитали: { $read }
broadcast-amending-edit = Исправляем текст в чатах…
broadcast-amending-delete = Удаляем в чатах…
broadcast-pause = Пауза
broadcast-resume = Продолжить
broadcast-stop = Остановить
broadcast-stop-ask = Остановить отправку? { $told ->
    [0] { $left ->
        [one] Ещё { $left } человек не получит.
       *[other] Ещё { $left } не получат.
    }
   *[other] Получили { $sent }, { $left ->
        [one] ещё { $left } не получит.
       *[other] ещё { $left } не получат.
    }
} Продолжить потом не получится.
broadcast-stop-ask-before = Остановить отправку? Объявление ещё никто не получил и уже не получит. Продолжить потом не получится.
broadcast-stop-sure = Остановить
broadcast-who-missed = Кому не дошло
broadcast-retry = Отправить только им
broadcast-edit = Изменить у всех
broadcast-delete = Удалить у всех
broadcast-cause-line = • { $cause } — { $people }
broadcast-cause-blocked = заблокировали бота
broadcast-cause-deactivated = удалили Telegram
broadcast-cause-not-found = чат не найден
broadcast-cause-not-started = ещё не пришли в бот
broadcast-cause-left = больше не в списке
broadcast-cause-too-late = не успели до срока
broadcast-cause-muted = просили не беспокоить
broadcast-cause-unsubscribed = отписались от объявлений
broadcast-cause-stopped = отправку остановили
broadcast-cause-other = другие причины

## Afterwards

broadcast-missed-title = <b>Не дошло: { $people }</b>
broadcast-missed-school = { $school }: { $causes }
broadcast-missed-file = Списком в Excel
file-broadcast-missed-name = не-дошло-{ $number }.xlsx
file-broadcast-missed = До кого не дошло объявление: школы, коды участников и причины, без имён.
broadcast-book-title = До кого не дошло объявление
broadcast-book-sheet = Не дошло
broadcast-book-code = Код участника
broadcast-book-position = Должность
broadcast-book-cause = Причина
broadcast-edit-ask = <b>Изменить у всех</b>
    Объявление есть { $bound ->
    [0] в
   *[other] не больше чем в
} { $chats ->
    [one] { $chats } чате
   *[other] { $chats } чатах
}. Пришлите новый текст{ $files ->
    [0] ; кнопки останутся.
   *[other] . Файлы и кнопки останутся прежними: у отправленного можно изменить только слова.
}
broadcast-edit-only-words = Файлы у отправленного объявления заменить уже нельзя, только слова. Другой файл можно отправить новым объявлением, а это удалить у всех.
broadcast-edit-check = <b>Так станет { $bound ->
    [0] в
   *[other] не больше чем в
} { $chats ->
    [one] { $chats } чате
   *[other] { $chats } чатах
}:</b>
broadcast-edit-sure = { $chats ->
    [one] Изменить в { $chats } чате
   *[other] Изменить в { $chats } чатах
}
broadcast-edit-old = Этот вариант уже применён или заменён другим
broadcast-edit-begun = Исправляем во всех чатах
broadcast-delete-ask = <b>Удалить у всех?</b>
    Объявление пропадёт { $bound ->
    [0] в
   *[other] не больше чем в
} { $chats ->
    [one] { $chats } чате
   *[other] { $chats } чатах
}{ $older ->
    [0] . Telegram разрешает это первые 48 часов; вернуть удалённое нельзя.
    [one] . Ещё в { $older } чате оно останется: прошло больше 48 часов, и Telegram уже не разрешает. Вернуть удалённое нельзя.
   *[other] . Ещё в { $older } чатах оно останется: прошло больше 48 часов, и Telegram уже не разрешает. Вернуть удалённое нельзя.
}
broadcast-delete-too-old = Прошло больше 48 часов: Telegram уже не разрешает удалить объявление из чатов. Слова в нём ещё можно изменить: «Изменить у всех».
broadcast-removed = Удалено в { $chats ->
    [one] { $chats } чате
   *[other] { $chats } чатах
}{ $left ->
    [0] .
    [one] , в { $left } осталось: туда оно пришло больше 48 часов назад.
   *[other] , в { $left } осталось: туда оно пришло больше 48 часов назад.
}
broadcast-removed-private = Удалено в чатах, где Telegram это ещё разрешает.
broadcast-delete-sure = { $chats ->
    [one] Удалить в { $chats } чате
   *[other] Удалить в { $chats } чатах
}
broadcast-delete-begun = Удаляем во всех чатах
broadcast-read-thanks = Спасибо, отмечено
gone-broadcast = Этого объявления уже нет, или оно уже отправлено.
act-broadcast-sent = Отправлено объявление
act-broadcast-confirmed = Подтверждено объявление
about-broadcast = объявление №
