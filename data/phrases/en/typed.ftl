### Words that people type after a command: typed-WORD has the spellings in which each is understood, with | between them.
### English is understood in every chat; what is here for English is what other languages are read as, so it stays as it is.

typed-monday = monday
typed-tuesday = tuesday
typed-wednesday = wednesday
typed-thursday = thursday
typed-friday = friday
typed-saturday = saturday
typed-sunday = sunday
typed-daily = daily
# Monday to Friday.
typed-weekdays = weekdays
typed-weekends = weekends
typed-every = every
typed-to = to
typed-and = and
# Before a time: "um 7 Uhr" has um.
typed-at = at
# Behind a time: "um 7 Uhr" has Uhr.
typed-oclock = oclock
# Parts of the day. Night is before midnight at ten and after it at one.
typed-am = am
typed-pm = pm
typed-night = night
typed-noon = noon
typed-midnight = midnight
typed-today = today
typed-yesterday = yesterday
typed-tomorrow = tomorrow
typed-until = until
typed-hours = hours
typed-days = days
typed-weeks = weeks
# Before the city of a time zone.
typed-in = in
typed-zone = zone
typed-times = times
typed-length = length
typed-quiet = quiet
typed-language = language
typed-news = news
typed-sound = sound
typed-map = map
typed-short = short
typed-normal = normal
typed-long = long
typed-on = on
typed-off = off
typed-all = all
typed-delete = delete
typed-outlet = outlet
typed-place = place
typed-words = words
typed-world = world
# Before a place in a question: "what is new about Kenya".
typed-about = about|from|of|on
