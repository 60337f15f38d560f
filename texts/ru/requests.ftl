## Questions, difficulties, replies

command-requests = Вопросы и затруднения
menu-ask = Задать вопрос
menu-requests = { $count ->
        [0] Вопросы
       *[other] Вопросы ({ $count })
    }

ask-question = <b>Вопрос координатору</b>

    Напишите его одним сообщением, до { $most } знаков. Школу и должность координатор увидит сам; фамилии и телефоны, пожалуйста, не называйте.
ask-difficulty = <b>Сообщить о затруднении</b>
    «{ $title }», { $school }

    Что мешает и что могло бы помочь? Напишите одним сообщением, до { $most } знаков, без фамилий. Координатор ответит сюда же.
ask-sent = ✅ Передали координатору: «{ $words }»

    Ответ придёт сюда. Чтобы дополнить, просто отправьте ещё одно сообщение.
ask-sent-again = ✅ Передали координатору: «{ $words }»

    Вопрос снова открыт, ответ придёт сюда.
ask-too-long = В сообщении { $length ->
        [one] { $length } знак
        [few] { $length } знака
       *[many] { $length } знаков
    }, а помещается { $most }. Сократите его, пожалуйста, или задайте вопросы по одному.
ask-too-short = Здесь нужны слова: хотя бы одно предложение.
ask-enough = За сутки передано много сообщений, координатор их ещё читает. Продолжить можно завтра; срочное лучше обсудить по телефону.
ask-only-words = Здесь помогут только слова: фотографии, файлы и голосовые сообщения координатору не передаются.
ask-mine = Мои вопросы
ask-new = Новый вопрос

my-requests-title = <b>Мои вопросы</b>
my-requests-none = Вопросов пока нет. Координатор отвечает прямо сюда.

request-kind-question = Вопрос
request-kind-difficulty = Затруднение
request-kind-reply = Ответ на объявление
request-state-new = ждёт ответа
request-state-taken = в работе
request-state-answered = есть ответ
request-state-closed = закрыто
request-taken-by-me = в работе у Вас
request-taken-by = в работе у коллеги ({ $code })
request-head = <b>{ $kind }</b> · { $state }
request-own-line = { $number }. <b>{ $kind }</b> · { $state } · { $when }
    «{ $words }»
request-staff-line = { $number }. <b>{ $kind }</b> · { $when }
    { $place }
    «{ $words }»
request-place = { $position }, { $school }
request-erased = данные участника удалены
request-code = Код участника: { $code }
request-code-name = Код участника: { $code }, { $name }
request-internship = Стажировка: «{ $title }», { $school }
request-broadcast = Объявление: «{ $words }»
request-line = <i>{ $author }, { $when }</i>
    { $words }
request-by-me = Вы
request-by-them = Участник
request-by-coordinator = Координатор
request-no-words = Слова удалены вместе с данными участника.
request-write-more = Чтобы дополнить, просто отправьте сообщение.
request-write-again = Чтобы вернуться к этому вопросу, просто отправьте сообщение.
request-settle = Вопрос решён
request-settled = Спасибо! Вопрос закрыт.
request-thanks = Спасибо, вопрос решён
request-reply = Ответить
request-open = Открыть

inbox-title = <b>Вопросы и затруднения</b>
inbox-waiting = { $count ->
        [0] Ответа никто не ждёт.
        [one] Ждёт ответа { $count } сообщение.
        [few] Ждут ответа { $count } сообщения.
       *[many] Ждут ответа { $count } сообщений.
    }
inbox-none = Когда участники напишут, здесь появится список, а Вам придёт сообщение.
inbox-none-here = В этом списке пока пусто.
inbox-new = Новые: { $count }
inbox-taken = В работе: { $count }
inbox-answered = С ответом: { $count }
inbox-closed = Закрытые: { $count }
inbox-kind-all = Все
inbox-kind-difficulty = Затруднения
inbox-kind-reply = Ответы

request-answer = Ответить
request-take = Взять в работу
request-take-over = Взять себе
request-reopen = Вернуть в работу
request-close = Закрыть
request-back = ‹ К списку
request-taken-toast = Вопрос у Вас в работе
request-closed-toast = Закрыто
request-held = Этот вопрос уже в работе у коллеги ({ $code }). Можно ответить или взять его себе.
request-did-not-arrive = Последний ответ не дошёл: участник сейчас недоступен в Telegram. Переписка сохранена, ответ виден в «Моих вопросах».
request-answer-ask = <b>Ответ</b>
    { $place }
    «{ $words }»

    Напишите ответ одним сообщением, до { $most } знаков, без фамилий: он сразу уйдёт участнику.
request-answer-sent = ✅ Ответ отправлен.
request-overtaken = Пока Вы писали, ответ дал коллега:
    «{ $answer }»

    Ваш текст не отправлен. Нажмите на него, чтобы скопировать; если он всё ещё нужен, отправьте ещё раз.
    <code>{ $words }</code>

words-for-whom = «{ $words }»

    Кому это передать? Недавно приходило объявление{ $named ->
        [0] {""}
       *[other] {" "}«{ $broadcast }»
    }.
words-question = Вопрос координатору
words-reply = Ответ на объявление
words-nothing = Никому
words-sorted-before = Этот выбор уже сделан: сообщение передано координатору или удалено. Всё, что передано, есть в разделе «Мои вопросы».
words-dropped = Хорошо, никому не передаём.

## Notifications

notice-requests = { $count ->
        [one] Вам написали: { $count } сообщение ждёт ответа
        [few] Вам написали: { $count } сообщения ждут ответа
       *[many] Вам написали: { $count } сообщений ждут ответа
    }{ $difficulties ->
        [0] .
        [one] , из них { $difficulties } о затруднении.
       *[other] , из них { $difficulties } о затруднениях.
    }
notice-request = <b>{ $kind }</b> · { $place }: «{ $words }»
notice-answered = <b>Ответ координатора</b>
    Вы писали: «{ $words }»

    { $answer }
notice-request-closed = Координатор закрыл обращение «{ $words }» без отдельного ответа. Если вопрос остался, напишите ещё раз.

## Several notifications in one message

digest-title = { $count ->
        [one] Для Вас { $count } сообщение
        [few] Для Вас { $count } сообщения
       *[many] Для Вас { $count } сообщений
    }. Каждое откроется целиком:
digest-line = { $number }. { $words }
digest-over = Это сообщение больше не актуально. Вот что ждёт Вас сейчас:
