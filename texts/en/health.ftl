## The machine, for its owner

health-title = <b>Health</b>
health-since = Running since: { $moment }
health-last-update = Last update: { $moment }
health-outbox = Waiting to be sent: { $waiting }, the oldest: { $oldest }
health-sent = Sent in a day: { $sent }, maybe twice: { $maybe }
health-jobs = Jobs waiting: { $waiting }, failed in a week: { $failed }
health-chats = Chats: { $chats }
health-database = Database: { $megabytes } MB
health-reason = Not sent ({ $reason }): { $count }
health-unreachable = Unreachable ({ $reason }): { $count }
health-troubles = <b>Troubles since the start</b>
health-no-troubles = No trouble since the start.
health-trouble = { $kind }: { $count }, the last { $moment }
command-health = Health of the system
