## The menu and what stands beside it

to-menu = Меню
back = ‹ Назад
forward = Вперёд ›
further = Дальше
refresh = Обновить
page-back = ‹ Раньше
page-on = Дальше ›
page-of = { $page } из { $pages }
quoted = «{ $text }»

menu-hello = Добрый день!
menu-nothing-waits = Сейчас отвечать ни на что не нужно.
menu-begin = Начать
menu-continue = Продолжить
menu-surveys = Диагностика
menu-profile = Мой профиль
menu-team = Моя команда
menu-coverage = Охват
menu-settings = Настройки
menu-privacy = Мои данные

deadline-today = до конца дня
deadline-today-time = сегодня до { $time }
deadline-tomorrow = до конца завтрашнего дня
deadline-tomorrow-time = до { $time } завтрашнего дня
deadline-day = до { $day } включительно
deadline-day-time = до { $time } { $day }

task-not-started = <b>{ $wave }</b>
    Можно начать: { $minutes ->
        [one] около { $minutes } минуты
       *[other] около { $minutes } минут
    }. Просим завершить { $deadline }.
task-started = <b>{ $wave }</b>
    Начато, ответы сохранены. Просим завершить { $deadline }.
task-where = <b>{ $wave }</b>
    { $sections ->
        [0] Вопрос { $position } из { $total }
       *[other] Раздел { $section } из { $sections }
    }, осталось { $minutes ->
        [one] около { $minutes } минуты
       *[other] около { $minutes } минут
    }. Просим завершить { $deadline }.
task-submitted = <b>{ $wave }</b>
    Отправлено { $day }.
task-closed = <b>{ $wave }</b>
    Завершено, ответы больше не принимаются.

surveys-title = <b>Диагностика и анкеты</b>
surveys-none = Сейчас открытых анкет нет. Когда появится новая, придёт сообщение.
surveys-not-started = { $number }. Начать
surveys-started = { $number }. Продолжить
surveys-submitted = { $number }. Посмотреть

help = <b>{ $service }</b>

    Здесь управленческие команды школ проходят диагностику, видят, где они сильны, и записываются на стажировки к коллегам.

    /start — войти по приглашению
    /menu — главное меню
    /surveys — диагностика и анкеты
    /profile — личный результат
    /internships — стажировки и запись на них
    /certificates — Ваши сертификаты
    /settings — язык, напоминания, объявления
    /privacy — что о Вас хранится

    Не подходит код? Спросите координатора Вашей школы. Обо всём остальном можно спросить в меню: «Задать вопрос».

command-start = Начать
command-menu = Главное меню
command-surveys = Диагностика и анкеты
command-profile = Мой результат
command-settings = Настройки: язык, напоминания
command-privacy = Мои данные
command-help = Помощь
command-team = Моя команда: кто завершил
command-coverage = Охват школ

unknown-command = Такой команды нет: всё нужное есть на кнопках.
text-not-awaited = Спасибо, но сейчас сообщение не требуется: достаточно кнопок.
attachment-not-awaited = Спасибо, файлы и голосовые сообщения здесь не нужны: достаточно кнопок.
attachment-instead-of-answer = Здесь нужен ответ словами или кнопкой; фотографии, файлы и голосовые сообщения прочитать не получится.

gone-wave = Эта анкета сейчас не открыта.
gone-response = Эта кнопка из старого сообщения и больше не действует.
gone-question = Эта кнопка из старого сообщения: такого вопроса больше нет.
gone-tap = Эта кнопка из старого сообщения и больше не действует.
refused = Этот раздел открыт другим участникам.
failed = Не получилось выполнить это действие; координатор системы уже видит запись об этом. Ваши ответы сохранены. Попробуйте, пожалуйста, ещё раз.
database-away = Сейчас нет связи с базой. Всё, что было до этого, сохранено, а это сообщение мы обработаем, как только связь вернётся.
database-away-toast = Сейчас нет связи с базой. Ответы до этого места сохранены; этот сохраним, как только связь вернётся.

notice-resume = Здравствуйте! Вы просили напомнить: <b>{ $wave }</b> ждёт на том же месте, ответы сохранены. Просим завершить { $deadline }.
notice-roster-mistake = Участник { $code } ({ $position }, { $school }) сообщает: в реестре есть ошибка. Уточните, пожалуйста, должность и школу и загрузите исправленный список.

## Posts, as the roster has them

position-director = директор
position-dep-edu = заместитель по учебной работе
position-dep-upb = заместитель по воспитательной работе
position-dep-meth = заместитель по методической работе
position-dep-adm = заместитель по административно-хозяйственной работе
position-advisor = советник директора по воспитанию
position-branch-head = руководитель филиала или подразделения
position-mo-head = руководитель методического объединения
position-reserve = в кадровом резерве
position-methodologist = методист
position-other = член управленческой команды
