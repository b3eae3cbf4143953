## Who can we call?
page-teachers = Who can we call?
page-teachers-answers = Who can we learn from?
choose-about = About what
about-weakest = What is weakest here
choose-likeness = Change the selection: years and weights of likeness

teachers-headline =
    { $municipality } { $year }: { $teachers ->
        [0] we have found nobody to call about
        [one] there is one municipality to call about
       *[other] there are { $teachers } municipalities to call about
    } { $level ->
        [question] { $n ->
            [one] the weakest question
           *[other] the { $n } weakest questions
        }
       *[area] { $n ->
            [one] the weakest area
           *[other] the { $n } weakest areas
        }
    }.
teachers-headline-improve =
    { $municipality } { $year }: { $teachers ->
        [0] we have found nobody to call about what the evaluators most want improved.
        [one] there is one municipality to call about what the evaluators most want improved.
       *[other] there are { $teachers } municipalities to call about what the evaluators most want improved.
    }
teachers-improve-why = We have found no points by area, so we do not know what is weakest. We start from the improvement opportunities instead.
teachers-headline-picked =
    { $municipality }: { $teachers ->
        [0] we have found nobody to call about { $item }.
        [one] there is one municipality to call about { $item }.
       *[other] there are { $teachers } municipalities to call about { $item }.
    }
teachers-headline-none =
    We do not know what is weakest in { $municipality }{ $year ->
        [none] { "" }
       *[other] { " " }{ $year }
    }: we have found no points by area, and no improvement opportunities.
teachers-none-years = We know points by area from { $years }: choose that evaluation.
teachers-none-pick = Choose something under "About what", and we look for municipalities with a strength or a good example there.
teachers-none-item = Ask about an area or a question with --item.
teachers-found-by = How they were found: { $parts }.
teachers-found-by-question =
    { $n ->
        [one] in { $n } case they are clearly higher at the question
       *[other] in { $n } cases they are clearly higher at the question
    }
teachers-found-by-area =
    { $n ->
        [one] in { $n } case they are clearly higher in the area
       *[other] in { $n } cases they are clearly higher in the area
    }
teachers-found-by-texts =
    { $n ->
        [one] in { $n } case on texts alone
       *[other] in { $n } cases on texts alone
    }
teachers-how = Who is named, and in what order, is our choice. It follows from points, texts and likeness, and the load is spread so that not everybody calls the same municipality.

teachers-own-points = You have { $points } ({ $percent }), { $year }.
teachers-own-improve =
    { $n ->
        [one] The evaluators see { $n } improvement opportunity here ({ $year }).
       *[other] The evaluators see { $n } improvement opportunities here ({ $year }).
    }
teachers-own-unknown = We have not found your figure here.
teachers-tried-question =
    { $n ->
        [0] We know the question for no other municipality in the same version.
        [one] The only other municipality that we know the question for is not clearly higher.
       *[other] Of the { $n } other municipalities that we know the question for, not one is clearly higher.
    }
teachers-tried-area =
    { $n ->
        [0] We know the area for no other municipality in the same version.
        [one] The only other municipality that we know the area for is not clearly higher.
       *[other] Of the { $n } other municipalities that we know the area for, not one is clearly higher.
    }
teachers-by-question =
    { $known ->
        [one] The only other municipality that we know the question for is clearly higher.
       *[other] Of { $known } other municipalities that we know the question for, { $higher ->
            [one] one is
           *[other] { $higher } are
        } clearly higher.
    }
teachers-by-area =
    { $known ->
        [one] The only other municipality that we know the area { $item } for is clearly higher. There you have { $points }.
       *[other] Of { $known } other municipalities that we know the area { $item } for, { $higher ->
            [one] one is
           *[other] { $higher } are
        } clearly higher. There you have { $points }.
    }
teachers-by-own-area =
    { $known ->
        [one] The only other municipality that we know the area for is clearly higher.
       *[other] Of { $known } other municipalities that we know the area for, { $higher ->
            [one] one is
           *[other] { $higher } are
        } clearly higher.
    }
teachers-instead-area = That is why the answer is about the whole area.
teachers-by-texts =
    { $known ->
        [0] Nor have we found any strength or good example in the area { $item }.
        [one] The answer rests on texts alone: one municipality has a strength or a good example in the area { $item }. No difference in points is claimed.
       *[other] The answer rests on texts alone: { $known } municipalities have a strength or a good example in the area { $item }. No difference in points is claimed.
    }
teachers-other-areas = Texts of versions with other areas are not included.
teachers-also = More that have something to show. The answer rests on texts alone: no difference in points is claimed.
teachers-also-named = on texts alone: { $names }

reason-figure = { $theirs } of { $max }, you have { $own }: { $verdict }
reason-climbed = rose from { $before } to { $after } between { $first } and { $second }
reason-findings =
    { $where ->
        [question] { $findings } at the question
       *[area] { $findings } in the area
    }
reason-findings-says =
    { $where ->
        [question] { $findings } at the question, according to { $who }
       *[area] { $findings } in the area, according to { $who }
    }
reason-likeness-unknown = we know too little to say how like it is
reason-old = this is from { $year }, so ask whether it is still there
reason-undated = the year is unknown, so ask whether it is still there
teachers-gift = You are clearly higher at { $item } ({ $own } to { $theirs } of { $max }): there you can give something back.
teachers-gift-shown = There you have { $findings }.

teachers-overview = Whom to call, item by item
column-teachers = To call
teachers-rest-area = in the whole area
teachers-rest-texts = on texts alone
column-own = You have
teachers-nobody = nobody found
teachers-source = Source
teachers-mail = Text for an e-mail
teachers-mail-hello = Hello!
teachers-mail-own =
    { $level ->
        [question] We in { $municipality } want to develop at the question { $item } of KommunKompassen.
       *[area] We in { $municipality } want to develop in the area { $item } of KommunKompassen.
    }
teachers-mail-figure = We saw that in { $year } you had { $theirs } of { $max }. We have { $own }.
teachers-mail-figure-area = We saw that in { $year } you had { $theirs } of { $max } in the area { $item }. We have { $own }.
teachers-mail-climbed = You have also risen, from { $before } in { $first }.
teachers-mail-text = We read about you: { $text }
teachers-mail-ask = Whom among you may we talk to for half an hour about how you do it?
teachers-mail-gift = In return we are glad to tell of { $item }, where we have { $own } of { $max }.
teachers-mail-bye = Kind regards

number-teachers = Whom you can call
number-teachers-how = Who is clearly higher in the same version, else in the area, else who has a text to show. The order: a strength or good example at the question, then in the area; after that likeness, whether the municipality has climbed, and how many others could call it too.
