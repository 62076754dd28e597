### What Dateline says. Each file beside this one says the same in another language; a test holds them to the keys and values here.
### Values: $places, $outlets names and commands are put in as they stand. $clock is 08:00, $date is "Wed 8 Apr" in the language's own way.

## A digest's first line: "Southern Asia · Wed 8 Apr, 08:00 · 11 stories from 23 outlets since yesterday"
digest-title = { $places } · { $date } · { $counts }
# $since is one of the digest-since phrases.
digest-counts =
    { $stories ->
        [one] { $stories } story
       *[other] { $stories } stories
    } from { $outlets ->
        [one] { $outlets } outlet
       *[other] { $outlets } outlets
    } { $since }
# day-ago: this time yesterday.
digest-since =
    { $day ->
        [today] since { $clock }
        [yesterday] since yesterday, { $clock }
        [day-ago] since yesterday
       *[other] since { $date }, { $clock }
    }
digest-late =
    { $day ->
        [today] late: was due at { $clock }
        [yesterday] late: was due yesterday, { $clock }
       *[other] late: was due { $date }, { $clock }
    }
nothing-new = Nothing new about { $places } { $since }.

## Places
## Between the names of a list
comma = { ", " }
# A picture in words: "Map of stories by country: Pakistan 5, India 4 and 7 more"
map-alt = Map of stories by country: { $countries }
map-country = { $country } { $count }
places-more = { $places } and { $count } more
region-none = International

## A story
update = Update
also-about = also { $flags }
outlets-more = +{ $count }
age-now = just now
age-minutes = { $count } min ago
age-hours = { $count } h ago
age-days =
    { $count ->
        [one] { $count } day ago
       *[other] { $count } days ago
    }

# What an update brings, in one line. $facts: one or more of the three below, with dots between.
news = New: { $facts }
news-number = now { $number } ({ $outlet })
news-outlets = also told by { $outlets }
news-places = now also about { $places }

# Newsrooms count differently. $claims: "at least 9 (Dawn), 12 (AFP)". $who is the articles' own word: "miners".
dispute = Figures differ · { $counted }: { $claims }
counted-dead = dead
counted-injured = injured
counted-missing = missing
counted-arrested = arrested
counted-rescued = rescued
counted-displaced = displaced
counted-magnitude = magnitude
counted-who = { $counted }, { $who }
claim = { $number } ({ $outlets })
at-least = at least { $count }
about-count = about { $count }
at-most = up to { $count }

## The foot of a digest
# Below the stories of a country, and at the foot.
more-here = and { $count } more: { $command }
more-left = and { $count } more
more-elsewhere = and { $count } more from elsewhere
reworded = Reworded by a model from the outlets’ sentences; facts checked against them
change-it = Change it: { $commands }

# Buttons under a digest
pick-story = A story
settings-button = Settings

## What became of a source, told once. $source: its name and address.
notice-moved = { $source } has moved. It is read at { $address } from now on.
notice-gone = { $source } is gone for good, its site says. It is not read any more.
notice-silent =
    { $source } could not be read for { $days ->
        [one] { $days } day
       *[other] { $days } days
    }. It is tried again about once a day.
# $address: a command that adds it, or a bare address where the operator is told.
notice-try = Another address may work: { $address }
notice-list = These feeds are on the list that every chat reads: mend it there.
# Buttons under what a chat is told of its own source
source-add-button = Read the other address
source-remove-button = Remove this source

## Every message made from the sample edition. $label is bold.
sample-label = Sample edition
sample-edition = { $label }: invented outlets and invented news.

## Areas that have no name in Unicode's data: area-CODE
area-middle-east = Middle East
area-gulf = Gulf states
area-mena = Middle East and North Africa
area-levant = Levant
area-balkans = Balkans
area-maghreb = Maghreb
area-sahel = Sahel
area-horn-of-africa = Horn of Africa
area-great-lakes = African Great Lakes
area-sub-saharan-africa = Sub-Saharan Africa
area-scandinavia = Scandinavia
area-nordics = Nordic countries
area-baltics = Baltic states
area-benelux = Benelux
area-iberia = Iberia
area-british-isles = British Isles
area-visegrad = Visegrád Group
area-central-europe = Central Europe
area-caucasus = Caucasus
area-eu = European Union
area-eurozone = Euro area
area-asean = ASEAN
area-saarc = SAARC
area-indochina = Indochina
area-far-east = Far East
area-asia-pacific = Asia-Pacific
area-latin-america = Latin America
area-north-america = North America
area-west-indies = West Indies
area-cis = Post-Soviet states
area-arab-world = Arab world
area-brics = BRICS
area-g7 = G7
area-nato = NATO
area-oceania-pacific = Pacific Islands
