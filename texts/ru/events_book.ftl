## Internships from a workbook: what would change

events-book-added = добавится черновик · { $code } «{ $title }»: { $what }
events-book-changed = изменится · { $code } «{ $title }»: { $what }
events-book-kept = останется как есть · { $code } «{ $title }»: уже в календаре, её меняют в чате
events-book-summary = Стажировки: добавится { $added }, изменится { $changed }, останется как есть { $kept }, без изменений { $same }.
events-book-says-title = тема
events-book-says-about = описание
events-book-says-school-id = школа
events-book-says-hours = часы
events-book-says-format = формат
events-book-says-place = место
events-book-says-map-url = карта
events-book-says-online-url = ссылка на встречу
events-book-says-bring = что взять
events-book-says-competencies = компетенции
events-book-says-capacity = мест
events-book-says-school-quota = от школы
events-book-says-contact-id = контактное лицо
events-book-says-audience = для кого
events-book-says-signup-opens-at = начало записи
events-book-says-signup-closes-at = конец записи
events-book-says-needs-approval = подтверждение заявок

## What is wrong with a row

roster-fault-event-code-twice = код «{ $found }» уже есть в строке { $earlier }. Дайте стажировке другой код или удалите повтор.
roster-fault-event-code-taken = код «{ $found }» уже есть у стажировки другой школы. Дайте своей другой код.
roster-fault-event-school-foreign = школа «{ $found }» не Ваша. Оставьте строки только той школы, где Вы принимаете гостей.
roster-fault-event-school-unknown = школы с кодом «{ $found }» нет в реестре. Исправьте код или сначала добавьте школу.
roster-fault-event-date = «{ $found }» не похоже на дату. Впишите день, месяц и год: 20.12.2026.
roster-fault-event-time = «{ $found }» не похоже на время. Впишите часы и минуты: 10:00.
roster-fault-event-time-alone = время есть, а даты нет. Впишите дату или очистите время.
roster-fault-event-date-alone = дата есть, а времени начала нет. Впишите его: 10:00.
roster-fault-event-past = этот день и час уже прошли. Проверьте дату и год.
roster-fault-event-opens-late = запись открылась бы после начала стажировки. Исправьте этот день или дату стажировки.
roster-fault-event-closes-late = запись закрылась бы после начала стажировки. Исправьте этот день или дату стажировки; «нет» — запись до начала.
roster-fault-event-closed = этот день записи уже прошёл. Впишите день позже или «нет» — тогда запись идёт до начала.
roster-fault-event-closes-first = запись закрылась бы раньше, чем откроется. Исправьте этот день или «Запись с».
roster-fault-event-yes-or-no = «{ $found }» не подходит. Впишите «Да» или «Нет» либо оставьте ячейку пустой.
roster-fault-event-hours = «{ $found }» не подходит. Впишите академические часы, больше 0 и не больше { $limit }, например 4 или 4,5.
roster-fault-event-format = формат «{ $found }» не известен. Выберите из списка: { $allowed }.
roster-fault-event-link = «{ $found }» не открыть как ссылку. Она начинается с https:// и пишется без пробелов.
roster-fault-event-competency = компетенция «{ $found }» не известна. Впишите коды от K1 до K8 через запятую.
roster-fault-event-count = «{ $found }» не подходит. Впишите целое число от 1 до { $limit } или оставьте ячейку пустой.
roster-fault-event-contact = здесь может быть только код участника вида P-7F3K9Q. Впишите его или очистите ячейку.
roster-fault-event-contact-unknown = участника с кодом «{ $found }» в принимающей школе нет. Проверьте код и школу или очистите ячейку.

## In the chat

events-import-button = Из файла
events-import-ask = <b>Стажировки из файла</b>

    Пришлите книгу .xlsx с листом «Стажировки» (до { $limit } МБ). Сначала покажем, что изменится; без Вашего согласия не загрузится ничего.

    Каждая строка станет черновиком. Опубликованное из файла не меняется.
events-import-ask-host = <b>Стажировки Вашей школы из файла</b>

    Пришлите книгу .xlsx с листом «Стажировки» (до { $limit } МБ). Сначала покажем, что изменится; без Вашего согласия не загрузится ничего.

    Каждая строка станет черновиком: Вы посмотрите его и предложите координатору. Строки других школ не загружаются.
events-import-not-words = Здесь ждём файл .xlsx со стажировками. Пришлите его как документ: скрепка, «Файл». Если файла ещё нет, возьмите шаблон.
events-import-loading = Загружаем стажировки…
events-import-lost = Не получилось взять файл у Telegram. Стажировки не изменились; пришлите, пожалуйста, файл ещё раз.
events-import-faults = <b>Стажировки не загружены</b>, { $count ->
        [one] { $count } замечание
        [few] { $count } замечания
       *[many] { $count } замечаний
    }:
events-import-summary = { $words }
events-import-meanwhile = Пока Вы решали, стажировки изменились. Вот что сделает файл теперь:
events-import-nothing = В боте уже всё так, загружать нечего.
events-import-apply = Загрузить: { $count }
events-import-done = ✅ Загружено. Черновиков добавлено { $added }, изменено { $changed }.
    Участники узнают о стажировке, когда Вы её опубликуете.
events-import-done-host = ✅ Загружено. Черновиков добавлено { $added }, изменено { $changed }.
    Откройте черновик, проверьте и предложите координатору: после согласования о стажировке узнают участники.
events-import-back = ‹ К стажировкам
file-events-template-name = стажировки-шаблон.xlsx
file-events-template = Шаблон стажировок. Как заполнять — на втором листе.
file-failed-events-template = шаблон стажировок
