## What people hear of an internship: announced, changed, cancelled; what its staff hears

event-announced = Новая стажировка: «{ $title }».
event-announced-about = { $text }
event-when = 📍 { $when }
event-where = Где: { $place }
event-where-mixed = Где: { $place }; можно подключиться дистанционно
event-where-online = Дистанционно, принимает { $school }
event-hours = Объём: { $hours }
event-free = { $free ->
        [0] Свободных мест пока нет, есть лист ожидания
        [one] Свободно { $free } место из { $capacity }
        [few] Свободно { $free } места из { $capacity }
       *[many] Свободно { $free } мест из { $capacity }
    }
event-open = Открыть
event-look = Посмотреть
event-mend = Доработать

event-changed = В стажировке «{ $title }» есть изменения.
event-was-is = <b>{ $what }</b>
    было: { $was }
    стало: { $now }
event-what-date = Дата и время
event-what-end = Окончание
event-what-place = Место
event-what-format = Формат
event-format-onsite = очно
event-format-online = дистанционно
event-format-mixed = очно и дистанционно
event-changed-link = Ссылка для подключения теперь другая: она под кнопкой ниже.
event-changed-ask = Сможете участвовать? Если новая дата неудобна, место получит коллега из листа ожидания.
event-changed-request = Ваша заявка сохраняется.
event-changed-waiting = Ваше место в очереди сохраняется.

event-cancelled = К сожалению, стажировка «{ $title }» ({ $day }) не состоится: { $reason }. Ваша заявка сохранена; как только появится новая дата, пришлём её сюда. Простите за неудобство.
event-reason-distance = школа переходит на дистанционное обучение
event-reason-weather = помешала погода
event-reason-security = этого требуют меры безопасности
event-reason-illness = в школе болеют
event-reason-few = записалось слишком мало коллег
event-reason-other = так сложились обстоятельства
event-other-dates = Другие стажировки
event-from-calendar = Убрать из календаря

event-place-lost = Школа сможет принять меньше гостей, чем планировала, поэтому место на стажировке «{ $title }», { $when }, пока не подтверждается. В листе ожидания Вы под номером { $nth }: как только место появится, предложим его Вам. Простите за неудобство.

event-proposed = { $school } предлагает стажировку «{ $title }». Её увидят после Вашего согласия.
event-given-back = Координатор просит доработать стажировку «{ $title }»: { $words }
