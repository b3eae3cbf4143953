## Vilka som jämförs, och varför just de
choose-peers-more = Ändra urvalet: år, vikter, egna grupper
choose-first-year = Utvärderingar från och med
choose-last-year = Till och med
peers-years = Bara utvärderingar från { $years } räknas.
weights-text = Hur mycket varje likhet ska räknas. Det som inte räknas spelar ingen roll för vilka som väljs.
factor-population = Folkmängd
factor-density = Täthet
factor-group = SKR-grupp
factor-distance = Avstånd
weight-0 = Räknas inte
weight-1 = Lite
weight-2 = Mer
weight-3 = Mest
weights-told = Vikter: { $weights }.
weights-none = Alla vikter är noll, så ingen kommun räknas som lik.
column-likeness = Varför den är med
likeness-population = { $theirs } invånare ({ $name }: { $own })
likeness-density = { $theirs } invånare per km² ({ $own })
likeness-group-same = samma SKR-grupp
likeness-group-other = annan SKR-grupp
likeness-distance = { $km } km bort
likeness-unknown = okänt
group-of-mine = Min grupp: { $name }
group-name = Namn på gruppen
group-name-help = De valda kommunerna sparas under namnet, bara på den här datorn. En länk till sidan visar dem även för den som inte har gruppen.
group-save = Spara som grupp
group-remove = Ta bort gruppen { $name }

## Marginalen: när vi kallar det en skillnad
choose-margin = Marginal
margin-cautious = Försiktig
margin-normal = Normal
margin-bold = Djärv
margin-told =
    { $margin ->
        [cautious] Skillnaderna är bedömda med den försiktiga marginalen: { $size }.
        [bold] Skillnaderna är bedömda med den djärva marginalen: { $size }.
       *[normal] Skillnaderna är bedömda med vår vanliga marginal: { $size }.
    }
margin-change = Ändra marginalen
margin-told-total = { $n } av { $max } poäng
margin-told-area = { $n } av 100 poäng för ett område
margin-told-question = { $share } av en delfrågas maxpoäng
method-judgement = Poängen är två utvärderares bedömning efter några dagars läsning och intervjuer. Två andra utvärderare hade kanske satt några poäng till eller från. Ingen har mätt hur mycket, så gränsen för när vi kallar en skillnad tydlig är vår, inte SKR:s. Är den försiktig kallas färre skillnader tydliga, är den djärv fler. Poängen ändras aldrig, bara våra ord om dem. Valet följer med till alla sidor och i länken.
method-margins-coverage = Bandet av platser har vi prövat på påhittade kommuner, där den sanna platsen är känd: se dokumentationen om ärliga jämförelser.
method-margins-why = Varför den { $margin } marginalen är som den är
method-likeness = När kommuner liknar varandra
method-likeness-text = Likheten är vår, efter fyra saker som du kan vikta om under ”Ändra urvalet”. Varje sak räknas i steg, stegen vägs ihop, och de tio som har kända poäng och ligger närmast väljs. De behöver inte vara lika varandra i allt: varför var och en är med står i listan.
column-factor = Likhet
column-step = Ett steg är
column-weight = Vikt från början
step-of-population = { $n } gånger så många invånare
step-of-density = { $n } gånger så tätt befolkad
step-of-group = en annan huvudgrupp hos SKR (A, B eller C); annan grupp inom samma huvudgrupp är ett halvt
step-of-distance = { $n } km mellan centralorterna, fågelvägen
