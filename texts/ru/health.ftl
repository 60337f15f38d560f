## The machine, for its owner

health-title = <b>Состояние</b>
health-since = Работает с: { $moment }
health-last-update = Последнее обращение: { $moment }
health-outbox = Ждут отправки: { $waiting }, самое раннее: { $oldest }
health-sent = За сутки отправлено: { $sent }, возможно дважды: { $maybe }
health-jobs = Заданий ждёт: { $waiting }, не удалось за неделю: { $failed }
health-chats = Чатов: { $chats }
health-database = База: { $megabytes } МБ
health-reason = Не отправлено ({ $reason }): { $count }
health-unreachable = Недоступны ({ $reason }): { $count }
health-troubles = <b>Сбои с запуска</b>
health-no-troubles = Сбоев с запуска не было.
health-trouble = { $kind }: { $count }, последний { $moment }
command-health = Состояние системы
