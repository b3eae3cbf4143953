# Good examples: search among what has been said of others

page-examples = Good examples
page-examples-answers = Who does this, and what did they do?
error-unknown-theme = There is no theme ‘{ $theme }’. Choose one of: { $themes }.

examples-of-query =
    { $n ->
        [0] Nothing among the { $known } findings we know answers ‘{ $query }’.
       *[other] { $n } of { $known } findings answer ‘{ $query }’, from { $municipalities ->
            [one] one municipality
           *[other] { $municipalities } municipalities
        }.
    }
examples-only-partly =
    No finding answers all of ‘{ $query }’. { $n } of { $known } answer a part of it or something near, from { $municipalities ->
        [one] one municipality
       *[other] { $municipalities } municipalities
    }.
examples-partly =
    { $whole } of { $known } findings answer ‘{ $query }’, and { $rest } more a part of it or something near, from { $municipalities ->
        [one] one municipality
       *[other] { $municipalities } municipalities
    }.
examples-of-theme =
    { $n ->
        [0] Nothing among the { $known } findings we know belongs to the theme ‘{ $theme }’.
       *[other] { $theme }: { $n } of { $known } findings, from { $municipalities ->
            [one] one municipality
           *[other] { $municipalities } municipalities
        }.
    }
examples-of-all =
    { $n ->
        [0] Nothing among the { $known } findings we know matches the selection.
       *[other] { $n } of { $known } findings match the selection, from { $municipalities ->
            [one] one municipality
           *[other] { $municipalities } municipalities
        }.
    }
examples-says-evaluation = { $who }, on KommunKompassen { $year }
examples-says = { $who }, { $year }
examples-old =
    { $n ->
       *[other] { $n } years ago: ask whether it is still there
    }
examples-year-unknown = Unknown year: ask whether it is still there
kind-strength = strength
kind-improvement = improvement opportunity
kind-example = good example

examples-query = Search
examples-query-hint = For example medborgardialog, bemötande, kontaktcenter
examples-theme = Theme
examples-theme-any = All themes
examples-narrow =
    { $n ->
        [0] Narrow down
       *[other] Narrow down ({ $n })
    }
examples-kind = Kind
examples-kind-any = Strengths, improvement opportunities and examples
examples-says-who = Who says so
examples-says-any = Everyone
examples-area = Area
examples-area-any = All areas
examples-of = Only about the municipality
examples-of-any = All municipalities
examples-among-everyone = All we know of, in every country
examples-group-count =
    { $n ->
        [one] One finding
       *[other] { $n } findings
    }
examples-more = Show more ({ $n } left)
examples-try-words = Nothing found. These words occur and look like yours:
examples-try-meant = Did you mean one of these?
examples-try = Nothing found. Try a shorter word (the texts are in Swedish), a theme, or one of these:
examples-try-wider = Search without limits
speakers-evaluators = The evaluators say
speakers-municipality = The municipality itself
speakers-others = Juries, SKR and others

calls-title = To call
calls-none = Your list is empty. Add findings above, and they become a list to call by.
calls-where = The list is kept on this computer. { $n ->
        [one] One to call.
       *[other] { $n } to call.
    }
calls-where-public = The list is in the address: save it or share it. { $n ->
        [one] One to call.
       *[other] { $n } to call.
    }
calls-add = Add to the list to call
calls-there = In the list to call
calls-full = The list to call holds { $n }. Take something away first.
calls-gone = The finding { $id } is no longer among those we know.
calls-question = Our question
calls-remove = Remove
calls-csv = Download the list (CSV)
calls-file = to-call.csv
calls-column-municipality = Municipality
calls-column-year = Year
calls-column-edition = Version
calls-column-item = Area or question
calls-column-points = Points
calls-column-finding = Kind
calls-column-text = Finding
calls-column-says = Who says so
calls-column-question = Our question
calls-column-source = Source
