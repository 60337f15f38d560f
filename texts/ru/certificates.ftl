## Certificates, checking one, and what stands on the papers

certificate-kind = Сертификат участника
certificate-number = № { $number }
certificate-issuer-blank = ________________________________________________
certificate-intro = Настоящий сертификат подтверждает участие во взаимной стажировке
certificate-as-trainee = в роли стажёра
certificate-as-expert = в роли эксперта
certificate-as-organizer = в роли организатора
certificate-role-trainee = стажёр
certificate-role-expert = эксперт
certificate-role-organizer = организатор
certificate-theme = «{ $title }»
certificate-facts = Стажировочная площадка: { $host } · { $days } · { $hours }
certificate-day = { $day } г.
certificate-hours-blank = ______ академических часов
certificate-blank = ____________________
certificate-basis = Основание: { $basis }
certificate-basis-blank = приказ от «____» ______________ 20____ г. № ________
certificate-signature = подпись
certificate-check = Проверить: наведите камеру или отправьте боту /check { $code }
certificate-file-name = сертификат-{ $number }.pdf
certificate-file = Сертификат участника № { $number }: «{ $title }». Печатается на листе А4, подпись ставится ручкой.
certificate-issued = ✅ Готов сертификат участника № { $number }: стажировка «{ $title }», { $hours }.
certificate-issued-strict = ✅ Оформлен сертификат участника № { $number }: стажировка «{ $title }», { $hours }. Сертификаты с именами печатает координатор, в чаты они не отправляются.
certificate-revoked = Отметка о явке на стажировку «{ $title }» исправлена, поэтому сертификат № { $number } больше не действует. Если это ошибка, напишите координатору: отметку можно вернуть вместе с сертификатом.
certificate-get = Получить сертификат
file-failed-certificate = сертификат

command-certificates = Мои сертификаты
certificates-title = <b>Мои сертификаты</b>
certificates-none = Сертификатов пока нет. Они появляются после стажировки, когда отмечена явка.
certificates-line = № { $number } · «{ $title }»
    { $day }, { $hours }
certificates-about = Подлинность любого из них проверяется по номеру: /check
certificates-strict = Сертификаты с именами печатает координатор, в чаты они не отправляются. Подлинность проверяется по номеру: /check
certificates-get = Получить № { $number }
certificates-all = Мои сертификаты
certificates-check = Проверить по номеру
certificates-mine = Сертификаты: { $count }

command-check = Проверить сертификат по номеру
check-ask = Отправьте номер сертификата, например 2026-0017, или код проверки из десяти знаков, который стоит под номером у QR-кода.
check-valid = ✅ Сертификат № { $number } действует.

    Роль: { $role }
    Стажировка: «{ $title }»
    Площадка: { $host }
    Когда: { $day }
    Объём: { $hours }
    Выдан: { $issued }

    Имени бот не показывает: оно напечатано на самом сертификате.
check-revoked = Сертификат № { $number } отозван { $day } и не действует.
check-unknown = Такого сертификата нет. Проверьте, пожалуйста, номер (вида 2026-0017) или код проверки (десять знаков) и отправьте ещё раз.
check-needs-code = Сертификаты с таким номером есть в нескольких районах. Отправьте код проверки: десять знаков рядом с QR-кодом.
check-another = Проверить другой

command-papers = Документы: кто выдаёт и подписывает
papers-button = Документы
papers-title = <b>Что печатается в документах</b>
papers-about = Пустое место остаётся линией, чтобы вписать ручкой. Подпись и печать бот не ставит. То, что уже напечатано в выданных сертификатах, не меняется.
papers-issuer = Орган: { $value }
papers-city = Населённый пункт: { $value }
papers-signatory-post = Должность подписи: { $value }
papers-signatory-name = Кто подписывает: { $value }
papers-on-the-server = Кто подписывает: указывают на сервере командой vzaimno paperwork
papers-basis = Основание: { $value }
papers-check = <i>(проверить по журналу регистрации)</i>
papers-feedback-on = Сертификат: после отметки о явке и отзыва
papers-feedback-off = Сертификат: сразу после отметки о явке
papers-button-issuer = Орган
papers-button-city = Населённый пункт
papers-button-signatory-post = Должность подписи
papers-button-signatory-name = Кто подписывает
papers-button-basis = Основание
papers-with-feedback = Только после отзыва
papers-without-feedback = Не ждать отзыва
papers-ask-issuer = Напишите полное название органа или учреждения, которое выдаёт сертификаты.
papers-ask-city = Напишите населённый пункт, например: г. Образцовск.
papers-ask-signatory-post = Напишите должность того, кто подписывает, например: Начальник управления образования.
papers-ask-signatory-name = Напишите инициалы и фамилию должностного лица, например: И. И. Образцова.
papers-ask-basis = Напишите основание так, как оно должно стоять в сертификате, например: приказ управления образования от 12.01.2026 № 17.
papers-clear = Оставить пустым
papers-kept = Записано.
papers-too-long = Получилось { $typed } { $typed ->
        [one] знак
        [few] знака
       *[many] знаков
    }, а помещается { $most }. Напишите короче, пожалуйста.

act-certificate-revoked = Отозван сертификат после исправления явки
act-paperwork-changed = Изменены реквизиты документов
act-certificates-printed = Сертификаты напечатаны

data-certificates = Сертификаты
data-certificate-revoked = отозван
act-certificates = Должность и школа в реестре сертификатов
about-field-issuer = орган
about-field-city = населённый пункт
about-field-signatory-post = должность подписи
about-field-signatory-name = кто подписывает
about-field-basis = основание
about-field-needs-feedback = отзыв до сертификата

event-certificates-button = Сертификаты
event-certificates = <b>Сертификаты: «{ $title }»</b>
    Оформлено: { $count }
event-certificates-none = Они оформляются сами, когда стажировка прошла и отмечена явка.
event-certificates-strict = Файлы с именами в чат не отправляются. На сервере: <code>vzaimno certificates { $event } --out ПАПКА</code>
event-certificates-get = Все одним архивом
event-certificates-name = сертификаты-{ $event }.zip
event-certificates-file = Сертификаты стажировки «{ $title }»: { $count }. В файлах имена: не отправляйте архив в общие чаты.
file-failed-event-certificates = сертификаты стажировки
