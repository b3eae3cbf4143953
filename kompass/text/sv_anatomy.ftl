# Vad som ligger bakom en poäng

anatomy-title = Varför { $points } av { $max }, och var är { $left ->
        [0] resten
        [1] den sista poängen
       *[other] de andra { $left }
    }?
anatomy-title-full = Varför { $points } av { $max }?
anatomy-how = Utvärderarna sätter poängen som en helhet: det finns ingen poäng per mening. Det här är vad de skrev.
anatomy-how-area = Ingen iakttagelse står under just den här delfrågan. Det här står under hela området.
anatomy-seen = Det här såg de ({ $points } poäng)
anatomy-missed = Det här ville de se mer av ({ $left } poäng kvar)
anatomy-seen-none = Vi har inte hittat något som utvärderarna lyfte fram här.
anatomy-missed-none = Vi har inte hittat något som utvärderarna ville se mer av här.
anatomy-prose = Så skriver utvärderarna i rapporten
anatomy-prose-none = Prosan i rapporten finns bara för rapporter som ni själva har läst in.
