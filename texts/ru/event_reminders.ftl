## Reminders of an internship and the calendar file

visit-week = Стажировка «{ $title }» — { $when }.
visit-day = ⏰ Стажировка «{ $title }» — { $when }.
visit-soon = ⏰ Скоро начинаем: стажировка «{ $title }» — { $when }.
visit-where = Где: { $school }, { $place }.
visit-where-school = Где: { $school }.
visit-online = Дистанционно, принимает { $school }. Ссылка — под кнопкой «Подключиться».
visit-bring = Подготовка: { $text }
visit-contact = Гостям в школе отвечает: { $post }
visit-about = Программа: { $text }
visit-ask = Сможете принять участие? Если планы изменились, скажите сейчас: место получит коллега из листа ожидания.
visit-yes = Приеду
visit-yes-online = Подключусь
visit-no = Не смогу
visit-map = На карте
visit-connect = Подключиться
visit-calendar = В календарь

visit-thanks = Спасибо, ждём Вас: «{ $title }», { $when }.
visit-moved = Это сообщение о прежней дате или прежнем месте. Теперь стажировка «{ $title }» — { $when }.
visit-leave-ask = Освободить Ваше место на стажировке «{ $title }», { $when }? Его предложим следующему в листе ожидания.
visit-leave = Освободить место
visit-stay = Всё-таки буду
visit-left = Место на стажировке «{ $title }» освобождено. Спасибо, что предупредили.
visit-no-place = За Вами нет места на стажировке «{ $title }»: запись отменена или передана дальше.
visit-cancelled = Стажировка «{ $title }» отменена, приезжать не нужно.
visit-begun = Стажировка «{ $title }» уже началась.

visit-list = Стажировка «{ $title }» — { $when }.
visit-list-count = { $people ->
        [0] Пока никто не записан.
        [one] Записан { $people } человек, подтвердили участие: { $sure }.
        [few] Записаны { $people } человека, подтвердили участие: { $sure }.
       *[many] Записаны { $people } человек, подтвердили участие: { $sure }.
    }
visit-list-school = { $school }: { $people }
visit-list-more = И ещё { $schools ->
        [one] { $schools } школа
        [few] { $schools } школы
       *[many] { $schools } школ
    }.

calendar-on-its-way = Файл «В календарь» придёт отдельным сообщением. Откройте его: телефон предложит добавить встречу и напомнит за день и за два часа. Если дату перенесут, новый файл поправит ту же запись.

    Если файл не открывается, добавьте встречу по ссылке в веб-календаре: передаются только название, время и место.
calendar-cancelled = Стажировка отменена. Файл, который уберёт её из календаря, придёт отдельным сообщением.
calendar-no-date = У стажировки «{ $title }» пока нет даты, добавлять в календарь нечего.
calendar-link = Добавить по ссылке
calendar-file-name = стажировка-{ $day }.ics
calendar-file = Стажировка «{ $title }» — { $when }. Откройте файл, чтобы добавить встречу в календарь.
calendar-file-cancelled = Стажировка «{ $title }» отменена. Откройте файл, чтобы убрать встречу из календаря.
visit-hours = { $hours ->
        [one] { $shown } академический час
        [few] { $shown } академических часа
        [many] { $shown } академических часов
       *[other] { $shown } академического часа
    }
calendar-connect = Подключение: { $url }
calendar-programme = Карточка и программа — в боте: { $url }
file-failed-internship-calendar = файл для календаря
