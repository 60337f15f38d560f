## Schools, people, roster, roles and the journal: the coordinator's screens

cancel = Отмена
menu-people = Люди
command-people = Люди: школы, реестр, роли

people-title = <b>Люди</b>
people-count = { $schools ->
        [one] { $schools } школа
        [few] { $schools } школы
       *[many] { $schools } школ
    }, { $people ->
        [one] { $people } человек
        [few] { $people } человека
       *[many] { $people } человек
    }
people-count-state = { $state }: { $count }
people-empty = Реестр пуст. Загрузите книгу .xlsx: пустой шаблон есть под кнопкой «Загрузить реестр».
people-requests = Ждут ответа: { $count }
people-schools = Школы
people-find = Найти
people-import = Загрузить реестр
people-cards = Приглашения
people-roles = Роли
people-journal = Журнал
people-line = { $text }
people-bullet = • { $text }
people-outside = вне школ
people-again = ‹ К людям

person-not-invited = без приглашения
person-invited = приглашение ещё не открыто
person-started = вход есть, согласия ещё нет
person-consented = согласие дано
person-left = нет в реестре

people-schools-title = <b>Школы</b>
people-schools-about = Дали согласие из общего числа:
people-school-line = { $number }. { $school }: { $consented } из { $people }
people-school-title = <b>{ $school }</b>
people-school-empty = В реестре этой школы пока никого нет.
people-member = { $number }. { $code } · { $position }
    <i>{ $state }</i>
people-team-link = Ссылка команды

people-find-ask = Напишите название или номер школы либо код участника, например P-7F3K9Q.
people-find-none = По запросу «{ $text }» ничего не нашлось. Напишите часть названия школы или код участника целиком.
people-find-some = По запросу «{ $text }» { $count ->
        [one] нашлась { $count } школа
        [few] нашлось { $count } школы
       *[many] нашлось { $count } школ
    }:

person-title = <b>Участник { $code }</b>
person-place = { $position }, { $school }
person-state = Состояние: { $state }
person-role = Роль: { $role }
person-new-code = Новый код
person-new-code-ask = Выдать участнику { $code } новое приглашение? Прежнее, если им ещё не воспользовались, перестанет действовать.
person-new-code-inside = Участник { $code } уже в боте. Новое приглашение нужно, если сменился телефон: кто откроет ссылку, продолжит с места этого участника, а прежний чат отключится. Передавайте её только лично.
person-new-code-yes = Выдать новый код
person-new-link = Новое приглашение готово. Перешлите ссылку лично, она действует один раз и показана только здесь:
    <code>{ $link }</code>

## Roster from a file

people-import-ask = <b>Реестр из файла</b>

    Пришлите книгу .xlsx с листами «Школы» и «Люди» (до { $limit } МБ). Сначала покажем, что изменится; без Вашего согласия не загрузится ничего.

    В файле должен быть весь реестр: кого в нём нет, тот считается выбывшим.
people-import-strict = Фамилии надёжнее загружать на сервере командой vzaimno roster import. Здесь имена не показываются: только коды участников.
people-import-template = Получить шаблон
people-import-not-words = Здесь ждём файл .xlsx с реестром. Пришлите его как документ: скрепка, «Файл».
people-import-too-big = Файл больше { $limit } МБ. Уберите картинки и лишние листы или перенесите строки в новый шаблон и пришлите ещё раз.
people-import-checking = Проверяем файл «{ $name }»…
people-import-loading = Загружаем реестр…
people-import-cancelled = Ничего не загружено.
people-import-lost = Не получилось взять файл у Telegram. Реестр не изменился; пришлите, пожалуйста, файл ещё раз.
people-import-faults = <b>Реестр не загружен</b>, { $count ->
        [one] { $count } замечание
        [few] { $count } замечания
       *[many] { $count } замечаний
    }:
people-import-more-faults = { $count ->
        [0] Целиком — в файле выше.
       *[other] … и ещё { $count }. Все целиком — в файле выше.
    }
people-import-mend = Исправьте и пришлите файл ещё раз.
people-import-faults-file = замечания.txt
people-import-plan-file = изменения.txt
people-import-preview = <b>Проверьте изменения</b>
people-import-schools = Школы: добавится { $added }, изменится { $changed }, выбудет { $left }, без изменений { $same }.
people-import-people = Люди: добавится { $added }, изменится { $changed }, выбудет { $left }, без изменений { $same }.
people-import-more = { $count ->
        [0] Полный список — в файле выше.
       *[other] … и ещё { $count }. Полный список — в файле выше.
    }
people-import-note = <i>К сведению: { $text }</i>
people-import-more-notes = <i>И ещё к сведению: { $count }.</i>
people-import-doubt = Проверьте: { $text }
people-import-most-leave = <b>Внимание: { $count ->
        [one] выбудет { $count } человек
        [few] выбудут { $count } человека
       *[many] выбудет { $count } человек
    }, больше половины.</b> Точно ли в файле весь реестр?
people-import-apply = { $count ->
        [0] Загрузить
       *[other] Загрузить: { $count } чел.
    }
people-import-changed-meanwhile = Пока Вы решали, реестр изменился. Вот что сделает файл теперь:
people-import-nothing = В реестре уже всё так, загружать нечего.
people-import-loses-you = В этом файле Вас нет или у Вас не указана роль координатора: после загрузки Вы потеряли бы доступ. Ничего не загружено. Добавьте свою строку с ролью «муниципальный координатор» или попросите загрузить файл другого координатора.
people-import-done = ✅ Реестр загружен.
    Люди: добавлено { $added }, изменено { $changed }, выбыло { $left }. Школ затронуто: { $schools }.
    Новых приглашений: { $invitations }. Раздайте их: «Люди», «Приглашения».
gone-preview = Этому предпросмотру больше суток. Пришлите файл ещё раз.

file-template-name = реестр-шаблон.xlsx
file-template = Шаблон реестра. Подсказки — на листе «Как заполнять» и в заголовках столбцов.

## Invitations to hand out

cards-nobody = Все приглашённые уже вошли, передавать нечего.
cards-ask = { $count ->
        [one] Ещё не вошёл { $count } человек
        [few] Ещё не вошли { $count } человека
       *[many] Ещё не вошли { $count } человек
    }. Карточки — для печати, по восемь на листе А4; список — для рассылки. Имён в них нет, но каждая ссылка личная: не отправляйте файл в общий чат.
cards-ask-school = <b>{ $school }</b>
    { $count ->
        [one] Ещё не вошёл { $count } человек
        [few] Ещё не вошли { $count } человека
       *[many] Ещё не вошли { $count } человек
    }. Карточки — для печати, по восемь на листе А4; список — для рассылки. Имён в них нет, но каждая ссылка личная: не отправляйте файл в общий чат.
cards-pdf = Карточки (PDF)
cards-list = Список (Excel)
file-cards-name = приглашения.pdf
file-cards = Карточек: { $count }. Печатайте в размер листа и разрежьте по пунктиру.
file-links-name = приглашения.xlsx
file-links = Приглашений: { $count }. Каждая ссылка действует один раз и для одного человека.
card-step-1 = Наведите камеру телефона на код и откройте ссылку в Telegram.
card-step-2 = Нажмите «Старт» или «Запустить».
card-step-3 = Проверьте школу и должность, прочитайте согласие.
card-participant = Код участника { $code }
card-or-link = Без камеры откройте ссылку:

## Roles

role-coordinator = муниципальный координатор
role-school-coordinator = координатор школы
role-host = принимающая сторона

roles-title = <b>Роли</b>
roles-line = { $number }. { $who }
role-holder = { $code } · { $position }
    <b>{ $role }</b>
role-holder-school = { $code } · { $position }
    <b>{ $role }</b>, { $school }
roles-hint = Чтобы снять роль, нажмите её номер.
roles-links = Ещё не открыты ссылки: { $count }
roles-link = { $role }, до { $until }
roles-link-school = { $role }, { $school }, до { $until }
roles-give = Дать роль
roles-withdraw = Закрыть ссылки
roles-withdraw-ask = Закрыть { $count ->
        [one] { $count } ссылку
        [few] { $count } ссылки
       *[many] { $count } ссылок
    }, по которым роль ещё не взяли? Открыть их будет уже нельзя.
roles-withdraw-yes = Закрыть
roles-withdrawn = Закрыто ссылок: { $count }
roles-give-coordinator = Муниципальный координатор
roles-give-school-coordinator = Координатор школы
roles-give-host = Принимающая сторона
roles-which = <b>Какую роль дать?</b>

    Муниципальный координатор видит охват, реестр и журнал. Координатор школы — свою команду. Принимающая сторона проводит стажировки у себя.
roles-where = В какой школе дать роль «<b>{ $role }</b>»?
roles-school = { $number }. { $school }
role-link-made = Ссылка на роль «{ $role }» готова:
    <code>{ $link }</code>

    Она действует один раз, до { $until }. Кто её откроет и подтвердит, получит роль; Вам придёт сообщение. Передайте её лично.
role-link-made-school = Ссылка на роль «{ $role }», { $school }, готова:
    <code>{ $link }</code>

    Она действует один раз, до { $until }. Кто её откроет и подтвердит, получит роль; Вам придёт сообщение. Передайте её лично участнику проекта.
role-revoke-one = { $role ->
        [coordinator] Снять: координатор
        [host] Снять: приём у себя
       *[other] Снять: коорд. школы
    }
role-revoke-ask = Снять роль?
    { $who }

    Человек останется участником, но разделы этой роли закроются сразу. Мы сообщим ему об этом.
role-revoke-me = Снять роль с себя?
    { $who }

    Вернуть её сможет только другой координатор.
role-revoke-yes = Снять роль
role-revoked-toast = Роль снята
role-gave-up = Роль «{ $role }» с Вас снята.
role-last-coordinator = Других координаторов, которые уже вошли, нет. Сначала дайте эту роль ещё кому-нибудь.

role-offer = Вам предлагают роль «{ $role }» ({ $municipality }) в проекте «{ $service }». Ссылка действует один раз.
role-offer-school = Вам предлагают роль «{ $role }» в проекте «{ $service }»: { $school }, { $municipality }. Ссылка действует один раз.
role-take = Принять роль
role-not-now = Не сейчас
role-taken = ✅ Теперь у Вас есть роль: { $role }.
role-at-school = { $role }, { $school }
role-held = Эта роль у Вас уже есть. Ссылка не потрачена: её можно передать другому.
role-yours = Эта роль у Вас уже есть.
role-link-dead = Эта ссылка больше не действует: ею уже воспользовались или её срок прошёл. Попросите у координатора новую.
role-link-elsewhere = Эта ссылка другого района и для Вас не подходит.
role-link-outside = Эта ссылка даёт роль в школе тем, кто уже в проекте. Сначала войдите по своему приглашению, потом откройте её ещё раз.

notice-role-granted = У участника { $code } ({ $position }) теперь есть роль «{ $role }». Если это ошибка, роль можно снять.
notice-role-granted-school = У участника { $code } ({ $position }) теперь есть роль «{ $role }», { $school }. Если это ошибка, роль можно снять.
notice-roles = К ролям
notice-role-revoked = Роль «{ $role }» с Вас снята. Остальное осталось как было: ответы, результаты и записи целы.
notice-role-revoked-school = Роль «{ $role }», { $school }, с Вас снята. Остальное осталось как было: ответы, результаты и записи целы.

## Team links and those who ask to come in

team-link-none = <b>{ $school }</b>

    По ссылке команды просятся те, кого нет в реестре: выбирают должность, а Вы подтверждаете. Ссылки пока нет.
team-link-make = Создать ссылку
team-link = <b>{ $school }</b>, ссылка команды:
    <code>{ $link }</code>

    Её можно отправить в чат школы: без Вашего подтверждения никто не войдёт.
team-link-new = Заменить
team-link-close = Закрыть ссылку
team-link-new-ask = { $school }: сделать новую ссылку? Прежняя перестанет действовать.
team-link-new-yes = Заменить ссылку
team-link-close-ask = { $school }: закрыть ссылку? По ней больше никто не попросится; кто уже вошёл, останется.
team-link-close-yes = Закрыть ссылку
team-link-made = Ссылка готова
team-link-closed = Ссылка закрыта

requests-title = <b>Просят присоединиться</b>: { $count }
requests-none = Сейчас никто не ждёт ответа.
requests-line = { $number }. { $position }, { $school }
requests-hint = Имён бот не спрашивает. Сомневаетесь — уточните в школе, кто открывал ссылку.
requests-yes = { $number }. Подтвердить
requests-no = { $number }. Отклонить
requests-yes-one = Подтвердить
requests-no-one = Отклонить
requests-confirmed = ✅ Подтверждено: { $position }, { $school }. Код участника { $code }.
requests-refused = Отклонено: { $position }, { $school }.
requests-were-confirmed = Эта заявка уже подтверждена.
requests-were-refused = Эта заявка уже закрыта: её отклонили или человек вошёл по приглашению.
notice-join-request = Просят присоединиться к команде: { $position }, { $school }. Это Ваш человек?
notice-join-confirmed = ✅ Заявка подтверждена. Вы: { $position }, { $school }. Осталось согласие на обработку данных.

join-ask = Здравствуйте! Это помощник проекта «{ $service }».

    Ссылка команды: <b>{ $school }</b>. Кем Вы там работаете? Имя вводить не нужно.
join-asked = Спасибо! Передали координатору: { $position }, { $school }. Ответ придёт сюда; больше ничего делать не надо.

    Ошиблись? Откройте ссылку ещё раз и выберите другую должность.
join-inside = Вы уже в проекте, ссылка команды не нужна. Если сменилась школа, скажите координатору.
join-dead = Эта ссылка команды больше не действует. Попросите в школе новую.
join-declined = Заявка не подтверждена: { $school }. Если это ошибка, спросите координатора Вашей школы: поможет личное приглашение.
join-declined-before = По этой ссылке заявка уже отклонена. Если это ошибка, попросите личное приглашение.

post-director = Директор
post-dep-edu = Зам. по УВР
post-dep-upb = Зам. по ВР
post-dep-meth = Зам. по методработе
post-dep-adm = Зам. по АХР
post-advisor = Советник
post-branch-head = Рук. филиала
post-mo-head = Рук. объединения
post-reserve = Кадровый резерв
post-methodologist = Методист
post-other = Другое

## The journal

journal-title = <b>Журнал</b>
journal-empty = Пока ничего не записано.
journal-line = { $when } · { $actor }
    <b>{ $act }</b>
journal-file = В Excel
journal-sheet = Журнал
journal-head-when = Когда
journal-head-who = Кто
journal-head-act = Действие
journal-head-about = Подробности
file-journal-name = журнал.xlsx
file-journal = Журнал действий: коды участников, без имён.

act-role-link-issued = Создана ссылка на роль
act-role-links-withdrawn = Закрыты ссылки на роли
act-role-granted = Получена роль
act-role-revoked = Снята роль
act-team-link-issued = Создана ссылка команды
act-team-link-closed = Закрыта ссылка команды
act-join-confirmed = Подтверждена заявка в команду
act-join-refused = Отклонена заявка в команду
act-code-reissued = Выдан новый код
act-events-loaded = Загружены стажировки
act-roster-loaded = Загружен реестр
act-invitations-made = Сделаны приглашения
act-wave-published = Опубликована диагностика
act-wave-prolonged = Продлена диагностика
act-wave-closed = Закрыта диагностика
act-wave-unpublished = Публикация отменена
act-wave-draft-dropped = Удалён черновик диагностики
act-form-published = Опубликована анкета
act-export = Запрошены результаты
act-data-erased = Уничтожены данные участника
act-blackout-added = Добавлен период без опросов
act-blackout-removed = Удалён период без опросов
act-broadcast-paused = Приостановлено объявление
act-broadcast-resumed = Возобновлено объявление
act-broadcast-stopped = Остановлено объявление
act-broadcast-edit = Изменён текст объявления у всех
act-broadcast-delete = Объявление удалено у всех

about-added = добавлено
about-changed = изменено
about-left = выбыло
about-schools = школ
about-count = всего
about-people = человек
about-unfinished = не завершили
about-until = до
about-erasure = запись
about-kind-figures = показатели стажировок (Excel)
about-kind-note = справка о стажировках (Word)
about-kind-schedule = график стажировок (Word)
about-kind-xlsx = таблица Excel
about-kind-zip = CSV в архиве
about-kind-docx = документ Word
about-server = командой на сервере
