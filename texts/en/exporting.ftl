## The results as a file

command-export = Results as a file
menu-export = Results as a file

export-title = <b>Results as a file</b>
export-none = There is no diagnostic yet whose results could be taken away.
export-line = { $number }. { $wave } — { $finished } finished
export-line-open = { $number }. { $wave } — open, { $finished } finished
export-pick = { $number }. Choose
export-choose = <b>{ $wave }</b>
    Finished: { $finished }.

    The file holds summary figures only: groups of fewer than { $group } people are hidden together with the cells that would reveal them. Answers written in words are not in it.
export-open-yet = The form is still open: the last 5 to 9 answers join the file later. So two files never tell one person's answers.
export-xlsx = Excel workbook
export-csv = CSV in an archive
export-progress = <b>{ $wave }</b>
    Making the file: { $bar } { $percent } %
export-under-way = This file is being made already
export-stop = Stop
export-stopped = Stopped
export-not-running = Finished or stopped already
export-failed = <b>{ $wave }</b>: the file could not be made. Please try once more a little later.
export-ready = <b>{ $wave }</b>
    The file is ready, it is in this chat.
export-another = Another file
export-caption = Results: { $wave }. Groups of fewer than { $group } people are hidden; there are no names in the file.
export-file-name = results-{ $number }.{ $kind }
