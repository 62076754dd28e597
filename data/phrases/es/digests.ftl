### Lo que dice Dateline, en español.

digest-title = { $places } · { $date } · { $counts }
digest-counts =
    { $stories ->
        [one] { $stories } noticia
       *[other] { $stories } noticias
    } de { $outlets ->
        [one] { $outlets } medio
       *[other] { $outlets } medios
    } { $since }
digest-since =
    { $day ->
        [today] desde las { $clock }
        [yesterday] desde ayer a las { $clock }
        [day-ago] desde ayer
       *[other] desde el { $date } a las { $clock }
    }
digest-late =
    { $day ->
        [today] con retraso: debía salir a las { $clock }
        [yesterday] con retraso: debía salir ayer a las { $clock }
       *[other] con retraso: debía salir el { $date } a las { $clock }
    }
nothing-new = { $places }: sin novedades { $since }.

comma = { ", " }
map-alt = Mapa de noticias por país: { $countries }
map-country = { $country } { $count }
places-more = { $places } y { $count } más
region-none = Internacional

update = Actualización
also-about = también { $flags }
outlets-more = +{ $count }
age-now = ahora mismo
age-minutes = hace { $count } min
age-hours = hace { $count } h
age-days =
    { $count ->
        [one] hace { $count } día
       *[other] hace { $count } días
    }

news = Nuevo: { $facts }
news-number = ahora { $number } ({ $outlet })
news-outlets = también en { $outlets }
news-places = ahora también sobre { $places }

dispute = Las cifras difieren · { $counted }: { $claims }
counted-dead = muertos
counted-injured = heridos
counted-missing = desaparecidos
counted-arrested = detenidos
counted-rescued = rescatados
counted-displaced = desplazados
counted-magnitude = magnitud
counted-who = { $counted } ({ $who })
claim = { $number } ({ $outlets })
at-least = al menos { $count }
about-count = unos { $count }
at-most = hasta { $count }

more-here = y { $count } más: { $command }
more-left = y { $count } más
more-elsewhere = y { $count } más de otros lugares

pick-story = Una noticia
settings-button = Ajustes
reworded = Redactado por un modelo a partir de las frases de los medios; datos cotejados con ellas
change-it = Para cambiarlo: { $commands }

notice-moved = { $source } cambió de dirección. Desde ahora se lee en { $address }.
notice-gone = { $source } desapareció para siempre, según su sitio. Ya no se lee.
notice-silent =
    { $source } no se pudo leer durante { $days ->
        [one] { $days } día
       *[other] { $days } días
    }. Se vuelve a intentar más o menos una vez al día.
notice-try = Quizá funcione otra dirección: { $address }
notice-list = Estas fuentes están en la lista que leen todos los chats: corríjala allí.
source-add-button = Leer la otra dirección
source-remove-button = Quitar esta fuente

sample-label = Edición de muestra
sample-edition = { $label }: medios inventados y noticias inventadas.

area-middle-east = Oriente Medio
area-gulf = Países del Golfo
area-mena = Oriente Medio y Norte de África
area-levant = Levante mediterráneo
area-balkans = Balcanes
area-maghreb = Magreb
area-sahel = Sahel
area-horn-of-africa = Cuerno de África
area-great-lakes = Grandes Lagos africanos
area-sub-saharan-africa = África subsahariana
area-scandinavia = Escandinavia
area-nordics = Países nórdicos
area-baltics = Países bálticos
area-benelux = Benelux
area-iberia = Península ibérica
area-british-isles = Islas Británicas
area-visegrad = Grupo de Visegrado
area-central-europe = Europa Central
area-caucasus = Cáucaso
area-eu = Unión Europea
area-eurozone = Eurozona
area-asean = ASEAN
area-saarc = SAARC
area-indochina = Indochina
area-far-east = Extremo Oriente
area-asia-pacific = Asia-Pacífico
area-latin-america = América Latina
area-north-america = Norteamérica
area-west-indies = Antillas
area-cis = Países postsoviéticos
area-arab-world = Mundo árabe
area-brics = BRICS
area-g7 = G7
area-nato = OTAN
area-oceania-pacific = Islas del Pacífico
