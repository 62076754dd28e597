### Was Dateline sagt, auf Deutsch.

digest-title = { $places } · { $date } · { $counts }
digest-counts =
    { $stories ->
        [one] { $stories } Meldung
       *[other] { $stories } Meldungen
    } aus { $outlets ->
        [one] { $outlets } Medium
       *[other] { $outlets } Medien
    } { $since }
digest-since =
    { $day ->
        [today] seit { $clock } Uhr
        [yesterday] seit gestern, { $clock } Uhr
        [day-ago] seit gestern
       *[other] seit { $date }, { $clock } Uhr
    }
digest-late =
    { $day ->
        [today] verspätet: geplant für { $clock } Uhr
        [yesterday] verspätet: geplant für gestern, { $clock } Uhr
       *[other] verspätet: geplant für { $date }, { $clock } Uhr
    }
nothing-new = { $places }: nichts Neues { $since }.

comma = { ", " }
map-alt = Karte der Meldungen nach Ländern: { $countries }
map-country = { $country } { $count }
places-more =
    { $count ->
        [one] { $places } und { $count } weiterer Ort
       *[other] { $places } und { $count } weitere Orte
    }
region-none = International

update = Neues dazu
also-about = auch { $flags }
outlets-more = +{ $count }
age-now = gerade eben
age-minutes = vor { $count } Min.
age-hours = vor { $count } Std.
age-days =
    { $count ->
        [one] vor { $count } Tag
       *[other] vor { $count } Tagen
    }

news = Neu: { $facts }
news-number = jetzt { $number } ({ $outlet })
news-outlets = auch bei { $outlets }
news-places = nun auch { $places }

dispute = Angaben weichen ab · { $counted }: { $claims }
counted-dead = Tote
counted-injured = Verletzte
counted-missing = Vermisste
counted-arrested = Festnahmen
counted-rescued = Gerettete
counted-displaced = Vertriebene
counted-magnitude = Magnitude
counted-who = { $counted } ({ $who })
claim = { $number } ({ $outlets })
at-least = mindestens { $count }
about-count = rund { $count }
at-most = bis zu { $count }

more-here = und { $count } weitere: { $command }
more-left = und { $count } weitere
more-elsewhere = und { $count } weitere von anderswo

pick-story = Eine Meldung
settings-button = Einstellungen
reworded = Von einem Modell nach den Sätzen der Medien formuliert; Fakten daran geprüft
change-it = Ändern: { $commands }

notice-moved = { $source } ist umgezogen und wird ab jetzt unter { $address } gelesen.
notice-gone = { $source } gibt es nicht mehr, sagt die Website. Die Quelle wird nicht mehr gelesen.
notice-silent =
    { $source } war { $days ->
        [one] { $days } Tag
       *[other] { $days } Tage
    } lang nicht zu lesen. Etwa einmal am Tag wird es wieder versucht.
notice-try = Vielleicht geht eine andere Adresse: { $address }
notice-list = Diese Quellen stehen auf der Liste, die alle Chats lesen: dort ist sie zu ändern.
source-add-button = Die andere Adresse lesen
source-remove-button = Diese Quelle entfernen

sample-label = Musterausgabe
sample-edition = { $label }: erfundene Medien, erfundene Nachrichten.

area-middle-east = Naher Osten
area-gulf = Golfstaaten
area-mena = Naher Osten und Nordafrika
area-levant = Levante
area-balkans = Balkan
area-maghreb = Maghreb
area-sahel = Sahel
area-horn-of-africa = Horn von Afrika
area-great-lakes = Afrikanische Große Seen
area-sub-saharan-africa = Subsahara-Afrika
area-scandinavia = Skandinavien
area-nordics = Nordische Länder
area-baltics = Baltikum
area-benelux = Benelux
area-iberia = Iberische Halbinsel
area-british-isles = Britische Inseln
area-visegrad = Visegrád-Gruppe
area-central-europe = Mitteleuropa
area-caucasus = Kaukasus
area-eu = Europäische Union
area-eurozone = Euroraum
area-asean = ASEAN
area-saarc = SAARC
area-indochina = Indochina
area-far-east = Ferner Osten
area-asia-pacific = Asien-Pazifik
area-latin-america = Lateinamerika
area-north-america = Nordamerika
area-west-indies = Westindische Inseln
area-cis = Postsowjetische Staaten
area-arab-world = Arabische Welt
area-brics = BRICS
area-g7 = G7
area-nato = Nato
area-oceania-pacific = Pazifische Inseln
