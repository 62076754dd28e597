### Ce que dit Dateline, en français.

digest-title = { $places } · { $date } · { $counts }
digest-counts =
    { $stories ->
        [one] { $stories } sujet
       *[other] { $stories } sujets
    } dans { $outlets ->
        [one] { $outlets } média
       *[other] { $outlets } médias
    } { $since }
digest-since =
    { $day ->
        [today] depuis { $clock }
        [yesterday] depuis hier, { $clock }
        [day-ago] depuis hier
       *[other] depuis le { $date }, { $clock }
    }
digest-late =
    { $day ->
        [today] en retard : prévu à { $clock }
        [yesterday] en retard : prévu hier à { $clock }
       *[other] en retard : prévu le { $date } à { $clock }
    }
nothing-new = { $places } : rien de neuf { $since }.

comma = { ", " }
map-alt = Carte des sujets par pays : { $countries }
map-country = { $country } { $count }
places-more =
    { $count ->
        [one] { $places } et { $count } autre
       *[other] { $places } et { $count } autres
    }
region-none = International

update = Du nouveau
also-about = aussi { $flags }
outlets-more = +{ $count }
age-now = à l’instant
age-minutes = il y a { $count } min
age-hours = il y a { $count } h
age-days =
    { $count ->
        [one] il y a { $count } jour
       *[other] il y a { $count } jours
    }

news = Nouveau : { $facts }
news-number = désormais { $number } ({ $outlet })
news-outlets = aussi dans { $outlets }
news-places = concerne aussi { $places }

dispute = Les chiffres divergent · { $counted } : { $claims }
counted-dead = morts
counted-injured = blessés
counted-missing = disparus
counted-arrested = arrestations
counted-rescued = secourus
counted-displaced = déplacés
counted-magnitude = magnitude
counted-who = { $counted } ({ $who })
claim = { $number } ({ $outlets })
at-least = au moins { $count }
about-count = environ { $count }
at-most = jusqu’à { $count }

more-here = et { $count } de plus : { $command }
more-left = et { $count } de plus
more-elsewhere = et { $count } de plus venus d’ailleurs

pick-story = Un sujet
settings-button = Réglages
reworded = Reformulé par un modèle d’après les phrases des médias ; faits vérifiés sur celles-ci
change-it = Pour modifier : { $commands }

notice-moved = { $source } a changé d’adresse. La source est désormais lue à { $address }.
notice-gone = { $source } a disparu pour de bon, selon son site. La source n’est plus lue.
notice-silent =
    { $source } n’a pas pu être lue pendant { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }. Un nouvel essai est fait environ une fois par jour.
notice-try = Une autre adresse fonctionne peut-être : { $address }
notice-list = Ces sources figurent sur la liste que lisent toutes les conversations : corrigez-la là.
source-add-button = Lire l’autre adresse
source-remove-button = Retirer cette source

sample-label = Édition de démonstration
sample-edition = { $label } : médias inventés, nouvelles inventées.

area-middle-east = Moyen-Orient
area-gulf = Pays du Golfe
area-mena = Moyen-Orient et Afrique du Nord
area-levant = Levant
area-balkans = Balkans
area-maghreb = Maghreb
area-sahel = Sahel
area-horn-of-africa = Corne de l’Afrique
area-great-lakes = Grands Lacs africains
area-sub-saharan-africa = Afrique subsaharienne
area-scandinavia = Scandinavie
area-nordics = Pays nordiques
area-baltics = Pays baltes
area-benelux = Benelux
area-iberia = Péninsule Ibérique
area-british-isles = Îles Britanniques
area-visegrad = Groupe de Visegrád
area-central-europe = Europe centrale
area-caucasus = Caucase
area-eu = Union européenne
area-eurozone = Zone euro
area-asean = Asean
area-saarc = ASACR
area-indochina = Indochine
area-far-east = Extrême-Orient
area-asia-pacific = Asie-Pacifique
area-latin-america = Amérique latine
area-north-america = Amérique du Nord
area-west-indies = Antilles
area-cis = Espace postsoviétique
area-arab-world = Monde arabe
area-brics = Brics
area-g7 = G7
area-nato = Otan
area-oceania-pacific = Îles du Pacifique
