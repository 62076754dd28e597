### O que o Dateline diz, em português.

digest-title = { $places } · { $date } · { $counts }
digest-counts =
    { $stories ->
        [one] { $stories } notícia
       *[other] { $stories } notícias
    } de { $outlets ->
        [one] { $outlets } veículo
       *[other] { $outlets } veículos
    } { $since }
digest-since =
    { $day ->
        [today] desde as { $clock }
        [yesterday] desde ontem às { $clock }
        [day-ago] desde ontem
       *[other] desde { $date }, { $clock }
    }
digest-late =
    { $day ->
        [today] atrasado: previsto para as { $clock }
        [yesterday] atrasado: previsto para ontem às { $clock }
       *[other] atrasado: previsto para { $date }, { $clock }
    }
nothing-new = { $places }: nada de novo { $since }.

comma = { ", " }
map-alt = Mapa de notícias por país: { $countries }
map-country = { $country } { $count }
places-more = { $places } e mais { $count }
region-none = Internacional

update = Atualização
also-about = também { $flags }
outlets-more = +{ $count }
age-now = agora mesmo
age-minutes = há { $count } min
age-hours = há { $count } h
age-days =
    { $count ->
        [one] há { $count } dia
       *[other] há { $count } dias
    }

news = Novo: { $facts }
news-number = agora { $number } ({ $outlet })
news-outlets = também em { $outlets }
news-places = agora também sobre { $places }

dispute = Números divergem · { $counted }: { $claims }
counted-dead = mortos
counted-injured = feridos
counted-missing = desaparecidos
counted-arrested = presos
counted-rescued = resgatados
counted-displaced = desalojados
counted-magnitude = magnitude
counted-who = { $counted } ({ $who })
claim = { $number } ({ $outlets })
at-least = ao menos { $count }
about-count = cerca de { $count }
at-most = até { $count }

more-here = e mais { $count }: { $command }
more-left = e mais { $count }
more-elsewhere = e mais { $count } de outros lugares

pick-story = Uma notícia
settings-button = Configurações
reworded = Reescrito por um modelo a partir das frases dos veículos; fatos conferidos com elas
change-it = Para mudar: { $commands }

notice-moved = { $source } mudou de endereço. A partir de agora é lida em { $address }.
notice-gone = { $source } acabou de vez, segundo o próprio site. Não é mais lida.
notice-silent =
    { $source } não pôde ser lida por { $days ->
        [one] { $days } dia
       *[other] { $days } dias
    }. Tenta-se de novo cerca de uma vez por dia.
notice-try = Talvez outro endereço funcione: { $address }
notice-list = Estas fontes estão na lista que todas as conversas leem: corrija-a lá.
source-add-button = Ler o outro endereço
source-remove-button = Remover esta fonte

sample-label = Edição de exemplo
sample-edition = { $label }: veículos inventados e notícias inventadas.

area-middle-east = Oriente Médio
area-gulf = Países do Golfo
area-mena = Oriente Médio e Norte da África
area-levant = Levante
area-balkans = Bálcãs
area-maghreb = Magrebe
area-sahel = Sahel
area-horn-of-africa = Chifre da África
area-great-lakes = Grandes Lagos africanos
area-sub-saharan-africa = África Subsaariana
area-scandinavia = Escandinávia
area-nordics = Países nórdicos
area-baltics = Países bálticos
area-benelux = Benelux
area-iberia = Península Ibérica
area-british-isles = Ilhas Britânicas
area-visegrad = Grupo de Visegrado
area-central-europe = Europa Central
area-caucasus = Cáucaso
area-eu = União Europeia
area-eurozone = Zona do euro
area-asean = Asean
area-saarc = SAARC
area-indochina = Indochina
area-far-east = Extremo Oriente
area-asia-pacific = Ásia-Pacífico
area-latin-america = América Latina
area-north-america = América do Norte
area-west-indies = Antilhas
area-cis = Países pós-soviéticos
area-arab-world = Mundo árabe
area-brics = Brics
area-g7 = G7
area-nato = Otan
area-oceania-pacific = Ilhas do Pacífico
