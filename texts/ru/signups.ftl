## Finding an internship, signing up, the waitlist

command-internships = Стажировки
menu-internships = Стажировки
internships-suits = <b>Подходит Вам</b>
internships-nearest = <b>Ближайшие стажировки</b>
internships-line = { $number }. { $when } · { $where } · «{ $title }» · { $codes } · { $places }
internships-online = дистанционно
internships-no-date = дату объявят позже
internships-none = Ближайших стажировок пока нет. Как только объявят новую, она появится здесь.
internships-none-suits = По направлениям, где стажировка даст Вам больше всего, мест сейчас нет. Ниже — ближайшие.
internships-none-such = Таких стажировок пока нет. Посмотрите, пожалуйста, все.
internships-narrowed = Отобраны: { $what }
internships-all = Показать все
internships-by-month = По датам
internships-by-competency = По направлениям
internships-by-format = По формату
internships-by-place = По месту
internships-which-month = Какой месяц Вам удобен?
internships-which-competency = Какое направление Вам интересно?
internships-which-format = Очно или дистанционно?
internships-which-place = Куда Вам удобно приехать?
internships-direction = { $number }. { $name }: { $count ->
        [one] { $count } стажировка
        [few] { $count } стажировки
       *[many] { $count } стажировок
    }
internships-nothing-to-choose = Выбирать пока не из чего: вернитесь к списку.
internships-free = { $free ->
        [0] лист ожидания
        [one] { $free } место
        [few] { $free } места
       *[many] { $free } мест
    }
internships-free-any = места есть
internships-busy = в это время у Вас другая стажировка
internships-opens = запись откроется { $day }
internships-signup-over = запись закрыта
internships-state-asked = заявка рассматривается
internships-state-confirmed = Вы записаны
internships-state-waiting = Вы в листе ожидания
internships-state-offered = место ждёт Вашего ответа
internships-state-cancelled = запись отменена
internships-state-declined = место передано дальше
internships-state-expired = место передано дальше
internships-state-refused = заявка отклонена
internships-state-removed = запись снята координатором
internships-state-called-off = стажировка отменена
internships-attendance-came = Вы были на стажировке
internships-attendance-late = Вы были на стажировке
internships-attendance-absent = без посещения
internships-mine-title = <b>Мои записи</b>
internships-mine-none = Записей пока нет.
internships-mine-line = { $number }. { $when } · { $school } · «{ $title }» · { $state }
internships-part-coming = Предстоят
internships-part-waiting = В ожидании
internships-part-past = Прошли
internships-nearest-mine = Ближайшая стажировка: { $when }, { $school }.

internship-title = <b>«{ $title }»</b>
internship-where = 📍 { $school }, { $place }
internship-where-school = 📍 { $school }
internship-where-online = Дистанционно, принимает { $school }
internship-when = { $when }, до { $ends }
internship-line = { $text }
internship-format-onsite = очно
internship-format-online = дистанционно
internship-format-mixed = очно и дистанционно
internship-directions = { $count ->
        [one] Направление
       *[many] Направления
    }: { $names }
internship-about = { $text }
internship-places = { $free ->
        [one] Свободно { $free } место
        [few] Свободны { $free } места
       *[many] Свободно { $free } мест
    } из { $capacity }.
internship-places-taken = Все места заняты (всего { $capacity }).
internship-places-none = Все места заняты (всего { $capacity }); можно встать в лист ожидания.
internship-places-any = Места есть: число участников не ограничено.
internship-quota = { $people ->
        [one] От Вашей школы уже записан { $people } человек
        [few] От Вашей школы уже записаны { $people } человека
       *[many] От Вашей школы уже записаны { $people } человек
    } (не больше { $quota }).
internship-quota-none = От одной школы — не больше { $quota ->
        [one] { $quota } человека
       *[many] { $quota } человек
    }.
internship-closes = Запись { $until }.
internship-called-off = Стажировка не состоится.
internship-mine-confirmed = ✅ Вы записаны.
internship-mine-over = Вы были записаны на эту стажировку.
internship-mine-asked = Заявка у координатора; место пока держим для Вас.
internship-mine-offered = Место ждёт Вас: держим его { $until }.
internship-mine-waiting = Вы в листе ожидания под номером { $nth }.
internship-over = Эта стажировка уже прошла.
internship-begun = Эта стажировка уже началась.
internship-opens = Запись откроется: { $when }.
internship-signup-over = Запись на эту стажировку закрыта.
internship-sign-up = Записаться
internship-into-line = В лист ожидания
internship-ask = Подать заявку
internship-accept = Занять место
internship-decline = Отказаться
internship-leave = Отменить запись
internship-leave-line = Выйти из ожидания
internship-take-back = Отозвать заявку
internship-programme = Программа
internship-signed-up = Кто записан
internship-trouble = Сообщить о затруднении
internship-mine = Мои записи
internship-list = ‹ К списку
internship-card = ‹ К карточке
internship-look = Открыть карточку
internship-others = Похожие стажировки
programme-caption = Программа стажировки «{ $title }»

signup-joined = ✅ Вы записаны: { $when }, { $school }.
    Накануне пришлём адрес и программу. Список для приказа о направлении получит координатор Вашей школы.
signup-asked = Заявка передана координатору: { $when }. Место держим для Вас, ответ придёт сюда.
signup-waitlisted = Свободных мест пока нет. В листе ожидания Вы под номером { $nth }: как только место освободится, пришлём сообщение и сохраним его за Вами на { $hours ->
        [24] сутки
        [one] { $hours } час
        [few] { $hours } часа
       *[many] { $hours } часов
    }. Перед самой стажировкой времени будет меньше.
signup-quota-full = От Вашей школы уже записаны все, кого может принять площадка ({ $quota }). В листе ожидания Вы под номером { $nth }: если кто-то из коллег передумает, место предложим Вам.
signup-overlaps = «{ $title }», { $when }, идёт в то же время, что и Ваша запись: «{ $other }», { $other_when }, { $school }.

    Можно оставить прежнюю запись или отменить её и записаться сюда.
signup-keep = Оставить прежнюю
signup-swap = Отменить и записаться
signup-turned-away = Координатор решил иначе о Вашей заявке, поэтому записаться отсюда нельзя. Если планы изменились, напишите координатору.
signup-missed = К сожалению, это место уже передано следующему. Можно записаться ещё раз.
signup-declined = Спасибо, что ответили: место предложим следующему в листе ожидания.
signup-leave-place-ask = Отменить Вашу запись на «{ $title }», { $when }? Место сразу предложим следующему в листе ожидания.
signup-leave-request-ask = Отозвать заявку на «{ $title }», { $when }? Место сразу предложим следующему в листе ожидания.
signup-leave-line-ask = Выйти из листа ожидания на «{ $title }», { $when }? Если вернуться потом, очередь начнётся заново.
signup-leave-place-yes = Да, отменить
signup-leave-request-yes = Да, отозвать
signup-leave-line-yes = Да, выйти
signup-stay = Нет, оставить
signup-left-request = Заявка отозвана. Спасибо, что предупредили.
signup-left-line = Вы вышли из листа ожидания.
signup-left-place = Запись отменена. Спасибо, что предупредили.
signup-too-late = Стажировка уже началась: отменить запись нельзя, присутствие отметит принимающая школа.

notice-offered = Освободилось место: { $when }, { $school }, «{ $title }».
    Держим его для Вас { $until }.
notice-offer-expired = Место на стажировке «{ $title }», { $when }, { $school }, передано следующему: ответа не было до назначенного часа. Если она ещё нужна, можно снова встать в лист ожидания.
notice-waitlist-closed = На стажировку «{ $title }», { $when }, места, к сожалению, так и не освободились. Посмотрите похожие: возможно, подойдёт другая дата.
notice-seated = ✅ Координатор подтвердил Вашу запись: { $when }, { $school }, «{ $title }».
    Накануне пришлём адрес и программу.
notice-signup-refused = По заявке на «{ $title }», { $when }, { $school }, координатор ответил отказом: в этот раз принять Вас не получится. Посмотрите, пожалуйста, другие стажировки.
notice-signup-removed = Ваша запись на «{ $title }», { $when }, { $school }, снята координатором. Если это неожиданно, напишите ему: «Задать вопрос» в меню.
notice-open-late = На стажировке «{ $title }», { $when }, свободно место, а в листе ожидания { $waiting ->
        [one] { $waiting } человек
        [few] { $waiting } человека
       *[many] { $waiting } человек
    }. До начала мало времени, поэтому предложить место сообщением уже поздно: решите, пожалуйста, сами, кого пригласить.
notice-signups-asked = Заявки на «{ $title }», { $when }, ждут решения: { $count }.

signups-title = <b>«{ $title }»</b>
    { $when }
signups-counts = Занято мест: { $taken }{ $capacity ->
        [0] {""}
       *[other] {" из "}{ $capacity }
    }. В листе ожидания: { $waiting }.
signups-none = Записей пока нет.
signups-asked = <b>Ждут решения</b>
signups-confirmed = <b>Записаны</b>
signups-offered = <b>Место предложено</b>
signups-waiting = <b>Лист ожидания</b>
signups-line = { $number }. { $who }
signups-who = { $school }, { $position } ({ $code })
signups-state-asked = Заявка ждёт решения.
signups-state-confirmed = Есть место.
signups-state-waiting = В листе ожидания.
signups-state-offered = Место предложено, ответа пока нет.
signups-state-cancelled = Запись отменена участником.
signups-state-declined = От предложенного места был отказ.
signups-state-expired = На предложенное место ответа не было.
signups-state-refused = Заявка отклонена.
signups-state-removed = Запись снята.
signups-attendance-came = Отмечено присутствие.
signups-attendance-late = Отмечено присутствие, с опозданием.
signups-attendance-absent = Отмечена неявка.
signups-coming = Ответ на напоминание: приеду.
signups-not-coming = Ответ на напоминание: не смогу.
signups-approve = Принять
signups-refuse = Отклонить
signups-seat = Подтвердить место
signups-to-head = В начало ожидания
signups-remove = Снять запись
signups-remove-ask = Снять запись на «{ $title }»: { $who }? Участник получит сообщение, место предложим следующему.
signups-remove-yes = Да, снять
signups-as-guests = Как видят гости
signups-back = ‹ К записям
signups-approved = Заявка принята
signups-not-approved = Заявка отклонена
signups-moved = Следующее место — за этим участником
signups-seated = Место подтверждено
signups-removed = Запись снята
signups-otherwise = За это время решилось иначе: посмотрите на запись
signups-full = Мест больше нет: занято { $taken } из { $capacity }, от этой школы { $of_school } (можно { $quota ->
        [0] без ограничения
       *[other] { $quota }
    }). Подтвердить сверх этого?
signups-beyond = Да, сверх мест

result-find = Подобрать стажировку

act-signup-approved = Принята заявка на стажировку
act-signup-refused = Отклонена заявка на стажировку
act-waitlist-moved = Участник поставлен первым в листе ожидания
act-signup-seated = Место на стажировке подтверждено вне очереди
act-signup-removed = Снята запись на стажировку
file-failed-internship-programme = программа стажировки
internships-place-town = Город
internships-place-stanitsa = Станица, село
internships-place-khutor = Хутор, посёлок
