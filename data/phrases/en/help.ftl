### What /help COMMAND says: explain-COMMAND behind the menu's line, and examples-COMMAND, a line each, as one would type them after the slash.
### Every example is typed in a test: places and times may be in the language, names of commands stay as they are.

# The settings that are changed in one line, and a first wish in one line.
settings-line = settings zone karachi times 07:30, 18:00
start-line = pakistan and south asia every weekday at 7:30 karachi

explain-digest = For the places this chat subscribed to, or the world. What it shows will still be in the next digest.
examples-digest =
    digest
    digest south asia
    digest japan, korea
    digest yesterday
    digest pakistan 2021-04-08
explain-country = Stories that are about the country, wherever they were filed. Names in any language, codes and flags will do.
examples-country =
    country pakistan
    country PK
    country 🇵🇰
explain-region = United Nations regions and common names (Sahel, Balkans, Gulf), grouped by country.
examples-region =
    region south asia
    region middle east
    region world
explain-world = The weightiest stories of the last day; the buttons lead into each continent.
examples-world = world
explain-search = Stories with all the words come first; when there are none, those with some of them.
examples-search =
    search ceasefire
    search central bank rates
    search floods in pakistan
explain-story = The story that has the words best. “sources” at the end lists its articles.
examples-story =
    story mirani dam
    story mirani dam sources
explain-why = Also why this chat was told it, or was not. Without words: about the story that was shown last.
examples-why = why mirani dam
explain-subscribe = Places with commas between them, then times, weekdays and a zone if you like. Asking again adds places.
examples-subscribe =
    subscribe pakistan, south asia at 07:30
    subscribe kenya every weekday at 7am in nairobi
explain-subscriptions = The places of this chat, with the times, weekdays and zone of its digest.
examples-subscriptions = subscriptions
explain-unsubscribe = Your times and zone are kept for when you subscribe again.
examples-unsubscribe =
    unsubscribe pakistan
    unsubscribe all
explain-settings = Without words it shows them; several can be changed in one line. What falls due in quiet hours comes right after them.
# In this order: zone, times, weekdays, quiet hours, length, language, languages of news, sound, map.
examples-settings =
    settings
    settings zone karachi
    settings times 07:30, 18:00
    settings weekdays mon-fri
    settings quiet 22:00-06:30
    settings length short
    settings language urdu
    settings news en, ur
    settings sound off
    settings map on
explain-follow = A story that has all of the words comes with the next digest. Without words it shows what this chat follows.
examples-follow =
    follow central bank
    follow indus water treaty
    follow
explain-mute = A story is left out when it has all of the words, when only that outlet tells it, or when it is mostly about that place. A name that could be several things is an outlet first, then a place; “words” before it says that it is words.
examples-mute =
    mute cricket
    mute outlet gulf mirror
    mute place india
    mute
explain-unmute = Without words it offers all that is muted here.
examples-unmute =
    unmute cricket
    unmute
explain-pause = Places, times and what you were told stay as they are. Without a date it lasts until /resume.
examples-pause =
    pause
    pause until monday
    pause 3 days
    pause until 2027-01-31
explain-resume = With the places, times and zone from before.
examples-resume = resume
explain-sources = Busiest first, with the number of their articles in the last seven days.
examples-sources =
    sources
    sources pakistan
explain-addsource = The address of a feed, or of a site that names its feed. What only such a source tells is told to no other chat.
examples-addsource = addsource https://post.example/feed
explain-removesource = Without words it offers the sources that this chat added.
examples-removesource =
    removesource https://post.example/feed
    removesource
explain-export = Paste the lines into the other chat, one message each; send sources.opml there, or to any feed reader.
examples-export = export
explain-import = Places, follows, mutes and sources are added to those that are here; settings take the place of those that are here.
examples-import = import { "{" }"v":1,"places":["PK","034"]{ "}" }
explain-privacy = Deleting is final: places, settings, what was told and every message that waits are gone from the database file.
examples-privacy =
    privacy
    privacy delete
explain-help = Anyone may ask; in groups only admins change what the group gets.
examples-help =
    help
    help subscribe
explain-start = The first message of a chat. A link to the bot may carry the places: t.me/BOT?start=south_asia
examples-start =
    start
    start { start-line }
explain-status = For the terminal, and for the people whom the setting OPERATORS names.
examples-status = status
