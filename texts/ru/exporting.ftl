## The results as a file

command-export = Итоги файлом
menu-export = Итоги файлом

export-title = <b>Итоги файлом</b>
export-none = Пока нет ни одной диагностики, итоги которой можно выгрузить.
export-line = { $number }. { $wave } — завершили { $finished }
export-line-open = { $number }. { $wave } — идёт, завершили { $finished }
export-pick = { $number }. Выбрать
export-choose = <b>{ $wave }</b>
    Завершили: { $finished }.

    В файле только обобщённые сведения: группы меньше { $group } человек скрыты вместе с ячейками, по которым их можно вычислить. Ответов, написанных словами, в нём нет.
export-open-yet = Анкета ещё открыта: последние 5–9 ответов войдут в файл позже. Так по двум файлам нельзя узнать ответы одного человека.
export-xlsx = Таблица Excel
export-csv = CSV в архиве
export-progress = <b>{ $wave }</b>
    Готовим файл: { $bar } { $percent } %
export-under-way = Этот файл уже готовится
export-stop = Отменить
export-stopped = Остановлено
export-not-running = Уже готово или остановлено
export-failed = <b>{ $wave }</b>: файл сделать не получилось. Попробуйте, пожалуйста, ещё раз чуть позже.
export-ready = <b>{ $wave }</b>
    Файл готов, он в этом чате.
export-another = Ещё файл
export-caption = Итоги: { $wave }. Группы меньше { $group } человек скрыты; имён в файле нет.
export-file-name = итоги-{ $number }.{ $kind }
